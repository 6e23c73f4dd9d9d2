import { expect, it } from 'vitest';
import { capacityDefinitions } from '../../../../../src/rules/review/families/capacity/definitions.js';
import { capacity } from '../../../../../src/rules/review/families/capacity.js';
import { metricIds } from '../../../../../src/rules/review/metric-ids.js';
import { areComplete } from '../../../../support/review/definitions.js';

it('every figure about capacity is defined in full', () => {
  areComplete(capacityDefinitions, metricIds.capacity);
  expect(capacity.definitions).toBe(capacityDefinitions);
});
