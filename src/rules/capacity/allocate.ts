import { lawfulValue, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { Allocation } from './allocation.js';
import { answerOf } from './answer.js';
import type { Intake } from './intake.js';
import { placesOf } from './places.js';
import { problemsOf } from './problems.js';
import { roundOf } from './round.js';
import { certifies } from './verify.js';

/**
 * Places applicants into the groups they listed, and says for each applicant and each of these groups why.
 *
 * - `serial`, the usual way: one person after another, each into the first group they listed that may admit them and has a place left.
 *   Nobody is passed over for someone later in the order, and nobody gains by listing groups in any but their true order.
 * - `deferred-acceptance`: the same promises where groups order people differently, keep places for some, or limit one organisation.
 * - `max-placement`: as many people as can be placed; of these the ones who come first in the order, then the groups they listed
 *   earliest. Somebody may be passed over for someone who comes later.
 *
 * Groups that would run with fewer people than their `minimum` close. What each way promises and what it does not: `docs/fairness.md`.
 *
 * @param intake the order to serve people in, the groups and the applicants, in any order. An unlawful intake is a bug in the caller's
 * code and throws a RangeError; ask {@link problemsOf} first
 * @param policy gives the maximum of a group that says only how it meets, and whatever of its allocation the round leaves open
 * @returns who is placed where, cutoffs, waitlists, closed groups, and one reason for each applicant and group they listed
 * @see Learning Together, DVRCV CoPs in practice
 * @example
 * allocate(
 *   {
 *     order: { by: 'priority' },
 *     groups: [{ id: 'north', capacity: 1 }],
 *     applicants: [
 *       { id: 'ana', preferences: ['north'], priority: 2 },
 *       { id: 'bo', preferences: ['north'], priority: 1 },
 *     ],
 *   },
 *   policies.partnersInPrevention,
 * ).placements // => { bo: 'north', ana: null }
 */
export function allocate(intake: Intake, policy: Policy): Allocation {
  return lawfulValue(
    resultOf(problemsOf(intake, policy), () => {
      const round = roundOf(intake, policy);
      const placing = answerOf(round, placesOf(round));
      return { ...placing, verified: certifies(round, placing) };
    }),
  );
}
