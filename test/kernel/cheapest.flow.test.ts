import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapest } from '../../src/kernel/cheapest.js';
import type { Choices } from '../../src/kernel/choices.js';
import { placeable } from '../../src/kernel/placeable.js';
import { choicesWithCosts, costOf, listsOf } from '../support/choices.js';
import { leastCost } from '../support/flow.js';

function whoOf(choices: Choices): readonly number[] {
  return [...placeable(choices)].flatMap((is, person) => (is === 1 ? [person] : []));
}

test('for dozens of people it costs what a textbook flow of least cost does, and seats nobody twice or beyond a place’s room', () => {
  let full = 0;
  fc.assert(
    fc.property(choicesWithCosts(40, 14), ({ choices, costs }) => {
      const who = whoOf(choices);
      const positions = cheapest(choices, placeable(choices), costs);
      expect(costOf(choices, costs, positions)).toBe(leastCost(choices, who, costs));
      const left = [...choices.room];
      listsOf(choices).forEach((list, person) => {
        const position = positions[person] ?? -1;
        expect(position >= 0).toBe(who.includes(person));
        const place = list[position];
        if (place !== undefined) left[place] = (left[place] ?? 0) - 1;
      });
      expect(Math.min(0, ...left)).toBe(0);
      if (who.length > 10 && who.length < listsOf(choices).length) full += 1;
    }),
    { numRuns: 1000 },
  );
  expect(full).toBeGreaterThan(33);
});

test('nobody could have an earlier choice at the same cost while everybody before them keeps theirs', () => {
  let refined = 0;
  fc.assert(
    fc.property(choicesWithCosts(18, 8), ({ choices, costs }) => {
      const who = whoOf(choices);
      const positions = [...cheapest(choices, placeable(choices), costs)];
      const least = costOf(choices, costs, positions);
      const settled: (number | null)[] = positions.map(() => null);
      for (const person of who) {
        for (let earlier = 0; earlier < (positions[person] ?? 0); earlier++) {
          settled[person] = earlier;
          expect(leastCost(choices, who, costs, settled)).not.toBe(least);
          refined += 1;
        }
        settled[person] = positions[person] ?? null;
      }
    }),
    { numRuns: 300 },
  );
  expect(refined).toBeGreaterThan(166);
});
