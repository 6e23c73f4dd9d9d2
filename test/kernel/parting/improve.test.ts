import fc from 'fast-check';
import { expect, test } from 'vitest';
import { improve } from '../../../src/kernel/parting/improve.js';
import { compareWorth, listsOf, worthOf } from '../../../src/kernel/parting/parting.js';
import { everyParting, keepsDemands, partings } from '../../support/partings.js';

test('it never makes a parting unlawful or worse, and often better', () => {
  let better = 0;
  fc.assert(
    fc.property(partings(), fc.integer({ min: 2, max: 3 }), fc.constantFrom(0, 2, 1000), (parting, groups, left) => {
      for (const start of everyParting(parting, groups)) {
        if (!keepsDemands(parting, start, groups)) continue;
        const sides = Int32Array.from(start);
        improve(parting, sides, groups, { left });
        expect(keepsDemands(parting, sides, groups)).toBe(true);
        const compared = compareWorth(worthOf(parting, sides, groups), worthOf(parting, start, groups));
        expect(compared).toBeLessThanOrEqual(0);
        if (left === 0) expect([...sides]).toEqual(start);
        if (compared < 0) better++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(better).toBeGreaterThan(33);
});

test('two who are to stay apart may take each other’s places', () => {
  // Every other exchange would bring two together who are to stay apart.
  const pairs = [
    [0, 1],
    [2, 3],
    [2, 5],
    [4, 3],
    [4, 5],
  ];
  const none = listsOf(Array.from({ length: 6 }, () => []));
  const parting = {
    weights: new Int32Array(6).fill(1),
    apart: listsOf(
      [0, 1, 2, 3, 4, 5].map((unit) =>
        pairs.filter((pair) => pair.includes(unit)).map(([one = 0, other = 0]) => (one === unit ? other : one)),
      ),
    ),
    traits: listsOf([[0], [], [0], [], [], []]),
    guarded: Uint8Array.of(0),
    balanced: Uint8Array.of(1),
    families: listsOf([]),
    alone: Int32Array.of(0),
    earlier: none,
    earlierSizes: new Int32Array(),
    least: 3,
    most: 3,
  };
  const sides = Int32Array.of(0, 1, 0, 1, 0, 1);
  improve(parting, sides, 2, { left: 100 });
  expect([...sides]).toEqual([1, 0, 0, 1, 0, 1]);
});
