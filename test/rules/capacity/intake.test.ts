import { expect, test } from 'vitest';
import { rulesAgainst } from '../../../src/rules/capacity/intake.js';

test('a person is refused from the groups that refused them and from no other, whatever the groups are called', () => {
  const ana = { id: 'ana', preferences: [], ineligible: { north: ['eligibility.sector'] } };
  expect(rulesAgainst(ana, 'north')).toEqual(['eligibility.sector']);
  expect(rulesAgainst(ana, 'south')).toEqual([]);
  expect(rulesAgainst(ana, 'constructor')).toEqual([]);
  expect(rulesAgainst({ id: 'bo', preferences: [] }, 'toString')).toEqual([]);
});
