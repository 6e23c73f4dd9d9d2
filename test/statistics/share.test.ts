import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ratio, ratio } from '../../src/kernel/ratio.js';
import { newcombe, scoreInterval, wilson, z } from '../../src/statistics/index.js';
import { confidenceOf, expectBounds, expectNear, ninetyFive, readStatistics } from '../support/statistics-vectors.js';

const part = fc
  .tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }))
  .filter(([num, rest]) => num + rest > 0)
  .map(([num, rest]) => ({ num, den: num + rest }));
const confidence: fc.Arbitrary<Ratio> = fc.integer({ min: 1, max: 999 }).map((level) => ratio(level, 1000));

describe('the interval of a share', () => {
  it('is what R answers, for every part and confidence worked out there', () => {
    for (const { x, n, conf, wilson: expected } of readStatistics('proportion-ci-r')) {
      expectBounds(wilson({ num: x, den: n }, confidenceOf(conf)), expected, `${x}/${n}`);
    }
  });

  it.each([
    [0, 5, 0, 0.434482464783175],
    [0, 12, 0, 0.242494006655241],
    [12, 12, 0.757505993344759, 1],
    [1, 12, 0.0148650944049171, 0.353879911141117],
    [8, 12, 0.3906220888727995, 0.861879908908788],
    [11, 12, 0.646120088858883, 0.985134905595083],
    [13, 20, 0.432854276685236, 0.818808175898918],
    [4, 20, 0.0806576625797981, 0.4160174322518935],
    [18, 20, 0.6989663547715128, 0.972133518786232],
    [19, 38, 0.348499283643951, 0.651500716356049],
    [500_000, 1_000_000, 0.499020019890005, 0.500979980109995],
  ])('at 95 %% of %d in %d is known', (num, den, low, high) => {
    expectBounds(wilson({ num, den }, ninetyFive), [low, high]);
  });

  it('starts at exactly 0 for none and ends at exactly 1 for all, and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(part, confidence, ({ num, den }, level) => {
        const { low, high } = wilson({ num, den }, level);
        expect(wilson({ num: 0, den }, level).low).toBe(0);
        expect(wilson({ num: den, den }, level).high).toBe(1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        // At the least confidences both ends round to the share itself.
        expect(low).toBeLessThanOrEqual(num / den + 1e-15);
        expect(high).toBeGreaterThanOrEqual(num / den - 1e-15);
      }),
      { numRuns: 1000 },
    );
    for (const whole of [1, 38, 77, 500, 1_000_000]) {
      expect(wilson({ num: whole, den: whole }, ninetyFive).high).toBe(1);
      expect(wilson({ num: 0, den: whole }, ninetyFive).low).toBe(0);
    }
  });

  it('mirrors the interval of the rest, to the last digit', () => {
    fc.assert(
      fc.property(part, confidence, ({ num, den }, level) => {
        expect(wilson({ num, den }, level).high).toBe(1 - wilson({ num: den - num, den }, level).low);
        expectNear(wilson({ num, den }, level).low, 1 - wilson({ num: den - num, den }, level).high);
      }),
      { numRuns: 1000 },
    );
  });

  it('rises with the part, and widens with the confidence', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 998 }), ({ num, den }, level) => {
        const { low, high } = wilson({ num, den: den + 1 }, ratio(level, 1000));
        const more = wilson({ num: num + 1, den: den + 1 }, ratio(level, 1000));
        const surer = wilson({ num, den: den + 1 }, ratio(level + 1, 1000));
        expect(more.low).toBeGreaterThan(low);
        expect(more.high).toBeGreaterThan(high);
        expect(surer.high - surer.low).toBeGreaterThan(high - low);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the interval of a difference', () => {
  it('is what two other programs answer', () => {
    for (const { x1, n1, x2, n2, newcomb } of readStatistics('two-shares-python')) {
      expectBounds(
        newcombe({ num: x1, den: n1 }, { num: x2, den: n2 }, ninetyFive),
        newcomb,
        `${x1}/${n1} ${x2}/${n2}`,
      );
    }
    const known = (a: number, b: number, c: number, d: number) =>
      newcombe({ num: a, den: b }, { num: c, den: d }, ninetyFive);
    expectBounds(known(7, 34, 1, 34), [0.018921443885772937, 0.3403686870327074]);
    expectBounds(known(8, 12, 11, 16), [-0.34547397833991306, 0.29122315022184503]);
    expectBounds(known(0, 10, 0, 20), [-0.1611251580528194, 0.27753279986288926]);
    expectBounds(known(56, 70, 48, 80), [0.05243147240236498, 0.33387265403690614]);
  });

  it('only changes its sign when the two change places, and holds the difference within -1 to 1', () => {
    fc.assert(
      fc.property(part, part, confidence, (first, second, level) => {
        const [there, back] = [newcombe(first, second, level), newcombe(second, first, level)];
        expectBounds(there, [-back.high, -back.low]);
        const difference = first.num / first.den - second.num / second.den;
        expect(there.low).toBeGreaterThanOrEqual(-1);
        expect(there.high).toBeLessThanOrEqual(1);
        expect(there.low).toBeLessThanOrEqual(difference);
        expect(there.high).toBeGreaterThanOrEqual(difference);
      }),
      { numRuns: 1000 },
    );
    expect(newcombe({ num: 9, den: 9 }, { num: 0, den: 9 }, ninetyFive).high).toBe(1);
    expect(newcombe({ num: 0, den: 9 }, { num: 9, den: 9 }, ninetyFive).low).toBe(-1);
  });
});

describe('the interval of a score', () => {
  it('reaches z standard errors to each side of promoters less detractors', () => {
    // 6 promoters, 2 detractors, 12 answers: the variance is (8/12 - 1/9) / 12 = 5/108.
    const reach = z(ninetyFive) * Math.sqrt(5 / 108);
    expectBounds(scoreInterval(6, 2, 12, ninetyFive), [1 / 3 - reach, 1 / 3 + reach]);
  });

  it('does not take answers that are all alike for certainty', () => {
    const unseen = wilson({ num: 0, den: 12 }, ninetyFive).high;
    expectBounds(scoreInterval(12, 0, 12, ninetyFive), [1 - 2 * unseen, 1]);
    expectBounds(scoreInterval(0, 12, 12, ninetyFive), [-1, 2 * unseen - 1]);
    expectBounds(scoreInterval(0, 0, 12, ninetyFive), [-unseen, unseen]);
  });

  it('stays within -1 to 1, holds the score, and changes its sign when promoters and detractors change places', () => {
    const answers = fc
      .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }))
      .filter(([a, b, c]) => a + b + c > 0);
    fc.assert(
      fc.property(answers, confidence, ([promoters, detractors, others], level) => {
        const all = promoters + detractors + others;
        const [there, back] = [
          scoreInterval(promoters, detractors, all, level),
          scoreInterval(detractors, promoters, all, level),
        ];
        expectBounds(there, [-back.high, -back.low]);
        expect(there.low).toBeGreaterThanOrEqual(-1);
        expect(there.high).toBeLessThanOrEqual(1);
        expect(there.low).toBeLessThan(there.high);
        expect(there.low).toBeLessThanOrEqual((promoters - detractors) / all);
        expect(there.high).toBeGreaterThanOrEqual((promoters - detractors) / all);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [3, 3, 5],
    [-1, 0, 5],
    [0, -1, 5],
    [0, 0, 0],
    [0.5, 0, 5],
  ])('refuses %d promoters and %d detractors of %d', (promoters, detractors, answers) => {
    expect(() => scoreInterval(promoters, detractors, answers, ninetyFive)).toThrow(RangeError);
  });
});
