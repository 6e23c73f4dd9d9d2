import { expect, it, test } from 'vitest';
import { call } from '../../src/sheet/call.js';
import { functionIds, table } from '../../src/sheet/table.js';

it.each(functionIds)('tells of %s in one sentence that fits into a list', (id) => {
  const { doc } = table[id];
  expect(doc).toMatch(/^[A-Z][^\n.]*\.$/);
  expect(doc.length).toBeLessThan(140);
});

it.each(functionIds)('has the policy as the last argument of %s, and what may be left out at the end', (id) => {
  const { parameters } = table[id];
  expect(parameters.indexOf('policy?')).toBe(parameters.includes('policy?') ? parameters.length - 1 : -1);
  const optional = parameters.map((each) => each.endsWith('?'));
  expect(optional).toEqual([...optional].sort((first, second) => Number(first) - Number(second)));
});

it.each(functionIds)('names %s so that no program takes it for a cell or for something of its own', (id) => {
  expect(id).toMatch(/^[A-Z]{4,12}$/);
});

test('the rows it promises are those that come', () => {
  for (const id of functionIds) {
    const { rows, parameters } = table[id];
    if (typeof rows === 'number' && parameters.every((each) => each.endsWith('?')))
      expect(call(id, [])).toHaveLength(rows);
  }
});

test('the guide leaves no function out', () => {
  expect(call('GUIDE', []).map(([id]) => id)).toEqual(functionIds);
});
