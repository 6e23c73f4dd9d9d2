import { expect, test } from 'vitest';
import { columns } from '../../src/kernel/columns.js';
import { noPlaces } from '../../src/kernel/nearest-place.js';
import { dear, leastFor, type PricedSeating, raisePrices } from '../../src/kernel/prices.js';
import { emptySeating, seat } from '../../src/kernel/seating.js';

/** Two people at place 0, which takes one; the second could also go to place 1 at a cost of 3, the first at one of 5. */
function crowded(): PricedSeating {
  const seating = {
    ...emptySeating(
      columns(
        [
          [0, 1],
          [0, 1],
        ],
        [1, 2],
      ),
    ),
    costs: [0, 5, 0, 3],
    price: new Float64Array(2),
  };
  seat(seating, 0, 0);
  return seating;
}

test('a price rises by what the cheapest way out costs', () => {
  const seating = crowded();
  expect(raisePrices(seating, noPlaces(2), Int32Array.of(1))).toBe(true);
  expect([...seating.price]).toEqual([3, 0]);
  expect([dear(seating, 2), leastFor(seating, 1), leastFor(seating, 0)]).toEqual([3, 3, 3]);
});

test('where there is no room anywhere no price helps', () => {
  const seating = { ...emptySeating(columns([[0], [0]], [1])), costs: [0, 0], price: new Float64Array(1) };
  seat(seating, 0, 0);
  expect(raisePrices(seating, noPlaces(1), Int32Array.of(1))).toBe(false);
  expect([...seating.price]).toEqual([0]);
});
