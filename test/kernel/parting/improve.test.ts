import fc from 'fast-check';
import { expect, test } from 'vitest';
import { improve } from '../../../src/kernel/parting/improve.js';
import { compareWorth, worthOf } from '../../../src/kernel/parting/parting.js';
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
  expect(better).toBeGreaterThan(1000);
});
