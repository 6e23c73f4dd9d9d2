import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapest } from '../../src/kernel/cheapest.js';
import { placeable } from '../../src/kernel/placeable.js';
import { choicesWithCosts, costOf, everySeating, firstOf, inOrder } from '../support/choices.js';

test('of all seatings of the same people it costs least, and of those it is the first in order', () => {
  let ties = 0;
  fc.assert(
    fc.property(choicesWithCosts(6, 5), ({ choices, costs }) => {
      const who = placeable(choices);
      const all = [...everySeating(choices)].filter((seating) =>
        seating.every((position, person) => position >= 0 === (who[person] === 1)),
      );
      const cost = (seating: readonly number[]): number => costOf(choices, costs, seating);
      const best = firstOf(all, (one, other) => cost(one) - cost(other) || inOrder(one, other));
      expect([...cheapest(choices, who, costs)]).toEqual(best);
      if (all.filter((each) => best !== undefined && cost(each) === cost(best)).length > 1) ties += 1;
    }),
    { numRuns: 3000 },
  );
  expect(ties).toBeGreaterThan(133);
});
