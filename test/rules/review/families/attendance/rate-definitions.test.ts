import { describe, expect, it } from 'vitest';
import { annual } from '../../../../../src/rules/review/annual.js';
import { withGaps } from '../../../../../src/rules/review/examples/years.js';
import { rateDefinitions } from '../../../../../src/rules/review/families/attendance/rate-definitions.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';
import { policyNamed } from '../../../../support/review/one-figure.js';

describe('the definitions', () => saysWhatItMeans(rateDefinitions));

describe('chance', () => {
  it('moves attendance, and not how much of the register is filled in', () => {
    const { metrics } = annual(withGaps, policyNamed('partners-in-prevention@2019-20'));
    const intervals = ['attendance.recorded', 'record.completeness'].map((id) => {
      const metric = metrics.find((each) => each.id === id);
      return metric !== undefined && 'interval' in metric && metric.interval !== null;
    });
    expect(intervals).toEqual([true, false]);
  });
});
