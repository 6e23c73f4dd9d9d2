import { describe, expect, it } from 'vitest';
import { ratio } from '../../../src/kernel/ratio.js';
import { intervalOf } from '../../../src/rules/review/intervals.js';
import { clustered, newcombe, poissonExact, scoreInterval, wilson } from '../../../src/statistics/index.js';

const confidence = ratio(19, 20);
const clusters = {
  people: 12,
  earned: 50,
  possible: 72,
  earnedSquared: 240,
  earnedPossible: 300,
  possibleSquared: 432,
};
const two = { first: { num: 8, den: 12 }, second: { num: 11, den: 16 } };

describe('the interval of a figure', () => {
  it('is the one its definition names, at the confidence of the policy', () => {
    const count = { num: 8, den: 12, clusters, two, score: { promoters: 6, detractors: 2 } };
    const named = { confidence: 0.95 };
    expect(intervalOf('wilson', count, confidence)).toEqual({
      ...named,
      method: 'wilson',
      ...wilson(count, confidence),
    });
    expect(intervalOf('poisson', count, confidence)).toEqual({
      ...named,
      method: 'poisson',
      ...poissonExact(8, confidence),
    });
    expect(intervalOf('clustered', count, confidence)).toEqual({
      ...named,
      method: 'clustered',
      ...clustered(clusters, confidence),
    });
    expect(intervalOf('score', count, confidence)).toEqual({
      ...named,
      method: 'score',
      ...scoreInterval(6, 2, 12, confidence),
    });
    expect(intervalOf('difference', count, confidence)).toEqual({
      ...named,
      method: 'difference',
      ...newcombe(two.first, two.second, confidence),
    });
  });

  it('is none where the definition has none, or what it needs is not there', () => {
    const count = { num: 8, den: 12 };
    expect(intervalOf('none', count, confidence)).toBeNull();
    for (const method of ['clustered', 'score', 'difference'] as const) {
      expect(intervalOf(method, count, confidence)).toBeNull();
    }
    expect(intervalOf('clustered', { ...count, clusters: { ...clusters, people: 1 } }, confidence)).toBeNull();
  });
});
