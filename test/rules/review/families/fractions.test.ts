import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf, greatestCommonDivisor } from '../../../../src/rules/review/families/fractions.js';

const most = BigInt(Number.MAX_SAFE_INTEGER);

describe('a fraction', () => {
  it('is in lowest terms, keeps its sign, and is 0 of 0 over nothing', () => {
    expect(fractionOf(6n, 4n)).toEqual({ num: 3, den: 2 });
    expect(fractionOf(-6n, 24n)).toEqual({ num: -1, den: 4 });
    expect(fractionOf(0n, 7n)).toEqual({ num: 0, den: 1 });
    expect(fractionOf(5n, 0n)).toEqual({ num: 0, den: 0 });
    expect(greatestCommonDivisor(12n, 18n)).toBe(6n);
  });

  it('is exact as long as both numbers can be', () => {
    expect(fractionOf(most - 1n, most)).toEqual({ num: Number(most - 1n), den: Number(most) });
    expect(fractionOf((most - 1n) * 6n, most * 6n)).toEqual({ num: Number(most - 1n), den: Number(most) });
  });

  it('beyond that is off by less than one part in 2^51, stays within the whole, and both numbers are exact', () => {
    const large = fc.bigInt({ min: 1n, max: most ** 6n });
    fc.assert(
      fc.property(large, large, (one, two) => {
        const [num, den] = one < two ? [one, two] : [two, one];
        for (const sign of [1n, -1n]) {
          const found = fractionOf(sign * num, den);
          expect(Number.isSafeInteger(found.num) && Number.isSafeInteger(found.den) && found.den > 0).toBe(true);
          expect(Math.abs(found.num)).toBeLessThanOrEqual(found.den);
          const off = BigInt(found.num) * den - sign * num * BigInt(found.den);
          expect((off < 0n ? -off : off) * 2n ** 51n).toBeLessThan(den * BigInt(found.den));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
