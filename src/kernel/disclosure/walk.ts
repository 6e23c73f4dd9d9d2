import type { Graph } from './graph.js';
import { pivot, snapped, type Tableau, tableauOf } from './tableau.js';

/** A point that is true to every equation, and how far each unknown may go from the truth. What is published may not move at all. */
export interface Walk {
  readonly tableau: Tableau;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly at: Float64Array;
  /** How many unknowns are not whole where we stand. */
  broken: number;
  steps: number;
}

/** Steps without a gain after which the walk turns to the rule that never goes in circles. */
const patience = 20;

export function walkOf(graph: Graph): Walk {
  return {
    tableau: tableauOf(graph),
    low: graph.low.slice(),
    high: graph.high.slice(),
    at: new Float64Array(graph.unknowns),
    broken: 0,
    steps: 0,
  };
}

/** Back to the truth. However the equations are solved at the moment, it is true to them. */
export function home(walk: Walk): void {
  walk.at.fill(0);
  walk.broken = 0;
}

/** How a walk ended: at a limit, far enough, or on a way that has no end. */
export type Ending =
  | { readonly end: 'limit' | 'enough' }
  | { readonly end: 'free'; readonly column: number; readonly way: 1 | -1 };

/**
 * Moves one unknown as far up or down as everything known allows: the simplex method with bounds, from any point. Where a reader knows sums
 * of a table alone, every point on the way is whole.
 *
 * @param enough asked after each step that got somewhere
 */
export function walkTo(walk: Walk, unknown: number, way: 1 | -1, enough: () => boolean): Ending {
  for (let idle = 0; ; ) {
    const next = nextColumn(walk, unknown, way, idle > patience);
    if (next === undefined) return { end: 'limit' };
    const length = step(walk, next.column, next.way);
    if (length === Number.POSITIVE_INFINITY) return { end: 'free', ...next };
    idle = length > 0 ? 0 : idle + 1;
    if (length > 0 && enough()) return { end: 'enough' };
  }
}

interface Next {
  readonly column: number;
  readonly way: 1 | -1;
}

/** What to move so that the unknown moves: it itself while it is free, otherwise the last of those that move it most. */
function nextColumn({ tableau, low, high, at }: Walk, unknown: number, way: 1 | -1, steady: boolean): Next | undefined {
  const hasRoom = (column: number, to: 1 | -1): boolean =>
    to > 0 ? (at[column] ?? 0) < (high[column] ?? 0) : (at[column] ?? 0) > (low[column] ?? 0);
  const row = tableau.rows[tableau.rowOf[unknown] ?? -1];
  if (row === undefined) return hasRoom(unknown, way) ? { column: unknown, way } : undefined;
  let best: Next | undefined;
  let most = 0;
  for (let column = row.length - 1; column >= 0; column--) {
    const value = row[column] ?? 0;
    if (Math.abs(value) <= most || tableau.rowOf[column] !== -1) continue;
    const to = value * way > 0 ? -1 : 1;
    if (!hasRoom(column, to)) continue;
    best = { column, way: to };
    if (steady) return best;
    most = Math.abs(value);
  }
  return best;
}

/**
 * Moves one unknown until it or another one meets a bound; the latter then changes places with it. One that is out of bounds stops at the
 * bound it comes back to.
 *
 * @returns how far it went; infinity, and nothing moved, where nothing stops it
 */
export function step(walk: Walk, column: number, way: 1 | -1): number {
  const { tableau, low, high, at } = walk;
  const { rows, solved } = tableau;
  walk.steps += 1;
  let length = way > 0 ? (high[column] ?? 0) - (at[column] ?? 0) : (at[column] ?? 0) - (low[column] ?? 0);
  let leaving = -1;
  for (let row = 0; row < rows.length; row++) {
    const value = rows[row]?.[column] ?? 0;
    if (value === 0) continue;
    const other = solved[row] ?? 0;
    const here = at[other] ?? 0;
    const room =
      value * way < 0
        ? roomTo(here, low[other] ?? 0, high[other] ?? 0)
        : roomTo(-here, -(high[other] ?? 0), -(low[other] ?? 0));
    const until = snapped(room / Math.abs(value));
    if (until < length || (until === length && leaving >= 0 && other > (solved[leaving] ?? 0))) {
      length = until;
      leaving = row;
    }
  }
  if (length === Number.POSITIVE_INFINITY) return length;
  if (length > 0) advance(walk, column, way * length);
  if (leaving >= 0) pivot(tableau, leaving, column);
  return length;
}

/** How far up something can go before it meets a bound: the lower one if it is still below it. */
function roomTo(here: number, low: number, high: number): number {
  if (here < low) return low - here;
  return here <= high ? high - here : Number.POSITIVE_INFINITY;
}

/** Moves one unknown by so much, and with it all that the equations are solved for. */
export function advance(walk: Walk, column: number, by: number): void {
  const { rows, solved } = walk.tableau;
  put(walk, column, (walk.at[column] ?? 0) + by);
  for (let row = 0; row < rows.length; row++) {
    const value = rows[row]?.[column] ?? 0;
    if (value !== 0) put(walk, solved[row] ?? 0, (walk.at[solved[row] ?? 0] ?? 0) - value * by);
  }
}

function put(walk: Walk, unknown: number, value: number): void {
  const [before, after] = [walk.at[unknown] ?? 0, snapped(value)];
  walk.broken += Number(!Number.isInteger(after)) - Number(!Number.isInteger(before));
  walk.at[unknown] = after;
}
