import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratio } from '../../src/kernel/ratio.js';
import { binomialExact, clopperPearson, poissonExact, wilson } from '../../src/statistics/index.js';
import { confidenceOf, expectBounds, expectNear, ninetyFive, readStatistics } from '../support/statistics-vectors.js';

const small = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
  .filter(([num, rest]) => num + rest > 0)
  .map(([num, rest]) => ({ num, den: num + rest }));

describe('the exact interval of a share', () => {
  it('is what R answers, from one person to a million', () => {
    for (const { x, n, conf, clopper_pearson } of readStatistics('proportion-ci-r')) {
      expectBounds(clopperPearson({ num: x, den: n }, confidenceOf(conf)), clopper_pearson, `${x}/${n}`);
    }
    for (const [x, n, up, down, low, high] of readStatistics('statistics-r').clopperPearson) {
      expectBounds(clopperPearson({ num: x, den: n }, ratio(up, down)), [low, high], `${x}/${n}`);
    }
  });

  it('starts at exactly 0 for none, ends at exactly 1 for all, and mirrors the interval of the rest', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 999 }), ({ num, den }, level) => {
        const confidence = ratio(level, 1000);
        const { low, high } = clopperPearson({ num, den }, confidence);
        const rest = clopperPearson({ num: den - num, den }, confidence);
        expectNear(low + rest.high, 1);
        expectNear(high + rest.low, 1);
        expect(clopperPearson({ num: 0, den }, confidence).low).toBe(0);
        expect(clopperPearson({ num: den, den }, confidence).high).toBe(1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends where the exact test of a share just stops leaving a fortieth to one side', () => {
    const scale = 1_000_000;
    for (let den = 1; den <= 12; den++) {
      for (let num = 0; num <= den; num++) {
        const { low, high } = clopperPearson({ num, den }, ninetyFive);
        const limit = ratio(1, 40);
        const at = (share: number) => ({ numerator: share, denominator: scale });
        if (num > 0) {
          expect(binomialExact(num, den, at(Math.floor(low * scale))).orMore.isAtMost(limit)).toBe(true);
          expect(binomialExact(num, den, at(Math.ceil(low * scale) + 1)).orMore.isAtMost(limit)).toBe(false);
        }
        if (num < den) {
          expect(binomialExact(num, den, at(Math.ceil(high * scale))).orFewer.isAtMost(limit)).toBe(true);
          expect(binomialExact(num, den, at(Math.floor(high * scale) - 1)).orFewer.isAtMost(limit)).toBe(false);
        }
      }
    }
  });

  it('is wider than the score interval at 95 % of every group of up to 30', () => {
    for (let den = 1; den <= 30; den++) {
      for (let num = 0; num <= den; num++) {
        const [exact, score] = [clopperPearson({ num, den }, ninetyFive), wilson({ num, den }, ninetyFive)];
        expect(exact.high - exact.low).toBeGreaterThan(score.high - score.low);
      }
    }
  });
});

describe('the exact interval of a count', () => {
  it('is what R answers, from none to a hundred thousand', () => {
    for (const { x, exact95 } of readStatistics('poisson-ci-r')) expectBounds(poissonExact(x, ninetyFive), exact95);
    for (const [x, up, down, low, high] of readStatistics('statistics-r').poisson) {
      expectBounds(poissonExact(x, ratio(up, down)), [low, high], `${x} ${up}/${down}`);
    }
    expectBounds(poissonExact(5, ninetyFive), [1.62348639011842, 11.6683320793227]);
  });

  it('starts at exactly 0 for none, and rises with the count', () => {
    let last = poissonExact(0, ninetyFive);
    expect(last.low).toBe(0);
    for (let count = 1; count < 300; count++) {
      const next = poissonExact(count, ninetyFive);
      expect(next.low).toBeGreaterThan(last.low);
      expect(next.high).toBeGreaterThan(last.high);
      expect(next.low).toBeLessThan(count);
      expect(next.high).toBeGreaterThan(count);
      last = next;
    }
  });
});
