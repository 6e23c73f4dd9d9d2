import { expect, it, test } from 'vitest';
import { call } from '../../src/sheet/call.js';
import type { FunctionId } from '../../src/sheet/sheet-function.js';
import { functionIds, table } from '../../src/sheet/table.js';
import { type Vector, vectors } from '../support/sheet/vectors.js';

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

/** How many rows somebody who knows the arguments would keep free; `null` where the rules say it. */
function promised({ call: id, given }: Vector): number | null {
  const { rows, parameters } = table[readId(id)];
  if (typeof rows === 'number') return rows;
  const counts = [rows].flat().map((name) => {
    const argument = given[parameters.findIndex((each) => each.replace('?', '') === name)];
    if (name === 'meetings') return typeof argument === 'number' && argument > 0 ? argument : null;
    if (!Array.isArray(argument)) return typeof argument === 'number' && Array.isArray(rows) ? argument : 1;
    if (Array.isArray(rows)) return argument.flat().filter((cell) => cell !== '').length;
    return argument.some(Array.isArray) ? argument.length : 1;
  });
  return counts.reduce<number | null>((all, each) => (all === null || each === null ? null : all * each), 1);
}

function readId(id: string): FunctionId {
  return id as FunctionId;
}

const answered = vectors.filter(({ call: id, answer }) => id in table && typeof answer[0]?.[0] !== 'object');

test.each(answered)('$call has as many rows as it promises: $name', (vector) => {
  const rows = promised(vector);
  if (rows !== null) expect(vector.answer).toHaveLength(rows);
});

test('the guide leaves no function out', () => {
  expect(call('GUIDE', []).map(([id]) => id)).toEqual(functionIds);
});
