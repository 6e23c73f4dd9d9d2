import * as z from 'zod/mini';
import { readDay } from '../kernel/day.js';
import { ok, type Problem, type Result } from '../kernel/result.js';
import type { IsoDay, Policy } from '../policy/policy.js';
import { type FormingGroup, problemsOf } from '../rules/formation/assess.js';
import { type FillingGroup, problemsOfFilling } from '../rules/formation/filling.js';
import { duplicatesIn } from './duplicates.js';
import { type Facts, readRecord } from './record.js';
import { judged, type Path, readDocument, readEach, readKeys, readShape } from './shape.js';
import { modality, text, whole } from './words.js';

/** A group before its first meeting: what it needs, and how many it has. */
export interface ForthcomingGroup extends FormingGroup, Partial<Omit<FillingGroup, 'id'>> {}

/** Groups before their first meetings, and the day on which it is asked. */
export interface FormationDocument {
  readonly groups: readonly ForthcomingGroup[];
  readonly asOf?: IsoDay;
}

const said = z.optional(z.nullable(text));
const truth = z.optional(z.boolean());

const formationFacts: Facts = {
  facilitator: z.optional(
    z.nullable(z.strictObject({ trained: truth, knowsSubject: truth, participates: truth, groups: z.optional(whole) })),
  ),
  purpose: said,
  agreements: truth,
  domain: said,
  community: said,
  practice: said,
  betweenMeetings: said,
};

/** What a group needs before its first meeting, without its id. */
export const formationShape: z.ZodMiniType = z.strictObject(formationFacts);

const fillingFacts: Facts = {
  stream: z.optional(text),
  modality: z.optional(modality),
  enrolled: z.optional(whole),
  firstMeeting: z.optional(text),
};

/**
 * Reads `{ groups: […], asOf? }` for `formation.assess` and, of groups that say how many they have, for `viability`.
 *
 * @param policy whose purposes and streams the words must be of
 * @returns the groups, or every problem, each with its path
 */
export function readFormation(claimed: unknown, policy: Policy): Result<FormationDocument> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  const problems: Problem[] = [];
  const top = readKeys(document.value, ['groups', 'asOf'], [], problems) ?? {};
  const groups = readEach(top['groups'], ['groups'], (entry, path) => readGroup(entry, path, policy), problems);
  const asOf = readAsOf(top['asOf']);
  if (!asOf.ok) problems.push(...asOf.problems);
  return judged([...problems, ...duplicatesIn(top['groups'], ['groups'], 'id')], () => ({
    groups: groups.filter((each) => each !== undefined),
    ...(asOf.ok && asOf.value !== undefined ? { asOf: asOf.value } : {}),
  }));
}

function readGroup(entry: unknown, path: Path, policy: Policy): Result<ForthcomingGroup> {
  return readRecord<ForthcomingGroup>(entry, path, { ...formationFacts, ...fillingFacts }, (group) => [
    ...problemsOf(group, policy),
    ...problemsOfFilling(group, policy),
  ]);
}

/** A day as it was written, where one was. */
function readAsOf(claimed: unknown): Result<IsoDay | undefined> {
  if (claimed === undefined) return ok(undefined);
  const written = readShape(text, claimed, ['asOf']);
  if (!written.ok) return written;
  const day = readDay(written.value, 'asOf');
  return day.ok ? written : day;
}
