import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawfulParting } from '../../../src/kernel/parting/lawful.js';
import { worthOf } from '../../../src/kernel/parting/parting.js';
import { everyParting, keepsDemands, partings } from '../../support/partings.js';

test('it finds the fewest groups and the smallest difference that any lawful parting has, or that there is none', () => {
  let [none, unequal] = [0, 0];
  fc.assert(
    fc.property(partings(), (parting) => {
      const lawful = lawfulParting(parting, { left: 100_000 });
      expect(lawful.certain).toBe(true);
      let groups = 0;
      let every: readonly (readonly number[])[] = [];
      while (every.length === 0 && groups < parting.weights.length) {
        groups++;
        every = [...everyParting(parting, groups)].filter((sides) => keepsDemands(parting, sides, groups));
      }
      if (every.length === 0) {
        none++;
        expect(lawful.window).toBeNull();
        return;
      }
      if (lawful.window === null) throw new Error('There is one.');
      const least = Math.min(...every.map((sides) => worthOf(parting, sides, groups).difference));
      if (least > 1) unequal++;
      expect(lawful.window).toMatchObject({ groups, difference: least });
      expect(lawful.fewest).toBe(groups);
      expect(keepsDemands(parting, lawful.sides, groups)).toBe(true);
      expect(worthOf(parting, lawful.sides, groups).difference).toBe(least);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(none, unequal)).toBeGreaterThan(5);
});

test('without steps it finds nothing, and calls that certain only where there is nothing', () => {
  let unknown = 0;
  fc.assert(
    fc.property(partings(), (parting) => {
      const lawful = lawfulParting(parting, { left: 0 });
      expect(lawful.window).toBeNull();
      if (lawful.certain) expect(lawfulParting(parting, { left: 100_000 })).toEqual({ window: null, certain: true });
      else unknown++;
    }),
    { numRuns: 1000 },
  );
  expect(unknown).toBeGreaterThan(33);
});
