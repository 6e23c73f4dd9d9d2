import { describe, expect, it } from 'vitest';
import { reviewMarkdown } from '../../src/formats/index.js';
import { percentage, percentageRange } from '../../src/kernel/percentage.js';
import { ratio } from '../../src/kernel/ratio.js';
import { policies } from '../../src/policy/programmes/index.js';
import { annual } from '../../src/rules/review/annual.js';
import type { ReleasedMetric } from '../../src/rules/review/metric.js';
import { wilson } from '../../src/statistics/index.js';
import { yearOf } from '../rules/review/years.js';
import { crowd } from '../support/review/graphs.js';

const policy = policies.partnersInPrevention;
const confidence = ratio(19, 20);

/** Years of three groups in which something is told and something is withheld. */
const reviews = [
  [18, 2, 12, 6],
  [14, 3, 10, 9],
  [20, 0, 11, 1],
  [9, 3, 15, 5],
].map(([first = 0, second = 0, third = 0, fourth = 0]) =>
  annual(
    yearOf(
      { id: 'g1', meetings: 'hhhhhh', people: crowd('a', [first, 'XXXXXX'], [second, 'X-----']) },
      { id: 'g2', stream: 'b', meetings: 'hhhhhh', people: crowd('b', [third, 'XXXX--'], [fourth, '--X---']) },
      { id: 'g3', stream: 'b', meetings: 'hhhhhh', people: crowd('c', [10, 'XX-XX-'], [7, '------']) },
    ),
    policy,
  ),
);

const known = (metrics: readonly ReleasedMetric[]) => metrics.flatMap((metric) => ('num' in metric ? [metric] : []));

describe.each(reviews.map((review, index) => ({ index, review })))('what is released of year $index', ({ review }) => {
  const { released } = review;
  const text = reviewMarkdown(review);

  it('tells something and withholds something, or it shows nothing here', () => {
    expect(known(released.metrics).length).toBeGreaterThan(10);
    expect(released.metrics.some((metric) => 'withheld' in metric)).toBe(true);
  });

  it('tells no share, and no interval of one, but of two numbers that are released', () => {
    const told = known(released.metrics);
    const shares = new Set(told.flatMap(({ unit, num, den }) => (unit === 'share' ? [percentage(num, den)] : [])));
    const thresholds = new Set(
      released.findings.flatMap(({ evidence: { threshold } }) =>
        threshold === null ? [] : [percentage(threshold.than.numerator, threshold.than.denominator)],
      ),
    );
    const intervals = new Set(
      told.flatMap(({ interval }) => (interval ? [percentageRange(interval.low, interval.high)] : [])),
    );
    const written = [...text.matchAll(/(?:(\d+\.\d) to )?\d+\.\d %/g)].map(([all]) => all);
    expect(written.length).toBeGreaterThan(10);
    for (const each of written) {
      if (each.includes(' to ')) expect(intervals, each).toContain(each);
      else expect(shares.has(each) || thresholds.has(each) || each === '95.0 %', each).toBe(true);
    }
  });

  it('gives nobody the numbers of a share that is withheld: no text that their share or interval would write is there for them', () => {
    const whole = review.metrics.flatMap((metric) =>
      'num' in metric && metric.interval?.method === 'wilson' ? [metric] : [],
    );
    const hidden = whole.filter(({ id, scope, at }) =>
      released.metrics.some(
        (each) =>
          'withheld' in each && each.id === id && JSON.stringify([each.scope, each.at]) === JSON.stringify([scope, at]),
      ),
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { num, den } of hidden) {
      // Whoever sees this interval knows both numbers; so it may stand here only for others with the same two.
      const bounds = wilson({ num, den }, confidence);
      const written = percentageRange(bounds.low, bounds.high);
      const others = known(released.metrics).some((each) => each.num === num && each.den === den);
      if (!others) expect(text, `${num} of ${den}`).not.toContain(written);
      // Below five, several pairs have one interval.
      if (den < 5) continue;
      const same: string[] = [];
      for (let n = 1; n <= 60; n++) {
        for (let x = 0; x <= n; x++) {
          const other = wilson({ num: x, den: n }, confidence);
          if (percentageRange(other.low, other.high) === written) same.push(`${x}/${n}`);
        }
      }
      expect(same).toEqual([`${num}/${den}`]);
    }
  });

  it('has every number of a table among its counts, and no count that is withheld in one', () => {
    const counts = new Set(Object.values(released.counts));
    for (const { rows } of released.tables) {
      for (const { numbers } of rows) {
        for (const number of numbers) if (typeof number === 'number') expect(counts).toContain(number);
      }
    }
  });
});
