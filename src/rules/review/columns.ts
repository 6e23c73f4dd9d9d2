import { type Mark, marks, tally } from '../../policy/attendance-terms.js';
import { mostMeetings, type Policy } from '../../policy/policy.js';
import { emptySeats, registerOf, type SeatTable, seatAt } from './seat-table.js';

/** Attendance rows as columns of numbers: the row with number `i` is what stands at `i` in each. Later rows hold over earlier ones. */
export interface AttendanceColumns {
  /** Number of the group, from 0. */
  readonly group: Int32Array | Uint32Array;
  /** Number of the person, from 0. */
  readonly person: Int32Array | Uint32Array;
  /** Number of the meeting, from 1. */
  readonly meeting: Uint8Array;
  /** Place of the mark in `marks`. */
  readonly mark: Uint8Array;
  readonly groups: number;
  readonly people: number;
}

/** Counts of each group, by its number. */
export interface ColumnCounts {
  /** People of whom there is any row. */
  readonly enrolled: Int32Array;
  /** Meetings of these people of which something was recorded. */
  readonly recorded: Int32Array;
  /** Meetings they were at, in part or in whole. */
  readonly presences: Int32Array;
  /** People who meet every attendance requirement of the policy, whatever is not recorded. */
  readonly completions: Int32Array;
}

/**
 * Counts attendance by the million: the same counts as row by row with `tally`, from columns that somebody has given numbers already.
 * A register has as many meetings as the policy says, or as the columns name where that is more; those without a row are unrecorded.
 *
 * @throws RangeError where a number names no group, person, meeting or mark, or where the columns differ in length
 * @example
 * countColumns({ group: Int32Array.of(0, 0), person: Int32Array.of(0, 0), meeting: Uint8Array.of(1, 2),
 *   mark: Uint8Array.of(0, 1), groups: 1, people: 1 }, policies.partnersInPrevention).presences[0] // => 1
 */
export function countColumns(columns: AttendanceColumns, policy: Policy): ColumnCounts {
  const meetings = Math.max(policy.meetings.count?.value ?? 0, checked(columns));
  return counted(seatsOf(columns, meetings), columns.groups, meetings, policy);
}

/** Looks at every number once, and gives back the last meeting. */
function checked({ group, person, meeting, mark, groups, people }: AttendanceColumns): number {
  const rows = group.length;
  if (person.length !== rows || meeting.length !== rows || mark.length !== rows) {
    throw new RangeError('Columns are of one length.');
  }
  let last = 0;
  for (let row = 0; row < rows; row++) {
    const [its, who, number, said] = [group[row] ?? -1, person[row] ?? -1, meeting[row] ?? 0, mark[row] ?? 0];
    if (its < 0 || its >= groups) throw new RangeError(`group[${row}]`);
    if (who < 0 || who >= people) throw new RangeError(`person[${row}]`);
    if (number < 1 || number > mostMeetings) throw new RangeError(`meeting[${row}]`);
    if (said >= marks.length) throw new RangeError(`mark[${row}]`);
    if (number > last) last = number;
  }
  return last;
}

function seatsOf({ group, person, meeting, mark }: AttendanceColumns, meetings: number): SeatTable {
  const table = emptySeats(meetings);
  for (let row = 0; row < group.length; row++) {
    seatAt(table, group[row] ?? 0, person[row] ?? 0, meeting[row] ?? 0, mark[row] ?? 0);
  }
  return table;
}

/** What one register adds to its group. */
interface Added {
  readonly recorded: number;
  readonly presences: number;
  readonly completions: number;
}

/** Millions of seats have few different registers, and each is judged once. */
function counted(table: SeatTable, groups: number, meetings: number, policy: Policy): ColumnCounts {
  const counts: ColumnCounts = {
    enrolled: new Int32Array(groups),
    recorded: new Int32Array(groups),
    presences: new Int32Array(groups),
    completions: new Int32Array(groups),
  };
  const judged = new Map<number | string, Added>();
  for (let at = 0; at < table.slots.length; at += table.width) {
    const group = (table.slots[at] ?? 0) - 1;
    if (group < 0) continue;
    const { key, register } = registerOf(table, at, meetings);
    let added = judged.get(key);
    if (added === undefined) {
      added = addedBy(register(), policy);
      judged.set(key, added);
    }
    counts.enrolled[group] = (counts.enrolled[group] ?? 0) + 1;
    counts.recorded[group] = (counts.recorded[group] ?? 0) + added.recorded;
    counts.presences[group] = (counts.presences[group] ?? 0) + added.presences;
    counts.completions[group] = (counts.completions[group] ?? 0) + added.completions;
  }
  return counts;
}

function addedBy(register: readonly Mark[], { attendance }: Policy): Added {
  return {
    recorded: register.filter((mark) => mark !== 'unrecorded' && mark !== 'cancelled').length,
    presences: register.filter((mark) => mark === 'attended' || mark === 'partial').length,
    completions: tally(register, attendance, register.length).outcome === 'met' ? 1 : 0,
  };
}
