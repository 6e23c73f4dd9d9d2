import type { GroupId, PersonId } from '../../kernel/id.js';
import { lawfulValue, type Problem, problem, resultOf } from '../../kernel/result.js';
import type { Placing } from './allocation.js';
import { type Applicant, type Intake, rulesAgainst } from './intake.js';
import { countProblems } from './numbers.js';
import { inOrder } from './queues.js';

/** A round of applications and what came of it. */
export interface FinishedRound {
  readonly intake: Intake;
  /** The allocation of that intake, or where everybody was once its vacancies were filled. */
  readonly allocation: Pick<Placing, 'placements'>;
}

/** Somebody who goes into the next round with what they missed. */
export interface CarriedOver {
  readonly id: PersonId;
  /** Rounds they wanted a place in, could have had one and got none, this one included. It goes into `missed` of the next intake. */
  readonly missed: number;
  /** The groups they wanted and may join, best first. */
  readonly wanted: readonly GroupId[];
}

/**
 * Who goes into the next round ahead of newcomers: everyone who wanted a place, may join at least one of the groups they listed, and got
 * none. Whoever was placed carries nothing any more, and whoever may join none of their groups missed nothing that a next round could give.
 *
 * @param round an intake and its answer
 * @returns whoever missed more rounds first, then in the order of the intake; where each group has an order of its own, by tier and id
 * @throws RangeError for a round in which {@link problemsOfRound} finds something
 * @example
 * const intake = {
 *   order: { by: 'priority' },
 *   groups: [{ id: 'north', capacity: 1 }],
 *   applicants: [
 *     { id: 'ana', preferences: ['north'], priority: 1 },
 *     { id: 'bo', preferences: ['north'], priority: 2 },
 *     { id: 'cy', preferences: ['north'], priority: 3, missed: 1 },
 *   ],
 * };
 * nextCohort({ intake, allocation: { placements: { ana: 'north', bo: null, cy: null } } }) // => [{ id: 'cy', missed: 2, wanted: ['north'] }, { id: 'bo', missed: 1, wanted: ['north'] }]
 */
export function nextCohort(round: FinishedRound): readonly CarriedOver[] {
  return lawfulValue(resultOf(problemsOfRound(round), () => carriedOver(round)));
}

function carriedOver({ intake, allocation }: FinishedRound): readonly CarriedOver[] {
  const placements = new Map(Object.entries(allocation.placements));
  return inOrder(intake, false)
    .filter(({ id }) => placements.get(id) === null)
    .map((applicant) => ({ id: applicant.id, missed: (applicant.missed ?? 0) + 1, wanted: wantedBy(applicant) }))
    .filter(({ wanted }) => wanted.length > 0)
    .sort((first, second) => second.missed - first.missed);
}

function wantedBy(applicant: Applicant): readonly GroupId[] {
  return applicant.preferences.filter((group) => rulesAgainst(applicant, group).length === 0);
}

/**
 * What keeps an allocation from being one of this intake.
 *
 * @param round a lawful intake and an answer that may be of another
 * @returns no problem, or each with its path
 * @example
 * const intake = { order: { by: 'priority' }, groups: [], applicants: [{ id: 'ana', preferences: [], priority: 1 }] };
 * problemsOfRound({ intake, allocation: { placements: {} } })[0].code // => 'missing'
 */
export function problemsOfRound({ intake, allocation: { placements } }: FinishedRound): readonly Problem[] {
  const applicants = new Set(intake.applicants.map(({ id }) => id));
  const groups = new Set(intake.groups.map(({ id }) => id));
  return [
    ...intake.applicants.flatMap(({ id, missed }, index) => [
      ...(missed === undefined ? [] : countProblems(missed, 0, `intake.applicants[${index}].missed`)),
      ...(Object.hasOwn(placements, id)
        ? []
        : [problem(`intake.applicants[${index}].id`, 'missing', 'The allocation says nothing of this applicant.')]),
    ]),
    ...Object.entries(placements).flatMap(([person, group]) => {
      const path = `allocation.placements.${person}`;
      if (!applicants.has(person)) return [problem(path, 'unknown-reference', 'No applicant has this id.')];
      return group === null || groups.has(group) ? [] : [problem(path, 'unknown-reference', 'No group has this id.')];
    }),
  ];
}
