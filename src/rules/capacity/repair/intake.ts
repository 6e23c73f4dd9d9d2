import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Modality } from '../../../policy/policy.js';
import type { AllocationOrder, Applicant, OfferedGroup } from '../intake.js';

/**
 * What has happened to groups that were full of people already. `withdrawal`: somebody gave up, whether they are still among the
 * applicants or not. `capacityCut`: a group has fewer places. `groupClosed`: it has none, and nobody stays. `modalityChange`: it meets in
 * another way from now on, so the policy's other maximum counts.
 */
export type RepairEvent =
  | { readonly type: 'withdrawal'; readonly applicant: PersonId }
  | { readonly type: 'capacityCut'; readonly group: GroupId; readonly newCapacity: number }
  | { readonly type: 'groupClosed'; readonly group: GroupId }
  | { readonly type: 'modalityChange'; readonly group: GroupId; readonly modality: Modality };

/** Who sits where, and what has happened since. */
export interface RepairIntake {
  /** Who keeps a seat where not everybody can, and who of those waiting comes first. By priority unless given. */
  readonly order?: AllocationOrder;
  /** As they are, or as they were before the event. A group that takes nobody may have capacity 0. */
  readonly groups: readonly OfferedGroup[];
  readonly applicants: readonly Applicant[];
  /** Where each applicant sits; `null`, or left out, for one who waits. */
  readonly current: Readonly<Record<PersonId, GroupId | null>>;
  /** One event, or several in the order in which they happened. */
  readonly event?: RepairEvent | readonly RepairEvent[];
  /** Applicants who stay where they are, whatever happens. */
  readonly pins?: readonly PersonId[];
}

/** The order by which a repair decides. */
export function orderOf({ order }: RepairIntake): AllocationOrder {
  return order ?? { by: 'priority' };
}

/** Each event, and the path by which a problem names it. */
export function eventsOf({ event }: RepairIntake): readonly { readonly event: RepairEvent; readonly path: string }[] {
  if (event === undefined) return [];
  return isList(event)
    ? event.map((each, index) => ({ event: each, path: `event[${index}]` }))
    : [{ event, path: 'event' }];
}

function isList(event: RepairEvent | readonly RepairEvent[]): event is readonly RepairEvent[] {
  return Array.isArray(event);
}
