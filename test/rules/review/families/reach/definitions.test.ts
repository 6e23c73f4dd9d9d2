import { expect, it } from 'vitest';
import { reachDefinitions } from '../../../../../src/rules/review/families/reach/definitions.js';
import { reach } from '../../../../../src/rules/review/families/reach.js';
import { metricIds } from '../../../../../src/rules/review/metric-ids.js';
import { areComplete } from '../../../../support/review/definitions.js';

it('every figure about reach is defined in full', () => {
  areComplete(reachDefinitions, metricIds.reach);
  expect(reach.definitions).toBe(reachDefinitions);
});
