import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestParting } from '../../../src/kernel/parting/best.js';
import { compareWorth, listsOf, worthOf } from '../../../src/kernel/parting/parting.js';
import { everyParting, keepsDemands, partings } from '../../support/partings.js';

test('no lawful parting has fewer groups, is worth more, or is as good and comes earlier', () => {
  let none = 0;
  fc.assert(
    fc.property(partings(), (parting) => {
      const best = bestParting(parting);
      let groups = 0;
      let lawful: readonly (readonly number[])[] = [];
      while (lawful.length === 0 && groups < parting.weights.length) {
        groups++;
        lawful = [...everyParting(parting, groups)].filter((sides) => keepsDemands(parting, sides, groups));
      }
      if (lawful.length === 0) {
        none++;
        expect(best).toEqual({ groups: null, certain: true });
        return;
      }
      const [first] = lawful
        .map((sides) => ({ sides, worth: worthOf(parting, sides, groups) }))
        .sort(
          (one, other) => compareWorth(one.worth, other.worth) || (String(one.sides) < String(other.sides) ? -1 : 1),
        );
      expect(best).toEqual({ groups, ...first, bound: null });
    }),
    { numRuns: 1000 },
  );
  expect(none).toBeGreaterThan(5);
});

test('nobody is in no group', () => {
  const none = listsOf([]);
  const nothing = { weights: new Int32Array(), apart: none, traits: none, earlier: none, families: none };
  const [guarded, balanced, alone, earlierSizes] = [
    new Uint8Array(),
    new Uint8Array(),
    new Int32Array(),
    new Int32Array(),
  ];
  expect(bestParting({ ...nothing, guarded, balanced, alone, earlierSizes, least: 1, most: 1 })).toEqual({
    groups: 0,
    sides: [],
    worth: { difference: 0, isolated: 0, moved: 0, imbalance: 0 },
    bound: null,
  });
});
