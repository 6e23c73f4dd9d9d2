import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../../../src/kernel/ratio.js';
import { policies } from '../../../../src/policy/programmes/index.js';
import type { ReviewFindingKind } from '../../../../src/rules/review/finding.js';
import { figured } from '../../../../src/rules/review/findings/seen.js';
import { misses, reaches, targetFindings, yearTargetFindings } from '../../../../src/rules/review/findings/targets.js';
import type { ReleasedMetric } from '../../../../src/rules/review/metric.js';
import { wilson } from '../../../../src/statistics/index.js';
import { known, withheld, without } from '../../../support/review/figures.js';

const terms = policies.partnersInPrevention.review.findings.value;
const year = { year: 2027 };

function kind(rule: string, ...metrics: readonly ReleasedMetric[]): ReviewFindingKind | undefined {
  const figures = figured(metrics);
  const all = [...targetFindings(figures, year, terms), ...yearTargetFindings(figures, year, terms, 2)];
  return all.find(({ ruleId }) => ruleId === rule)?.kind;
}

/** A share of 10 to 60 people. */
const share = fc
  .integer({ min: 10, max: 60 })
  .chain((den) => fc.integer({ min: 0, max: den }).map((num) => ({ num, den })));
const target = fc
  .integer({ min: 2, max: 20 })
  .chain((denominator) => fc.integer({ min: 1, max: denominator - 1 }).map((up) => ratio(up, denominator)));

describe('a share of people against a target', () => {
  // 45 of 60 is the target itself; 52 of 60 is the fewest whose interval lies above it.
  it.each([
    [9, 9, 'insufficient-evidence', 'insufficient-evidence'],
    [60, 60, 'strength', 'nothing-to-tell'],
    [52, 60, 'strength', 'nothing-to-tell'],
    [51, 60, 'on-target', 'nothing-to-tell'],
    [45, 60, 'on-target', 'nothing-to-tell'],
    [44, 60, 'nothing-to-tell', 'watch'],
    [39, 60, 'nothing-to-tell', 'watch'],
    [38, 60, 'nothing-to-tell', 'improvement'],
    [0, 60, 'nothing-to-tell', 'improvement'],
  ] as const)('of %i out of %i completing says %s and %s', (num, den, meets, low) => {
    const completion = known('completion', num, den);
    expect([kind('completion.meets', completion), kind('completion.low', completion)]).toEqual([meets, low]);
  });

  it('is decided as its interval would decide it, wherever rounding leaves no doubt', () => {
    fc.assert(
      fc.property(share, target, (part, than) => {
        const { low, high } = wilson(part, terms.confidence);
        const aim = than.numerator / than.denominator;
        if (Math.abs(low - aim) < 1e-12 || Math.abs(high - aim) < 1e-12) return;
        expect(reaches(part, than, terms) === 'strength').toBe(low >= aim);
        expect(misses(part, than, terms) === 'improvement').toBe(high < aim);
      }),
      { numRuns: 1000 },
    );
  });

  it('is both a strength and an improvement for no share, and one of four things for each', () => {
    fc.assert(
      fc.property(share, target, (part, than) => {
        const both = [reaches(part, than, terms), misses(part, than, terms)];
        const atLeast = compareRatios(ratio(part.num, part.den), than) >= 0;
        expect(both).toContain('nothing-to-tell');
        expect(atLeast ? ['strength', 'on-target'] : ['improvement', 'watch']).toContain(both[atLeast ? 0 : 1]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never turns from a strength into anything else when one more of the same people completes', () => {
    fc.assert(
      fc.property(share, target, (part, than) => {
        const better = { ...part, num: Math.min(part.den, part.num + 1) };
        const rank = { improvement: 0, watch: 1, 'on-target': 2, strength: 3 } as const;
        const of = (one: typeof part): number => {
          const told = [reaches(one, than, terms), misses(one, than, terms)].find((each) => each !== 'nothing-to-tell');
          return told !== undefined && told in rank ? rank[told as keyof typeof rank] : Number.NaN;
        };
        expect(of(better)).toBeGreaterThanOrEqual(of(part));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays decided when there are many times as many people with the same share', () => {
    fc.assert(
      fc.property(share, target, fc.integer({ min: 2, max: 9 }), (part, than, times) => {
        const more = { num: part.num * times, den: part.den * times };
        if (reaches(part, than, terms) === 'strength') expect(reaches(more, than, terms)).toBe('strength');
        if (misses(part, than, terms) === 'improvement') expect(misses(more, than, terms)).toBe('improvement');
      }),
      { numRuns: 1000 },
    );
  });

  it('says of a figure without a value, and of one that is withheld, just that', () => {
    const completion = known('completion', 50, 60);
    expect(kind('completion.meets', without(completion))).toBe('no-value');
    expect(kind('completion.meets')).toBe('no-value');
    expect(kind('completion.meets', withheld(completion))).toBe('withheld');
  });
});

describe('ties across organisations', () => {
  const people = known('people.enrolled', 20, 1);
  it.each([
    [known('ties.bridging', 50, 100), people, 'strength'],
    [known('ties.bridging', 49, 100), people, 'nothing-to-tell'],
    [known('ties.bridging', 50, 100), known('people.enrolled', 9, 1), 'insufficient-evidence'],
    [without(known('ties.bridging', 1, 2)), people, 'no-value'],
  ] as const)('are a strength from half of them on, among enough people', (ties, enrolled, said) => {
    expect(kind('ties.bridge-organisations', ties, enrolled)).toBe(said);
  });
});

describe('people lost early', () => {
  const loss = (meeting: number, num: number, den = 60): ReleasedMetric =>
    known('retention.attrition', num, den, { at: { by: 'meeting', is: meeting } });

  it('are an improvement to make when the loss after an opening meeting is the largest, and beyond chance', () => {
    expect(kind('dropout.early', loss(1, 13), loss(2, 2), loss(3, 4))).toBe('improvement');
    expect(kind('dropout.early', loss(1, 2), loss(2, 13), loss(3, 4))).toBe('improvement');
  });

  it('are not when a later loss is larger, when chance could have done it, or when they were few', () => {
    expect(kind('dropout.early', loss(1, 13), loss(3, 14))).toBe('nothing-to-tell');
    expect(kind('dropout.early', loss(1, 9), loss(3, 1))).toBe('nothing-to-tell');
    expect(kind('dropout.early', loss(1, 5, 9))).toBe('insufficient-evidence');
    expect(kind('dropout.early')).toBe('no-value');
    expect(kind('dropout.early', withheld(loss(1, 9)))).toBe('withheld');
  });

  it('are not told of where one loss is withheld, which could be the largest', () => {
    expect(kind('dropout.early', loss(1, 13), withheld(loss(3, 14)))).toBe('withheld');
    expect(kind('dropout.early', loss(1, 13), withheld(loss(2, 2)))).toBe('withheld');
  });
});

describe('alumni', () => {
  it.each([
    [2, 40, 40, 'opportunity'],
    [2, 40, 39, 'nothing-to-tell'],
    [8, 40, 40, 'nothing-to-tell'],
    [0, 9, 40, 'insufficient-evidence'],
  ] as const)('of whom %i of %i join again are, where there are %i, %s', (num, den, base, said) => {
    expect(kind('alumni.invite', known('rejoin.rate', num, den), known('alumni.base', base, 1))).toBe(said);
  });
});

describe('a category of the workforce', () => {
  const reach = (num: number, den: number, of: number, whole: number): ReleasedMetric =>
    known('reach.representation', num * whole, den * of, {
      at: { by: 'category', is: 'rural' },
      two: { first: { num, den }, second: { num: of, den: whole } },
    });

  it('is reached too little when its share is below four fifths of what the workforce has, beyond chance', () => {
    // A quarter of the workforce: a fifth of those taking part is the target.
    expect(kind('reach.low', reach(2, 60, 25, 100))).toBe('opportunity');
    expect(kind('reach.low', reach(9, 60, 25, 100))).toBe('nothing-to-tell');
    expect(kind('reach.low', reach(60, 60, 25, 100))).toBe('nothing-to-tell');
    expect(kind('reach.low', reach(0, 9, 25, 100))).toBe('insufficient-evidence');
    expect(kind('reach.low')).toBe('no-value');
  });
});
