import { sameData } from '../../kernel/same.js';
import type { AllocationMethod } from '../../policy/allocation-terms.js';
import type { Policy } from '../../policy/policy.js';
import type { Placing } from './allocation.js';
import { answerOf } from './answer.js';
import { type Facts, factsOf } from './certificate/facts.js';
import { nobodyCouldGain, nobodyPassedOver } from './certificate/fair.js';
import { placesTheMostAndTheFirst, placesThemWell } from './certificate/most-placed.js';
import { groupsRunLawfully, listsHold } from './certificate/paperwork.js';
import { reasonsHold } from './certificate/reasons.js';
import { hasItsShape } from './certificate/shape.js';
import type { Intake } from './intake.js';
import { placesOf } from './places.js';
import { problemsOf } from './problems.js';
import { type Round, roundOf } from './round.js';

/**
 * Whether an allocation is the one this intake leads to: everyone in at most one group, which they listed and may join; no group over
 * its capacity or below its minimum; everyone where the method promises they are; cutoffs, waitlists and reasons as they follow from
 * that. For one intake there is exactly one such allocation, so any change to it is found out. It reads the answer alone and places
 * nobody itself, but for the choice of the groups that close, which is searched for again.
 *
 * @param intake what was applied for
 * @param allocation anyone's answer to it
 * @param policy the policy it was made under
 * @returns `false` also where no allocation can be lawful because the intake is not, and for what is no allocation at all
 * @example
 * verify(
 *   { order: { by: 'priority' }, groups: [], applicants: [] },
 *   allocate({ order: { by: 'priority' }, groups: [], applicants: [] }, policies.partnersInPrevention),
 *   policies.partnersInPrevention,
 * ) // => true
 */
export function verify(intake: Intake, allocation: Placing, policy: Policy): boolean {
  if (problemsOf(intake, policy).length > 0 || !hasItsShape(allocation)) return false;
  const round = roundOf(intake, policy);
  return certifies(round, allocation) && closesTheRightGroups(round, allocation);
}

/** The same of a round, taking it that the groups which close are the right ones. */
export function certifies(round: Round, placing: Placing): boolean {
  const facts = factsOf(round, placing);
  return (
    facts !== null &&
    placing.method === round.method &&
    sameData(placing.order, round.intake.order) &&
    groupsRunLawfully(facts) &&
    isFair[round.method](facts) &&
    listsHold(facts) &&
    reasonsHold(facts)
  );
}

const byOrder = (facts: Facts): boolean => nobodyPassedOver(facts) && nobodyCouldGain(facts);

const isFair: Readonly<Record<AllocationMethod, (facts: Facts) => boolean>> = {
  serial: byOrder,
  'deferred-acceptance': byOrder,
  'max-placement': (facts) => placesTheMostAndTheFirst(facts) && placesThemWell(facts),
};

function closesTheRightGroups(round: Round, { closed, closing }: Placing): boolean {
  if (round.groups.every(({ minimum }) => minimum === 0)) return true;
  const right = answerOf(round, placesOf(round));
  return sameData(closed, right.closed) && sameData(closing, right.closing);
}
