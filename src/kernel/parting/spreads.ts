import type { Parting } from './parting.js';

/**
 * Every way in which people who share a trait can be spread over groups that look alike: how many each group has, the most first.
 * Spreads are numbered; 0 is the one in which nobody has a group yet, and one of more people never comes before one of fewer.
 */
export interface Spreads {
  readonly counts: readonly (readonly number[])[];
  /** One more than the most that a group can have. */
  readonly width: number;
  /** The spread after a group of so many has one more, at `spread * width + so many`; -1 for none. */
  readonly up: Int32Array;
  /** The spread after a group of so many has one fewer. */
  readonly down: Int32Array;
}

/** Numbers every spread of up to so many people; `null` where there are too many to keep a table of. */
export function spreadsOf(groups: number, largest: number, people: number, atMost: number): Spreads | null {
  const width = largest + 1;
  const counts: (readonly number[])[] = [Array.from({ length: groups }, () => 0)];
  const numbers = new Map<string, number>([[String(counts[0]), 0]]);
  const steps: (readonly [number, number, number])[] = [];
  for (let spread = 0; spread < counts.length; spread++) {
    const from = counts[spread] ?? [];
    if (sumOf(from) === people) continue;
    from.forEach((count, place) => {
      // The first of equal counts, so that the order stays falling.
      if (count === largest || from[place - 1] === count) return;
      const next = from.map((each, index) => (index === place ? each + 1 : each));
      const key = String(next);
      let number = numbers.get(key);
      if (number === undefined) {
        number = counts.push(next) - 1;
        numbers.set(key, number);
      }
      steps.push([spread, count, number]);
    });
    if (counts.length > atMost) return null;
  }
  const [up, down] = [new Int32Array(counts.length * width).fill(-1), new Int32Array(counts.length * width).fill(-1)];
  for (const [spread, count, next] of steps) {
    up[spread * width + count] = next;
    down[next * width + count + 1] = spread;
  }
  return { counts, width, up, down };
}

/** What can still become of a trait, by the spread of those who have a group already. */
export interface Outlook {
  /** The fewest who end up alone. */
  readonly isolated: Int32Array;
  /** The least imbalance with at most so many more alone than the fewest: a table for each number from 0. */
  readonly imbalance: readonly Int32Array[];
}

/** Where so many people cannot be spread at all. */
export const never = 1_000_000;

/**
 * Works backwards from the spreads of everybody who has the trait. Groups are only held to their largest size, so the outlook is never
 * worse than what comes.
 *
 * @param slacks how many tables of imbalance are needed
 */
export function outlookOf(
  { counts, width, up }: Spreads,
  total: number,
  { guarded, balanced }: { readonly guarded: boolean; readonly balanced: boolean },
  slacks: number,
): Outlook {
  const levels = (guarded && total > 1 ? Math.min(counts[0]?.length ?? 0, total) : 0) + 1;
  const best = new Int32Array(counts.length * levels).fill(never);
  for (let spread = counts.length - 1; spread >= 0; spread--) {
    const here = counts[spread] ?? [];
    const people = sumOf(here);
    if (people > total) continue;
    const alone = levels === 1 ? 0 : here.filter((count) => count === 1).length;
    const gap = balanced ? (here[0] ?? 0) - (here.at(-1) ?? 0) : 0;
    for (let level = 0; level < levels; level++) {
      let least = people === total && alone <= level ? gap : never;
      if (people < total) {
        for (let count = 0; count < width; count++) {
          const next = up[spread * width + count] ?? -1;
          if (next >= 0) least = Math.min(least, best[next * levels + level] ?? never);
        }
      }
      best[spread * levels + level] = least;
    }
  }
  const isolated = Int32Array.from(counts, (_, spread) => {
    const level = best.subarray(spread * levels, (spread + 1) * levels).findIndex((least) => least < never);
    return level < 0 ? never : level;
  });
  const imbalance = Array.from({ length: slacks }, (_, slack) =>
    Int32Array.from(counts, (_each, spread) => {
      const level = Math.min(levels - 1, (isolated[spread] ?? 0) + slack);
      return best[spread * levels + level] ?? never;
    }),
  );
  return { isolated, imbalance };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The outlook of every trait of a parting. */
export interface Prospects {
  readonly spreads: Spreads;
  readonly outlooks: readonly Outlook[];
}

/** The outlook of every trait of a parting, those of the same number and kind worked out once. */
export function prospectsOf(parting: Parting, spreads: Spreads, slacks: number): Prospects {
  const totals = new Int32Array(parting.guarded.length);
  for (const trait of parting.traits.items) totals[trait] = (totals[trait] ?? 0) + 1;
  const known = new Map<string, Outlook>();
  const outlooks = Array.from(totals, (total, trait) => {
    const kind = { guarded: parting.guarded[trait] === 1, balanced: parting.balanced[trait] === 1 };
    const key = `${total} ${kind.guarded} ${kind.balanced}`;
    const outlook = known.get(key) ?? outlookOf(spreads, total, kind, slacks);
    known.set(key, outlook);
    return outlook;
  });
  return { spreads, outlooks };
}
