import { type Problem, problem } from '../../kernel/result.js';
import type { AttendanceRecord } from './records.js';

export interface Rewritten {
  /** What is wrong with a row that has another beside it, by its place. */
  readonly told: ReadonlyMap<number, Problem>;
  /** Places of the rows that a later one replaces. */
  readonly replaced: ReadonlySet<number>;
}

/** Rows for one mark: the first of them, and where there are several, all. */
type Held = number | number[];

/** Looks at the rows that say something of one person at one meeting: moments of recording tell which of them holds. */
export function rewritten(attendance: readonly AttendanceRecord[]): Rewritten {
  const groups = new Map<string, Map<string, Map<number, Held>>>();
  const several: number[][] = [];
  attendance.forEach(({ group, person, meeting }, index) => {
    const own = within(within(groups, group), person);
    const held = own.get(meeting);
    if (held === undefined) own.set(meeting, index);
    else if (typeof held === 'number') {
      const both = [held, index];
      own.set(meeting, both);
      several.push(both);
    } else held.push(index);
  });
  const told = new Map<number, Problem>();
  const replaced = new Set<number>();
  for (const places of several) judge(attendance, places, told, replaced);
  return { told, replaced };
}

/** Registers hold hundreds of thousands of rows, so their places are kept in maps and not under a text made of three. */
function within<Key, Value>(outer: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const inner = outer.get(key) ?? new Map<Key, Value>();
  outer.set(key, inner);
  return inner;
}

function judge(
  attendance: readonly AttendanceRecord[],
  places: readonly number[],
  told: Map<number, Problem>,
  replaced: Set<number>,
): void {
  const moments = new Map<string, AttendanceRecord>();
  let undated = false;
  let latest = '';
  for (const [at, index] of places.entries()) {
    const row = attendance[index];
    if (row === undefined) continue;
    const path = `attendance[${index}]`;
    const { recordedAt } = row;
    if (at > 0 && (undated || recordedAt === undefined)) told.set(index, problem(path, 'duplicate', twice));
    undated ||= recordedAt === undefined;
    if (recordedAt === undefined) continue;
    const before = moments.get(recordedAt);
    if (before === undefined) moments.set(recordedAt, row);
    else if (before.mark !== row.mark || before.minutes !== row.minutes) {
      told.set(index, problem(path, 'contradiction', disagrees));
    }
    if (recordedAt > latest) latest = recordedAt;
  }
  if (undated) return;
  for (const index of places) if (attendance[index]?.recordedAt !== latest) replaced.add(index);
}

const twice =
  'An earlier row has a mark for this person at this meeting; only where both say when they were written down does the later hold.';
const disagrees =
  'An earlier row, written down at the same moment, says something else of this person at this meeting.';
