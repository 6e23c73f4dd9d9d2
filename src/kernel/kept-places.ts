/** Places kept for people of some kind, each filled by one person who is of that kind. A person may be of several and fills one. */
export interface KeptPlaces {
  /** How many places are filled. */
  readonly filled: () => number;
  /** Whether this person could fill one more, where those who fill places already may change to another that they fit. */
  readonly couldFill: (kinds: readonly string[]) => boolean;
  /** Lets this person fill one more; `false` where they cannot, and nothing changes. */
  readonly fill: (kinds: readonly string[]) => boolean;
}

/**
 * Fills kept places with as many people as possible, one person after another. Whom it takes is the earliest of all the largest sets: a
 * person who was let in is never put out, and one who was not could have filled none, whoever comes later.
 *
 * @param room how many places are kept for each kind
 * @example
 * const kept = keptPlaces(new Map([['rural', 1], ['new', 1]]));
 * kept.fill(['rural', 'new']) // => true
 * kept.fill(['rural']) // => true
 * kept.couldFill(['new']) // => false
 */
export function keptPlaces(room: ReadonlyMap<string, number>): KeptPlaces {
  const open = new Map([...room].filter(([, places]) => places > 0));
  const holders = new Map<string, (readonly string[])[]>();
  let filled = 0;
  const search = (kinds: readonly string[]): readonly Step[] | null => stepsToRoom(kinds, open, holders);
  return {
    filled: () => filled,
    couldFill: (kinds) => search(kinds) !== null,
    fill: (kinds) => {
      const steps = search(kinds);
      if (steps === null) return false;
      for (const { kind, mover } of steps) {
        if (mover !== null) holders.get(mover.from)?.splice(mover.place, 1);
        const held = holders.get(kind) ?? [];
        held.push(mover?.kinds ?? kinds);
        holders.set(kind, held);
      }
      filled += 1;
      return true;
    },
  };
}

/** Somebody takes a place of this kind: whoever comes in, or somebody who fills a place of another kind and makes room there. */
interface Step {
  readonly kind: string;
  readonly mover: { readonly from: string; readonly place: number; readonly kinds: readonly string[] } | null;
}

/**
 * The changes that make room for one more, the last of the chain first; `null` where nothing does. Looks at each kind once. What a search in
 * vain has seen is full for good, so it is open no longer.
 */
function stepsToRoom(
  kinds: readonly string[],
  open: Map<string, number>,
  holders: ReadonlyMap<string, readonly (readonly string[])[]>,
): readonly Step[] | null {
  const reached = new Map<string, Step>();
  const queue: string[] = [];
  const reach = (step: Step): void => {
    if (reached.has(step.kind) || !open.has(step.kind)) return;
    reached.set(step.kind, step);
    queue.push(step.kind);
  };
  for (const kind of kinds) reach({ kind, mover: null });
  for (const kind of queue) {
    const held = holders.get(kind) ?? [];
    if (held.length < (open.get(kind) ?? 0)) return backFrom(kind, reached);
    for (let place = 0; place < held.length && reached.size < open.size; place++) {
      const others = held[place] ?? [];
      for (const other of others) reach({ kind: other, mover: { from: kind, place, kinds: others } });
    }
  }
  for (const kind of queue) open.delete(kind);
  return null;
}

function backFrom(last: string, reached: ReadonlyMap<string, Step>): readonly Step[] {
  const steps: Step[] = [];
  let step = reached.get(last);
  while (step !== undefined) {
    steps.push(step);
    step = step.mover === null ? undefined : reached.get(step.mover.from);
  }
  return steps;
}
