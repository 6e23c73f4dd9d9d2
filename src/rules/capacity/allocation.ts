import type { GroupId, PersonId } from '../../kernel/id.js';
import type { ClosingSearch } from './closing.js';
import type { AllocationMethod, AllocationOrder } from './intake.js';
import type { NotRanked, PublishedKey, Reason } from './reasons.js';

/** A group that does not run. */
export interface ClosedGroup {
  readonly group: GroupId;
  /** How many people it had when that was settled: with every group open, or, where groups closed one by one, when its turn came. */
  readonly reached: number;
  readonly minimum: number;
}

/** Who is placed where, with everything another person needs to check it. */
export interface Placing {
  readonly method: AllocationMethod;
  readonly order: AllocationOrder;
  /** Each applicant's group, or `null`, in the order in which they were served. */
  readonly placements: Readonly<Record<PersonId, GroupId | null>>;
  /** The key of the last person admitted to each full group; `null` where seats are left, or where it is withheld. */
  readonly cutoffs: Readonly<Record<GroupId, PublishedKey | null>>;
  /** Full groups with reserves that somebody waits for: where the last place went is not told, whether a reserve decided it or not. */
  readonly withheld: readonly GroupId[];
  /** Those who prefer the group to what they have and may join it, in order. A group that is closed has nobody waiting. */
  readonly waitlists: Readonly<Record<GroupId, readonly PersonId[]>>;
  /** Groups that would have run with fewer people than they need, and those closed for their sake. */
  readonly closed: readonly ClosedGroup[];
  /** How they were found; `null` where none had to close. */
  readonly closing: ClosingSearch | null;
  /** One for each applicant and group they listed, or one for whoever listed none: in serving order, then as listed. */
  readonly reasons: readonly Reason[];
}

export interface Allocation extends Placing {
  /** Whether independent code found the placing lawful, fair by its method and true to its own reasons. */
  readonly verified: boolean;
}

/**
 * The reason that one person did or did not get one group, also for a group they never listed.
 *
 * @example
 * const intake = { order: { by: 'priority' }, groups: [{ id: 'north', capacity: 1 }], applicants: [{ id: 'ana', preferences: [], priority: 1 }] };
 * reasonFor(allocate(intake, policies.partnersInPrevention), 'ana', 'north').code // => 'not-ranked'
 */
export function reasonFor({ reasons }: Placing, applicant: PersonId, group: GroupId): Reason {
  const found = reasons.find((each) => each.applicant === applicant && each.group === group);
  const unlisted: NotRanked = { applicant, group, rank: null, code: 'not-ranked' };
  return found ?? unlisted;
}
