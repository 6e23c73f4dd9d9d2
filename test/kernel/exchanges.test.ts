import { expect, test } from 'vitest';
import { columns } from '../../src/kernel/columns.js';
import { exchangesIn, findExchange, makeExchange } from '../../src/kernel/exchanges.js';
import { emptySeating, leave, placeOf, type Seating, seat } from '../../src/kernel/seating.js';

/** Everybody at the first of their choices. */
function seatedFirst(lists: readonly (readonly number[])[], room: readonly number[]): Seating {
  const seating = emptySeating(columns(lists, room));
  lists.forEach((_, person) => {
    seat(seating, person, seating.choices.starts[person] ?? 0);
  });
  return seating;
}

test('a place is filled again through others, and without them it is not', () => {
  const seating = seatedFirst([[0], [1, 2], [2, 0]], [1, 1, 1]);
  leave(seating, 0);
  const exchanges = exchangesIn(seating, Float64Array.of(1, 1, 1));
  expect(findExchange(exchanges, 1, 0)).toBe(true);
  makeExchange(exchanges);
  expect([1, 2].map((person) => placeOf(seating, person))).toEqual([2, 0]);
  const alone = seatedFirst([[0], [1, 2], [2]], [1, 1, 1]);
  leave(alone, 0);
  expect(findExchange(exchangesIn(alone, Float64Array.of(1, 1, 1)), 1, 0)).toBe(false);
});

test('a seat left free does where a place costs nothing', () => {
  for (const [price, found] of [
    [0, true],
    [1, false],
  ] as const) {
    const seating = seatedFirst([[0], [1, 2], [2]], [1, 1, 2]);
    leave(seating, 0);
    seating.limit[0] = 0;
    expect(findExchange(exchangesIn(seating, Float64Array.of(price, 1, 0)), 1, 0)).toBe(found);
  }
});

test('after a search in vain the two places are in different parts', () => {
  const exchanges = exchangesIn(seatedFirst([[0, 1], [1, 2], [2]], [1, 1, 1]), Float64Array.of(1, 1, 1));
  expect(findExchange(exchanges, 1, 0)).toBe(false);
  expect(exchanges.part[0]).not.toBe(exchanges.part[1]);
  const { search } = exchanges;
  expect(findExchange(exchanges, 1, 0)).toBe(false);
  expect(exchanges.search).toBe(search);
});
