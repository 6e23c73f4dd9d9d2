import { expect, it } from 'vitest';
import { demandDefinitions } from '../../../../../src/rules/review/families/demand/definitions.js';
import { demand } from '../../../../../src/rules/review/families/demand.js';
import { metricIds } from '../../../../../src/rules/review/metric-ids.js';
import { areComplete } from '../../../../support/review/definitions.js';

it('every figure about demand is defined in full', () => {
  areComplete(demandDefinitions, metricIds.demand);
  expect(demand.definitions).toBe(demandDefinitions);
});
