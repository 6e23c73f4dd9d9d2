import { improve } from './improve.js';
import { type Lawful, lawfulParting } from './lawful.js';
import { type Parting, type Worth, worthOf } from './parting.js';
import { search } from './search.js';
import { prospectsOf, spreadsOf } from './spreads.js';

/** What no parting into so many groups can be better than, each part by itself. */
export interface Bound extends Worth {
  /** The fewest groups that were not ruled out. */
  readonly groups: number;
}

export interface BestParting {
  readonly groups: number;
  /** The group of each unit; groups are numbered as they come up. */
  readonly sides: readonly number[];
  readonly worth: Worth;
  /** `null` where this is known to be the best, and the first of the best. */
  readonly bound: Bound | null;
}

/** The best parting; or that there is none, and whether that is certain. */
export type BestOrNone = BestParting | { readonly groups: null; readonly certain: boolean };

/** Steps after which a search gives up. They are counted, and never timed, so the answer is the same on every machine. */
const steps = { lawful: 2_000_000, better: 100_000, best: 1 << 21 };
/** For so few people it is worth looking longer; no two groups of them can need more than `two`, so theirs are always the best. */
const few = { people: 24, two: 1 << 24, more: 1 << 23 };
/** Beyond so many ways to spread a trait, tables of them cost more than they save. */
const mostSpreads = 2000;

/**
 * Parts units into the fewest groups that keep to sizes and to every demand to be apart; of those partings finds the one that is worth most,
 * and of equal ones the first in the order of the units. It starts from a lawful parting, makes it better step by step, and then looks
 * at every parting that could still be better, or as good and earlier in the order.
 */
export function bestParting(parting: Parting): BestOrNone {
  if (parting.weights.length === 0) return { groups: 0, sides: [], worth: worthOf(parting, [], 0), bound: null };
  const lawful = lawfulParting(parting, { left: steps.lawful });
  if (lawful.window === null) return { groups: null, certain: lawful.certain };
  const start = lawful.sides.slice();
  improve(parting, start, lawful.window.groups, { left: steps.better });
  const { groups } = lawful.window;
  const { sides, whole, isolated } = proved(parting, lawful, start);
  const bound = {
    groups: lawful.fewest,
    difference: peopleIn(parting) % groups === 0 ? 0 : 1,
    isolated,
    moved: movedAtLeast(parting, groups, parting.most),
    imbalance: imbalanceAtLeast(parting, groups),
  };
  return {
    groups,
    sides: renumbered(sides),
    worth: worthOf(parting, sides, groups),
    bound: whole ? null : bound,
  };
}

interface Proved {
  readonly sides: Int32Array;
  /** Whether this is known to be the best. */
  readonly whole: boolean;
  /** Fewest isolated that were not ruled out. */
  readonly isolated: number;
}

/** Looks at every parting that could be better, first at those that isolate fewest. */
function proved(parting: Parting, { window, certain }: Lawful, start: Int32Array): Proved {
  const spreads = spreadsOf(window.groups, window.largest, peopleIn(parting), mostSpreads);
  if (!certain || spreads === null) return { sides: start, whole: false, isolated: 0 };
  const known = worthOf(parting, start, window.groups);
  const fewest = prospectsOf(parting, spreads, 1).outlooks.reduce((sum, each) => sum + (each.isolated[0] ?? 0), 0);
  const prospects = prospectsOf(parting, spreads, known.isolated - fewest + 1);
  const given = peopleIn(parting) > few.people ? steps.best : window.groups > 2 ? few.more : few.two;
  const moved = movedAtLeast(parting, window.groups, window.largest);
  for (let isolated = fewest; isolated < known.isolated; isolated++) {
    const { sides, whole } = search(parting, window, { isolated, known: null, moved }, prospects, { left: given });
    if (sides !== null || !whole) return { sides: sides ?? start, whole, isolated };
  }
  const { isolated } = known;
  const { sides, whole } = search(parting, window, { isolated, known, moved }, prospects, { left: given });
  return { sides: sides ?? start, whole, isolated };
}

function peopleIn({ weights }: Parting): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** No more groups can be continued than there are, and none beyond what a group holds. */
function movedAtLeast({ earlierSizes }: Parting, groups: number, largest: number): number {
  const kept = [...earlierSizes].sort((one, other) => other - one).slice(0, groups);
  const all = earlierSizes.reduce((sum, size) => sum + size, 0);
  return kept.reduce((sum, size) => sum - Math.min(size, largest), all);
}

/** A trait is even only where the number of people who have it can be divided by the number of groups. */
function imbalanceAtLeast({ traits, balanced }: Parting, groups: number): number {
  const totals = new Int32Array(balanced.length);
  for (const trait of traits.items) totals[trait] = (totals[trait] ?? 0) + 1;
  return totals.reduce((sum, total, trait) => sum + (balanced[trait] === 1 && total % groups !== 0 ? 1 : 0), 0);
}

/** The same groups, numbered as they come up. */
function renumbered(sides: Int32Array): readonly number[] {
  const numbers = new Map<number, number>();
  return Array.from(sides, (side) => {
    const number = numbers.get(side) ?? numbers.size;
    numbers.set(side, number);
    return number;
  });
}
