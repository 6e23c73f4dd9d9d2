import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, spansSharing } from '../../src/kernel/spans.js';

const end = fc.integer({ min: -6, max: 6 });
const span = fc.tuple(end, fc.nat(5)).map(([from, length]) => ({ from, to: from + length }));

const byEnds = (one: Span, other: Span): number => one.from - other.from || one.to - other.to;

describe('spans', () => {
  it('share their first and their last value, and none beside them', () => {
    const all = [
      { from: 1, to: 3 },
      { from: 9, to: 9 },
      { from: 0, to: 20 },
    ];
    const sharing = spansSharing(all);
    expect(sharing(3, 3)).toEqual([all[2], all[0]]);
    expect(sharing(4, 8)).toEqual([all[2]]);
    expect(sharing(9, 12)).toEqual([all[2], all[1]]);
    expect(sharing(21, 30)).toEqual([]);
    expect(spansSharing([])(0, 0)).toEqual([]);
  });

  it('are those that a look at each one finds, earliest first, however they overlap', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (all, asked) => {
        const found = spansSharing(all)(asked.from, asked.to);
        const each = all.filter(({ from, to }) => from <= asked.to && asked.from <= to);
        expect([...found].sort(byEnds)).toEqual([...each].sort(byEnds));
        expect(found.map(({ from }) => from)).toEqual(each.map(({ from }) => from).sort((one, other) => one - other));
      }),
      { numRuns: 1000 },
    );
  });

  it('are found in few looks, also beside one that lasts from the first to the last', () => {
    let looks = 0;
    const counted = (from: number, to: number): Span => ({
      get from() {
        looks++;
        return from;
      },
      to,
    });
    const many = Array.from({ length: 10_000 }, (_, index) => counted(index * 3, index * 3 + 1));
    const sharing = spansSharing([counted(0, 30_000), ...many]);
    looks = 0;
    expect(sharing(15_000, 15_000).map(({ from }) => from)).toEqual([0, 15_000]);
    expect(looks).toBeLessThan(60);
  });
});
