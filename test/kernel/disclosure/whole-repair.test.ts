import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf, isWorld } from '../../../src/kernel/disclosure/graph.js';
import { tableQuantities } from '../../../src/kernel/disclosure/index.js';
import { walkOf } from '../../../src/kernel/disclosure/walk.js';
import { repairInWholes } from '../../../src/kernel/disclosure/whole-repair.js';
import { tables } from '../../support/disclosure.js';

test('a chain of whole moves ends in a world, or leaves everything as it was', () => {
  let [repaired, not] = [0, 0];
  fc.assert(
    fc.property(
      tables(),
      fc.infiniteStream(fc.boolean()),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      (counts, lots, at, by) => {
        const { quantities, relations } = tableQuantities('t', counts, 5, false);
        const graph = graphOf(quantities, relations);
        const walk = walkOf(graph);
        const solved = walk.tableau.solved[at % walk.tableau.solved.length] ?? 0;
        for (const index of quantities.keys()) {
          if (index === solved || lots.next().value) continue;
          walk.low[index] = 0;
          walk.high[index] = 0;
        }
        walk.low[solved] = by;
        const done = repairInWholes(walk, { left: 50 }, () => isWorld(graph, walk.low, walk.high, walk.at));
        if (done) expect(walk.at[solved]).toBeGreaterThanOrEqual(by);
        else expect([...walk.at].every((each) => each === 0)).toBe(true);
        if (done) repaired += 1;
        else not += 1;
      },
    ),
    { numRuns: 1000 },
  );
  expect(repaired).toBeGreaterThan(100);
  expect(not).toBeGreaterThan(50);
});

test('without anything left of its limit it finds nothing', () => {
  const { quantities, relations } = tableQuantities('t', [[3, 7]], 5, false);
  expect(repairInWholes(walkOf(graphOf(quantities, relations)), { left: 0 }, () => true)).toBe(false);
});
