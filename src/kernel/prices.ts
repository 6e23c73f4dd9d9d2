import { bringNearer, forgetAll, type NearestPlaces, takeNearest } from './nearest-place.js';
import { hasRoom, type Seating } from './seating.js';

/**
 * A seating with the proof that none of the same people costs less. Each place has a price, 0 where it has room; everybody sits where
 * cost and price together are least for them. The seatings that cost as little are those in which everybody still does and no place with
 * a price above 0 is a seat short.
 */
export interface PricedSeating extends Seating {
  /** What each choice costs, in the order of `targets`. */
  readonly costs: ArrayLike<number>;
  readonly price: Float64Array;
}

/** What a choice costs, with the price of the place. */
export function dear({ choices, costs, price }: PricedSeating, choice: number): number {
  return (costs[choice] ?? 0) + (price[choices.targets[choice] ?? 0] ?? 0);
}

/** The least that any choice costs this person, which is what the one they have costs them. */
export function leastFor(seating: PricedSeating, person: number): number {
  const own = seating.chosen[person] ?? -1;
  if (own >= 0) return dear(seating, own);
  const { starts } = seating.choices;
  const end = starts[person + 1] ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (let choice = starts[person] ?? 0; choice < end; choice++) {
    const asked = dear(seating, choice);
    if (asked < least) least = asked;
  }
  return least;
}

/**
 * Raises prices by just as much as it takes for one of those who wait to have a chain of moves to a place with room.
 *
 * @param nearest to work with; nothing in it is kept
 * @returns whether there is such a chain at any price
 */
export function raisePrices(seating: PricedSeating, nearest: NearestPlaces, waiting: Int32Array): boolean {
  const { first, taken, members, price } = seating;
  const { distance } = nearest;
  forgetAll(nearest);
  let bound = Number.POSITIVE_INFINITY;
  for (const person of waiting) bound = reach(seating, nearest, person, 0, bound);
  for (let place = takeNearest(nearest); place >= 0; place = takeNearest(nearest)) {
    const far = distance[place] ?? 0;
    if (far >= bound) break;
    const start = first[place] ?? 0;
    const end = start + (taken[place] ?? 0);
    for (let slot = start; slot < end; slot++) bound = reach(seating, nearest, members[slot] ?? 0, far, bound);
  }
  if (bound === Number.POSITIVE_INFINITY) return false;
  for (let place = 0; place < price.length; place++) {
    const far = distance[place] ?? 0;
    if (far < bound) price[place] = (price[place] ?? 0) + bound - far;
  }
  return true;
}

/** Brings the places nearer that somebody could move to, and gives how far the nearest place with room is. */
function reach(seating: PricedSeating, nearest: NearestPlaces, person: number, far: number, bound: number): number {
  const { starts, targets } = seating.choices;
  const { distance } = nearest;
  const beyond = far - leastFor(seating, person);
  const end = starts[person + 1] ?? 0;
  let closest = bound;
  for (let choice = starts[person] ?? 0; choice < end; choice++) {
    const place = targets[choice] ?? 0;
    const away = beyond + dear(seating, choice);
    if (away >= closest || away >= (distance[place] ?? 0)) continue;
    if (hasRoom(seating, place)) closest = away;
    else bringNearer(nearest, place, away);
  }
  return closest;
}
