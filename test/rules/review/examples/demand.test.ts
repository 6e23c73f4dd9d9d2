import { describe, expect, it } from 'vitest';
import { demandExamples } from '../../../../src/rules/review/examples/demand.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { answerTo } from '../../../support/review/run-example.js';

describe('the figures about demand worked out by hand', () => {
  it.each(demandExamples)('$metric: $because', (example) => {
    expect(answerTo(example)).toStrictEqual(example.answer);
  });

  it.each(metricIds.demand)('are three at least for %s', (id) => {
    expect(demandExamples.filter(({ metric }) => metric === id).length).toBeGreaterThanOrEqual(3);
  });
});
