import { expect, test } from 'vitest';
import { columns } from '../../src/kernel/columns.js';
import { earliestChoices } from '../../src/kernel/earliest.js';
import { emptySeating, seat } from '../../src/kernel/seating.js';

test('two who would each have the other’s place exchange, for the sake of the first', () => {
  const choices = columns([[0, 1], [0, 1], []], [1, 1]);
  const seating = { ...emptySeating(choices), costs: [0, 0, 0, 0], price: Float64Array.of(0, 0) };
  seat(seating, 0, 1);
  seat(seating, 1, 2);
  expect([...earliestChoices(seating)]).toEqual([0, 1, -1]);
});

test('nobody moves where it would cost more', () => {
  const choices = columns(
    [
      [0, 1],
      [0, 1],
    ],
    [1, 1],
  );
  const seating = { ...emptySeating(choices), costs: [1, 0, 0, 0], price: Float64Array.of(0, 0) };
  seat(seating, 0, 1);
  seat(seating, 1, 2);
  expect([...earliestChoices(seating)]).toEqual([1, 0]);
});
