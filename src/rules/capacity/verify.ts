import type { PersonId } from '../../kernel/id.js';
import type { Policy } from '../../policy/policy.js';
import type { Placing } from './allocation.js';
import { type Facts, factsOf, precedes } from './facts.js';
import { type Intake, rulesAgainst } from './intake.js';
import { keysOf, type OrderKey } from './order.js';
import { problemsOf } from './problems.js';
import { reasonsHold } from './verify-reasons.js';

/**
 * Whether an allocation is the one this intake leads to: everyone in at most one group, which they listed and may join; no group over
 * its capacity; everyone in the first group they listed that is not full of people who come before them; cutoffs, waitlists and
 * reasons as they follow from that. For one order there is exactly one such allocation, so any change to it is found out. It reads
 * the answer alone and places nobody itself.
 *
 * @param intake what was applied for
 * @param allocation anyone's answer to it
 * @param policy the policy it was made under
 * @returns `false` also where no allocation can be lawful because the intake is not
 * @example
 * verify(
 *   { order: { by: 'priority' }, groups: [], applicants: [] },
 *   allocate({ order: { by: 'priority' }, groups: [], applicants: [] }, policies.partnersInPrevention),
 *   policies.partnersInPrevention,
 * ) // => true
 */
export function verify(intake: Intake, allocation: Placing, policy: Policy): boolean {
  return problemsOf(intake, policy).length === 0 && certifies(intake, policy, keysOf(intake), allocation);
}

/** The same for a lawful intake whose keys are known already. */
export function certifies(
  intake: Intake,
  policy: Policy,
  keys: ReadonlyMap<PersonId, OrderKey>,
  placing: Placing,
): boolean {
  const facts = factsOf(intake, policy, keys, placing);
  return (
    placing.order.by === intake.order.by &&
    placing.order.seed === intake.order.seed &&
    everyoneAnswered(facts) &&
    everyoneWhereTheyMayBe(facts) &&
    noGroupOverfull(facts) &&
    nobodyPassedOver(facts) &&
    cutoffsHold(facts) &&
    waitlistsHold(facts) &&
    reasonsHold(facts)
  );
}

function everyoneAnswered({ people, limits, placements, cutoffs, waitlists, placing }: Facts): boolean {
  return (
    placing.closed.length === 0 &&
    sameKeys(people, placements) &&
    sameKeys(limits, cutoffs) &&
    sameKeys(limits, waitlists)
  );
}

function sameKeys(expected: ReadonlyMap<string, unknown>, given: ReadonlyMap<string, unknown>): boolean {
  return expected.size === given.size && [...expected.keys()].every((key) => given.has(key));
}

function everyoneWhereTheyMayBe({ people, placements }: Facts): boolean {
  return [...people.values()].every((applicant) => {
    const group = placements.get(applicant.id) ?? null;
    return group === null || (applicant.preferences.includes(group) && rulesAgainst(applicant, group).length === 0);
  });
}

function noGroupOverfull({ members, limits }: Facts): boolean {
  return [...members].every(([group, { length }]) => length <= (limits.get(group) ?? 0));
}

/** A group someone prefers to what they have is full, and of people who all come before them. */
function nobodyPassedOver({ wanted, last, keys }: Facts): boolean {
  return [...wanted].every(([person, groups]) =>
    groups.every((group) => {
      const admitted = last.get(group);
      return admitted !== undefined && precedes(admitted, person, keys);
    }),
  );
}

function cutoffsHold({ cutoffs, last, keys }: Facts): boolean {
  return [...cutoffs].every(([group, cutoff]) => {
    const admitted = last.get(group);
    return cutoff === (admitted === undefined ? null : keys.get(admitted)?.published);
  });
}

/** Each waits in order and only where they want to be; their reasons say at which place, so that nobody is left out. */
function waitlistsHold({ waitlists, wanted, keys }: Facts): boolean {
  return [...waitlists].every(([group, people]) =>
    people.every((person, index) => {
      const before = people[index - 1];
      const inOrder = before === undefined || precedes(before, person, keys);
      return inOrder && (wanted.get(person) ?? []).includes(group);
    }),
  );
}
