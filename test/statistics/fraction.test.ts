import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonDivisor, compareFractions, exactly, lowest, toNumber } from '../../src/statistics/fraction.js';

const whole = fc.bigInt({ min: 0n, max: 10n ** 40n });
const above = fc.bigInt({ min: 1n, max: 10n ** 40n });

it('says a number of a fraction to the last digit but one, however long the two are', () => {
  fc.assert(
    fc.property(whole, above, fc.bigInt({ min: 1n, max: 10n ** 400n }), (num, den, scale) => {
      const number = toNumber({ num: num * scale, den: den * scale });
      const { num: up, den: down } = exactly(number);
      const off = up * den - num * down;
      // |number - num / den| <= 2^-52 of num / den
      expect((off < 0n ? -off : off) * 2n ** 52n <= num * down).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(toNumber({ num: 1n, den: 10n ** 300n })).toBe(1e-300);
  expect(toNumber({ num: 10n ** 300n, den: 1n })).toBe(1e300);
  expect(toNumber({ num: 0n, den: 7n })).toBe(0);
});

it('takes a number apart without losing any of it', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (number) => {
      expect(toNumber(exactly(number))).toBe(number);
    }),
  );
  expect(exactly(0.375)).toStrictEqual({ num: 3n, den: 8n });
});

it('orders fractions as the products say and keeps their size in lowest terms', () => {
  fc.assert(
    fc.property(whole, above, whole, above, (a, b, c, d) => {
      const [first, second] = [lowest({ num: a, den: b }), { num: c, den: d }];
      expect(compareFractions(first, second)).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
      expect(lowest(first)).toStrictEqual(first);
    }),
  );
  expect(lowest({ num: -4n, den: 6n })).toStrictEqual({ num: -2n, den: 3n });
});

it('finds the greatest whole number that divides two, which is the other where one is none', () => {
  expect(commonDivisor(12n, 18n)).toBe(6n);
  expect(commonDivisor(7n, 5n)).toBe(1n);
  expect(commonDivisor(0n, 4n)).toBe(4n);
  expect(commonDivisor(4n, 0n)).toBe(4n);
});
