import { expect, it, test } from 'vitest';
import { call } from '../../src/sheet/call.js';
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

test('each word that is offered for an argument is one that the function takes', () => {
  const offered = sheetFunctions().flatMap(({ id, parameters, examples }) =>
    parameters.flatMap(({ words = [] }, place) =>
      words.map((word) => ({ id, place, word, given: examples[0]?.given ?? [] })),
    ),
  );
  expect(offered.length).toBeGreaterThan(10);
  for (const { id, place, word, given } of offered) {
    const asked = Array.from({ length: Math.max(given.length, place + 1) }, (_, index) =>
      index === place ? word : (given[index] ?? ''),
    );
    const [[cell] = []] = call(id, asked);
    const said = typeof cell === 'object' && cell !== null ? cell.message : '';
    expect(said, `${id} ${word}`).not.toMatch(/ is (DATE|1900|in-person)/);
  }
});

test('rows are counted by arguments that the function has', () => {
  for (const { id, rows, parameters } of sheetFunctions()) {
    const names = parameters.map(({ name }) => name);
    for (const name of typeof rows === 'number' ? [] : [rows].flat()) expect(names, id).toContain(name);
  }
});
