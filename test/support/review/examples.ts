import { describe, expect, it } from 'vitest';
import { builtInPolicies } from '../../../src/policy/programmes/index.js';
import type { MetricExample } from '../../../src/rules/review/examples/example.js';
import { policyNamed, presentedIn } from './one-figure.js';

/** The answer that the joined families give to an example. */
export function answerTo({ metric, records, policy, scope, at }: MetricExample): MetricExample['answer'] | undefined {
  const judge = policyNamed(policy ?? 'partners-in-prevention@2019-20');
  const told = presentedIn(records, { policy: judge, others: builtInPolicies }, scope);
  const count = told.find((each) => each.id === metric && each.at?.is === at?.is && each.at?.by === at?.by)?.count;
  if (count === undefined || 'null' in count) return count;
  return count.den === 0 ? { null: 'no-denominator' } : { num: count.num, den: count.den };
}

/** Worked examples come out as they say, and there are enough of each figure. */
export function comesOut(examples: readonly MetricExample[], ids: readonly string[]): void {
  describe.each(ids)('%s', (metric) => {
    const own = examples.filter((each) => each.metric === metric);

    it('has at least three examples with three different reasons', () => {
      expect(new Set(own.map(({ because }) => because)).size).toBeGreaterThanOrEqual(3);
    });

    it.each(own)('$because', (example) => {
      expect(answerTo(example)).toStrictEqual(example.answer);
    });
  });

  it('has no example of any other figure', () => {
    expect(examples.filter(({ metric }) => !ids.includes(metric))).toEqual([]);
  });
}
