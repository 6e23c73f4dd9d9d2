import { expect, test } from 'vitest';
import { graphOf } from '../../../src/kernel/disclosure/graph.js';
import { tableQuantities } from '../../../src/kernel/disclosure/index.js';

test('a table brings its cells, its sums and what holds between them', () => {
  const { quantities, relations } = tableQuantities(
    't',
    [
      [9, 3],
      [0, 6],
    ],
    5,
    false,
  );
  expect(Object.fromEntries(quantities.map(({ id, value }) => [id, value]))).toStrictEqual({
    't/total': 18,
    't/row/0': 12,
    't/row/1': 6,
    't/column/0': 9,
    't/column/1': 9,
    't/cell/0/0': 9,
    't/cell/0/1': 3,
    't/cell/1/0': 0,
    't/cell/1/1': 6,
  });
  expect(quantities.filter(({ primary }) => primary).map(({ id }) => id)).toStrictEqual(['t/cell/0/1']);
  expect(quantities.some(({ known }) => known)).toBe(false);
  expect(relations).toHaveLength(5);
  expect(graphOf(quantities, relations).equations).toHaveLength(5);
});

test('where nobody is always shown, none is known and everything else is one at least', () => {
  const { quantities } = tableQuantities(
    't',
    [
      [9, 3],
      [0, 6],
    ],
    5,
    true,
  );
  expect(quantities.filter(({ known }) => known).map(({ id }) => id)).toStrictEqual(['t/cell/1/0']);
  expect(quantities.filter(({ least }) => least === 0).map(({ id }) => id)).toStrictEqual(['t/cell/1/0']);
});

test('exactly the smallest number that may be told is told', () => {
  const { quantities } = tableQuantities('t', [[4, 5]], 5, false);
  expect(quantities.filter(({ primary }) => primary).map(({ id }) => id)).toStrictEqual(['t/column/0', 't/cell/0/0']);
});
