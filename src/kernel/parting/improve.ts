import { aloneIn, compareWorth, continuations, gapIn, type Parting, sizesOf, tally, type Worth } from './parting.js';
import type { Steps } from './search.js';

/**
 * Makes a lawful parting better: one unit into another group, or two units into each other's, for as long as that helps. Nothing is left to
 * chance, and what comes out is lawful and never worse.
 *
 * @param sides the group of each unit; changed in place
 */
export function improve(parting: Parting, sides: Int32Array, groups: number, steps: Steps): void {
  const units = parting.weights.length;
  const crowd = crowdOf(parting, sides, groups);
  let worth = crowd.worth();
  const helped = (): boolean => {
    steps.left--;
    const after = crowd.worth();
    if (!crowd.lawful() || compareWorth(after, worth) >= 0) return false;
    worth = after;
    return true;
  };
  const moveHelps = (unit: number, group: number): boolean => {
    const from = sides[unit] ?? 0;
    if (from === group || !crowd.welcomes(unit, group, -1)) return false;
    crowd.move(unit, group);
    if (helped()) return true;
    crowd.move(unit, from);
    return false;
  };
  const swapHelps = (one: number, other: number): boolean => {
    const [here, there] = [sides[one] ?? 0, sides[other] ?? 0];
    if (here === there || !crowd.welcomes(one, there, other) || !crowd.welcomes(other, here, one)) return false;
    crowd.move(one, there);
    crowd.move(other, here);
    if (helped()) return true;
    crowd.move(one, here);
    crowd.move(other, there);
    return false;
  };
  for (let better = true; better; ) {
    better = false;
    for (let unit = 0; unit < units; unit++) {
      for (let group = 0; group < groups && steps.left > 0; group++) better = moveHelps(unit, group) || better;
      for (let other = unit + 1; other < units && steps.left > 0; other++) better = swapHelps(unit, other) || better;
    }
  }
}

/** A whole parting that can be changed, with its worth kept up to date. */
interface Crowd {
  readonly move: (unit: number, group: number) => void;
  readonly worth: () => Worth;
  /** Whether all groups are neither too small nor too large. */
  readonly lawful: () => boolean;
  /** Whether nobody in the group, but for the one who leaves it, must be apart from the unit. */
  readonly welcomes: (unit: number, group: number, leaving: number) => boolean;
}

function crowdOf(parting: Parting, sides: Int32Array, groups: number): Crowd {
  const { weights, traits, earlier, apart, guarded, balanced, least, most } = parting;
  const sizes = sizesOf(parting, sides, groups);
  const counts = tally(traits, guarded.length, sides, groups);
  // Earlier groups keep the group that continues them best at the start, so the true number of people moved is at most this one.
  const continuedBy = continuations(parting, sides, groups);
  const rows = Array.from(guarded, (_, trait) => counts.subarray(trait * groups, (trait + 1) * groups));
  let [isolated, imbalance, moved] = [0, 0, 0];
  const count = (trait: number, sign: 1 | -1): void => {
    const row = rows[trait];
    if (row === undefined) return;
    if (guarded[trait] === 1) isolated += sign * aloneIn(row);
    if (balanced[trait] === 1) imbalance += sign * gapIn(row);
  };
  rows.forEach((_, trait) => {
    count(trait, 1);
  });
  const countMoved = (unit: number, sign: 1 | -1): void => {
    const end = earlier.starts[unit + 1] ?? 0;
    for (let index = earlier.starts[unit] ?? 0; index < end; index++) {
      if (continuedBy[earlier.items[index] ?? 0] !== sides[unit]) moved += sign;
    }
  };
  weights.forEach((_, unit) => {
    countMoved(unit, 1);
  });
  return {
    move: (unit, group) => {
      const from = sides[unit] ?? 0;
      const weight = weights[unit] ?? 0;
      countMoved(unit, -1);
      sides[unit] = group;
      countMoved(unit, 1);
      sizes[from] = (sizes[from] ?? 0) - weight;
      sizes[group] = (sizes[group] ?? 0) + weight;
      const end = traits.starts[unit + 1] ?? 0;
      for (let index = traits.starts[unit] ?? 0; index < end; index++) {
        const trait = traits.items[index] ?? 0;
        const row = trait * groups;
        count(trait, -1);
        counts[row + from] = (counts[row + from] ?? 0) - 1;
        counts[row + group] = (counts[row + group] ?? 0) + 1;
        count(trait, 1);
      }
    },
    worth: () => ({ difference: gapIn(sizes), isolated, moved, imbalance }),
    lawful: () => sizes.every((size) => size >= least && size <= most),
    welcomes: (unit, group, leaving) => {
      const end = apart.starts[unit + 1] ?? 0;
      for (let index = apart.starts[unit] ?? 0; index < end; index++) {
        const other = apart.items[index] ?? 0;
        if (sides[other] === group && other !== leaving) return false;
      }
      return true;
    },
  };
}
