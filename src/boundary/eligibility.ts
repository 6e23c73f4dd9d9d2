import * as z from 'zod/mini';
import type { Problem, Result } from '../kernel/result.js';
import { endings, mostMeetings, type Policy } from '../policy/policy.js';
import type { Applicant, EligibilityGroup } from '../rules/eligibility/applicant.js';
import { problemsOf, problemsOfGroup } from '../rules/eligibility/problems.js';
import { duplicatesIn } from './duplicates.js';
import { type Facts, readRecord } from './record.js';
import { judged, type Path, readDocument, readEach, readKeys } from './shape.js';
import { text, whole, words } from './words.js';

/** Applicants and the groups they may be judged against. */
export interface EligibilityDocument {
  readonly applicants: readonly Applicant[];
  readonly groups: readonly EligibilityGroup[];
}

const meetingNumber = z.int().check(z.minimum(1), z.maximum(mostMeetings));

/** Backwards, because the first word stands in for one that cannot be read, and a membership that never started shows nothing. */
const ending = z.enum([...endings].reverse());

const membership = z.strictObject({ group: text, from: text, to: text, ending: z.optional(ending) });

/** The facts of an applicant that eligibility rests on, without the id. */
export const applicantFacts: Facts = {
  sector: z.optional(text),
  typeOfWork: z.optional(text),
  careerStage: z.optional(text),
  setting: z.optional(text),
  theme: z.optional(text),
  jurisdiction: z.optional(text),
  previousCohort: z.optional(z.enum(['none', 'took-part', 'completed'])),
  liveMemberships: z.optional(whole),
  memberships: z.optional(z.array(membership)),
  canAttend: z.optional(z.array(meetingNumber)),
  commitment: z.optional(z.strictObject({ practitioner: z.optional(z.boolean()), leader: z.optional(z.boolean()) })),
  access: z.optional(words),
};

/** The facts of a group that eligibility rests on, without the id. */
export const groupFacts: Facts = {
  stream: text,
  startsOn: z.optional(text),
  endsOn: z.optional(text),
  meetingsStarted: z.optional(whole),
  meetings: z.optional(whole),
  access: z.optional(words),
};

/**
 * Reads `{ applicants: […], groups: […] }` for `eligibility.assess`.
 *
 * @param policy whose vocabularies and streams the words must be of
 * @returns applicants and groups, or every problem, each with its path
 */
export function readEligibility(claimed: unknown, policy: Policy): Result<EligibilityDocument> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const top = readKeys(document.value, ['applicants', 'groups'], [], problems) ?? {};
  const applicants = readEach(
    top['applicants'],
    ['applicants'],
    (entry, path) => readApplicant(entry, path, policy),
    problems,
  );
  const groups = readEach(top['groups'], ['groups'], (entry, path) => readGroup(entry, path, policy), problems);
  const repeated = [
    ...duplicatesIn(top['applicants'], ['applicants'], 'id'),
    ...duplicatesIn(top['groups'], ['groups'], 'id'),
  ];
  return judged([...problems, ...repeated], () => ({
    applicants: applicants.filter((each) => each !== undefined),
    groups: groups.filter((each) => each !== undefined),
  }));
}

function readApplicant(entry: unknown, path: Path, policy: Policy): Result<Applicant> {
  return readRecord<Applicant>(entry, path, applicantFacts, (applicant) => problemsOf(applicant, policy));
}

function readGroup(entry: unknown, path: Path, policy: Policy): Result<EligibilityGroup> {
  return readRecord<EligibilityGroup>(entry, path, groupFacts, (group) => problemsOfGroup(group, policy));
}
