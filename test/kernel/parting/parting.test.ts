import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aloneIn,
  bareOf,
  compareWorth,
  continuations,
  forEachIn,
  gapIn,
  listsOf,
  movedIn,
  sizesOf,
  tally,
  worthOf,
} from '../../../src/kernel/parting/parting.js';
import { everyParting, partings } from '../../support/partings.js';

const parting = {
  weights: Int32Array.of(2, 1, 1),
  apart: listsOf([[1], [0], []]),
  traits: listsOf([[0, 0], [0], [1]]),
  guarded: Uint8Array.of(1, 1),
  balanced: Uint8Array.of(1, 0),
  families: listsOf([]),
  alone: Int32Array.of(0),
  earlier: listsOf([[0, 1], [1], []]),
  earlierSizes: Int32Array.of(1, 2),
  least: 1,
  most: 3,
};

test('lists keep their items and their order', () => {
  const lists = listsOf([[3, 1], [], [2]]);
  const seen: (readonly number[])[] = [0, 1, 2].map((list) => {
    const items: number[] = [];
    forEachIn(lists, list, (item) => items.push(item));
    return items;
  });
  expect(seen).toEqual([[3, 1], [], [2]]);
});

test('a worth is counted by sizes, by who is alone, by who moved and by what is uneven', () => {
  expect([...sizesOf(parting, [0, 1, 1], 2)]).toEqual([2, 2]);
  expect([...tally(parting.traits, 2, [0, 1, 1], 2)]).toEqual([2, 1, 0, 1]);
  expect(worthOf(parting, [0, 1, 1], 2)).toEqual({ difference: 0, isolated: 1, moved: 1, imbalance: 1 });
  expect(worthOf(parting, [0, 1, 0], 2)).toEqual({ difference: 2, isolated: 1, moved: 1, imbalance: 1 });
  expect(continuations(parting, [0, 1, 1], 2)).toEqual([0, 1]);
});

test('nobody is alone with what nobody else has', () => {
  expect(aloneIn(Int32Array.of(1, 0, 0))).toBe(0);
  expect(aloneIn(Int32Array.of(1, 1, 0))).toBe(2);
  expect(aloneIn(Int32Array.of(1, 5, 1))).toBe(2);
  expect(gapIn(Int32Array.of(1, 5, 0))).toBe(5);
  expect(gapIn(new Int32Array())).toBe(0);
});

test('the parts of a worth count in their order', () => {
  const worth = { difference: 1, isolated: 1, moved: 1, imbalance: 1 };
  expect(compareWorth(worth, worth)).toBe(0);
  expect(compareWorth({ ...worth, difference: 2, isolated: 0, moved: 0, imbalance: 0 }, worth)).toBeGreaterThan(0);
  expect(compareWorth({ ...worth, isolated: 2, moved: 0, imbalance: 0 }, worth)).toBeGreaterThan(0);
  expect(compareWorth({ ...worth, imbalance: 2, moved: 0 }, worth)).toBeGreaterThan(0);
  expect(compareWorth({ ...worth, moved: 0 }, worth)).toBeLessThan(0);
});

test('what groups are called moves nobody', () => {
  fc.assert(
    fc.property(partings(), (some) => {
      for (const sides of everyParting(some, 3)) {
        const turned = sides.map((side) => (side + 1) % 3);
        expect(movedIn(some, turned, 3)).toBe(movedIn(some, sides, 3));
      }
    }),
  );
});

test('what is bare keeps its sizes and demands and is worth nothing', () => {
  const bare = bareOf(parting);
  expect(bare).toMatchObject({ weights: parting.weights, apart: parting.apart, least: 1, most: 3 });
  expect(worthOf(bare, [0, 1, 1], 2)).toEqual({ difference: 0, isolated: 0, moved: 0, imbalance: 0 });
});
