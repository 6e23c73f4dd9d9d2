import type { Graph } from './graph.js';
import { pivot, snapped, type Tableau, tableauOf, unitOf } from './tableau.js';

/** A point that is true to every equation, and how far each unknown may go from the truth. What is published may not move at all. */
export interface Walk {
  readonly tableau: Tableau;
  /** The equations as they were solved at first. */
  readonly first: Tableau;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly at: Float64Array;
  /** How many unknowns are not whole where we stand. */
  broken: number;
  steps: number;
}

/** Steps without a gain after which the walk turns to the rule that never goes in circles. */
const patience = 20;

/** Steps after which a walk ends, ten times what eighty groups take: in whole numbers two unknowns can lead each other on for ever. */
const mostSteps = 2000;

export function walkOf(graph: Graph): Walk {
  const first = tableauOf(graph);
  return {
    tableau: {
      rows: first.rows.map((row) => row.slice()),
      solved: first.solved.slice(),
      rowOf: first.rowOf.slice(),
      fractions: false,
    },
    first,
    low: graph.low.slice(),
    high: graph.high.slice(),
    at: new Float64Array(graph.unknowns),
    broken: 0,
    steps: 0,
  };
}

/**
 * Back to the truth, which is true to the equations however they are solved. Where solving them again and again has led to fractions they
 * are solved as at first.
 */
export function home(walk: Walk): void {
  walk.at.fill(0);
  walk.broken = 0;
  if (!walk.tableau.fractions) return;
  copy(walk.first, walk.tableau);
  walk.tableau.fractions = false;
}

/**
 * Solves the equations for something else than what was published, where that leads to no fractions: what cannot move is in nobody's way
 * then. From here on this counts as how they were solved at first.
 */
export function settle(walk: Walk, published: readonly number[]): void {
  home(walk);
  const { tableau, first, low, high } = walk;
  for (const unknown of published) {
    const row = tableau.rowOf[unknown] ?? -1;
    let column = -1;
    tableau.rows[row]?.forEach((value, each) => {
      if (Math.abs(value) === 1 && each !== unknown && (low[each] ?? 0) < (high[each] ?? 0)) column = each;
    });
    if (column >= 0) pivot(tableau, row, column);
  }
  copy(tableau, first);
}

function copy(from: Tableau, to: Tableau): void {
  for (const [index, row] of from.rows.entries()) to.rows[index]?.set(row);
  to.solved.set(from.solved);
  to.rowOf.set(from.rowOf);
}

/**
 * How a walk ended: where nothing leads on, far enough, or on a way without end. `cut` where something led on, but only to a point between
 * whole numbers, or for too long.
 */
export type Ending = 'limit' | 'enough' | 'free' | 'cut';

/** What a walk is after. */
export interface Aim {
  readonly unknown: number;
  readonly way: 1 | -1;
  /** Whether it may stand on whole numbers alone. */
  readonly whole: boolean;
  /** How far to go on a way without end. */
  readonly far: number;
  /** Asked after each step that got somewhere; `true` ends the walk. */
  readonly enough: () => boolean;
}

/**
 * Moves one unknown up or down as everything known allows: the simplex method with bounds, from any point. Where a reader knows sums of a
 * table alone, every corner is whole, and the end is the furthest there is. Elsewhere a walk in whole numbers takes of each step what is
 * whole, and may end before.
 */
export function walkTo(walk: Walk, aim: Aim): Ending {
  const refused = new Set<number>();
  const last = walk.steps + mostSteps;
  let cut = false;
  for (let idle = 0; walk.steps < last; ) {
    const next = nextColumn(walk, aim, idle > patience, refused);
    if (next === undefined) return cut || refused.size > 0 ? 'cut' : 'limit';
    const { length, leaving, unit } = roomFor(walk, next.column, next.way, aim.whole);
    walk.steps += 1;
    if (length === Number.POSITIVE_INFINITY && unit > 0) {
      advance(walk, next.column, next.way * unit * aim.far);
      return aim.enough() ? 'enough' : 'free';
    }
    const taken = aim.whole ? wholePart(length, unit) : length;
    if (taken < length) {
      cut = true;
      if (taken === 0) refused.add(next.column);
    }
    if (taken > 0) advance(walk, next.column, next.way * taken);
    if (taken === length && leaving >= 0) pivot(walk.tableau, leaving, next.column);
    idle = taken > 0 ? 0 : idle + 1;
    if (taken > 0) {
      refused.clear();
      if (aim.enough()) return 'enough';
    } else if (cut && idle > 2 * patience) return 'cut';
  }
  return 'cut';
}

function wholePart(length: number, unit: number): number {
  return unit === 0 ? 0 : Math.floor(length / unit) * unit;
}

interface Next {
  readonly column: number;
  readonly way: 1 | -1;
}

/** What to move so that the unknown moves: it itself while it is free, otherwise the last of those that move it most. */
function nextColumn(
  { tableau, low, high, at }: Walk,
  { unknown, way }: Aim,
  steady: boolean,
  refused: ReadonlySet<number>,
): Next | undefined {
  const hasRoom = (column: number, to: 1 | -1): boolean =>
    !refused.has(column) && (to > 0 ? (at[column] ?? 0) < (high[column] ?? 0) : (at[column] ?? 0) > (low[column] ?? 0));
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

interface Room {
  /** How far an unknown can move until it or another one meets a bound. */
  readonly length: number;
  /** The row of the one that does, or -1 for itself. */
  readonly leaving: number;
  /** The shortest way that takes whole numbers to whole numbers; 0 where none is short. */
  readonly unit: number;
}

/** What is out of bounds stops at the bound it comes back to. */
export function roomFor({ tableau, low, high, at }: Walk, column: number, way: 1 | -1, whole: boolean): Room {
  const { rows, solved } = tableau;
  let length = way > 0 ? (high[column] ?? 0) - (at[column] ?? 0) : (at[column] ?? 0) - (low[column] ?? 0);
  let [leaving, unit] = [-1, 1];
  for (let row = 0; row < rows.length; row++) {
    const value = rows[row]?.[column] ?? 0;
    if (value === 0) continue;
    if (whole && !Number.isInteger(snapped(value * unit))) unit = unitOf(value, unit);
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
  return { length, leaving, unit };
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
