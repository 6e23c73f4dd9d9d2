import { heaviestPairing } from '../heaviest-pairing.js';

/** Lists of whole numbers, one after another: list `n` is `items[starts[n]]` to `items[starts[n + 1] - 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/**
 * Units that are to be parted into groups. A unit is some people who stay together; units stand in the order in which ties are broken:
 * the first is in group 0, and of two partings that are worth the same, the one that differs first by a smaller group is the better.
 */
export interface Parting {
  /** How many people each unit is. */
  readonly weights: Int32Array;
  /** The units that each unit may not share a group with, both ways. */
  readonly apart: Lists;
  /** The traits of each unit: one entry for each of its people who has the trait. */
  readonly traits: Lists;
  /** For each trait, 1 where nobody should be the only one with it in their group. */
  readonly guarded: Uint8Array;
  /** For each trait, 1 where it should be spread evenly. */
  readonly balanced: Uint8Array;
  /** Traits of which everybody has exactly one, and which are all balanced: the values of one attribute. */
  readonly families: Lists;
  /** All other balanced traits. */
  readonly alone: Int32Array;
  /** The earlier groups of each unit: one entry for each of its people who was in one. */
  readonly earlier: Lists;
  /** How many people of the units were in each earlier group. */
  readonly earlierSizes: Int32Array;
  /** Fewest and most people of a group. */
  readonly least: number;
  readonly most: number;
}

/** What a parting into so many groups is worth: the smaller the better, the parts in this order. */
export interface Worth {
  /** Largest group less smallest. */
  readonly difference: number;
  /** How often somebody is the only one in their group with a guarded trait that others have too. */
  readonly isolated: number;
  /** Fewest people who are in another group than before, whatever groups are called. */
  readonly moved: number;
  /** For each balanced trait the most in a group less the fewest, added up. */
  readonly imbalance: number;
}

/** Below zero, zero or above zero, as the first is the better, as good or worse. */
export function compareWorth(first: Worth, second: Worth): number {
  return (
    first.difference - second.difference ||
    first.isolated - second.isolated ||
    first.imbalance - second.imbalance ||
    first.moved - second.moved
  );
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  return { starts, items: Int32Array.from(lists.flat()) };
}

export function forEachIn({ starts, items }: Lists, list: number, visit: (item: number) => void): void {
  const end = starts[list + 1] ?? 0;
  for (let index = starts[list] ?? 0; index < end; index++) visit(items[index] ?? 0);
}

/** How many of each kind are in each group: row by row, a row for each kind. */
export function tally(lists: Lists, kinds: number, sides: ArrayLike<number>, groups: number): Int32Array {
  const counts = new Int32Array(kinds * groups);
  for (let unit = 0; unit < sides.length; unit++) {
    forEachIn(lists, unit, (kind) => {
      const place = kind * groups + (sides[unit] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  return counts;
}

export function sizesOf({ weights }: Parting, sides: ArrayLike<number>, groups: number): Int32Array {
  const sizes = new Int32Array(groups);
  weights.forEach((weight, unit) => {
    const group = sides[unit] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + weight;
  });
  return sizes;
}

/** What a parting is worth, counted from nothing. */
export function worthOf(parting: Parting, sides: ArrayLike<number>, groups: number): Worth {
  const counts = tally(parting.traits, parting.guarded.length, sides, groups);
  let [isolated, imbalance] = [0, 0];
  parting.guarded.forEach((guarded, trait) => {
    const row = counts.subarray(trait * groups, (trait + 1) * groups);
    if (guarded === 1) isolated += aloneIn(row);
    if (parting.balanced[trait] === 1) imbalance += gapIn(row);
  });
  return {
    difference: gapIn(sizesOf(parting, sides, groups)),
    isolated,
    moved: movedIn(parting, sides, groups),
    imbalance,
  };
}

/** How many groups have exactly one, where there is more than one in all. */
export function aloneIn(row: Int32Array): number {
  let [ones, all] = [0, 0];
  for (const count of row) {
    all += count;
    if (count === 1) ones++;
  }
  return all > 1 ? ones : 0;
}

export function gapIn(row: Int32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const count of row) {
    if (count < least) least = count;
    if (count > most) most = count;
  }
  return row.length === 0 ? 0 : most - least;
}

/** Which new group each earlier group is continued by, so that most people stay where they were; -1 for none. */
export function continuations(parting: Parting, sides: ArrayLike<number>, groups: number): readonly number[] {
  const overlap = tally(parting.earlier, parting.earlierSizes.length, sides, groups);
  return heaviestPairing(
    Array.from(parting.earlierSizes, (_, index) => [...overlap.subarray(index * groups, (index + 1) * groups)]),
  );
}

export function movedIn(parting: Parting, sides: ArrayLike<number>, groups: number): number {
  if (parting.earlierSizes.length === 0) return 0;
  const overlap = tally(parting.earlier, parting.earlierSizes.length, sides, groups);
  return continuations(parting, sides, groups).reduce(
    (moved, group, index) => moved - (group < 0 ? 0 : (overlap[index * groups + group] ?? 0)),
    parting.earlierSizes.reduce((sum, size) => sum + size, 0),
  );
}

/** The same units without traits and earlier groups: what decides whether a parting is lawful at all. */
export function bareOf(parting: Parting): Parting {
  const none = listsOf(Array.from(parting.weights, () => []));
  return {
    ...parting,
    traits: none,
    earlier: none,
    families: listsOf([]),
    alone: new Int32Array(),
    guarded: new Uint8Array(),
    balanced: new Uint8Array(),
    earlierSizes: new Int32Array(),
  };
}
