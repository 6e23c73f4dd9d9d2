import { expect, test } from 'vitest';
import { listed, takeRows, unitedRows } from '../../../../src/rules/review/state/rows.js';

test('the same row twice is one row, and different ones stand side by side in order', () => {
  expect(unitedRows(undefined, 'a')).toBe('a');
  expect(unitedRows('a', 'a')).toBe('a');
  expect(unitedRows('b', 'a')).toStrictEqual(['a', 'b']);
  expect(unitedRows(['a', 'c'], ['b', 'c'])).toStrictEqual(['a', 'b', 'c']);
  expect(unitedRows(['a', 'b'], 'b')).toStrictEqual(['a', 'b']);
  expect([listed(undefined), listed('a'), listed(['a', 'b'])]).toStrictEqual([[], ['a'], ['a', 'b']]);
});

test('a table keeps what stands under a key', () => {
  const table = new Map();
  takeRows(table, 'k', 'b');
  takeRows(table, 'k', 'a');
  takeRows(table, 'l', 'a');
  expect([...table]).toStrictEqual([
    ['k', ['a', 'b']],
    ['l', 'a'],
  ]);
});
