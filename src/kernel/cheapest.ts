import { chainsIn, seatByChain } from './chains.js';
import type { Choices } from './choices.js';
import { earliestChoices } from './earliest.js';
import { noPlaces } from './nearest-place.js';
import { type PricedSeating, raisePrices } from './prices.js';
import { emptySeating } from './seating.js';

/**
 * One place for each of several people, so that all together cost least. Of all ways to do so it is the one in which the first person has
 * the earliest of their choices that any of them gives, then the second person, and so on: there is exactly one.
 *
 * @param who 1 for those who get a place: people who can all have one at once, as `placeable` finds them
 * @param costs what each choice costs, in the order of `targets`: whole numbers, none below zero, and small enough for every sum of them
 * to be exact
 * @returns which of their choices each person has, 0 for the first; -1 for people who get none
 */
export function cheapest(choices: Choices, who: Uint8Array, costs: ArrayLike<number>): Int32Array {
  return earliestChoices(priced(choices, who, costs));
}

/**
 * Seats whoever can be at the least cost to each, then raises prices until somebody else can, until all are seated. (The primal-dual
 * method for flows of least cost, with a node a place instead of one a person.)
 */
function priced(choices: Choices, who: Uint8Array, costs: ArrayLike<number>): PricedSeating {
  const seating = { ...emptySeating(choices), costs, price: new Float64Array(choices.room.length) };
  const nearest = noPlaces(choices.room.length);
  let waiting = Int32Array.from(who.keys()).filter((person) => who[person] === 1);
  for (;;) {
    const chains = chainsIn(seating);
    waiting = waiting.filter((person) => !seatByChain(chains, person));
    if (waiting.length === 0) return seating;
    if (!raisePrices(seating, nearest, waiting))
      throw new RangeError('Not all of these people can have a place at once.');
  }
}
