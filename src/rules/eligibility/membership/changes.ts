import type { Verdict } from '../../../kernel/decision.js';
import type { GroupId, PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { sameData } from '../../../kernel/same.js';
import type { Membership, Memberships } from './state.js';

/** How one person's standing in one group differs between two answers; `null` where one of them knows nothing of it. */
export interface MembershipChange {
  readonly person: PersonId;
  readonly group: GroupId;
  readonly before: Membership | null;
  readonly after: Membership | null;
  /** What the two say of the seat. */
  readonly verdictBefore: Verdict | null;
  readonly verdictAfter: Verdict | null;
}

/**
 * What differs between two answers of {@link membership}: before and after a correction, or what was known then and what is known now.
 * A membership differs where its status or since when it is so, its place in the queue, its deadline, its seats or the verdict on one do.
 *
 * @param before an answer of `membership`, such as for what was known then
 * @param after another, about the same moment or a later one
 * @returns the differences, by group and person; what is the same is left out
 * @see Learning Together, Shared experience and settings
 * @example
 * const nothing = membership([], policies.earlyCareer, '2027-02-01T00:00:00Z');
 * nothing.ok && changesBetween(nothing.value, nothing.value) // => []
 */
export function changesBetween(before: Memberships, after: Memberships): readonly MembershipChange[] {
  const earlier = byPlace(before);
  const later = byPlace(after);
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .flatMap((key) => {
      const [one, other] = [earlier.get(key) ?? null, later.get(key) ?? null];
      const either = one ?? other;
      if (either === null || same(one, other)) return [];
      const verdicts = { verdictBefore: one?.seat?.outcome ?? null, verdictAfter: other?.seat?.outcome ?? null };
      return [{ person: either.person, group: either.group, before: one, after: other, ...verdicts }];
    })
    .sort((first, second) => byCodeUnit(first.group, second.group) || byCodeUnit(first.person, second.person));
}

function byPlace({ memberships }: Memberships): ReadonlyMap<string, Membership> {
  return new Map(memberships.map((each) => [JSON.stringify([each.group, each.person]), each]));
}

/** Names of events are not compared: a correction that changes nothing else is no difference. */
function same(one: Membership | null, other: Membership | null): boolean {
  return sameData(comparedIn(one), comparedIn(other));
}

function comparedIn(membership: Membership | null): unknown {
  if (membership === null) return null;
  const { status, since, queuedSince, deadline, seats, seat } = membership;
  return { status, since, queuedSince, deadline, seats, verdict: seat?.outcome ?? null };
}
