import type { GroupId, PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { type Applicant, rulesAgainst } from '../intake.js';
import type { Situation } from './situation.js';

/** Why somebody could not simply stay. */
export type Forced =
  /** Their group has closed. */
  | { readonly code: 'group-closed' }
  /** Their group has more people than it holds now. */
  | { readonly code: 'too-many'; readonly had: number; readonly holds: number }
  /** Their group could hold them, but then somebody else would lose their seat, or somebody who comes later would keep one before them. */
  | { readonly code: 'makes-room' };

/** Somebody whose seat is another one now, with why. Everybody else is where they were. */
export interface RepairChange {
  readonly applicant: PersonId;
  /** `null` for somebody who waited. */
  readonly from: GroupId | null;
  /** `null` for somebody who loses the seat. */
  readonly to: GroupId | null;
  /** Where they listed the new group; 1 is the best, `null` where they have none. */
  readonly rank: number | null;
  /** `seat-free` for somebody who waited. */
  readonly because: Forced | { readonly code: 'seat-free' };
}

/** Why one group that somebody listed has no seat for them. */
export type NoSeat = {
  readonly group: GroupId;
  readonly rank: number;
} & (
  | { readonly code: 'group-closed' }
  | { readonly code: 'ineligible'; readonly rules: readonly string[] }
  /** So many of its meetings have started that nobody can join it any more. */
  | { readonly code: 'started'; readonly meetingsStarted: number }
  /** Everybody who sits there sat somewhere before too, and comes earlier in the order or is pinned. */
  | { readonly code: 'full'; readonly holds: number }
);

/** Somebody who loses the seat, and why no group they listed has another. */
export interface SeatLost {
  readonly applicant: PersonId;
  readonly group: GroupId;
  readonly elsewhere: readonly NoSeat[];
}

/** A group that goes on with fewer people than it said it needs. */
export interface BelowMinimum {
  readonly group: GroupId;
  readonly reached: number;
  readonly minimum: number;
}

type Seats = ReadonlyMap<PersonId, GroupId | null>;

export function changesOf(situation: Situation, seats: Seats): readonly RepairChange[] {
  const before = countIn(situation.people.map(({ current }) => current));
  return situation.people.flatMap(({ applicant, current: from }) => {
    const to = seats.get(applicant.id) ?? null;
    if (to === from) return [];
    const rank = to === null ? null : applicant.preferences.indexOf(to) + 1;
    const because = from === null ? seatFree : forced(situation, from, before.get(from) ?? 0);
    return [{ applicant: applicant.id, from, to, rank, because }];
  });
}

const seatFree = { code: 'seat-free' } as const;

function forced({ groups }: Situation, from: GroupId, had: number): Forced {
  const group = groups.get(from);
  if (group === undefined || group.closed) return { code: 'group-closed' };
  return had > group.limit ? { code: 'too-many', had, holds: group.limit } : { code: 'makes-room' };
}

export function lostSeats(situation: Situation, seats: Seats): readonly SeatLost[] {
  return situation.people.flatMap(({ applicant, current }) => {
    if (current === null || (seats.get(applicant.id) ?? null) !== null) return [];
    const elsewhere = applicant.preferences.flatMap((group, index) =>
      group === current ? [] : [noSeat(situation, applicant, group, index + 1)],
    );
    return [{ applicant: applicant.id, group: current, elsewhere }];
  });
}

function noSeat({ groups }: Situation, applicant: Applicant, group: GroupId, rank: number): NoSeat {
  const place = groups.get(group);
  const rules = rulesAgainst(applicant, group);
  if (place === undefined || place.closed) return { group, rank, code: 'group-closed' };
  if (rules.length > 0) return { group, rank, code: 'ineligible', rules };
  if (!place.open) return { group, rank, code: 'started', meetingsStarted: place.group.meetingsStarted ?? 0 };
  return { group, rank, code: 'full', holds: place.limit };
}

export function belowMinimum({ groups }: Situation, seats: Seats): readonly BelowMinimum[] {
  const after = countIn([...seats.values()]);
  return [...groups]
    .flatMap(([id, { group, closed }]) => {
      const reached = after.get(id) ?? 0;
      const { minimum } = group;
      return closed || minimum === undefined || reached >= minimum ? [] : [{ group: id, reached, minimum }];
    })
    .sort((first, second) => byCodeUnit(first.group, second.group));
}

function countIn(groups: readonly (GroupId | null)[]): ReadonlyMap<GroupId, number> {
  const count = new Map<GroupId, number>();
  for (const group of groups) if (group !== null) count.set(group, (count.get(group) ?? 0) + 1);
  return count;
}
