import { type Graph, isWorld } from './graph.js';
import { type Walk, walkOf } from './walk.js';

/** Differences from the truth that agree with everything a reader knows; `undefined` stands for the truth itself. */
export type World = Float64Array | undefined;

/** Somebody who knows every relation, every bound and all that is published, and can count. */
export interface Attacker {
  readonly graph: Graph;
  readonly walk: Walk;
  /** Where the primaries stand in the graph. A primary's place in this list is its place in the two below. */
  readonly primaries: readonly number[];
  /** The worlds found in which each primary is largest, and smallest. */
  readonly largest: World[];
  readonly smallest: World[];
}

/** An attacker to whom only what is known for good was published. */
export function attackerOf(graph: Graph): Attacker {
  const walk = walkOf(graph);
  const indexes = [...graph.quantities.keys()];
  const primaries = indexes.filter((index) => graph.quantities[index]?.primary === true);
  const nothing: readonly World[] = primaries.map(() => undefined);
  const attacker = { graph, walk, primaries, largest: [...nothing], smallest: [...nothing] };
  for (const index of indexes) if (graph.quantities[index]?.known === true) publish(attacker, index);
  return attacker;
}

/** From here on every world has the truth in this place. */
export function publish({ walk }: Attacker, index: number): void {
  walk.low[index] = 0;
  walk.high[index] = 0;
}

export function takeBack({ walk, graph }: Attacker, index: number): void {
  walk.low[index] = graph.low[index] ?? 0;
  walk.high[index] = graph.high[index] ?? 0;
}

/** How far above the truth a primary was seen, and how far below it, as a number of zero or less. */
export function seen(
  { primaries, largest, smallest }: Attacker,
  place: number,
): { readonly up: number; readonly down: number } {
  const index = primaries[place] ?? 0;
  return { up: largest[place]?.[index] ?? 0, down: smallest[place]?.[index] ?? 0 };
}

/** Whether worlds are at hand in which the primary is as large as it must reach, and that lie as far apart as they must. */
export function isSafe(attacker: Attacker, place: number, width: number): boolean {
  const { up, down } = seen(attacker, place);
  const { value, reach } = attacker.graph.quantities[attacker.primaries[place] ?? 0] ?? { value: 0, reach: 0 };
  return up - down >= width && value + up >= reach;
}

/** Keeps the world the walk stands in for every primary to which it brings something, once it is proven in whole numbers to be one. */
export function keep(attacker: Attacker, cares: (place: number) => boolean): void {
  const { graph, walk, primaries, largest, smallest } = attacker;
  if (walk.broken > 0) return;
  let world: World;
  for (const [place, index] of primaries.entries()) {
    const here = walk.at[index] ?? 0;
    if (here === 0) continue;
    const { up, down } = seen(attacker, place);
    if ((here <= up && here >= down) || !cares(place)) continue;
    if (world === undefined) {
      if (!isWorld(graph, walk.low, walk.high, walk.at)) return;
      world = walk.at.slice();
    }
    if (here > up) largest[place] = world;
    else smallest[place] = world;
  }
}
