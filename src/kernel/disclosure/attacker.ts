import { type Graph, isWorld } from './graph.js';
import type { Interval } from './quantities.js';
import { type Ending, home, type Walk, walkOf, walkTo } from './walk.js';
import { type Budget, findBeyond, newBudget } from './whole-worlds.js';

/** Somebody who knows every relation, every bound and all that is published, and can count. */
export interface Attacker {
  readonly graph: Graph;
  readonly walk: Walk;
  /** The primaries, as places in the graph. */
  readonly primaries: readonly number[];
  /** For each primary the world found in which it is largest and smallest; `undefined` for the truth. Both by place in `primaries`. */
  readonly largest: (Float64Array | undefined)[];
  readonly smallest: (Float64Array | undefined)[];
}

/** An attacker to whom only what is known for good was published. */
export function attackerOf(graph: Graph): Attacker {
  const walk = walkOf(graph);
  for (const [index, { known }] of graph.quantities.entries()) if (known) publish(walk, index);
  const primaries = [...graph.quantities.keys()].filter((index) => graph.quantities[index]?.primary === true);
  return {
    graph,
    walk,
    primaries,
    largest: primaries.map(() => undefined),
    smallest: primaries.map(() => undefined),
  };
}

export function publish({ low, high }: Pick<Walk, 'low' | 'high'>, index: number): void {
  low[index] = 0;
  high[index] = 0;
}

export function withhold({ walk, graph }: Attacker, index: number): void {
  walk.low[index] = graph.low[index] ?? 0;
  walk.high[index] = graph.high[index] ?? 0;
}

/** Whether worlds are at hand in which the primary is as large as it must reach, and that lie as far apart as they must. */
export function isSafe({ graph, primaries, largest, smallest }: Attacker, place: number, width: number): boolean {
  const index = primaries[place] ?? 0;
  const up = largest[place]?.[index] ?? 0;
  const down = smallest[place]?.[index] ?? 0;
  const { value, reach } = graph.quantities[index] ?? { value: 0, reach: 0 };
  return up - down >= width && value + up >= reach;
}

/** Looks for the worlds that a primary still lacks. What is found on the way for other primaries is kept as well. */
export function makeSafe(attacker: Attacker, place: number, width: number): boolean {
  const safe = (): boolean => isSafe(attacker, place, width);
  const far = (attacker.graph.quantities[attacker.primaries[place] ?? 0]?.reach ?? 0) + width;
  if (safe()) return true;
  for (const way of [1, -1] as const) {
    explore(attacker, place, way, Math.abs(far), safe, (each) => !isSafe(attacker, each, width));
    if (safe()) return true;
  }
  return false;
}

/** What can be worked out of a primary. */
export function intervalOf(attacker: Attacker, place: number): Interval {
  const { graph, primaries, largest, smallest } = attacker;
  const index = primaries[place] ?? 0;
  const never = (): boolean => false;
  const own = (each: number): boolean => each === place;
  const up = explore(attacker, place, 1, 1, never, own);
  const down = explore(attacker, place, -1, 1, never, own);
  const { id, value } = graph.quantities[index] ?? { id: '', value: 0 };
  return {
    id,
    low: value + (smallest[place]?.[index] ?? 0),
    high: up === 'free' ? null : value + (largest[place]?.[index] ?? 0),
    proven: up !== 'open' && down !== 'open',
  };
}

/**
 * Takes a primary as far up or down as it goes in whole numbers.
 *
 * @param far how far to go where nothing ends the way
 * @param enough ends the search early
 * @param cares which primaries lack a world still
 * @returns whether the way is `free` without end, `closed` where the furthest world is proven to be it, or `open` where that was not seen
 */
function explore(
  attacker: Attacker,
  place: number,
  way: 1 | -1,
  far: number,
  enough: () => boolean,
  cares: (place: number) => boolean,
): 'free' | 'closed' | 'open' {
  const { walk, primaries } = attacker;
  const index = primaries[place] ?? 0;
  const look = (): boolean => {
    keep(attacker, cares);
    return enough();
  };
  home(walk);
  const ending = walkTo(walk, index, way, look);
  if (ending.end === 'enough') return 'open';
  const end = walk.at[index] ?? 0;
  if (ending.end === 'free') goOn(attacker, ending, far, look);
  if (ending.end === 'free' && walk.broken === 0) return 'free';
  return closeIn(attacker, place, way, ending.end === 'free' ? end + way * far : end, look);
}

/** Follows a way without end for a number of steps that leaves everything whole. */
function goOn({ walk }: Attacker, ending: Ending & { end: 'free' }, far: number, look: () => boolean): void {
  const { column, way } = ending;
  const { rows, solved } = walk.tableau;
  for (let times = 1; times <= 12; times++) {
    const whole = rows.every((row, index) =>
      Number.isInteger((walk.at[solved[index] ?? 0] ?? 0) - (row[column] ?? 0) * far * times * way),
    );
    if (!whole) continue;
    for (const [index, row] of rows.entries())
      walk.at[solved[index] ?? 0] = (walk.at[solved[index] ?? 0] ?? 0) - (row[column] ?? 0) * far * times * way;
    walk.at[column] = (walk.at[column] ?? 0) + far * times * way;
    look();
    return;
  }
}

/** From where the walk ended back to the best world found, one whole number at a time, until one is possible. */
function closeIn(attacker: Attacker, place: number, way: 1 | -1, end: number, look: () => boolean): 'closed' | 'open' {
  const { walk, primaries, largest, smallest } = attacker;
  const index = primaries[place] ?? 0;
  const best = (): number => (way > 0 ? largest : smallest)[place]?.[index] ?? 0;
  const budget: Budget = newBudget();
  const last = way > 0 ? Math.floor(end + 1e-7) : Math.ceil(end - 1e-7);
  for (let bound = last; (bound - best()) * way > 0; bound -= way) {
    findBeyond(walk, index, way, bound, budget, () => {
      look();
      return (best() - bound) * way >= 0;
    });
    if (budget.left <= 0) return 'open';
  }
  return 'closed';
}

/** Keeps the world the walk stands in for every primary to which it brings something, once it is proven in whole numbers to be one. */
function keep({ graph, walk, primaries, largest, smallest }: Attacker, cares: (place: number) => boolean): void {
  if (walk.broken > 0) return;
  let world: Float64Array | undefined;
  for (let place = 0; place < primaries.length; place++) {
    const index = primaries[place] ?? 0;
    const here = walk.at[index] ?? 0;
    const up = here > (largest[place]?.[index] ?? 0);
    const down = here < (smallest[place]?.[index] ?? 0);
    if ((!up && !down) || !cares(place)) continue;
    if (world === undefined) {
      world = walk.at.slice();
      if (!isWorld(graph, walk.low, walk.high, world)) return;
    }
    if (up) largest[place] = world;
    else smallest[place] = world;
  }
}
