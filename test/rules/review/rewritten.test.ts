import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttendanceRecord } from '../../../src/rules/review/index.js';
import { rewritten } from '../../../src/rules/review/rewritten.js';

const row: AttendanceRecord = { person: 'ana', group: 'g1', meeting: 1, mark: 'attended' };
const [early, late] = ['2027-03-01T00:00:00Z', '2027-03-02T00:00:00Z'];

function look(...changes: readonly Partial<AttendanceRecord>[]): readonly [readonly string[], readonly number[]] {
  const { told, replaced } = rewritten(changes.map((change) => ({ ...row, ...change })));
  return [[...told.values()].map(({ path, code }) => `${path} ${code}`), [...replaced]];
}

describe('rows for one mark', () => {
  it('without a moment are one too many from the second on, even where they are the same', () => {
    expect(look({}, {}, { mark: 'absent' })).toEqual([['attendance[1] duplicate', 'attendance[2] duplicate'], []]);
    expect(look({}, { meeting: 2 }, { person: 'bo' }, { group: 'g2' })).toEqual([[], []]);
  });

  it('are one too many where only one of them has a moment, whichever it is', () => {
    expect(look({ recordedAt: early }, {})).toEqual([['attendance[1] duplicate'], []]);
    expect(look({}, { recordedAt: early })).toEqual([['attendance[1] duplicate'], []]);
    expect(look({ recordedAt: early }, {}, { recordedAt: late })).toEqual([
      ['attendance[1] duplicate', 'attendance[2] duplicate'],
      [],
    ]);
  });

  it('with moments are replaced by the latest, in whatever order they come', () => {
    expect(look({ recordedAt: late, mark: 'absent' }, { recordedAt: early })).toEqual([[], [1]]);
    expect(look({ recordedAt: early }, { recordedAt: late, mark: 'absent' })).toEqual([[], [0]]);
  });

  it('of the same moment say the same, in mark and minutes', () => {
    expect(look({ recordedAt: early }, { recordedAt: early })).toEqual([[], []]);
    expect(look({ recordedAt: early }, { recordedAt: early, mark: 'absent' })).toEqual([
      ['attendance[1] contradiction'],
      [],
    ]);
    expect(look({ recordedAt: early, minutes: 5 }, { recordedAt: early })).toEqual([
      ['attendance[1] contradiction'],
      [],
    ]);
  });

  it('leave one that holds, the one that sorting by moment gives', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 10, max: 59 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(moments, (minutes) => {
        const [told, replaced] = look(...minutes.map((minute) => ({ recordedAt: `2027-03-01T00:${minute}:00Z` })));
        const latest = minutes.indexOf(Math.max(...minutes));
        expect(told).toEqual([]);
        expect([...replaced].sort()).toEqual(minutes.map((_, index) => index).filter((index) => index !== latest));
      }),
      { numRuns: 1000 },
    );
  });
});
