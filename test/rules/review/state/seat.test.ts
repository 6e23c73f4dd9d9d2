import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, marks } from '../../../../src/policy/attendance-terms.js';
import {
  cellOf,
  cellsOf,
  mergedCell,
  mergedSeat,
  momentIn,
  type Seat,
  saidIn,
  seatOf,
  seatWith,
} from '../../../../src/rules/review/state/seat.js';

type Written = readonly [meeting: number, mark: Mark, minutes?: number | undefined, recordedAt?: string | undefined];

function seatFrom(rows: readonly Written[]): Seat | undefined {
  return rows.reduce<Seat | undefined>((seat, [meeting, mark, minutes, recordedAt]) => {
    const cell = cellOf({
      mark,
      ...(minutes === undefined ? {} : { minutes }),
      ...(recordedAt === undefined ? {} : { recordedAt }),
    });
    return seatWith(seat, meeting, cell);
  }, undefined);
}

const [early, late] = ['2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z'];

describe('a seat', () => {
  test.each<[readonly Written[], Seat]>([
    [[[1, 'attended']], 'P'],
    [[[3, 'absent']], '..A'],
    [
      [
        [3, 'absent'],
        [1, 'unrecorded'],
      ],
      'U.A',
    ],
    [
      [
        [1, 'attended'],
        [1, 'attended'],
      ],
      'P',
    ],
    [
      [
        [1, 'attended'],
        [1, 'absent'],
      ],
      ['A,P'],
    ],
    [
      [
        [1, 'attended'],
        [1, 'absent'],
        [2, 'cancelled'],
      ],
      ['A,P', 'C'],
    ],
    [[[2, 'partial', 45]], ['', 'L45']],
    [
      [
        [2, 'partial', 45],
        [1, 'substituted'],
        [2, 'partial', 45],
      ],
      ['S', 'L45'],
    ],
    [
      [
        [1, 'excused'],
        [1, 'excused', 0],
      ],
      ['E,E0'],
    ],
    [
      [
        [1, 'attended', 90, early],
        [1, 'absent', undefined, late],
      ],
      [`A@${late}`],
    ],
    [
      [
        [1, 'absent', undefined, late],
        [1, 'attended', 90, early],
      ],
      [`A@${late}`],
    ],
    [
      [
        [1, 'absent', undefined, late],
        [1, 'attended', 90, late],
      ],
      [`A,P90@${late}`],
    ],
    [
      [
        [1, 'absent'],
        [1, 'attended'],
        [1, 'partial', undefined, early],
      ],
      [`L@${early}`],
    ],
    [[[52, 'attended']], `${'.'.repeat(51)}P`],
  ])('of %j is %j', (rows, seat) => {
    expect(seatFrom(rows)).toStrictEqual(seat);
  });

  test('is the same whether its rows come one by one or as two seats', () => {
    const written = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(...marks),
      fc.constantFrom(undefined, undefined, 0, 90),
      fc.constantFrom(undefined, undefined, early, late),
    );
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), fc.array(written, { minLength: 1 }), (one, other) => {
        const [first, second] = [seatFrom(one) ?? '', seatFrom(other) ?? ''];
        expect(mergedSeat(first, second)).toStrictEqual(seatFrom([...one, ...other]));
        expect(mergedSeat(second, first)).toStrictEqual(seatFrom([...other, ...one]));
      }),
      { numRuns: 1000 },
    );
  });

  test('is a list only where it needs to be', () => {
    expect(seatOf(['P', '', 'A'])).toBe('P.A');
    expect(seatOf(['P', '', 'A1'])).toStrictEqual(['P', '', 'A1']);
    expect(cellsOf('P.A')).toStrictEqual(['P', '', 'A']);
  });
});

describe('a cell', () => {
  test('gives back every mark with its minutes and its moment', () => {
    for (const mark of marks) {
      for (const minutes of [undefined, 0, 52.5]) {
        for (const recordedAt of [undefined, early]) {
          const cell = cellOf({
            mark,
            ...(minutes === undefined ? {} : { minutes }),
            ...(recordedAt && { recordedAt }),
          });
          expect(saidIn(cell)).toStrictEqual([{ mark, minutes: minutes ?? null }]);
          expect(momentIn(cell)).toBe(recordedAt ?? '');
        }
      }
    }
  });

  test('of nothing says nothing, and changes no other', () => {
    expect(saidIn('')).toStrictEqual([]);
    expect(mergedCell('', 'P')).toBe('P');
    expect(mergedCell('P', '')).toBe('P');
  });

  test('that begins with no sign is a bug', () => {
    expect(() => saidIn('X')).toThrow(RangeError);
  });
});
