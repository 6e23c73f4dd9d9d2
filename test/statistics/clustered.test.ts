import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clusters, clustered, effectiveSize, studentT, wilson, z } from '../../src/statistics/index.js';
import { expectBounds, expectNear, ninetyFive } from '../support/statistics-vectors.js';

type Person = readonly [earned: number, possible: number];

function sumsOf(people: readonly Person[]): Clusters {
  const sum = (each: (person: Person) => number) => people.reduce((total, person) => total + each(person), 0);
  return {
    people: people.length,
    earned: sum(([earned]) => earned),
    possible: sum(([, possible]) => possible),
    earnedSquared: sum(([earned]) => earned * earned),
    earnedPossible: sum(([earned, possible]) => earned * possible),
    possibleSquared: sum(([, possible]) => possible * possible),
  };
}

const everyone = (count: number, person: Person): readonly Person[] => Array.from({ length: count }, () => person);
const person: fc.Arbitrary<Person> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 12 }))
  .map(([possible, earned]) => [Math.min(earned, possible), possible]);
const people = fc.array(person, { minLength: 2, maxLength: 30 });

/** How likely one person comes so many times of six, when the chance of coming differs between people (a beta-binomial distribution). */
function timesOfSix(rate: number, alike: number): readonly number[] {
  const [yes, no] = [(rate * (1 - alike)) / alike, ((1 - rate) * (1 - alike)) / alike];
  return [0, 1, 2, 3, 4, 5, 6].map((times) => {
    let chance = 1;
    for (let each = 0; each < times; each++) chance *= ((yes + each) * (6 - each)) / (each + 1);
    for (let each = 0; each < 6 - times; each++) chance *= no + each;
    for (let each = 0; each < 6; each++) chance /= yes + no + each;
    return chance;
  });
}

/** How often each interval holds the true rate, over every register there can be, each weighed by how likely it is: no sample is drawn. */
function coverage(count: number, rate: number, alike: number): { readonly byPerson: number; readonly pooled: number } {
  const chances = timesOfSix(rate, alike);
  const [sums, squares] = [6 * count + 1, 36 * count + 1];
  let likely = new Float64Array(sums * squares);
  likely[0] = 1;
  for (let done = 0; done < count; done++) {
    const next = new Float64Array(sums * squares);
    for (let sum = 0; sum <= 6 * done; sum++) {
      for (let square = 0; square <= 36 * done; square++) {
        const before = likely[sum * squares + square] ?? 0;
        if (before === 0) continue;
        chances.forEach((chance, times) => {
          const at = (sum + times) * squares + square + times * times;
          next[at] = (next[at] ?? 0) + before * chance;
        });
      }
    }
    likely = next;
  }
  const possible = 6 * count;
  const isIn = ({ low, high }: { readonly low: number; readonly high: number }) => low <= rate && rate <= high;
  let [byPerson, pooled] = [0, 0];
  for (let earned = 0; earned < sums; earned++) {
    const pooledHolds = isIn(wilson({ num: earned, den: possible }, ninetyFive));
    for (let earnedSquared = 0; earnedSquared < squares; earnedSquared++) {
      const chance = likely[earned * squares + earnedSquared] ?? 0;
      if (chance < 1e-9) continue;
      const bounds = clustered(
        { people: count, earned, possible, earnedSquared, earnedPossible: 6 * earned, possibleSquared: 36 * count },
        ninetyFive,
      );
      if (bounds && isIn(bounds)) byPerson += chance;
      if (pooledHolds) pooled += chance;
    }
  }
  return { byPerson, pooled };
}

describe('the interval of a rate that one person adds to several times', () => {
  it.each([
    [12, 3 / 4, 0.1],
    [12, 3 / 4, 0.3],
    [12, 3 / 4, 0.5],
    [12, 1 / 2, 0.3],
    [20, 3 / 4, 0.1],
    [20, 3 / 4, 0.3],
    [20, 3 / 4, 0.5],
  ])(
    'holds the true rate about 95 times in 100 for %d people at %d, where counting every mark does not',
    (count, rate, alike) => {
      const { byPerson, pooled } = coverage(count, rate, alike);
      expect(byPerson).toBeGreaterThan(0.945);
      expect(byPerson).toBeLessThan(0.975);
      expect(pooled).toBeLessThan(0.92);
      expect(pooled).toBeGreaterThan(0.68);
    },
  );

  it('can be worked out by hand for two people of two meetings each', () => {
    // One came to both and one to one: rate 3/4, and (2 - 3/2)^2 + (1 - 3/2)^2 = 1/2. Variance 2/1 x 1/2 / 4^2 = 1/16,
    // so 3/16 over 1/16 = 3 points, less (z / t)^2 with one degree of freedom.
    const lessSure = z(ninetyFive) / studentT(ninetyFive, 1);
    const two = sumsOf([
      [2, 2],
      [1, 2],
    ]);
    expectNear(effectiveSize(two, ninetyFive) ?? Number.NaN, 3 * lessSure * lessSure);
  });

  it('is as wide as Wilson for people, where each person always came or never did and there are many', () => {
    const size = effectiveSize(sumsOf([...everyone(3000, [6, 6]), ...everyone(1000, [0, 6])]), ninetyFive) ?? 0;
    expect(size).toBeGreaterThan(3980);
    expect(size).toBeLessThan(4000);
  });

  it('counts each person once where all are alike, so that twelve who always came are twelve and not 72', () => {
    expect(clustered(sumsOf(everyone(12, [6, 6])), ninetyFive)).toStrictEqual(wilson({ num: 12, den: 12 }, ninetyFive));
    expect(clustered(sumsOf(everyone(12, [0, 6])), ninetyFive)).toStrictEqual(wilson({ num: 0, den: 12 }, ninetyFive));
    expect(effectiveSize(sumsOf(everyone(12, [4, 6])), ninetyFive)).toBe(12);
    // 3 people, of whom one had three times as much to earn: (1 + 1 + 3)^2 / (1 + 1 + 9).
    expectNear(
      effectiveSize(
        sumsOf([
          [1, 1],
          [1, 1],
          [3, 3],
        ]),
        ninetyFive,
      ) ?? Number.NaN,
      25 / 11,
    );
  });

  it('is none for one person, for nobody, and where nothing could be earned', () => {
    expect(clustered(sumsOf([[4, 6]]), ninetyFive)).toBeNull();
    expect(clustered(sumsOf([]), ninetyFive)).toBeNull();
    expect(clustered(sumsOf(everyone(3, [0, 0])), ninetyFive)).toBeNull();
  });

  it('does not change when every meeting is worth twice the points, while that is not more than there are', () => {
    fc.assert(
      fc.property(people, (register) => {
        const once = effectiveSize(sumsOf(register), ninetyFive) ?? 0;
        const doubled = effectiveSize(sumsOf(register.map(([a, b]): Person => [a * 2, b * 2])), ninetyFive) ?? 0;
        if (once < sumsOf(register).possible) expectNear(doubled, once);
        else expect(doubled).toBeGreaterThanOrEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('never promises more than every point counted alone, holds the rate, and mirrors that of what was missed', () => {
    fc.assert(
      fc.property(people, (register) => {
        const sums = sumsOf(register);
        const bounds = clustered(sums, ninetyFive);
        const missed = clustered(sumsOf(register.map(([a, b]): Person => [b - a, b])), ninetyFive);
        if (!bounds || !missed) throw new Error('two people have an interval');
        const pooled = wilson({ num: sums.earned, den: sums.possible }, ninetyFive);
        const rate = sums.earned / sums.possible;
        expect(bounds.low).toBeLessThanOrEqual(pooled.low + 1e-12);
        expect(bounds.high).toBeGreaterThanOrEqual(pooled.high - 1e-12);
        expect(bounds.low).toBeLessThanOrEqual(rate);
        expect(bounds.high).toBeGreaterThanOrEqual(rate);
        expect(bounds.low).toBeGreaterThanOrEqual(0);
        expect(bounds.high).toBeLessThanOrEqual(1);
        expectBounds(bounds, [1 - missed.high, 1 - missed.low]);
      }),
      { numRuns: 1000 },
    );
  });
});
