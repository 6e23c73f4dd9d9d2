import fc from 'fast-check';
import { expect, test } from 'vitest';
import { united } from '../../src/kernel/united.js';

test('lists that share a place are one block, also by way of a third', () => {
  expect(
    united(6, [
      [4, 1],
      [5, 3],
      [1, 5],
    ]),
  ).toEqual([[0], [1, 3, 4, 5], [2]]);
  expect(united(3, [[], [2], [1, 1]])).toEqual([[0], [1], [2]]);
  expect(united(0, [])).toEqual([]);
});

test('two places are in one block exactly where lists lead from one to the other', () => {
  const lists = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(lists, (some) => {
      const blocks = united(8, some);
      const reached = (from: number): Set<number> => {
        const found = new Set([from]);
        for (const place of found) {
          for (const list of some) if (list.includes(place)) for (const other of list) found.add(other);
        }
        return found;
      };
      for (const block of blocks) for (const place of block) expect(reached(place)).toEqual(new Set(block));
      expect(blocks.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(blocks.map(([first]) => first)).toEqual(blocks.map((block) => Math.min(...block)).sort());
    }),
    { numRuns: 1000 },
  );
});
