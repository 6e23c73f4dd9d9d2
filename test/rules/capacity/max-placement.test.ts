import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { columns } from '../../../src/kernel/columns.js';
import { maxPlacement } from '../../../src/rules/capacity/max-placement.js';
import { readMasterInstances } from '../../support/capacity-vectors.js';
import { choicesWithCosts, costOf, everySeating, firstOf, inOrder } from '../../support/choices.js';

describe.each(readMasterInstances())('$name', ({ intake, maxPlacement: expected }) => {
  it('is answered as enumeration has it', () => {
    const places = intake.groups.map(({ id }) => id);
    const people = [...intake.applicants].sort((one, other) => Number(one.priority) - Number(other.priority));
    const found = maxPlacement(
      columns(
        people.map(({ preferences }) => preferences.map((group) => places.indexOf(group))),
        intake.groups.map(({ capacity = 0 }) => capacity),
      ),
    );
    const placed = people.map(({ id, preferences }, index) => [id, preferences[found[index] ?? -1] ?? null]);
    expect(Object.fromEntries(placed)).toEqual(expected);
  });
});

test('it places the most, then the first in order, then with the fewest steps down their lists, then the first in order again', () => {
  const numbers = (seating: readonly number[]): readonly number[] => seating.map((position) => (position < 0 ? 1 : 0));
  const placed = (seating: readonly number[]): number => seating.filter((position) => position >= 0).length;
  fc.assert(
    fc.property(choicesWithCosts(6, 4), ({ choices }) => {
      const ranks = [...choices.starts.slice(1)].flatMap((end, person) =>
        Array.from({ length: end - (choices.starts[person] ?? 0) }, (_, rank) => rank),
      );
      const steps = (seating: readonly number[]): number => costOf(choices, ranks, seating);
      const best = firstOf(
        [...everySeating(choices)],
        (one, other) =>
          placed(other) - placed(one) ||
          inOrder(numbers(one), numbers(other)) ||
          steps(one) - steps(other) ||
          inOrder(one, other),
      );
      expect([...maxPlacement(choices)]).toEqual(best);
    }),
    { numRuns: 1000 },
  );
});
