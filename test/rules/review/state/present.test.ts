import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byCodeUnit } from '../../../../src/kernel/order.js';
import { booksOf } from '../../../../src/rules/review/books.js';
import type { AttendanceRecord, YearRecords } from '../../../../src/rules/review/records.js';
import { booksFrom, looseRecordsOf, recordsOf } from '../../../../src/rules/review/state/present.js';
import type { ReviewRow } from '../../../../src/rules/review/state/rows.js';
import { lawfulYear } from '../years.js';
import { anyRows, merged, stateOf } from './drawn-rows.js';

/** Every record as a row of its own. */
function rowsOf(records: YearRecords): readonly ReviewRow[] {
  const { year, asOf, groups, enrolments, attendance } = records;
  return [
    { kind: 'year', year, ...(asOf === undefined ? {} : { asOf }) },
    ...groups.flatMap(({ meetings, ...group }): ReviewRow[] => [
      { kind: 'group', ...group },
      ...meetings.map((meeting): ReviewRow => ({ kind: 'meeting', group: group.id, ...meeting })),
    ]),
    ...enrolments.map((row): ReviewRow => ({ kind: 'enrolment', ...row })),
    ...attendance.map((row): ReviewRow => ({ kind: 'attendance', ...row })),
  ];
}

/** Whether a later row says something else of the same mark. */
function isCorrected(
  { group, person, meeting, recordedAt = '' }: AttendanceRecord,
  { attendance }: YearRecords,
): boolean {
  return attendance.some(
    (other) =>
      other.group === group &&
      other.person === person &&
      other.meeting === meeting &&
      (other.recordedAt ?? '') > recordedAt,
  );
}

/** The same records in canonical order, without what was corrected. */
function inOrder(records: YearRecords): YearRecords {
  const by =
    <Row>(...keys: readonly ((row: Row) => string | number)[]) =>
    (first: Row, second: Row) => {
      for (const key of keys) {
        const [left, right] = [key(first), key(second)];
        const order = typeof left === 'number' ? left - Number(right) : byCodeUnit(left, String(right));
        if (order !== 0) return order;
      }
      return 0;
    };
  return {
    ...records,
    groups: records.groups
      .map((group) => ({ ...group, meetings: [...group.meetings].sort(by(({ number }) => number)) }))
      .sort(by(({ id }) => id)),
    enrolments: [...records.enrolments].sort(
      by(
        ({ group }) => group,
        ({ person }) => person,
        ({ joinedAt = '' }) => joinedAt,
      ),
    ),
    attendance: records.attendance
      .filter((row) => !isCorrected(row, records))
      .sort(
        by(
          ({ group }) => group,
          ({ person }) => person,
          ({ meeting }) => meeting,
        ),
      ),
  };
}

const year: ReviewRow = { kind: 'year', year: 2027 };
const group: ReviewRow = { kind: 'group', id: 'g1', modality: 'online', stream: 'general' };
const mark = { kind: 'attendance', group: 'g1', person: 'ana', meeting: 3 } as const;

describe('the records a state stands for', () => {
  test('are those it was made of, in canonical order, however they were cut', () => {
    fc.assert(
      fc.property(lawfulYear(), fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (records, cut) => {
        const rows = rowsOf(records);
        const parts = [true, false].map((side) =>
          rows.filter((_, index) => (cut[index % cut.length] ?? false) === side),
        );
        expect(recordsOf(merged(...parts.map((part) => stateOf(part))))).toStrictEqual({
          ok: true,
          value: inOrder(records),
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('are every kind of record that was said', () => {
    const rows: readonly ReviewRow[] = [
      year,
      group,
      { kind: 'enrolment', person: 'bo', group: 'g1', joinedAt: '2027-05-01' },
      { kind: 'enrolment', person: 'bo', group: 'g1', leftAt: '2027-03-01', leftBecause: 'ill' },
      { ...mark, mark: 'partial', minutes: 45, recordedAt: '2027-03-01T02:10:00Z' },
      { kind: 'demand', person: 'cy', stream: 'general', intake: '2' },
      { kind: 'response', id: 'r1', group: 'g1', agreement: { $safe: 5 } },
      { kind: 'certificate', person: 'bo', group: 'g1', minutes: 900 },
      { kind: 'history', person: 'bo', group: 'old', startedOn: '2025-01-01', endedOn: '2025-12-01', completed: true },
      { kind: 'region', region: 'north' },
      { kind: 'workforce', category: 'north', people: 120 },
    ];
    const bo = { person: 'bo', group: 'g1' };
    expect(recordsOf(stateOf([...rows, ...rows]))).toStrictEqual({
      ok: true,
      value: {
        year: 2027,
        groups: [{ id: 'g1', modality: 'online', stream: 'general', meetings: [] }],
        enrolments: [
          { ...bo, leftAt: '2027-03-01', leftBecause: 'ill' },
          { ...bo, joinedAt: '2027-05-01' },
        ],
        attendance: [
          { person: 'ana', group: 'g1', meeting: 3, mark: 'partial', minutes: 45, recordedAt: '2027-03-01T02:10:00Z' },
        ],
        demand: [{ person: 'cy', stream: 'general', intake: '2' }],
        responses: [{ id: 'r1', group: 'g1', agreement: { $safe: 5 } }],
        certificates: [{ ...bo, minutes: 900 }],
        history: [{ person: 'bo', group: 'old', startedOn: '2025-01-01', endedOn: '2025-12-01', completed: true }],
        regions: ['north'],
        workforce: [{ category: 'north', people: 120 }],
      },
    });
  });

  test('have the mark that was recorded last, and one without a moment is earlier than any', () => {
    const rows: readonly ReviewRow[] = [
      { ...mark, mark: 'attended', recordedAt: '2027-03-02T00:00:00Z' },
      { ...mark, mark: 'absent' },
      { ...mark, mark: 'excused', recordedAt: '2027-03-01T23:59:59Z' },
    ];
    const records = recordsOf(stateOf([year, group, ...rows]));
    expect(records.ok && records.value.attendance.map((row) => row.mark)).toStrictEqual(['attended']);
  });

  test('are refused with every contradiction, by its place and never by who it is about', () => {
    const rows: readonly ReviewRow[] = [
      { kind: 'group', id: 'g0', modality: 'online', stream: 'general' },
      group,
      { kind: 'group', id: 'g1', modality: 'hybrid', stream: 'general' },
      { kind: 'year', year: 2027, asOf: '2027-05-01' },
      { kind: 'year', year: 2028, asOf: '2027-06-01' },
      { kind: 'meeting', group: 'g1', number: 2, date: '2027-02-01', held: true },
      { kind: 'meeting', group: 'g1', number: 2, date: '2027-02-01', held: false },
      { kind: 'meeting', group: 'g1', number: 1, date: '2027-02-01', held: false },
      { kind: 'enrolment', person: 'al', group: 'g0' },
      { kind: 'enrolment', person: 'ana', group: 'g1', joinedAt: '2027-02-01' },
      { kind: 'enrolment', person: 'ana', group: 'g1', organisation: 'a' },
      { kind: 'enrolment', person: 'ana', group: 'g1', organisation: 'b' },
      { kind: 'attendance', group: 'g0', person: 'al', meeting: 1, mark: 'absent' },
      { kind: 'attendance', group: 'g0', person: 'al', meeting: 3, mark: 'absent' },
      { ...mark, mark: 'absent', meeting: 2, minutes: 10 },
      { ...mark, mark: 'absent' },
      { ...mark, mark: 'attended' },
      { kind: 'attendance', group: 'g2', person: 'ana', meeting: 1, mark: 'absent' },
      { kind: 'workforce', category: 'a', people: 1 },
      { kind: 'workforce', category: 'b', people: 1 },
      { kind: 'workforce', category: 'b', people: 2 },
      { kind: 'response', id: 'r', group: 'g1', recommend: 1 },
      { kind: 'response', id: 'r', group: 'g1', recommend: 2 },
    ];
    const state = stateOf(rows);
    for (const read of [recordsOf(state), booksFrom(state), looseRecordsOf(state)]) {
      expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`)).toStrictEqual([
        'year contradiction',
        'asOf contradiction',
        'groups[1] contradiction',
        'groups[1].meetings[1] contradiction',
        'enrolments[1] contradiction',
        'attendance[3] contradiction',
        'groups[2] missing',
        'responses[0] contradiction',
        'workforce[1] contradiction',
      ]);
      expect(JSON.stringify(read)).not.toContain('ana');
    }
  });

  test('need a year, and say how it can be given', () => {
    const read = recordsOf(stateOf([group]));
    expect(read).toMatchObject({ ok: false, problems: [{ path: 'year', code: 'missing' }] });
    // Whoever merges files at the command line reads it as much as whoever makes rows.
    expect(JSON.stringify(read)).toMatch(/row of kind year.* --year 2027/u);
  });
});

describe('the books of a state', () => {
  test('are the books of its records, group by group and as often as they are asked for', () => {
    fc.assert(
      fc.property(lawfulYear(), (records) => {
        const state = stateOf(rowsOf(records));
        const books = booksFrom(state);
        const expected = booksOf(inOrder(records));
        if (!books.ok) throw new Error('These records contradict nothing.');
        expect(new Map(books.value)).toStrictEqual(expected);
        expect([...books.value.values()]).toStrictEqual([...expected.values()]);
        for (const [id, book] of expected) expect(books.value.get(id)).toStrictEqual(book);
      }),
      { numRuns: 1000 },
    );
  });

  test('come with everything that belongs to no register', () => {
    fc.assert(
      fc.property(anyRows(), (rows) => {
        const state = stateOf([year, ...rows]);
        const [whole, loose] = [recordsOf(state), looseRecordsOf(state)];
        expect(loose).toStrictEqual(
          whole.ok ? { ok: true, value: { ...whole.value, groups: [], enrolments: [], attendance: [] } } : whole,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
