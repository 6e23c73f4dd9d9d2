import { byCodeUnit } from '../order.js';
import { intervalOf, makeSafe } from './attack.js';
import { type Attacker, attackerOf, isSafe, publish, takeBack, type World } from './attacker.js';
import { graphOf } from './graph.js';
import type { Interval, Protected, Quantity, Relation, Terms } from './quantities.js';
import { settle } from './walk.js';

/**
 * Decides which of many related numbers may be published, so that nobody who reads them, knows every relation and every bound, and can
 * count, works out one that must not be known. A number is published where, with all published before it, every primary could still be as
 * large as it must reach and still lies between two possible values at least `width` apart; otherwise it is withheld. So nothing is
 * withheld that could have been given back. Heavier quantities are tried first, then ids decide, never the hidden values.
 *
 * @param quantities all that is published, was ever published, or hangs together with it
 * @param relations what every reader knows of them
 * @returns what is withheld, what is released, and what a reader can still work out; or every primary that cannot be protected at all
 * @throws RangeError for quantities and relations that contradict each other
 */
export function protect(quantities: readonly Quantity[], relations: readonly Relation[], terms: Terms): Protected {
  const graph = graphOf(quantities, relations);
  const attacker = attackerOf(graph);
  const exposed = attacker.primaries.filter((_, place) => !makeSafe(attacker, place, terms.width));
  if (exposed.length > 0)
    return { ok: false, exposed: exposed.map((index) => graph.quantities[index]?.id ?? '').sort(byCodeUnit) };
  const candidates = [...graph.quantities.keys()].filter((index) => {
    const each = graph.quantities[index];
    return each?.wanted === true && !each.primary && !each.known;
  });
  const published = new Set<number>();
  publishWhatIsSafe(attacker, candidates, terms.width, published);
  const released = new Set<string>();
  const withheld = new Set<string>();
  for (const [index, { id, wanted, known }] of graph.quantities.entries()) {
    if (known || published.has(index)) released.add(id);
    else if (wanted) withheld.add(id);
  }
  return { ok: true, withheld, released, audit: intervals(attacker), steps: attacker.walk.steps };
}

/**
 * What somebody who knows every relation and every bound can work out of each primary once the rest is published: what is wanted and not
 * withheld, and what is known. For checking a finished release, whoever made it.
 *
 * @param withheld ids of what was left out
 * @returns in the order of the ids
 */
export function audit(
  quantities: readonly Quantity[],
  relations: readonly Relation[],
  withheld: ReadonlySet<string>,
): readonly Interval[] {
  const graph = graphOf(quantities, relations);
  const attacker = attackerOf(graph);
  for (const [index, { id, wanted }] of graph.quantities.entries())
    if (wanted && !withheld.has(id)) publish(attacker, index);
  return intervals(attacker);
}

/** Whether an interval leaves a primary protected: wide enough, and reaching as far as it must. */
export function isProtected({ low, high }: Interval, { reach }: Quantity, { width }: Terms): boolean {
  return high === null || (high - low >= width && high >= reach);
}

function intervals(attacker: Attacker): readonly Interval[] {
  return attacker.primaries
    .map((_, place) => intervalOf(attacker, place))
    .sort((one, other) => byCodeUnit(one.id, other.id));
}

/** Publishes a run of quantities at once where that is safe, and otherwise its halves in turn: the same as one after the other. */
function publishWhatIsSafe(attacker: Attacker, run: readonly number[], width: number, published: Set<number>): void {
  if (run.length === 0) return;
  if (publishedSafely(attacker, run, width)) {
    for (const index of run) published.add(index);
    settle(attacker.walk, run);
  } else if (run.length > 1) {
    const half = run.length >> 1;
    publishWhatIsSafe(attacker, run.slice(0, half), width, published);
    publishWhatIsSafe(attacker, run.slice(half), width, published);
  }
}

/** Publishes all of these if every primary stays safe; otherwise none. */
function publishedSafely(attacker: Attacker, run: readonly number[], width: number): boolean {
  const { largest, smallest, primaries } = attacker;
  const before = [largest.slice(), smallest.slice()] as const;
  const disturbed = (world: World): boolean => world !== undefined && run.some((index) => world[index] !== 0);
  for (const index of run) publish(attacker, index);
  for (const place of primaries.keys()) {
    if (disturbed(largest[place])) largest[place] = undefined;
    if (disturbed(smallest[place])) smallest[place] = undefined;
  }
  if (primaries.every((_, place) => makeSafe(attacker, place, width))) return true;
  for (const index of run) takeBack(attacker, index);
  // Worlds found for what stayed safe hold all the same, and touch less than those before.
  for (const place of primaries.keys()) {
    if (isSafe(attacker, place, width)) continue;
    largest[place] = before[0][place];
    smallest[place] = before[1][place];
  }
  return false;
}
