import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchWith } from '../../src/kernel/stretches.js';

describe('the stretch that holds a value', () => {
  it('is found with all that it carries, its ends included', () => {
    const stretches = [
      [1, 3, 10],
      [5, 5, 20],
    ] as const;
    const found = [0, 1, 3, 4, 5, 6].map((value) => stretchWith(stretches, value)?.[2]);
    expect(found).toEqual([undefined, 10, 10, undefined, 20, undefined]);
    expect(stretchWith([], 1)).toBeUndefined();
  });

  it('is the one that looking at each of them finds', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (gaps) => {
        let end = 0;
        const stretches = gaps.map(([gap, length]) => {
          const from = end + gap;
          end = from + length;
          return [from, end] as const;
        });
        for (let value = 0; value <= end + 1; value++) {
          expect(stretchWith(stretches, value)).toBe(stretches.find(([from, to]) => from <= value && value <= to));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
