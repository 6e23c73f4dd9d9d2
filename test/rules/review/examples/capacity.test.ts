import { describe, expect, it } from 'vitest';
import { capacityExamples } from '../../../../src/rules/review/examples/capacity.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { answerTo } from '../../../support/review/run-example.js';

describe('the figures about capacity worked out by hand', () => {
  it.each(capacityExamples)('$metric: $because', (example) => {
    expect(answerTo(example)).toStrictEqual(example.answer);
  });

  it.each(metricIds.capacity)('are three at least for %s', (id) => {
    expect(capacityExamples.filter(({ metric }) => metric === id).length).toBeGreaterThanOrEqual(3);
  });
});
