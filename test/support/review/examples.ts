import { describe, expect, it } from 'vitest';
import { builtInPolicies, policies } from '../../../src/policy/programmes/index.js';
import type { MetricExample } from '../../../src/rules/review/examples/example.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import { answers, fold, nameOf, written } from './fold.js';

/** Runs every example through its family, and asks for at least three a figure. */
export function claimsOf<Id extends MetricId, State>(
  family: Family<Id, State>,
  ids: readonly Id[],
  examples: readonly MetricExample<Id>[],
): void {
  describe.each(ids)('%s', (metric) => {
    const own = examples.filter((each) => each.metric === metric);

    it('has at least three examples with three different reasons', () => {
      expect(new Set(own.map(({ because }) => because)).size).toBeGreaterThanOrEqual(3);
    });

    it.each(own)('$because', ({ records, policy: named, scope, at = null, answer }) => {
      const policy = builtInPolicies.find(({ id }) => id === named) ?? policies.partnersInPrevention;
      expect(policy.id).toBe(named ?? policy.id);
      const told = answers(fold(family, records, { policy }, scope));
      expect(told[nameOf({ id: metric, at })]).toBe('null' in answer ? answer.null : written(answer));
    });
  });
}
