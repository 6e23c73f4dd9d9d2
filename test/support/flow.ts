import type { Choices } from '../../src/kernel/choices.js';
import { listsOf } from './choices.js';

interface Arc {
  readonly to: number;
  left: number;
  readonly cost: number;
  readonly back: number;
}

/**
 * The least that places for all of these people cost, as a textbook has it: one unit of flow a person from a source to a sink, one
 * cheapest path after another, found by looking at every arc again and again. `null` where they cannot all have one.
 *
 * @param only where somebody may have only one of their choices, its position
 */
export function leastCost(
  choices: Choices,
  who: readonly number[],
  costs: ArrayLike<number>,
  only: readonly (number | null)[] = [],
): number | null {
  const lists = listsOf(choices);
  const [source, sink] = [lists.length + choices.room.length, lists.length + choices.room.length + 1];
  const arcs: Arc[][] = Array.from({ length: sink + 1 }, () => []);
  const join = (from: number, to: number, room: number, cost: number): void => {
    const [out, into] = [arcs[from] ?? [], arcs[to] ?? []];
    out.push({ to, left: room, cost, back: into.length });
    into.push({ to: from, left: 0, cost: -cost, back: out.length - 1 });
  };
  for (const person of who) {
    join(source, person, 1, 0);
    (lists[person] ?? []).forEach((place, position) => {
      if ((only[person] ?? position) !== position) return;
      join(person, lists.length + place, 1, costs[(choices.starts[person] ?? 0) + position] ?? 0);
    });
  }
  choices.room.forEach((room, place) => {
    join(lists.length + place, sink, room, 0);
  });
  let total = 0;
  for (const _ of who) {
    const cost = augment(arcs, source, sink);
    if (cost === null) return null;
    total += cost;
  }
  return total;
}

function augment(arcs: readonly Arc[][], source: number, sink: number): number | null {
  const far = arcs.map((_, node) => (node === source ? 0 : Number.POSITIVE_INFINITY));
  const via = arcs.map((): { readonly from: number; readonly arc: Arc } | null => null);
  for (let changed = true; changed; ) {
    changed = false;
    arcs.forEach((out, from) => {
      for (const arc of out) {
        const there = (far[from] ?? 0) + arc.cost;
        if (arc.left === 0 || !(there < (far[arc.to] ?? 0))) continue;
        far[arc.to] = there;
        via[arc.to] = { from, arc };
        changed = true;
      }
    });
  }
  const cost = far[sink] ?? Number.POSITIVE_INFINITY;
  if (cost === Number.POSITIVE_INFINITY) return null;
  for (let step = via[sink]; step; step = via[step.from]) {
    step.arc.left -= 1;
    const opposite = arcs[step.arc.to]?.[step.arc.back];
    if (opposite) opposite.left += 1;
  }
  return cost;
}
