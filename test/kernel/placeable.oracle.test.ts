import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeable } from '../../src/kernel/placeable.js';
import { choicesWithCosts, everySeating, firstOf, inOrder } from '../support/choices.js';

test('of all sets of people that can have places at once it is the largest, and of those the first in order', () => {
  let leftOut = 0;
  let passedOver = 0;
  fc.assert(
    fc.property(choicesWithCosts(6, 5), ({ choices }) => {
      const sets = [...everySeating(choices)].map((seating) => seating.map((position) => (position < 0 ? 1 : 0)));
      const size = (set: readonly number[]): number => set.filter((out) => out === 0).length;
      const best = firstOf(sets, (one, other) => size(other) - size(one) || inOrder(one, other)) ?? [];
      const found = [...placeable(choices)];
      expect(found).toEqual(best.map((out) => 1 - out));
      if (found.includes(0)) leftOut += 1;
      if (found.join('').includes('01')) passedOver += 1;
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(leftOut, passedOver)).toBeGreaterThan(66);
});
