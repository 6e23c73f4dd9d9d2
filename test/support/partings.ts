import fc from 'fast-check';
import { listsOf, type Parting } from '../../src/kernel/parting/parting.js';
import { everyList } from './every.js';

/** Small partings with every kind of demand, of units that are one to three people. */
export function partings(): fc.Arbitrary<Parting> {
  return fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }).chain((weights) => {
    const units = weights.length;
    const each = <Value>(some: (people: number) => fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
      fc.tuple(...weights.map(some));
    const people = (kinds: number): fc.Arbitrary<readonly (readonly number[])[]> =>
      each((count) => fc.array(fc.nat({ max: kinds - 1 }), { minLength: count, maxLength: count }));
    return fc
      .record({
        first: people(2),
        second: people(3),
        earlier: fc.option(people(2), { nil: null }),
        pairs: fc.array(fc.tuple(fc.nat({ max: units - 1 }), fc.nat({ max: units - 1 })), { maxLength: 2 }),
        guarded: fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 }),
        most: fc.integer({ min: 3, max: 7 }),
        least: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ first, second, earlier, pairs, guarded, most, least }) => {
        const traits = weights.map((_, unit) => [
          ...(first[unit] ?? []),
          ...(second[unit] ?? []).map((each) => each + 2),
        ]);
        const apart = weights.map((_, unit) => [
          ...new Set(
            pairs.flatMap(([one, other]) =>
              one === other ? [] : one === unit ? [other] : other === unit ? [one] : [],
            ),
          ),
        ]);
        const before = earlier ?? weights.map(() => []);
        const sizes =
          earlier === null ? [] : [0, 1].map((group) => before.flat().filter((each) => each === group).length);
        return {
          weights: Int32Array.from(weights),
          apart: listsOf(apart),
          traits: listsOf(traits),
          guarded: Uint8Array.from(guarded),
          balanced: Uint8Array.of(1, 1, 1, 1, 1),
          families: listsOf([[0, 1]]),
          alone: Int32Array.of(2, 3, 4),
          earlier: listsOf(before),
          earlierSizes: Int32Array.from(sizes),
          least,
          most,
        };
      });
  });
}

/** Every way to put the units into so many groups, none of them without a unit, whatever groups are called. */
export function* everyParting({ weights }: Parting, groups: number): Generator<readonly number[], void> {
  const numbers = Array.from({ length: groups }, (_, group) => group);
  for (const sides of everyList(weights.length, numbers)) {
    const firsts = numbers.map((group) => sides.indexOf(group));
    if (firsts.every((first, group) => first > (firsts[group - 1] ?? -1))) yield sides;
  }
}

/** Sizes and demands to be apart, from nothing. */
export function keepsDemands(parting: Parting, sides: ArrayLike<number>, groups: number): boolean {
  const sizes = Array.from({ length: groups }, () => 0);
  parting.weights.forEach((weight, unit) => {
    sizes[sides[unit] ?? 0] = (sizes[sides[unit] ?? 0] ?? 0) + weight;
  });
  const torn = Array.from(parting.weights).some((_, unit) =>
    [...parting.apart.items.slice(parting.apart.starts[unit], parting.apart.starts[unit + 1])].some(
      (other) => sides[other] === sides[unit],
    ),
  );
  return !torn && sizes.every((size) => size >= parting.least && size <= parting.most);
}
