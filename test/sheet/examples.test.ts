import { expect, it, test } from 'vitest';
import { call } from '../../src/sheet/call.js';
import { sheetFunctions } from '../../src/sheet/definitions.js';

const examples = sheetFunctions().flatMap(({ id, examples: each }) =>
  each.map((example) => ({ id, name: `${id}: ${example.shows}`, ...example })),
);

it.each(examples)('$name', ({ id, given, answer, further = 0 }) => {
  const whole = call(id, given);
  expect(whole.slice(0, answer.length)).toEqual(answer);
  expect(whole).toHaveLength(answer.length + further);
});

test('an example is told as the title of a heading', () => {
  for (const { name, shows } of examples) expect(shows, name).toMatch(/^[a-z][^\n]*[a-z]$/);
});

test('no two examples of a function ask the same', () => {
  const asked = examples.map(({ id, given }) => JSON.stringify([id, given]));
  expect(new Set(asked).size).toBe(asked.length);
});
