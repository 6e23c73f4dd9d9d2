import { lawfulValue, type Problem, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { aboutMethod } from './fairness/method.js';
import { aboutOffers } from './fairness/offers.js';
import { aboutOrder } from './fairness/order.js';
import { aboutReserves, passesOver } from './fairness/reserves.js';
import { aboutSeats } from './fairness/seats.js';
import { aboutSizes } from './fairness/sizes.js';
import type { AllocationMethod, AllocationOrder, OfferedGroup } from './intake.js';
import { problemsOf } from './problems.js';

/** What is known of a round before applications open. What it leaves out is as the policy says. */
export interface AnnouncedRound {
  readonly method?: AllocationMethod;
  readonly order?: AllocationOrder;
  readonly groups?: readonly OfferedGroup[];
}

/**
 * Sentences to publish before applications open: how places are given out, what that promises and what it does not, who is served first,
 * how large groups are, and what becomes of waiting lists, offers and seats. They follow from the policy and the round alone; a seed
 * is never among them, because whoever knows it knows the draw.
 *
 * @param policy whose settings are told
 * @param round the method, the order and the groups of one round, where it has its own; a round that cannot be lawful throws a RangeError,
 * ask {@link problemsOfAnnouncement} first
 * @returns one sentence each, in the order in which a person would ask
 * @see Learning Together, Helping communities of practice to thrive
 * @example
 * fairnessStatement(policies.partnersInPrevention)[1] // => 'Nobody is passed over for somebody who comes later in the order.'
 * fairnessStatement(policies.safeAndEqual).includes('People from Victoria come before people from elsewhere.') // => true
 */
export function fairnessStatement(policy: Policy, round: AnnouncedRound = {}): readonly string[] {
  const { allocation } = policy;
  const groups = lawfulValue(resultOf(problemsOfAnnouncement(round, policy), () => round.groups ?? []));
  const method = round.method ?? allocation.method.value;
  const closes = groups.some(({ minimum = 0 }) => minimum > 0);
  return [
    ...aboutMethod(method, closes, passesOver(policy, groups)),
    ...aboutOrder(policy, method, round.order),
    ...aboutReserves(policy, method, groups, closes),
    ...aboutSizes(policy, groups, closes),
    ...aboutOffers(policy),
    ...aboutSeats(policy, groups),
  ];
}

/** What is wrong with a round that is announced, each with its path: whatever is wrong with it before anybody has applied. */
export function problemsOfAnnouncement({ method, groups = [] }: AnnouncedRound, policy: Policy): readonly Problem[] {
  const empty = { order: { by: 'priority' as const }, groups, applicants: [] };
  return problemsOf(method === undefined ? empty : { ...empty, method }, policy);
}
