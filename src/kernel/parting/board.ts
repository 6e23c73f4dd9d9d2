import type { Parting } from './parting.js';
import type { Prospects } from './spreads.js';

/** How many groups there are and how large each may be. */
export interface Window {
  readonly groups: number;
  readonly smallest: number;
  readonly largest: number;
  /** Largest group less smallest, at most. */
  readonly difference: number;
}

/** What is to be beaten: how many may be isolated at most, and what is known to be possible with so many. */
export interface Aim {
  readonly isolated: number;
  readonly known: { readonly moved: number; readonly imbalance: number } | null;
  /** Fewest people moved that any parting into so many groups can have. */
  readonly moved: number;
}

/** Units on their groups, with what is still possible kept up to date. */
export interface Board {
  readonly mayTake: (unit: number, group: number) => boolean;
  readonly put: (unit: number, group: number) => void;
  readonly take: (unit: number, group: number) => void;
  /** Whether sizes, demands to be apart and the aim can still be met, as far as can be told. */
  readonly possible: () => boolean;
  /** The fewest moved, and the least imbalance, that are still possible. */
  readonly moved: () => number;
  readonly imbalance: () => number;
}

export function boardOf(parting: Parting, window: Window, aim: Aim, prospects: Prospects): Board {
  const { spreads, outlooks } = prospects;
  const { weights, traits } = parting;
  const { groups, smallest, largest, difference } = window;
  const { up, down, width } = spreads;
  const sizes = new Int32Array(groups);
  const counts = new Int32Array(outlooks.length * groups);
  const spreadOf = new Int32Array(outlooks.length);
  let waiting = weights.reduce((sum, weight) => sum + weight, 0);
  let isolated = outlooks.reduce((sum, each) => sum + (each.isolated[0] ?? 0), 0);
  const apart = apartOn(parting, groups);
  const earlier = earlierOn(parting, groups);

  const turn = (trait: number, spread: number): void => {
    const outlook = outlooks[trait];
    const before = spreadOf[trait] ?? 0;
    spreadOf[trait] = spread;
    if (outlook === undefined) return;
    isolated += (outlook.isolated[spread] ?? 0) - (outlook.isolated[before] ?? 0);
  };

  const move = (unit: number, group: number, step: 1 | -1): void => {
    const weight = step * (weights[unit] ?? 0);
    sizes[group] = (sizes[group] ?? 0) + weight;
    waiting -= weight;
    const end = traits.starts[unit + 1] ?? 0;
    for (let index = traits.starts[unit] ?? 0; index < end; index++) {
      const trait = traits.items[index] ?? 0;
      const place = trait * groups + group;
      const count = counts[place] ?? 0;
      counts[place] = count + step;
      turn(trait, (step === 1 ? up : down)[(spreadOf[trait] ?? 0) * width + count] ?? 0);
    }
    apart.move(unit, group, step);
    earlier.move(unit, group, step);
  };

  /** Whether those who wait are enough for the groups that are too small. */
  const sizesPossible = (): boolean => {
    let highest = 0;
    for (let group = 0; group < groups; group++) highest = Math.max(highest, sizes[group] ?? 0);
    const floor = Math.max(smallest, highest - difference);
    let needed = 0;
    for (let group = 0; group < groups; group++) needed += Math.max(0, floor - (sizes[group] ?? 0));
    return needed <= waiting;
  };

  return {
    mayTake: (unit, group) =>
      (sizes[group] ?? 0) + (weights[unit] ?? 0) <= largest && apart.blocked[unit * groups + group] === 0,
    put: (unit, group) => move(unit, group, 1),
    take: (unit, group) => move(unit, group, -1),
    possible: () => isolated <= aim.isolated && apart.stuck() === 0 && sizesPossible(),
    moved: () => Math.max(aim.moved, earlier.moved()),
    imbalance: () => imbalanceAtLeast(parting, window, prospects, spreadOf, aim.isolated - isolated),
  };
}

/**
 * Traits by themselves, and by attribute: where one value is spread unevenly, all others of the attribute together are uneven the other way,
 * but for the difference in size.
 */
function imbalanceAtLeast(
  { families, alone }: Parting,
  { difference }: Window,
  { outlooks }: Prospects,
  spreadOf: Int32Array,
  slack: number,
): number {
  const of = (trait: number): number => outlooks[trait]?.imbalance[slack]?.[spreadOf[trait] ?? 0] ?? 0;
  let sum = 0;
  for (let family = 0; family + 1 < families.starts.length; family++) {
    let [all, most] = [0, 0];
    const end = families.starts[family + 1] ?? 0;
    for (let index = families.starts[family] ?? 0; index < end; index++) {
      const least = of(families.items[index] ?? 0);
      all += least;
      if (least > most) most = least;
    }
    sum += Math.max(all, 2 * most - difference);
  }
  for (const trait of alone) sum += of(trait);
  return sum;
}

interface Apart {
  /** How many of those that a unit may not be with are in a group. */
  readonly blocked: Int32Array;
  readonly move: (unit: number, group: number, step: 1 | -1) => void;
  /** How many units have no group left that they may be in. */
  readonly stuck: () => number;
}

function apartOn({ apart, weights }: Parting, groups: number): Apart {
  const blocked = new Int32Array(weights.length * groups);
  const closed = new Int32Array(weights.length);
  let stuck = 0;
  const move = (unit: number, group: number, step: 1 | -1): void => {
    const end = apart.starts[unit + 1] ?? 0;
    for (let index = apart.starts[unit] ?? 0; index < end; index++) {
      const other = apart.items[index] ?? 0;
      const place = other * groups + group;
      const before = blocked[place] ?? 0;
      blocked[place] = before + step;
      // The group opens or closes to the other only with the first or the last of these.
      if (before + step > 1 || before > 1) continue;
      const was = closed[other] ?? 0;
      closed[other] = was + step;
      if (was === groups) stuck--;
      else if (was + step === groups) stuck++;
    }
  };
  return { blocked, move, stuck: () => stuck };
}

interface Earlier {
  readonly move: (unit: number, group: number, step: 1 | -1) => void;
  /** Those who are already apart from the most of their earlier group that are together. */
  readonly moved: () => number;
}

function earlierOn({ earlier, earlierSizes }: Parting, groups: number): Earlier {
  const counts = new Int32Array(earlierSizes.length * groups);
  let placed = 0;
  const move = (unit: number, group: number, step: 1 | -1): void => {
    const end = earlier.starts[unit + 1] ?? 0;
    for (let index = earlier.starts[unit] ?? 0; index < end; index++) {
      const place = (earlier.items[index] ?? 0) * groups + group;
      counts[place] = (counts[place] ?? 0) + step;
      placed += step;
    }
  };
  const together = (): number => {
    let sum = 0;
    for (let row = 0; row < earlierSizes.length; row++) {
      let most = 0;
      for (let group = 0; group < groups; group++) most = Math.max(most, counts[row * groups + group] ?? 0);
      sum += most;
    }
    return sum;
  };
  return { move, moved: () => placed - together() };
}
