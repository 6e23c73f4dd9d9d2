import { expect, it, test } from 'vitest';
// @ts-expect-error The example has no types.
import { copFunctions } from '../../examples/sheet/univer.mjs';
import { call } from '../../src/sheet/call.js';
import { functionIds } from '../../src/sheet/table.js';
import { argumentOf, shownBy, univer } from '../support/sheet/univer.js';
import { vectors } from '../support/sheet/vectors.js';

interface Made {
  readonly function: readonly (readonly [
    new () => { readonly calculate: (...values: readonly unknown[]) => never },
    string,
  ])[];
  readonly description: readonly { readonly functionName: string; readonly functionParameter: readonly object[] }[];
}

const made: Made = copFunctions(univer, call);
const classes = new Map(made.function.map(([Class, name]) => [name, Class]));

test('there is a class and a description for each function', () => {
  const names = functionIds.map((id) => `COP.${id}`);
  expect([...classes.keys()]).toEqual(names);
  expect(made.description.map(({ functionName }) => functionName)).toEqual(names);
});

it.each(vectors.filter(({ call: id }) => classes.has(`COP.${id}`)))('$call: $name', ({ call: id, given, answer }) => {
  const Found = classes.get(`COP.${id}`);
  if (Found === undefined) throw new Error(id);
  expect(shownBy(new Found().calculate(...given.map(argumentOf)))).toEqual(answer);
});

test('no exception leaves a function, because it would end the calculation of the whole workbook', () => {
  const Broken: Made = copFunctions(univer, () => {
    throw new Error('broken');
  });
  for (const [Class] of Broken.function) {
    expect(shownBy(new Class().calculate())).toEqual([[{ error: '#VALUE!', message: 'internal error' }]]);
  }
});
