import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/kernel/ratio.js';
import {
  binomialExact,
  type Chance,
  fisherExact,
  heldByHolm,
  mcnemarExact,
  type Part,
} from '../../src/statistics/index.js';
import { expectNear, readStatistics } from '../support/statistics-vectors.js';

const runs = { numRuns: 1000 };
const part: fc.Arbitrary<Part> = fc
  .tuple(fc.nat({ max: 25 }), fc.nat({ max: 25 }))
  .filter(([num, rest]) => num + rest > 0)
  .map(([num, rest]) => ({ num, den: num + rest }));
const exact = ({ num, den }: Chance) => ({ num, den });

/** Every way to choose who, of all, are the ones counted: each as likely as any other. */
function byListing(first: Part, second: Part): { readonly num: bigint; readonly den: bigint } {
  const all = first.den + second.den;
  const ways = new Map<number, bigint>();
  for (let chosen = 0; chosen < 2 ** all; chosen++) {
    const bits = [...chosen.toString(2).padStart(all, '0')];
    if (bits.filter((bit) => bit === '1').length !== first.num + second.num) continue;
    const taken = bits.slice(0, first.den).filter((bit) => bit === '1').length;
    ways.set(taken, (ways.get(taken) ?? 0n) + 1n);
  }
  const seen = ways.get(first.num) ?? 0n;
  const counts = [...ways.values()];
  const sum = (list: readonly bigint[]) => list.reduce((total, each) => total + each, 0n);
  return { num: sum(counts.filter((each) => each <= seen)), den: sum(counts) };
}

describe('whether two shares differ by more than chance', () => {
  it('is what R and SciPy answer', () => {
    for (const { x1, n1, x2, n2, p_two, midp_two } of readStatistics('fisher-r')) {
      const { p, midP } = fisherExact({ num: x1, den: n1 }, { num: x2, den: n2 });
      expectNear(p, p_two, `${x1}/${n1} ${x2}/${n2}`);
      expectNear(midP, midp_two);
    }
    for (const [x1, n1, x2, n2, expected] of readStatistics('statistics-r').fisher) {
      expectNear(fisherExact({ num: x1, den: n1 }, { num: x2, den: n2 }).p, expected, `${x1}/${n1} ${x2}/${n2}`);
    }
    for (const { x1, n1, x2, n2, fisher_scipy } of readStatistics('two-shares-python')) {
      expectNear(fisherExact({ num: x1, den: n1 }, { num: x2, den: n2 }).p, fisher_scipy);
    }
  });

  it.each([
    [12, 20, 18, 20, 0.0648331616073551, 0.0507153047475628],
    [7, 34, 1, 34, 0.0544001304950657, 0.042028194462743],
    [0, 6, 6, 6, 0.00216450216450217, 0.00162337662337662],
    [0, 10, 0, 20, 1, 0.5],
  ])('of %d in %d and %d in %d is known', (x1, n1, x2, n2, p, midP) => {
    const answer = fisherExact({ num: x1, den: n1 }, { num: x2, den: n2 });
    expectNear(answer.p, p);
    expectNear(answer.midP, midP);
  });

  it('is what listing every way to choose gives, for all groups of up to four and five', () => {
    for (let n1 = 1; n1 <= 4; n1++) {
      for (let x1 = 0; x1 <= n1; x1++) {
        for (let n2 = 1; n2 <= 5; n2++) {
          for (let x2 = 0; x2 <= n2; x2++) {
            const [first, second] = [
              { num: x1, den: n1 },
              { num: x2, den: n2 },
            ];
            const { num, den } = byListing(first, second);
            const answer = fisherExact(first, second);
            expect(answer.num * den).toBe(num * answer.den);
          }
        }
      }
    }
  });

  it('does not depend on which comes first, nor on whether those who did or did not are counted', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const answer = fisherExact(first, second);
        const rest = ({ num, den }: Part): Part => ({ num: den - num, den });
        expect(exact(fisherExact(second, first))).toStrictEqual(exact(answer));
        expect(exact(fisherExact(rest(first), rest(second)))).toStrictEqual(exact(answer));
        expect(answer.midP).toBeLessThan(answer.p);
        expect(answer.num > 0n && answer.num <= answer.den).toBe(true);
      }),
      runs,
    );
  });

  it('is compared with a level exactly: 1 in 462 twice is at most 1 in 231, and more than anything less', () => {
    const { num, den, isAtMost } = fisherExact({ num: 0, den: 6 }, { num: 6, den: 6 });
    expect({ num, den }).toStrictEqual({ num: 1n, den: 462n });
    expect(isAtMost(ratio(1, 462))).toBe(true);
    expect(isAtMost(ratio(999_999, 462_000_000))).toBe(false);
  });

  it('answers for a thousand people in each of two years', () => {
    // fisher.test(matrix(c(500, 500, 450, 550), 2)) in R 4.2.2
    expectNear(fisherExact({ num: 500, den: 1000 }, { num: 450, den: 1000 }).p, 0.028203568904234);
  });

  it('needs the falls that were worked out before it calls a year worse', () => {
    const level = ratio(1, 20);
    const isWorse = (num: number, den: number, before: number) =>
      fisherExact({ num: before, den }, { num, den }).isAtMost(level);
    expect([isWorse(3, 12, 9), isWorse(4, 12, 9)]).toStrictEqual([true, false]);
    expect([isWorse(7, 20, 15), isWorse(8, 20, 15)]).toStrictEqual([true, false]);
    expect([isWorse(33, 60, 45), isWorse(34, 60, 45)]).toStrictEqual([true, false]);
  });
});

describe('whether a part is what was expected', () => {
  it('is what R answers, either way and to each side', () => {
    for (const { x, n, p0, two, less, greater } of readStatistics('binom-test-r')) {
      const expected = p0 === 0.166666666666667 ? ratio(1, 6) : ratio(p0 * 100, 100);
      const answer = binomialExact(x, n, expected);
      expectNear(answer.p, two);
      expectNear(answer.orFewer.p, less);
      expectNear(answer.orMore.p, greater);
    }
    for (const [x, n, up, down, two, less, greater] of readStatistics('statistics-r').binomial) {
      const answer = binomialExact(x, n, { numerator: up, denominator: down });
      expectNear(answer.p, two, `${x}/${n} ${up}/${down}`);
      expectNear(answer.orFewer.p, less);
      expectNear(answer.orMore.p, greater);
    }
  });

  it('counts what was seen to both sides, and nothing twice', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 19 }), ({ num, den }, twentieths) => {
        const { orFewer, orMore, ...two } = binomialExact(num, den, ratio(twentieths, 20));
        const fewer = num === 0 ? null : binomialExact(num - 1, den, ratio(twentieths, 20)).orFewer;
        expect((fewer?.num ?? 0n) * orMore.den + orMore.num * (fewer?.den ?? 1n)).toBe(orMore.den * (fewer?.den ?? 1n));
        const mirrored = binomialExact(den - num, den, ratio(20 - twentieths, 20));
        expect(exact(mirrored)).toStrictEqual(exact(two));
        expect(exact(mirrored.orFewer)).toStrictEqual(exact(orMore));
      }),
      runs,
    );
  });

  it('refuses a chance outside 0 to 1, and a part of nothing', () => {
    expect(() => binomialExact(1, 2, { numerator: 3, denominator: 2 })).toThrow(RangeError);
    expect(() => binomialExact(1, 2, { numerator: -1, denominator: 2 })).toThrow(RangeError);
    expect(() => binomialExact(0, 0, ratio(1, 2))).toThrow(RangeError);
    expect(() => fisherExact({ num: 0, den: 0 }, { num: 0, den: 1 })).toThrow(RangeError);
    expect(() => fisherExact({ num: 0, den: 1 }, { num: 2, den: 1 })).toThrow(RangeError);
  });
});

describe('whether people changed more one way than the other', () => {
  it('is what R answers, and not defined where nobody changed', () => {
    for (const { b, c, p_exact } of readStatistics('mcnemar-exact-r')) {
      const answer = mcnemarExact(b, c);
      if (p_exact === null) expect(answer).toBeNull();
      else expectNear(answer?.p ?? Number.NaN, p_exact);
    }
  });

  it('refuses anything but whole numbers', () => {
    expect(() => mcnemarExact(0.5, 0.5)).toThrow(RangeError);
    expect(() => mcnemarExact(2, -1)).toThrow(RangeError);
  });
});

describe('which of many findings hold together', () => {
  const thousandths = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 });
  const family = (list: readonly number[]) => list.map((each) => ({ num: BigInt(each), den: 1000n }));

  it('are adjusted as R adjusts them', () => {
    for (const { thousandths: list, adjusted } of readStatistics('statistics-r').holm) {
      heldByHolm(family(list), ratio(1, 20)).forEach((each, index) => {
        expectNear(each.adjusted, adjusted[index] ?? Number.NaN);
      });
    }
  });

  it('are held to the level exactly: a twentieth of two is a fortieth, and no more', () => {
    const held = (...list: number[]) => heldByHolm(family(list), ratio(1, 20)).map((each) => each.held);
    expect(held(25, 50)).toStrictEqual([true, true]);
    expect(held(50, 25)).toStrictEqual([true, true]);
    expect(held(26, 27)).toStrictEqual([false, false]);
    expect(held(25, 51)).toStrictEqual([true, false]);
    expect(held(50)).toStrictEqual([true]);
    expect(held()).toStrictEqual([]);
  });

  it('are those that the step-down by hand keeps, whatever the order they come in', () => {
    fc.assert(
      fc.property(thousandths, fc.integer({ min: 1, max: 999 }), (list, level) => {
        const answers = heldByHolm(family(list), ratio(level, 1000));
        const sorted = list.toSorted((first, second) => first - second);
        const stopped = sorted.findIndex((each, before) => each * (list.length - before) > level);
        const kept = stopped === -1 ? list.length : stopped;
        expect(answers.filter(({ held }) => held)).toHaveLength(kept);
        answers.forEach(({ held, adjusted }, index) => {
          const own = list[index] ?? Number.NaN;
          if (own < (sorted[kept] ?? Number.POSITIVE_INFINITY)) expect(held).toBe(true);
          expect(adjusted).toBeGreaterThanOrEqual(own / 1000);
          expect(adjusted).toBeLessThanOrEqual(1);
        });
        expect(heldByHolm(family(list.toReversed()), ratio(level, 1000))).toStrictEqual(answers.toReversed());
      }),
      runs,
    );
  });
});
