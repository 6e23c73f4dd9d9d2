import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marks } from '../../../src/policy/attendance-terms.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { countColumns } from '../../../src/rules/review/columns.js';
import { policy } from '../../support/arbitraries.js';
import { columnRows, columnsFrom, countedSlowly } from './drawn-columns.js';
import { smallPolicy } from './years.js';

const pip = policies.partnersInPrevention;

describe('counting columns', () => {
  test('gives the counts of every row looked at one by one, under any policy', () => {
    fc.assert(
      fc.property(fc.oneof(smallPolicy(), policy()), columnRows(3, 4, 7, 60), (terms, rows) => {
        expect(countColumns(columnsFrom(rows, 3, 4), terms)).toStrictEqual(countedSlowly(rows, 3, terms));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives them for as many meetings as a group can have', () => {
    fc.assert(
      fc.property(policy(), columnRows(2, 2, 52, 150), (terms, rows) => {
        expect(countColumns(columnsFrom(rows, 2, 2), terms)).toStrictEqual(countedSlowly(rows, 2, terms));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives them for thousands of seats, whose table has to grow', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => {
      const at = (index * 48_271) % 2_147_483_647;
      return { group: at % 211, person: (at >> 4) % 97, meeting: (index % 6) + 1, mark: (at >> 9) % marks.length };
    });
    expect(countColumns(columnsFrom(rows, 211, 97), pip)).toStrictEqual(countedSlowly(rows, 211, pip));
  });

  test('lets the later of two rows hold', () => {
    const row = { group: 0, person: 0, meeting: 1 };
    const [attended, absent] = [marks.indexOf('attended'), marks.indexOf('absent')];
    const first = countColumns(
      columnsFrom(
        [
          { ...row, mark: attended },
          { ...row, mark: absent },
        ],
        1,
        1,
      ),
      pip,
    );
    const second = countColumns(
      columnsFrom(
        [
          { ...row, mark: absent },
          { ...row, mark: attended },
        ],
        1,
        1,
      ),
      pip,
    );
    expect([first.presences[0], first.recorded[0], second.presences[0]]).toStrictEqual([0, 1, 1]);
  });

  test('finds the one pattern of six meetings that has four attendances and no early start', () => {
    const rows = Array.from({ length: 64 }, (_, pattern) =>
      [1, 2, 3, 4, 5, 6].map((meeting) => ({
        group: 0,
        person: pattern,
        meeting,
        mark: (pattern >> (meeting - 1)) & 1,
      })),
    ).flat();
    // 22 of 64 patterns have four or more; `--XXXX` alone does not begin in the first two meetings.
    expect(countColumns(columnsFrom(rows, 1, 64), pip).completions[0]).toBe(21);
  });

  test.each([
    [{ group: 1, person: 0, meeting: 1, mark: 0 }, 'group[0]'],
    [{ group: -1, person: 0, meeting: 1, mark: 0 }, 'group[0]'],
    [{ group: 0, person: 1, meeting: 1, mark: 0 }, 'person[0]'],
    [{ group: 0, person: 0, meeting: 0, mark: 0 }, 'meeting[0]'],
    [{ group: 0, person: 0, meeting: 53, mark: 0 }, 'meeting[0]'],
    [{ group: 0, person: 0, meeting: 1, mark: 7 }, 'mark[0]'],
  ])('throws on %j', (row, place) => {
    expect(() => countColumns(columnsFrom([row], 1, 1), pip)).toThrow(new RangeError(place));
  });

  test('throws on columns of different lengths', () => {
    const columns = columnsFrom([{ group: 0, person: 0, meeting: 1, mark: 0 }], 1, 1);
    for (const short of [{ person: new Int32Array(0) }, { meeting: new Uint8Array(0) }, { mark: new Uint8Array(0) }]) {
      expect(() => countColumns({ ...columns, ...short }, pip)).toThrow(RangeError);
    }
  });
});
