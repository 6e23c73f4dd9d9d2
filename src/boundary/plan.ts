import * as z from 'zod/mini';
import { type Problem, problem, type Result } from '../kernel/result.js';
import { asEligible, type PlannedGroup, type YearInput } from '../plan.js';
import type { Policy } from '../policy/policy.js';
import { problemsOf as problemsOfApplicant, problemsOfGroup } from '../rules/eligibility/problems.js';
import { problemsOf as problemsOfFormation } from '../rules/formation/assess.js';
import { applicantFacts, groupFacts } from './eligibility.js';
import { formationShape } from './formation.js';
import type { HolidaysDocument } from './holidays.js';
import { methodShape, orderShape, placeFacts, queueFacts, restingOnOrderAndGroups, withOrderOf } from './intake.js';
import { type Resting, readWhole } from './mend.js';
import { dayFacts, type SeriesDocument, seriesShape } from './schedule.js';
import { judged, readDocument } from './shape.js';
import { text } from './words.js';

/** The plan of a year as a document gives it: the zones of its schedules are still names, and so are its holidays. */
export interface PlanDocument extends Omit<YearInput, 'groups'> {
  readonly groups: readonly (Omit<PlannedGroup, 'schedule'> & { readonly schedule: SeriesDocument })[];
  /** Of every group whose schedule names no calendar of its own. */
  readonly holidays?: HolidaysDocument;
}

const plan = z.strictObject({
  year: z.int().check(z.minimum(1), z.maximum(9999)),
  method: methodShape,
  order: orderShape,
  ...dayFacts,
  groups: z.array(
    z.strictObject({
      id: text,
      ...groupFacts,
      ...placeFacts,
      schedule: seriesShape,
      facilitator: z.optional(text),
      formation: z.optional(formationShape),
    }),
  ),
  applicants: z.array(z.strictObject({ id: text, ...applicantFacts, ...queueFacts })),
});

/**
 * Reads the plan of a year: `{ year, order, groups: […], applicants: […], blackouts?, covered?, holidays? }`.
 *
 * @returns the plan, or every problem of its shapes and of its words; places and dates are looked at where they are given out
 */
export function readPlan(claimed: unknown, policy: Policy): Result<PlanDocument> {
  return readPlanFor(claimed, policy, (document, problems) => judged(problems, () => document));
}

/**
 * The same, for an answer that is made at once, so that what is wrong with places and dates is named together with the rest.
 *
 * @param next makes the answer; it is given what is wrong with the words, and an answer may only be made where nothing is
 */
export function readPlanFor<Answer>(
  claimed: unknown,
  policy: Policy,
  next: (document: PlanDocument, problems: readonly Problem[]) => Result<Answer>,
): Result<Answer> {
  const document = readDocument(claimed);
  if (!document.ok) return document;
  return readWhole(plan, withOrderOf(policy, document.value), resting, (shaped) => {
    const value: unknown = shaped;
    const read = value as PlanDocument;
    return next(read, problemsOfWords(read, policy));
  });
}

/** Which problems follow from a part that could not be read, and so say nothing of their own. */
const resting: readonly Resting[] = [
  ...restingOnOrderAndGroups,
  { on: /^year$/, what: /\.schedule\.from$/, code: 'contradiction' },
];

function problemsOfWords({ applicants, groups }: PlanDocument, policy: Policy): readonly Problem[] {
  return [
    ...applicants.flatMap((each, index) => within(`applicants[${index}]`, problemsOfApplicant(each, policy))),
    ...groups.flatMap((each, index) => within(`groups[${index}]`, problemsOfGroup(asEligible(each), policy))),
    ...groups.flatMap(({ id, formation: formed }, index) =>
      within(`groups[${index}].formation`, problemsOfFormation({ id, ...formed }, policy)),
    ),
  ];
}

function within(path: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((each) => problem(`${path}.${each.path}`, each.code, each.message));
}
