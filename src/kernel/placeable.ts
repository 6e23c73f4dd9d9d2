import type { Choices } from './choices.js';
import { emptySeating, hasRoom, type Seating, seat } from './seating.js';

/**
 * Who can all have one of their places at once, one person after another: each is in if they can be beside everybody who is in already.
 * So as many are in as can be, and of all sets of people that could be it is the first in order: nobody who is left out could take the
 * place of somebody later. (The greedy set of a transversal matroid.)
 *
 * @returns 1 for everybody who is in, 0 for the others
 */
export function placeable(choices: Choices): Uint8Array {
  const search = searchIn(emptySeating(choices));
  const { chosen } = search.seating;
  for (let person = 0; person < chosen.length; person++) bringIn(search, person);
  return Uint8Array.from(chosen, (choice) => (choice < 0 ? 0 : 1));
}

/**
 * What is known of the way to a place with room. Somebody new takes a seat, whoever had it takes another, and so on. `moves` never says
 * more than there are and never goes down, because the shortest chain is always the one taken; so all the searching there is comes to a
 * few looks at each place, however many people are brought in.
 */
interface Search {
  readonly seating: Seating;
  /** The fewest moves from each place to one with room, or fewer; `shut` where no chain leads to room, now or later. */
  readonly moves: Int32Array;
  readonly shut: number;
  /** How many places there are at each number of moves. */
  readonly tally: Int32Array;
  /** Members of each place before this one lead no nearer. */
  readonly next: Int32Array;
  /** The chain so far: who moves, and by which choice. */
  readonly mover: Int32Array;
  readonly by: Int32Array;
}

function searchIn(seating: Seating): Search {
  const places = seating.limit.length;
  const column = (): Int32Array => new Int32Array(places + 2);
  const tally = column();
  tally[0] = places;
  return { seating, moves: column(), shut: places + 1, tally, next: column(), mover: column(), by: column() };
}

/** Finds the shortest chain for somebody new, if there is one, and moves everybody along it. */
function bringIn(search: Search, newcomer: number): void {
  const { seating, moves, mover, by, shut } = search;
  const { targets } = seating.choices;
  let length = 0;
  for (;;) {
    if (length === 0) {
      const choice = nearest(search, newcomer, -1, 0);
      if (choice < 0 || (moves[targets[choice] ?? 0] ?? shut) >= shut) return;
      mover[0] = newcomer;
      by[0] = choice;
      length = 1;
    }
    const place = targets[by[length - 1] ?? 0] ?? 0;
    if (hasRoom(seating, place)) break;
    if (goesOn(search, place, length)) length += 1;
    else {
      count(search, place);
      length -= 1;
    }
  }
  // The one nearest to the room first, so that every seat is free when it is taken.
  for (let step = length - 1; step >= 0; step--) seat(seating, mover[step] ?? 0, by[step] ?? 0);
}

/** The choice that leads nearest to room, other than the place they have; the first with as few moves as would be enough. */
function nearest({ seating, moves, shut }: Search, person: number, own: number, enough: number): number {
  const { starts, targets } = seating.choices;
  const end = starts[person + 1] ?? 0;
  let fewest = shut;
  let found = -1;
  for (let choice = starts[person] ?? 0; choice < end && fewest > enough; choice++) {
    const place = targets[choice] ?? 0;
    const far = moves[place] ?? shut;
    if (place === own || far >= fewest) continue;
    fewest = far;
    found = choice;
  }
  return found;
}

/** Makes the chain longer by a member of the place who can move one nearer to room. */
function goesOn(search: Search, place: number, length: number): boolean {
  const { seating, moves, next, mover, by, shut } = search;
  const { first, taken, members, choices } = seating;
  const wanted = (moves[place] ?? 0) - 1;
  const start = first[place] ?? 0;
  const end = taken[place] ?? 0;
  for (let slot = next[place] ?? 0; wanted >= 0 && slot < end; slot++) {
    const member = members[start + slot] ?? 0;
    const choice = nearest(search, member, place, wanted);
    if (choice < 0 || (moves[choices.targets[choice] ?? 0] ?? shut) > wanted) continue;
    next[place] = slot;
    mover[length] = member;
    by[length] = choice;
    return true;
  }
  return false;
}

/** Counts anew how many moves there are from a place that leads on no longer. */
function count(search: Search, place: number): void {
  const { seating, moves, next, tally, shut } = search;
  const { first, taken, members, choices } = seating;
  const before = moves[place] ?? 0;
  const start = first[place] ?? 0;
  const end = start + (taken[place] ?? 0);
  let fewest = shut;
  for (let slot = start; slot < end && fewest > before; slot++) {
    const choice = nearest(search, members[slot] ?? 0, place, before);
    if (choice >= 0) fewest = Math.min(fewest, moves[choices.targets[choice] ?? 0] ?? shut);
  }
  next[place] = 0;
  shift(search, place, Math.min(fewest + 1, shut));
  // A chain goes nearer by one move at a time: past a number that no place is at, none leads to room.
  if (tally[before] !== 0) return;
  for (let other = 0; other < shut - 1; other++) {
    const far = moves[other] ?? 0;
    if (far > before && far < shut) shift(search, other, shut);
  }
}

function shift({ moves, tally }: Search, place: number, far: number): void {
  const before = moves[place] ?? 0;
  tally[before] = (tally[before] ?? 0) - 1;
  tally[far] = (tally[far] ?? 0) + 1;
  moves[place] = far;
}
