import { describe, expect, it } from 'vitest';
import { reachExamples } from '../../../../src/rules/review/examples/reach.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { answerTo } from '../../../support/review/run-example.js';

describe('the figures about reach worked out by hand', () => {
  it.each(reachExamples)('$metric: $because', (example) => {
    expect(answerTo(example)).toStrictEqual(example.answer);
  });

  it.each(metricIds.reach)('are three at least for %s', (id) => {
    expect(reachExamples.filter(({ metric }) => metric === id).length).toBeGreaterThanOrEqual(3);
  });
});
