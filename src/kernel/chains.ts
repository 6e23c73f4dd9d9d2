import { dear, leastFor, type PricedSeating } from './prices.js';
import { hasRoom, placeOf, seat } from './seating.js';

/** A search for chains of moves that cost nobody more than their least: somebody takes a seat, whoever had it another, until there is room. */
export interface Chains {
  readonly seating: PricedSeating;
  /** The search that saw a place last; `shut` for a place that no chain leads on from. */
  readonly seen: Int32Array;
  /** Who would move into each place, and by which choice. */
  readonly mover: Int32Array;
  readonly by: Int32Array;
  /** The places seen by this search, in the order in which they were. */
  readonly places: Int32Array;
  count: number;
  search: number;
}

const shut = -1;

/** At these prices: once they are others, another search is needed. */
export function chainsIn(seating: PricedSeating): Chains {
  const column = (): Int32Array => new Int32Array(seating.limit.length);
  return { seating, seen: column(), mover: column(), by: column(), places: column(), count: 0, search: 0 };
}

/** Seats somebody by the shortest chain, if there is one. What a search in vain has seen is full for good, so it is not seen again. */
export function seatByChain(chains: Chains, newcomer: number): boolean {
  const { seating, places, seen } = chains;
  const { first, taken, members } = seating;
  chains.search += 1;
  chains.count = 0;
  let room = look(chains, newcomer);
  for (let index = 0; room < 0 && index < chains.count; index++) {
    const place = places[index] ?? 0;
    const start = first[place] ?? 0;
    const end = start + (taken[place] ?? 0);
    for (let slot = start; room < 0 && slot < end; slot++) room = look(chains, members[slot] ?? 0);
  }
  if (room < 0) for (let index = 0; index < chains.count; index++) seen[places[index] ?? 0] = shut;
  else moveAlong(chains, room);
  return room >= 0;
}

/** Sees every place that somebody could move to; the first with room, or -1. */
function look(chains: Chains, person: number): number {
  const { seating, seen, mover, by, places, search } = chains;
  const { starts, targets } = seating.choices;
  const least = leastFor(seating, person);
  const end = starts[person + 1] ?? 0;
  for (let choice = starts[person] ?? 0; choice < end; choice++) {
    const place = targets[choice] ?? 0;
    const when = seen[place] ?? shut;
    if (when === shut || when === search || dear(seating, choice) !== least) continue;
    seen[place] = search;
    mover[place] = person;
    by[place] = choice;
    if (hasRoom(seating, place)) return place;
    places[chains.count] = place;
    chains.count += 1;
  }
  return -1;
}

/** Everybody on the way moves, the one nearest to the room first. */
function moveAlong({ seating, mover, by }: Chains, room: number): void {
  for (let place = room; place >= 0; ) {
    const person = mover[place] ?? 0;
    const before = placeOf(seating, person);
    seat(seating, person, by[place] ?? 0);
    place = before;
  }
}
