import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRow, readRowInto, rowKinds } from '../../../../src/rules/review/state/read-row.js';
import { anyRow } from './drawn-rows.js';

function problemsOf(claimed: unknown): readonly string[] {
  const row = readRow(claimed, 'line 17');
  return row.ok ? [] : row.problems.map(({ path, code }) => `${path} ${code}`);
}

const mark = { kind: 'attendance', person: 'ana', group: 'g', meeting: 1, mark: 'attended' };

describe('reading a row', () => {
  test('takes every lawful row as it is', () => {
    fc.assert(
      fc.property(anyRow(), (row) => {
        expect(readRow(row)).toStrictEqual({ ok: true, value: row });
        expect(readRowInto(JSON.parse(JSON.stringify(row)), '', [])).toEqual(row);
      }),
      { numRuns: 1000 },
    );
  });

  test('knows eleven kinds', () => {
    expect(rowKinds).toStrictEqual([
      'year',
      'group',
      'meeting',
      'enrolment',
      'attendance',
      'demand',
      'response',
      'certificate',
      'history',
      'region',
      'workforce',
    ]);
  });

  test.each<[unknown, readonly string[]]>([
    [null, ['line 17 wrong-type']],
    [[mark], ['line 17 wrong-type']],
    [{}, ['line 17.kind unknown-word']],
    [{ kind: 'toString' }, ['line 17.kind unknown-word']],
    [{ kind: 'attendance' }, ['person', 'group', 'meeting', 'mark'].map((name) => `line 17.${name} missing`)],
    [
      { ...mark, person: ' ana', group: 7, meeting: 53, mark: 'P' },
      ['line 17.person not-an-id', 'line 17.group wrong-type', 'line 17.meeting too-big', 'line 17.mark unknown-word'],
    ],
    [{ ...mark, meeting: 0, minutes: -1 }, ['line 17.meeting too-small', 'line 17.minutes too-small']],
    [{ ...mark, meeting: '1' }, ['line 17.meeting wrong-type']],
    [{ ...mark, meeting: 1.5 }, ['line 17.meeting wrong-type']],
    [{ ...mark, person: '__proto__' }, ['line 17.person not-an-id']],
    [{ ...mark, recordedAt: '2027-03-01T02:10:00.5Z' }, ['line 17.recordedAt not-an-instant']],
    [{ ...mark, recordedAt: '2027-03-01T02:10:00+11:00' }, ['line 17.recordedAt not-an-instant']],
    [{ ...mark, recordedAt: '2027-03-01T25:10:00Z' }, ['line 17.recordedAt not-an-instant']],
    [{ ...mark, note: 'x' }, ['line 17 unknown-key']],
    [{ ...mark, minutes: null }, ['line 17.minutes wrong-type']],
    [{ kind: 'response', group: 'g' }, ['line 17.id missing']],
    [
      { kind: 'response', id: 'r', group: 'g', recommend: 11, agreement: { a: 0, b: null } },
      ['line 17.recommend too-big', 'line 17.agreement[0] too-small'],
    ],
    [
      { kind: 'response', id: 'r', group: 'g', agreement: [1], codings: [['applied', 'x'], 7] },
      ['line 17.agreement wrong-type', 'line 17.codings[0][1] unknown-word', 'line 17.codings[1] wrong-type'],
    ],
    [
      { kind: 'meeting', group: 'g', number: 1, date: '2027-02-30', held: 'yes' },
      ['line 17.date not-a-day', 'line 17.held wrong-type'],
    ],
    [
      {
        kind: 'enrolment',
        person: 'a',
        group: 'g',
        moves: [{ on: 'x', organisation: '', inSector: null, keptSeat: null }],
      },
      ['line 17.moves[0].on not-a-day', 'line 17.moves[0].organisation empty', 'line 17.moves[0].keptSeat wrong-type'],
    ],
    [{ kind: 'enrolment', person: 'a', group: 'g', moves: [7] }, ['line 17.moves[0] wrong-type']],
    [{ kind: 'year', year: 10_000, asOf: '2027' }, ['line 17.year too-big', 'line 17.asOf not-a-day']],
    [
      { kind: 'group', id: 'g', modality: 'online', stream: '', surveyed: 0.5, policy: '' },
      ['line 17.surveyed wrong-type', 'line 17.policy empty'],
    ],
    [{ kind: 'workforce', category: 'a', people: Number.POSITIVE_INFINITY }, ['line 17.people wrong-type']],
  ])('names everything that is wrong with %j', (claimed, expected) => {
    expect(problemsOf(claimed)).toStrictEqual(expected);
  });

  test('names a field without a place before it where the row is the whole', () => {
    expect(readRow({ kind: 'region' })).toMatchObject({ problems: [{ path: 'region' }] });
    expect(readRow({})).toMatchObject({ problems: [{ path: 'kind' }] });
  });

  test('never repeats what was typed, not even a key', () => {
    const row = readRow({ ...mark, mark: 'secret', secret: 1, minutes: 'secret', group: 'secret ' });
    expect(JSON.stringify(row)).not.toContain('secret');
  });
});
