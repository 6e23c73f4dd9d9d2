import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ratio } from '../../src/kernel/ratio.js';
import { quantile } from '../../src/statistics/index.js';
import { expectNear, readStatistics } from '../support/statistics-vectors.js';

const half = ratio(1, 2);

it('is what R answers', () => {
  for (const { values, share, quantile: expected } of readStatistics('statistics-r').quantile) {
    const { num, den } = quantile(values, ratio(...share)) ?? { num: Number.NaN, den: 1 };
    expectNear(num / den, expected);
  }
  for (const { x, q25_7, med, q75_7 } of readStatistics('quantile-r')) {
    // One of them has a half in it, so twice each is taken.
    const twice = x.map((each) => each * 2).sort((first, second) => first - second);
    [q25_7, med, q75_7].forEach(([expected], quarter) => {
      const { num, den } = quantile(twice, ratio(quarter + 1, 4)) ?? { num: Number.NaN, den: 1 };
      expectNear(num / den / 2, expected);
    });
  }
});

it('is exact, in lowest terms', () => {
  expect(quantile([1, 2, 3, 4], ratio(1, 4))).toStrictEqual({ num: 7, den: 4 });
  expect(quantile([1, 2, 3, 4], half)).toStrictEqual({ num: 5, den: 2 });
  expect(quantile([0, 1], ratio(1, 3))).toStrictEqual({ num: 1, den: 3 });
  expect(quantile([5], ratio(1, 3))).toStrictEqual({ num: 5, den: 1 });
  expect(quantile([], half)).toBeNull();
});

it('is the first value at 0, the last at 1, and has as many on either side at one half', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1 }), (values) => {
      const sorted = values.toSorted((first, second) => first - second);
      expect(quantile(sorted, ratio(0, 1))).toStrictEqual({ num: sorted[0], den: 1 });
      expect(quantile(sorted, ratio(1, 1))).toStrictEqual({ num: sorted.at(-1), den: 1 });
      const { num, den } = quantile(sorted, half) ?? { num: Number.NaN, den: 1 };
      expect(sorted.filter((each) => each * den < num).length).toBeLessThanOrEqual(sorted.length / 2);
      expect(sorted.filter((each) => each * den > num).length).toBeLessThanOrEqual(sorted.length / 2);
    }),
  );
});

it.each([
  [-1, 2],
  [3, 2],
  [Number.NaN, 1],
])('refuses a share of %d/%d, and values that are not whole', (numerator, denominator) => {
  expect(() => quantile([1, 2], { numerator, denominator })).toThrow(RangeError);
  expect(() => quantile([0.5], half)).toThrow(RangeError);
});
