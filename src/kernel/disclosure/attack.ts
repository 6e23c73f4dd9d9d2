import { type Attacker, isSafe, keep, seen } from './attacker.js';
import type { Interval } from './quantities.js';
import { type Ending, home, walkTo } from './walk.js';
import { type Budgets, findBeyond, newBudget } from './whole-worlds.js';

type Way = 1 | -1;

interface Search {
  readonly place: number;
  /** How far to go on a way without end. */
  readonly far: number;
  /** What ends the search early. */
  readonly enough: () => boolean;
  /** Which primaries still lack a world. */
  readonly cares: (place: number) => boolean;
}

/**
 * Looks for the worlds that a primary still lacks: two that lie `width` apart, one of them as large as it must reach. What is found on the
 * way for other primaries is kept as well. Walking in whole numbers comes first, for it is quick; then what can be proven impossible; then
 * a search with a limit.
 *
 * @returns whether the primary is safe; past the limit it counts as not
 */
export function makeSafe(attacker: Attacker, place: number, width: number): boolean {
  const { value, reach } = attacker.graph.quantities[attacker.primaries[place] ?? 0] ?? { value: 0, reach: 0 };
  const safe = (): boolean => isSafe(attacker, place, width);
  const cares = (each: number): boolean => !isSafe(attacker, each, width);
  const search: Search = { place, far: Math.abs(reach) + width, enough: safe, cares };
  if (safe()) return true;
  const upwards = walkOut(attacker, search, 1, true);
  if (safe()) return true;
  const downwards = walkOut(attacker, search, -1, true);
  if (safe() || (upwards === 'limit' && downwards === 'limit')) return safe();
  const up = limitOf(attacker, search, 1);
  const down = safe() ? 0 : limitOf(attacker, search, -1);
  if (safe() || value + up < reach || up - down < width) return safe();
  const budget = newBudget();
  const needed = Math.max(reach - value, seen(attacker, place).down + width);
  if (needed <= up && reaches(attacker, search, 1, needed, budget) && safe()) return true;
  const lowest = seen(attacker, place).up - width;
  if (lowest >= down && lowest < 0 && reaches(attacker, search, -1, lowest, budget) && safe()) return true;
  closeIn(attacker, search, 1, Math.min(up, search.far), budget);
  if (!safe()) closeIn(attacker, search, -1, Math.max(down, -search.far), budget);
  return safe();
}

/** What can be worked out of a primary. */
export function intervalOf(attacker: Attacker, place: number): Interval {
  const search: Search = { place, far: 1, enough: () => false, cares: (each) => each === place };
  const up = furthest(attacker, search, 1);
  const down = furthest(attacker, search, -1);
  const { id, value } = attacker.graph.quantities[attacker.primaries[place] ?? 0] ?? { id: '', value: 0 };
  const found = seen(attacker, place);
  return {
    id,
    low: value + found.down,
    high: up === 'free' ? null : value + found.up,
    proven: up !== 'open' && down === 'closed',
  };
}

/** Whether a way is `free` without end, or `closed` by the furthest world found, or `open`: perhaps there is one further off. */
function furthest(attacker: Attacker, search: Search, way: Way): 'free' | 'closed' | 'open' {
  const ending = walkOut(attacker, search, way, true);
  if (ending === 'free') return 'free';
  if (ending === 'limit') return 'closed';
  const end = limitOf(attacker, search, way);
  if (!Number.isFinite(end)) return 'free';
  if (Math.abs(end) === Number.MAX_SAFE_INTEGER) return 'open';
  return closeIn(attacker, search, way, end, newBudget());
}

/** From the truth as far up or down as walking goes, keeping the worlds on the way. */
function walkOut(attacker: Attacker, { place, far, enough, cares }: Search, way: Way, whole: boolean): Ending {
  home(attacker.walk);
  return walkTo(attacker.walk, {
    unknown: attacker.primaries[place] ?? 0,
    way,
    whole,
    far,
    enough: () => {
      keep(attacker, cares);
      return enough();
    },
  });
}

/** The furthest whole number that is not proven impossible; past any that could be reached where the walk came to no end. */
function limitOf(attacker: Attacker, search: Search, way: Way): number {
  const ending = walkOut(attacker, search, way, false);
  if (ending === 'free') return way * Number.POSITIVE_INFINITY;
  if (ending === 'cut') return way * Number.MAX_SAFE_INTEGER;
  const end = attacker.walk.at[attacker.primaries[search.place] ?? 0] ?? 0;
  // A number that should be whole may come out a little less.
  return way > 0 ? Math.floor(end + 1e-6) : Math.ceil(end - 1e-6);
}

/** From a limit back to the furthest world found, one whole number at a time, until one is possible. */
function closeIn(attacker: Attacker, search: Search, way: Way, end: number, budget: Budgets): 'closed' | 'open' {
  for (let bound = end; (bound - best(attacker, search, way)) * way > 0; bound -= way) {
    if (reaches(attacker, search, way, bound, budget)) return 'closed';
    if (budget.left <= 0) return 'open';
  }
  return 'closed';
}

function best(attacker: Attacker, { place }: Search, way: Way): number {
  const { up, down } = seen(attacker, place);
  return way > 0 ? up : down;
}

/** Whether a world is found in which the primary lies at a bound or beyond. */
function reaches(attacker: Attacker, search: Search, way: Way, bound: number, budget: Budgets): boolean {
  return findBeyond(attacker.walk, attacker.primaries[search.place] ?? 0, way, bound, budget, () => {
    keep(attacker, search.cares);
    return (best(attacker, search, way) - bound) * way >= 0;
  });
}
