import { expect, it } from 'vitest';
import { allocationMethods, servingOrders } from '../../src/policy/allocation-terms.js';

it('knows three ways of giving out places and three orders of serving people', () => {
  expect(allocationMethods).toStrictEqual(['serial', 'deferred-acceptance', 'max-placement']);
  expect(servingOrders).toStrictEqual(['priority', 'applied', 'lottery']);
});
