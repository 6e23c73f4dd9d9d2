import { lastStartToJoin } from '../../../policy/joining.js';
import { limitOf } from '../../../policy/limit.js';
import type { Policy } from '../../../policy/policy.js';
import { type ModalityInForce, modalityAt } from '../modality.js';
import type { When } from './answer.js';
import { type Book, dayText, type Row } from './books.js';

/** A meeting of a group or, without dated meetings, the time from one change of its people to the next. */
export interface Moment {
  /** Its number, where it is a meeting. */
  readonly meeting: number | null;
  readonly day: number;
  /** Half-open, like everything that has days. */
  readonly until: number;
  /** The day of the moment before, earlier than any where there is none. */
  readonly before: number;
  /** How the group meets then, where it says so. */
  readonly modality: ModalityInForce | null;
  /** The most people it holds then; `null` where nobody says. */
  readonly limit: number | null;
  /** Whether somebody could still have joined for it. */
  readonly joinable: boolean;
  /** The memberships that hold this day, at least one: a group nobody is in does not run. */
  readonly seated: readonly Row[];
  /** How many people that are; somebody with two memberships is one. */
  readonly people: number;
}

/** Every moment at which somebody holds a seat in the group, in order. */
export function momentsOf({ group, meetings, rows }: Book, policy: Policy): readonly Moment[] {
  const days = meetings.length > 0 ? meetings : changesIn(rows);
  const last = lastStartToJoin(meetings.length, policy);
  let next = 0;
  let seated: Row[] = [];
  return days.flatMap((day, index) => {
    seated = seated.filter(({ until }) => until > day);
    for (let row = rows[next]; row !== undefined && row.from <= day; row = rows[++next]) {
      if (row.until > day) seated.push(row);
    }
    if (seated.length === 0) return [];
    const meeting = meetings.length > 0 ? index + 1 : null;
    const modality =
      group.modality === undefined ? null : modalityAt(meeting ?? 1, group.modality, group.changes ?? []);
    return [
      {
        meeting,
        day,
        until: meeting === null ? (days[index + 1] ?? Number.POSITIVE_INFINITY) : day + 1,
        before: days[index - 1] ?? Number.NEGATIVE_INFINITY,
        modality,
        limit: limitOf({ ...group, ...(modality === null ? {} : { modality: modality.modality }) }, policy.capacity),
        joinable: meeting === null || meeting <= last,
        seated,
        people: new Set(seated.map(({ person }) => person)).size,
      },
    ];
  });
}

/** The days on which somebody comes or goes. */
function changesIn(rows: readonly Row[]): readonly number[] {
  const days = rows.flatMap(({ from, until }) => (until === Number.POSITIVE_INFINITY ? [from] : [from, until]));
  return [...new Set(days)].sort((first, second) => first - second);
}

/** A moment as an answer names it. */
export function whenOf({ meeting, day }: Pick<Moment, 'meeting' | 'day'>): When {
  return { meeting, day: dayText(day) };
}
