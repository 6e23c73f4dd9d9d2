import fc from 'fast-check';
import type { Choices } from '../../src/kernel/choices.js';
import { columns } from '../../src/kernel/columns.js';

/** The same columns as lists again, for code that is to know nothing of columns. */
export function listsOf({ starts, targets }: Choices): readonly (readonly number[])[] {
  return [...starts.slice(1)].map((end, person) => [...targets.slice(starts[person], end)]);
}

/** A list a person of places in any order, and places with room for none, for one or for a few; each choice with a cost. */
export function choicesWithCosts(people: number, places: number): fc.Arbitrary<{ choices: Choices; costs: number[] }> {
  return fc.integer({ min: Math.floor(places / 6), max: places }).chain((count) => {
    const list = fc.shuffledSubarray([...Array(count).keys()], { maxLength: Math.min(4, count) });
    const room = fc.array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: count, maxLength: count });
    return fc
      .tuple(
        fc.array(list, { minLength: Math.ceil(people / 2), maxLength: people, size: 'max' }),
        room,
        fc.constantFrom('rank', 'none', 'few', 'many'),
      )
      .chain(([lists, capacities, kind]) => {
        const choices = columns(lists, capacities);
        const made = choices.targets.length;
        const ranks = lists.flatMap((each) => each.map((_, rank) => rank));
        const cost = fc.nat({ max: kind === 'few' ? 2 : 1_000_000 });
        const costs =
          kind === 'rank'
            ? fc.constant(ranks)
            : kind === 'none'
              ? fc.constant(ranks.map(() => 0))
              : fc.array(cost, { minLength: made, maxLength: made });
        return fc.record({ choices: fc.constant(choices), costs });
      });
  });
}

/** Every way in which some of the people could each have one of their places: the position in each list, -1 for nobody's. */
export function* everySeating(choices: Choices): Generator<readonly number[], void> {
  const lists = listsOf(choices);
  const left = [...choices.room];
  function* from(person: number, made: readonly number[]): Generator<readonly number[], void> {
    const list = lists[person];
    if (list === undefined) {
      yield made;
      return;
    }
    yield* from(person + 1, [...made, -1]);
    for (const [position, place] of list.entries()) {
      const free = left[place] ?? 0;
      if (free === 0) continue;
      left[place] = free - 1;
      yield* from(person + 1, [...made, position]);
      left[place] = free;
    }
  }
  yield* from(0, []);
}

/** What a seating costs in all. */
export function costOf({ starts }: Choices, costs: readonly number[], positions: Iterable<number>): number {
  let sum = 0;
  [...positions].forEach((position, person) => {
    if (position >= 0) sum += costs[(starts[person] ?? 0) + position] ?? 0;
  });
  return sum;
}

/** Below zero where the first list has the smaller number at the first place in which they differ. */
export function inOrder(first: readonly number[], second: readonly number[]): number {
  const at = first.findIndex((number, index) => number !== second[index]);
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

/** Of several, the one that comes first. */
export function firstOf<Each>(all: readonly Each[], compared: (one: Each, other: Each) => number): Each | undefined {
  return all.reduce<Each | undefined>(
    (best, each) => (best === undefined || compared(each, best) < 0 ? each : best),
    undefined,
  );
}
