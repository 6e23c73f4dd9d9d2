import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf, isWorld } from '../../../src/kernel/disclosure/graph.js';
import type { Quantity, Relation } from '../../../src/kernel/disclosure/index.js';
import { walkOf } from '../../../src/kernel/disclosure/walk.js';
import { findBeyond, newBudget } from '../../../src/kernel/disclosure/whole-worlds.js';
import { isPossible } from '../../support/disclosure.js';

const knapsack = fc
  .record({
    values: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 5 }),
    factors: fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ values, factors }) => ({
    quantities: values.map(
      (value, at): Quantity => ({
        id: `q${at}`,
        value,
        wanted: false,
        primary: at === 0,
        least: 0,
        most: 8,
        reach: 5,
        weight: 1,
        known: false,
      }),
    ),
    relations: factors.map(
      (row): Relation => ({
        terms: values.map((_, at) => ({ quantity: `q${at}`, coefficient: row[at] ?? 1 })),
        kind: 'equals',
        total: values.reduce((sum, value, at) => sum + value * (row[at] ?? 1), 0),
      }),
    ),
  }));

test('it finds a world at a bound or beyond it exactly where trying every value does, and leaves the walk at home', () => {
  let found = 0;
  fc.assert(
    fc.property(knapsack, fc.integer({ min: 1, max: 8 }), (given, at) => {
      const graph = graphOf(given.quantities, given.relations);
      const walk = walkOf(graph);
      const value = given.quantities[0]?.value ?? 0;
      const bound = at - value;
      if (bound === 0) return;
      const way = bound > 0 ? 1 : -1;
      const budget = newBudget();
      const did = findBeyond(walk, 0, way, bound, budget, () => isWorld(graph, walk.low, walk.high, walk.at));
      const beyond = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((each) => (each - at) * way >= 0);
      const possible = beyond.some((each) => isPossible(given, new Set(), 'q0', each));
      if (did || budget.left > 0) expect(did).toBe(possible);
      found += Number(did);
      expect([...walk.at].every((each) => each === 0)).toBe(true);
      expect([walk.low, walk.high]).toStrictEqual([graph.low, graph.high]);
    }),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(50);
});
