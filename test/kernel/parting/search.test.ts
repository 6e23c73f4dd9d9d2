import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthOf } from '../../../src/kernel/parting/parting.js';
import { search } from '../../../src/kernel/parting/search.js';
import { prospectsOf, spreadsOf } from '../../../src/kernel/parting/spreads.js';
import { everyParting, keepsDemands, partings } from '../../support/partings.js';

const asked = fc.record({ parting: partings(), groups: fc.integer({ min: 1, max: 3 }), isolated: fc.nat({ max: 6 }) });

test('it finds the first of the best, or that there is none, and says so when it gave up', () => {
  let [found, none, gaveUp] = [0, 0, 0];
  fc.assert(
    fc.property(asked, fc.constantFrom(1, 3, 1000), ({ parting, groups, isolated }, left) => {
      const people = parting.weights.reduce((sum, weight) => sum + weight, 0);
      const spreads = spreadsOf(groups, parting.most, people, 10_000);
      if (spreads === null) throw new Error('There are few of them.');
      const { least: smallest, most: largest } = parting;
      const window = { groups, smallest, largest, difference: largest - smallest };
      const prospects = prospectsOf(parting, spreads, isolated + 1);
      const steps = { left };
      const { sides, whole } = search(parting, window, { isolated, known: null, moved: 0 }, prospects, steps);
      expect(steps.left).toBeGreaterThanOrEqual(0);
      if (!whole) {
        gaveUp++;
        expect(steps.left).toBe(0);
        return;
      }
      const [best] = [...everyParting(parting, groups)]
        .filter((each) => keepsDemands(parting, each, groups) && worthOf(parting, each, groups).isolated <= isolated)
        .map((each) => ({ each: [...each], worth: worthOf(parting, each, groups) }))
        .sort(
          (one, other) =>
            one.worth.imbalance - other.worth.imbalance ||
            one.worth.moved - other.worth.moved ||
            (String(one.each) < String(other.each) ? -1 : 1),
        );
      if (best === undefined) {
        none++;
        expect(sides).toBeNull();
        return;
      }
      found++;
      expect(sides === null ? null : [...sides]).toEqual(best.each);
      const again = (known: { moved: number; imbalance: number }) =>
        search(parting, window, { isolated, known, moved: 0 }, prospects, { left: 1000 }).sides;
      // What is known to be as good does not keep it from the first; what is better keeps it from any.
      expect(again(best.worth)).toEqual(sides);
      expect(again({ ...best.worth, moved: best.worth.moved - 1 })).toBeNull();
      expect(again({ ...best.worth, imbalance: best.worth.imbalance - 1 })).toBeNull();
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(found, none, gaveUp)).toBeGreaterThan(3);
});
