import { expect, test } from 'vitest';
import { chainsIn, seatByChain } from '../../src/kernel/chains.js';
import { columns } from '../../src/kernel/columns.js';
import { emptySeating, placeOf } from '../../src/kernel/seating.js';

test('somebody new is seated through those who can move at no more than their least, and through nobody else', () => {
  const choices = columns([[0, 1], [0, 1], [0]], [1, 1]);
  const free = { ...emptySeating(choices), costs: [0, 0, 0, 0, 0], price: new Float64Array(2) };
  const chains = chainsIn(free);
  expect([0, 1, 2].map((person) => seatByChain(chains, person))).toEqual([true, true, false]);
  const dear = { ...emptySeating(choices), costs: [0, 1, 0, 0, 0], price: new Float64Array(2) };
  const dearer = chainsIn(dear);
  expect([0, 2, 1].map((person) => seatByChain(dearer, person))).toEqual([true, false, true]);
  expect([0, 1].map((person) => placeOf(dear, person))).toEqual([0, 1]);
});

test('a search in vain is not made twice in the same place', () => {
  const chains = chainsIn({ ...emptySeating(columns([[0], [0]], [1])), costs: [0, 0], price: new Float64Array(1) });
  expect([0, 1].map((person) => seatByChain(chains, person))).toEqual([true, false]);
  expect([...chains.seen]).toEqual([-1]);
});
