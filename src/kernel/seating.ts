import type { Choices } from './choices.js';

/** Who has which place while places are given out, in columns. */
export interface Seating {
  readonly choices: Choices;
  /** The choice that each person has, as its place in `targets`; -1 for none. */
  readonly chosen: Int32Array;
  /** How many people each place takes; never more than choose it, so that a column of seats fits in memory. */
  readonly limit: Int32Array;
  /** How many people have each place. */
  readonly taken: Int32Array;
  /** Those who have place `g` are `members[first[g]]` to `members[first[g] + taken[g] - 1]`, in any order. */
  readonly first: Int32Array;
  readonly members: Int32Array;
  /** Where each person stands among the members. */
  readonly slot: Int32Array;
}

/** Everybody still without a place. */
export function emptySeating(choices: Choices): Seating {
  const { starts, targets, room } = choices;
  const people = Math.max(0, starts.length - 1);
  const limit = new Int32Array(room.length);
  for (const place of targets) limit[place] = (limit[place] ?? 0) + 1;
  const first = new Int32Array(room.length);
  let seats = 0;
  for (let place = 0; place < room.length; place++) {
    const most = Math.min(limit[place] ?? 0, room[place] ?? 0);
    first[place] = seats;
    limit[place] = most;
    seats += most;
  }
  return {
    choices,
    chosen: new Int32Array(people).fill(-1),
    limit,
    taken: new Int32Array(room.length),
    first,
    members: new Int32Array(seats),
    slot: new Int32Array(people),
  };
}

export function hasRoom({ taken, limit }: Seating, place: number): boolean {
  return (taken[place] ?? 0) < (limit[place] ?? 0);
}

/** The place somebody has; -1 for none. */
export function placeOf({ choices, chosen }: Seating, person: number): number {
  const choice = chosen[person] ?? -1;
  return choice < 0 ? -1 : (choices.targets[choice] ?? -1);
}

/** Gives somebody a place with room, and takes the one they had. */
export function seat(seating: Seating, person: number, choice: number): void {
  const { choices, chosen, taken, first, members, slot } = seating;
  leave(seating, person);
  const place = choices.targets[choice] ?? 0;
  const here = (first[place] ?? 0) + (taken[place] ?? 0);
  members[here] = person;
  slot[person] = here;
  taken[place] = (taken[place] ?? 0) + 1;
  chosen[person] = choice;
}

/** Takes the place somebody has. Whoever stood last among its members takes the gap. */
export function leave(seating: Seating, person: number): void {
  const { chosen, taken, first, members, slot } = seating;
  const place = placeOf(seating, person);
  if (place < 0) return;
  const left = (taken[place] ?? 0) - 1;
  const last = members[(first[place] ?? 0) + left] ?? 0;
  const gap = slot[person] ?? 0;
  members[gap] = last;
  slot[last] = gap;
  taken[place] = left;
  chosen[person] = -1;
}
