import { expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { cohortsOf } from '../../../src/rules/review/cohorts.js';
import { metricsOf } from '../../../src/rules/review/metrics.js';
import { yearOf } from './years.js';

const { partnersInPrevention } = policies;

it('a figure without a value has its name, its scope and its reason, and no number at all', () => {
  const year = yearOf({ meetings: 'h?????', people: {} });
  const metrics = metricsOf(cohortsOf(year, partnersInPrevention), 2027, partnersInPrevention);
  expect(metrics.find(({ id, scope }) => id === 'completion' && scope.group === 'g1')).toEqual({
    id: 'completion',
    version: '1.0',
    scope: { group: 'g1', year: 2027 },
    null: 'not-yet-observable',
  });
  expect(metrics[0]).toEqual({
    id: 'attendance.recorded',
    version: '1.0',
    scope: { year: 2027 },
    null: 'no-denominator',
  });
});

it('a value is its numerator over its denominator, never rounded', () => {
  const year = yearOf({ meetings: 'hhhhhh', people: { ana: 'XXXXXX', bo: '------', cy: '------' } });
  const metrics = metricsOf(cohortsOf(year, partnersInPrevention), 2027, partnersInPrevention);
  expect(metrics.find(({ id }) => id === 'completion')).toMatchObject({ num: 1, den: 3, value: 1 / 3, interval: null });
});
