import { expect, test } from 'vitest';
import { shareWithheld, tableQuantities } from '../../../src/kernel/disclosure/index.js';

test('the share withheld is of what was wanted, exactly, and there is none of nothing', () => {
  const { quantities } = tableQuantities('t', [[1, 2]], 5, false);
  expect(shareWithheld(quantities, new Set(['t/cell/0/0', 't/cell/0/1', 'elsewhere']))).toStrictEqual({
    numerator: 1,
    denominator: 3,
  });
  const unwanted = quantities.map((each) => ({ ...each, wanted: each.id === 't/total' }));
  expect(shareWithheld(unwanted, new Set(['t/cell/0/0', 't/total']))).toStrictEqual({ numerator: 1, denominator: 1 });
  expect(shareWithheld([], new Set())).toBeNull();
});
