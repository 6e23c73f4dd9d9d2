import { pivot } from './tableau.js';
import { advance, home, roomFor, type Walk } from './walk.js';
import { type Budget, repairInWholes } from './whole-repair.js';

/** Corners looked at for one answer; past them it counts as not found. */
const corners = 100;

/** Links of chains tried for it beside that. */
const chains = 400;

/** What is left of both limits. */
export interface Budgets extends Budget {
  readonly chains: Budget;
}

/**
 * Looks for whole numbers that agree with all that is known and in which an unknown lies at `bound` or beyond. It is asked for where walking
 * alone ended between whole numbers: it splits at an unknown that is not whole, and goes on below and above it.
 *
 * @param found called where the walk stands on whole numbers; whether they will do
 * @returns whether they did
 */
export function findBeyond(
  walk: Walk,
  unknown: number,
  way: 1 | -1,
  bound: number,
  budget: Budgets,
  found: () => boolean,
): boolean {
  const side = way > 0 ? walk.low : walk.high;
  home(walk);
  const done = within(side, unknown, bound, () => {
    if (!putInside(walk)) return false;
    if (split(walk, budget, found)) return true;
    home(walk);
    return putInside(walk) && repairInWholes(walk, budget.chains, found);
  });
  home(walk);
  return done;
}

export function newBudget(): Budgets {
  return { left: corners, chains: { left: chains } };
}

function split(walk: Walk, budget: Budget, found: () => boolean): boolean {
  if (budget.left <= 0) return false;
  budget.left -= 1;
  if (!comeBack(walk)) return false;
  const { low, high, at } = walk;
  const broken = at.findIndex((value) => !Number.isInteger(value));
  if (broken < 0) return found();
  const below = Math.floor(at[broken] ?? 0);
  const down = (): boolean => within(high, broken, below, () => split(walk, budget, found));
  const up = (): boolean => within(low, broken, below + 1, () => split(walk, budget, found));
  // Nearer to the truth first.
  return below >= 0 ? down() || up() : up() || down();
}

/** With another bound for as long as something runs. */
function within(bounds: Float64Array, unknown: number, bound: number, run: () => boolean): boolean {
  const before = bounds[unknown] ?? 0;
  bounds[unknown] = bound;
  const answer = run();
  bounds[unknown] = before;
  return answer;
}

/** Brings all that is out of bounds back, each step taking the sum of what is missing down; whether that could be done. */
function comeBack(walk: Walk): boolean {
  const { tableau, at } = walk;
  if (!putInside(walk)) return false;
  const limit = 50 * (at.length + tableau.rows.length);
  for (let steps = 0; steps < limit; steps++) {
    const pull = pulls(walk);
    if (pull === undefined) return true;
    const next = bestGain(walk, pull, steps > 40);
    if (next === undefined) return false;
    const { length, leaving } = roomFor(walk, next.column, next.way, false);
    walk.steps += 1;
    if (length === Number.POSITIVE_INFINITY) return false;
    advance(walk, next.column, next.way * length);
    if (leaving >= 0) pivot(tableau, leaving, next.column);
  }
  return false;
}

/** Moves what can be moved alone to within its bounds; whether all bounds leave room. */
function putInside(walk: Walk): boolean {
  const { tableau, low, high, at } = walk;
  for (let unknown = 0; unknown < at.length; unknown++) {
    if ((low[unknown] ?? 0) > (high[unknown] ?? 0)) return false;
    if (tableau.rowOf[unknown] !== -1) continue;
    const here = at[unknown] ?? 0;
    const inside = Math.min(Math.max(here, low[unknown] ?? 0), high[unknown] ?? 0);
    if (inside !== here) advance(walk, unknown, inside - here);
  }
  return true;
}

/** How much is gained by moving each unknown up by one, or nothing where all is within bounds. */
function pulls({ tableau, low, high, at }: Walk): Float64Array | undefined {
  let pull: Float64Array | undefined;
  for (const [row, solved] of tableau.solved.entries()) {
    const here = at[solved] ?? 0;
    const sign = here < (low[solved] ?? 0) ? -1 : here > (high[solved] ?? 0) ? 1 : 0;
    if (sign === 0) continue;
    pull ??= new Float64Array(at.length);
    const values = tableau.rows[row];
    for (let column = 0; column < pull.length; column++)
      pull[column] = (pull[column] ?? 0) + sign * (values?.[column] ?? 0);
  }
  return pull;
}

/** What gains most; once steady, the last that gains at all: a fixed order in which the steps cannot go in circles. */
function bestGain(
  { tableau, low, high, at }: Walk,
  pull: Float64Array,
  steady: boolean,
): { readonly column: number; readonly way: 1 | -1 } | undefined {
  let best: { readonly column: number; readonly way: 1 | -1 } | undefined;
  let most = 1e-7;
  for (let column = pull.length - 1; column >= 0; column--) {
    const gain = pull[column] ?? 0;
    if (Math.abs(gain) <= most || tableau.rowOf[column] !== -1) continue;
    const way = gain > 0 ? 1 : -1;
    if (way > 0 ? (at[column] ?? 0) >= (high[column] ?? 0) : (at[column] ?? 0) <= (low[column] ?? 0)) continue;
    best = { column, way };
    if (steady) return best;
    most = Math.abs(gain);
  }
  return best;
}
