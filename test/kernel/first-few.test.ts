import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFew } from '../../src/kernel/first-few.js';

it('keeps the items that come first of all that were offered, in whatever order, and gives back every other once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1000), { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (items, most) => {
      const few = firstFew(most, (item) => item);
      const back = items.map((item) => few.offer(item)).filter((item) => item >= 0);
      const sorted = items.toSorted((one, other) => one - other);
      expect(back.toSorted((one, other) => one - other)).toEqual(sorted.slice(most));
    }),
    { numRuns: 1000 },
  );
});

it('gives an item back at once where it comes after all it keeps', () => {
  const one = firstFew(1, (item) => -item);
  expect([one.offer(5), one.offer(4), one.offer(6), one.offer(5)]).toEqual([-1, 4, 5, 5]);
});
