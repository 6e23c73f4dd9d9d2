import { listsOf, type Parting } from '../../../kernel/parting/parting.js';
import { type Asked, attributeOf } from './asked.js';

/** The request in the numbers that a search works with: a unit for each block, a trait for each value of an attribute. */
export function partingOf(asked: Asked): Parting {
  const { people, blocks, previous, cap, min } = asked;
  const unitOf = new Map(blocks.flatMap((block, unit) => block.map((place) => [place, unit])));
  const { traits, guarded, balanced, families, alone } = traitsOf(asked);
  const earlierOf = new Map(previous.flatMap((group, index) => group.map((place) => [place, index])));
  return {
    weights: Int32Array.from(blocks, ({ length }) => length),
    apart: listsOf(apartUnits(asked, unitOf)),
    traits: listsOf(blocks.map((block) => block.flatMap((place) => traits[place] ?? []))),
    guarded: Uint8Array.from(guarded),
    balanced: Uint8Array.from(balanced),
    families: listsOf(families),
    alone: Int32Array.from(alone),
    earlier: listsOf(blocks.map((block) => block.flatMap((place) => earlierOf.get(place) ?? []))),
    earlierSizes: Int32Array.from(previous, ({ length }) => length),
    least: min,
    most: Math.min(cap, Math.max(1, people.length)),
  };
}

/** For each unit the others it may not be with, each once. */
function apartUnits({ blocks, apart }: Asked, unitOf: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const others = blocks.map(() => new Set<number>());
  for (const list of apart) {
    const units = list.map((place) => unitOf.get(place) ?? 0);
    for (const one of units) for (const other of units) if (one !== other) others[one]?.add(other);
  }
  return others.map((each) => [...each].sort((one, other) => one - other));
}

interface Traits {
  /** The traits of each person. */
  readonly traits: readonly (readonly number[])[];
  readonly guarded: readonly number[];
  readonly balanced: readonly number[];
  readonly families: readonly (readonly number[])[];
  readonly alone: readonly number[];
}

function traitsOf({ people, request: { balance = [], neverIsolate = [] } }: Asked): Traits {
  const traits = people.map((): number[] => []);
  const [guarded, balanced]: [number[], number[]] = [[], []];
  const [families, alone]: [number[][], number[]] = [[], []];
  for (const attribute of new Set([...balance, ...neverIsolate])) {
    const known = new Map<string, number>();
    let everybody = true;
    people.forEach((person, place) => {
      const value = attributeOf(person, attribute);
      if (value === null) {
        everybody = false;
        return;
      }
      const trait = known.get(value) ?? guarded.length + known.size;
      known.set(value, trait);
      traits[place]?.push(trait);
    });
    const values = [...known.values()];
    guarded.push(...values.map(() => (neverIsolate.includes(attribute) ? 1 : 0)));
    balanced.push(...values.map(() => (balance.includes(attribute) ? 1 : 0)));
    if (!balance.includes(attribute)) continue;
    if (everybody) families.push(values);
    else alone.push(...values);
  }
  return { traits, guarded, balanced, families, alone };
}
