import { expect, it, test } from 'vitest';
import { sheetFunctions } from '../../src/sheet/definitions.js';
import { functionIds } from '../../src/sheet/table.js';

test('every function is told of, each parameter with what it is', () => {
  expect(sheetFunctions().map(({ id }) => id)).toEqual(functionIds);
  const standing = sheetFunctions().find(({ id }) => id === 'STANDING');
  expect(standing?.parameters.map(({ name, optional, shape }) => [name, optional, shape === 'cell'])).toEqual([
    ['roster', false, false],
    ['held', true, true],
    ['policy', true, false],
  ]);
});

it.each(sheetFunctions().flatMap(({ id, parameters }) => parameters.map((each) => [id, each.name, each] as const)))(
  'tells %s what %s is in words of one line',
  (_, name, { doc }) => {
    expect(name).toMatch(/^[a-z][A-Za-z]*$/);
    expect(doc).toMatch(/^\S[^\n]*\.$/);
  },
);

test('rows are counted by arguments that the function has', () => {
  for (const { id, rows, parameters } of sheetFunctions()) {
    const names = parameters.map(({ name }) => name);
    for (const name of typeof rows === 'number' ? [] : [rows].flat()) expect(names, id).toContain(name);
  }
});
