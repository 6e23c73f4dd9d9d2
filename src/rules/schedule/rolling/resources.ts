import { type Instant, instantOf } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import type { Busy, Meeting } from '../plan.js';
import type { MeetingReference, ResourceClash } from './types.js';

/** A time at which a resource is taken: by a meeting, or for a reason of its own. */
export interface Taken {
  readonly from: Instant;
  readonly to: Instant;
  /** The stream of the meeting, or the label of the reason. */
  readonly by: string;
  /** `null` where it is no meeting. */
  readonly meeting: MeetingReference | null;
}

/** A resource with all that it is taken for so far. */
export interface Booked {
  readonly id: string;
  /** Milliseconds to keep free between two of its meetings. */
  readonly buffer: number;
  readonly taken: Taken[];
}

/** When a meeting is held; none where it has no time. */
export function spanOf({ instant, end }: Meeting): readonly { readonly from: Instant; readonly to: Instant }[] {
  return instant === null || end === null ? [] : [{ from: instantOf(instant), to: instantOf(end) }];
}

/**
 * When resources are taken, with the buffer of each around it, so that each is judged by itself.
 *
 * @param from moments before this, and after `to`, are too far away to matter
 * @returns busy times whose labels name the resource and what takes it
 */
export function busyTimes(resources: readonly Booked[], from: Instant, to: Instant): readonly Busy[] {
  return resources.flatMap(({ id, buffer, taken }) =>
    taken
      .filter((each) => each.from < each.to && each.to + buffer > from && each.from - buffer < to)
      .map((each) => ({ from: each.from - buffer, to: each.to + buffer, label: `${id} (${each.by})` })),
  );
}

/**
 * Every two meetings of a resource, and every meeting and busy time of it, that overlap or have less than its buffer between them. Ends
 * are not included: with no buffer, back to back is no clash.
 */
export function clashesIn(resources: readonly Booked[]): readonly ResourceClash[] {
  return [...resources].sort((one, other) => byCodeUnit(one.id, other.id)).flatMap(clashesOf);
}

function clashesOf({ id, buffer, taken }: Booked): readonly ResourceClash[] {
  const inOrder = taken.filter(({ from, to }) => from < to).sort(byTime);
  return inOrder.flatMap((earlier, index) => {
    const clashes: ResourceClash[] = [];
    for (let next = index + 1; next < inOrder.length; next++) {
      const later = inOrder[next];
      if (later === undefined || later.from >= earlier.to + buffer) break;
      const meetings = [earlier, later].flatMap(({ meeting }) => meeting ?? []);
      const [reason] = [earlier, later].filter(({ meeting }) => meeting === null);
      if (meetings.length > 0) clashes.push({ resource: id, meetings, busy: reason?.by ?? null });
    }
    return clashes;
  });
}

/** In an order that depends on nothing but what is taken. */
function byTime(one: Taken, other: Taken): number {
  return one.from - other.from || one.to - other.to || byCodeUnit(nameOf(one), nameOf(other));
}

function nameOf({ by, meeting }: Taken): string {
  return meeting === null ? by : `${meeting.series} ${meeting.number}`;
}
