import type { GroupId, PersonId } from '../../kernel/id.js';
import type { AllocationOrder } from './intake.js';
import type { PublishedKey, Reason } from './reasons.js';

/** Who is placed where, with everything another person needs to check it. */
export interface Placing {
  readonly method: 'serial';
  readonly order: AllocationOrder;
  /** Each applicant's group, or `null`, in the order in which they were served. */
  readonly placements: Readonly<Record<PersonId, GroupId | null>>;
  /** The key of the last person admitted to each full group; `null` where seats are left. */
  readonly cutoffs: Readonly<Record<GroupId, PublishedKey | null>>;
  /** Those who prefer the group to what they have and may join it, in order. */
  readonly waitlists: Readonly<Record<GroupId, readonly PersonId[]>>;
  /** Serial order closes no group. */
  readonly closed: readonly [];
  /** One for each applicant and group they listed: in serving order, then as listed. */
  readonly reasons: readonly Reason[];
}

export interface Allocation extends Placing {
  /** Whether independent code found the placing lawful, stable and true to its own reasons. */
  readonly verified: boolean;
}
