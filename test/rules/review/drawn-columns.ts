import fc from 'fast-check';
import { marks, tally } from '../../../src/policy/attendance-terms.js';
import type { Policy } from '../../../src/policy/policy.js';
import type { AttendanceColumns, ColumnCounts } from '../../../src/rules/review/columns.js';

export interface ColumnRow {
  readonly group: number;
  readonly person: number;
  readonly meeting: number;
  readonly mark: number;
}

export function columnsFrom(rows: readonly ColumnRow[], groups: number, people: number): AttendanceColumns {
  return {
    group: Int32Array.from(rows, ({ group }) => group),
    person: Uint32Array.from(rows, ({ person }) => person),
    meeting: Uint8Array.from(rows, ({ meeting }) => meeting),
    mark: Uint8Array.from(rows, ({ mark }) => mark),
    groups,
    people,
  };
}

/** Rows of few people, so that many are of one seat and of one mark. */
export function columnRows(
  groups: number,
  people: number,
  last: number,
  maxLength: number,
): fc.Arbitrary<readonly ColumnRow[]> {
  return fc.array(
    fc.record({
      group: fc.nat(groups - 1),
      person: fc.nat(people - 1),
      meeting: fc.integer({ min: 1, max: last }),
      mark: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(marks.length - 1)),
    }),
    { maxLength },
  );
}

/** The slow path: objects, maps and `tally`, seat by seat. */
export function countedSlowly(rows: readonly ColumnRow[], groups: number, policy: Policy): ColumnCounts {
  const seats = new Map<string, Map<number, number>>();
  for (const { group, person, meeting, mark } of rows) {
    const key = `${group} ${person}`;
    seats.set(key, (seats.get(key) ?? new Map()).set(meeting, mark));
  }
  const length = Math.max(policy.meetings.count?.value ?? 0, ...rows.map(({ meeting }) => meeting));
  const zeros = (): number[] => Array(groups).fill(0);
  const [enrolled, recorded, presences, completions] = [zeros(), zeros(), zeros(), zeros()];
  const add = (counts: number[], group: number, by: number): void => {
    counts[group] = (counts[group] ?? 0) + by;
  };
  for (const [key, said] of seats) {
    const group = Number(key.split(' ')[0]);
    const register = Array.from({ length }, (_, index) => marks[said.get(index + 1) ?? -1] ?? 'unrecorded');
    add(enrolled, group, 1);
    for (const mark of register) {
      if (!['unrecorded', 'cancelled'].includes(mark)) add(recorded, group, 1);
      if (['attended', 'partial'].includes(mark)) add(presences, group, 1);
    }
    if (tally(register, policy.attendance, length).outcome === 'met') add(completions, group, 1);
  }
  return {
    enrolled: Int32Array.from(enrolled),
    recorded: Int32Array.from(recorded),
    presences: Int32Array.from(presences),
    completions: Int32Array.from(completions),
  };
}
