import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardOf } from '../../../src/kernel/parting/board.js';
import { worthOf } from '../../../src/kernel/parting/parting.js';
import { prospectsOf, spreadsOf } from '../../../src/kernel/parting/spreads.js';
import { everyParting, keepsDemands, partings } from '../../support/partings.js';

test('whatever is on the board, nothing that can come of it is called impossible or is better than what is called possible', () => {
  let [looked, pruned] = [0, 0];
  fc.assert(
    fc.property(partings(), fc.integer({ min: 2, max: 3 }), fc.nat({ max: 2 }), (parting, groups, extra) => {
      const people = parting.weights.reduce((sum, weight) => sum + weight, 0);
      const spreads = spreadsOf(groups, parting.most, people, 10_000);
      if (spreads === null) throw new Error('There are few of them.');
      const window = {
        groups,
        smallest: parting.least,
        largest: parting.most,
        difference: parting.most - parting.least,
      };
      const every = [...everyParting(parting, groups)].filter((sides) => keepsDemands(parting, sides, groups));
      const isolated = Math.min(...every.map((sides) => worthOf(parting, sides, groups).isolated)) + extra;
      if (every.length === 0) return;
      const aim = { isolated, known: null, moved: 0 };
      const board = boardOf(parting, window, aim, prospectsOf(parting, spreads, isolated + 1));
      for (const sides of every) {
        const worth = worthOf(parting, sides, groups);
        sides.forEach((side, unit) => {
          expect(board.mayTake(unit, side)).toBe(true);
          board.put(unit, side);
          if (worth.isolated > isolated) {
            if (!board.possible()) pruned++;
            return;
          }
          looked++;
          expect(board.possible()).toBe(true);
          expect(board.moved()).toBeLessThanOrEqual(worth.moved);
          expect(board.imbalance()).toBeLessThanOrEqual(worth.imbalance);
        });
        if (worth.isolated <= isolated) expect(board.imbalance()).toBe(worth.imbalance);
        else expect(board.possible()).toBe(false);
        sides.toReversed().forEach((side, index) => {
          board.take(sides.length - 1 - index, side);
        });
      }
      expect(board.possible()).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(looked).toBeGreaterThan(66);
  expect(pruned).toBeGreaterThan(6);
});
