import type { Window } from './board.js';
import { bareOf, forEachIn, listsOf, type Parting } from './parting.js';
import { type Found, type Steps, search } from './search.js';
import type { Prospects } from './spreads.js';

/** A parting that keeps to sizes and to every demand, into the fewest groups and with sizes as equal as can be. */
export interface Lawful {
  readonly window: Window;
  readonly sides: Int32Array;
  /** Whether no fewer groups, and then no more equal sizes, are known for certain to be possible. */
  readonly certain: boolean;
  /** The fewest groups that were not ruled out. */
  readonly fewest: number;
}

/** Or that there is none, and whether that is certain. */
export type Lawfulness = Lawful | { readonly window: null; readonly certain: boolean };

/** Steps for each question whether a window can be filled. */
const stepsAWindow = 200_000;

/**
 * Looks for the fewest groups, and then for the smallest difference between the largest and the smallest, for which a lawful parting exists.
 *
 * @param steps for all questions together
 */
export function lawfulParting(parting: Parting, steps: Steps): Lawfulness {
  const people = parting.weights.reduce((sum, weight) => sum + weight, 0);
  const { least, most } = parting;
  const ordered = hardestFirst(parting);
  let certain = true;
  let fewest: number | null = null;
  for (let groups = Math.ceil(people / most); groups * least <= people; groups++) {
    const any = ordered.fill(windowOf(people, groups, most - least, parting), steps);
    if (any.sides === null) {
      if (!any.whole) fewest ??= groups;
      certain &&= any.whole;
      continue;
    }
    for (let difference = 0; difference < most - least; difference++) {
      const window = windowOf(people, groups, difference, parting);
      if (window.smallest * groups > people || window.largest * groups < people) continue;
      const { sides, whole } = ordered.fill(window, steps);
      if (sides !== null) return { window, sides, certain, fewest: fewest ?? groups };
      certain &&= whole;
    }
    const window = windowOf(people, groups, most - least, parting);
    return { window, sides: any.sides, certain, fewest: fewest ?? groups };
  }
  return { window: null, certain };
}

/** The sizes that groups can have where the largest and the smallest are so far apart at most. */
function windowOf(people: number, groups: number, difference: number, { least, most }: Parting): Window {
  const others = difference * (groups - 1);
  return {
    groups,
    smallest: Math.max(least, Math.ceil((people - others) / groups)),
    largest: Math.min(most, Math.floor((people + others) / groups)),
    difference,
  };
}

/** The units alone, the largest and those with most demands first: what is hard to place is placed while there is room. */
function hardestFirst(parting: Parting): { readonly fill: (window: Window, steps: Steps) => Found } {
  const bare = bareOf(parting);
  const demands = (unit: number): number => (bare.apart.starts[unit + 1] ?? 0) - (bare.apart.starts[unit] ?? 0);
  const weight = (unit: number): number => bare.weights[unit] ?? 0;
  const order = Array.from(bare.weights, (_, unit) => unit).sort(
    (one, other) => weight(other) - weight(one) || demands(other) - demands(one) || one - other,
  );
  const place = new Int32Array(order.length);
  order.forEach((unit, index) => {
    place[unit] = index;
  });
  const apart = order.map((unit) => {
    const others: number[] = [];
    forEachIn(bare.apart, unit, (other) => others.push(place[other] ?? 0));
    return others;
  });
  const ordered = { ...bare, weights: Int32Array.from(order, weight), apart: listsOf(apart) };
  const aim = { isolated: 0, known: null, moved: 0 };
  return {
    fill: (window, steps) => {
      const own = { left: Math.min(stepsAWindow, steps.left) };
      const given = own.left;
      const { sides, whole } = search(ordered, window, aim, nothing, own);
      steps.left -= given - own.left;
      return { sides: sides === null ? null : Int32Array.from(place, (index) => sides[index] ?? 0), whole };
    },
  };
}

const nothing: Prospects = {
  spreads: { counts: [], width: 1, up: new Int32Array(), down: new Int32Array() },
  outlooks: [],
};
