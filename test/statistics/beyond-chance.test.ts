import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Ratio, ratio } from '../../src/kernel/ratio.js';
import { isAtLeastBeyondChance, isBelowBeyondChance, wilson } from '../../src/statistics/index.js';
import { ninetyFive } from '../support/statistics-vectors.js';

const threeQuarters = ratio(3, 4);

it('agrees with the interval wherever the two are not the same number but for rounding', () => {
  const group = fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 })).filter(([num, rest]) => num + rest > 0);
  const anyTarget = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 })).filter(([up, rest]) => up + rest > 0);
  const level = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(group, anyTarget, level, ([num, rest], [up, missing], thousandths) => {
      const [part, target, confidence] = [{ num, den: num + rest }, ratio(up, up + missing), ratio(thousandths, 1000)];
      const { low, high } = wilson(part, confidence);
      const number = target.numerator / target.denominator;
      if (Math.abs(low - number) > 1e-12) expect(isAtLeastBeyondChance(part, target, confidence)).toBe(low >= number);
      if (Math.abs(high - number) > 1e-12) expect(isBelowBeyondChance(part, target, confidence)).toBe(high < number);
    }),
    { numRuns: 1000 },
  );
});

it('agrees with the interval for every part of every group of up to 40 and every target in twentieths', () => {
  const otherwise: number[][] = [];
  for (let den = 1; den <= 40; den++) {
    for (let num = 0; num <= den; num++) {
      const part = { num, den };
      const { low, high } = wilson(part, ninetyFive);
      for (let twentieths = 1; twentieths < 20; twentieths++) {
        const target = ratio(twentieths, 20);
        const same =
          isAtLeastBeyondChance(part, target, ninetyFive) === low >= twentieths / 20 &&
          isBelowBeyondChance(part, target, ninetyFive) === high < twentieths / 20;
        if (!same) otherwise.push([num, den, twentieths]);
      }
    }
  }
  expect(otherwise).toStrictEqual([]);
});

it('is never both, and more people doing it never undo that it is at least the target', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.nat({ max: 300 }),
      fc.nat({ max: 20 }),
      fc.integer({ min: 1, max: 99 }),
      (den, given, twentieths, hundredths) => {
        const num = given % den;
        const asked: readonly [Ratio, Ratio] = [ratio(twentieths, 20), ratio(hundredths, 100)];
        const at = (part: number) => isAtLeastBeyondChance({ num: part, den }, ...asked);
        const below = (part: number) => isBelowBeyondChance({ num: part, den }, ...asked);
        expect(at(num) && below(num)).toBe(false);
        if (at(num)) expect(at(num + 1)).toBe(true);
        if (below(num + 1)) expect(below(num)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

it('holds at the ends: any share is at least a target of 0, none is beyond chance at least a target of 1', () => {
  for (const part of [
    { num: 0, den: 1 },
    { num: 3, den: 7 },
    { num: 7, den: 7 },
  ]) {
    expect(isAtLeastBeyondChance(part, ratio(0, 1), ninetyFive)).toBe(true);
    expect(isBelowBeyondChance(part, ratio(0, 1), ninetyFive)).toBe(false);
    expect(isAtLeastBeyondChance(part, ratio(1, 1), ninetyFive)).toBe(false);
    expect(isBelowBeyondChance(part, ratio(1, 1), ninetyFive)).toBe(part.num < part.den);
  }
});

it('decides three quarters of a group of twelve and of millions', () => {
  expect(isAtLeastBeyondChance({ num: 12, den: 12 }, threeQuarters, ninetyFive)).toBe(true);
  expect(isAtLeastBeyondChance({ num: 11, den: 12 }, threeQuarters, ninetyFive)).toBe(false);
  expect(isBelowBeyondChance({ num: 5, den: 12 }, threeQuarters, ninetyFive)).toBe(true);
  expect(isBelowBeyondChance({ num: 6, den: 12 }, threeQuarters, ninetyFive)).toBe(true);
  expect(isBelowBeyondChance({ num: 7, den: 12 }, threeQuarters, ninetyFive)).toBe(false);
  const many = 4_000_000_000_000_000;
  expect(isAtLeastBeyondChance({ num: (many / 4) * 3, den: many }, threeQuarters, ninetyFive)).toBe(false);
  expect(isAtLeastBeyondChance({ num: (many / 4) * 3 + 60_000_000, den: many }, threeQuarters, ninetyFive)).toBe(true);
});

it('finds the same first part that is enough as the interval does, to within its rounding', () => {
  for (let den = 1; den <= 2000; den += 7) {
    let met = 0;
    while (met <= den && !isAtLeastBeyondChance({ num: met, den }, threeQuarters, ninetyFive)) met++;
    if (met > den) continue;
    expect(wilson({ num: met, den }, ninetyFive).low).toBeGreaterThanOrEqual(0.75 - 1e-12);
    expect(wilson({ num: met - 1, den }, ninetyFive).low).toBeLessThan(0.75 + 1e-12);
  }
});

it.each([
  [-1, 2],
  [3, 2],
  [Number.NaN, 2],
])('refuses a target of %d/%d', (numerator, denominator) => {
  expect(() => isAtLeastBeyondChance({ num: 1, den: 2 }, { numerator, denominator }, ninetyFive)).toThrow(RangeError);
  expect(() => isBelowBeyondChance({ num: 1, den: 2 }, { numerator, denominator }, ninetyFive)).toThrow(RangeError);
});
