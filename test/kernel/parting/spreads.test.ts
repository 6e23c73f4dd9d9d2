import { expect, test } from 'vitest';
import { listsOf } from '../../../src/kernel/parting/parting.js';
import { never, outlookOf, prospectsOf, spreadsOf } from '../../../src/kernel/parting/spreads.js';

function spreads(groups: number, largest: number, people: number) {
  const found = spreadsOf(groups, largest, people, 10_000);
  if (found === null) throw new Error('There are few of them.');
  return found;
}

/** The least imbalance, and who is alone at least, of every way to add the rest to these counts. */
function byTrying(
  counts: readonly number[],
  rest: number,
  largest: number,
  alone: number,
): { isolated: number; gap: number } {
  if (rest === 0) {
    const isolated = counts.filter((count) => count === 1).length;
    return { isolated, gap: isolated <= alone ? Math.max(...counts) - Math.min(...counts) : never };
  }
  const next = counts.flatMap((count, group) =>
    count === largest
      ? []
      : [
          byTrying(
            counts.map((each, at) => (at === group ? each + 1 : each)),
            rest - 1,
            largest,
            alone,
          ),
        ],
  );
  return {
    isolated: Math.min(never, ...next.map(({ isolated }) => isolated)),
    gap: Math.min(never, ...next.map(({ gap }) => gap)),
  };
}

test('there is one spread for each way to add up, and one up and one down come back to it', () => {
  const { counts, width, up, down } = spreads(3, 4, 6);
  expect(new Set(counts.map(String)).size).toBe(counts.length);
  // Numbers of at most three parts, none above four, that add up to at most six: 1, 1, 2, 3, 4, 4 and 5 of them.
  expect(counts).toHaveLength(20);
  counts.forEach((from, spread) => {
    for (const count of new Set(from)) {
      const next = up[spread * width + count] ?? -1;
      if (next >= 0) expect(down[next * width + count + 1]).toBe(spread);
    }
  });
});

test.each([
  [2, 5],
  [3, 4],
  [4, 3],
])('the outlook for %i groups of at most %i is what trying everything comes to', (groups, largest) => {
  const table = spreads(groups, largest, groups * largest);
  for (let total = 2; total <= Math.min(7, groups * largest); total++) {
    const guarded = outlookOf(table, total, { guarded: true, balanced: true }, 3);
    const open = outlookOf(table, total, { guarded: false, balanced: true }, 1);
    table.counts.forEach((counts, spread) => {
      const rest = total - counts.reduce((sum, count) => sum + count, 0);
      if (rest < 0) return;
      const { isolated } = byTrying(counts, rest, largest, groups);
      expect(guarded.isolated[spread]).toBe(isolated);
      for (const slack of [0, 1, 2]) {
        expect(guarded.imbalance[slack]?.[spread]).toBe(byTrying(counts, rest, largest, isolated + slack).gap);
      }
      expect(open.isolated[spread]).toBe(0);
      expect(open.imbalance[0]?.[spread]).toBe(byTrying(counts, rest, largest, groups).gap);
    });
  }
});

test('one person alone with what nobody else has is not isolated, and more than fit is never', () => {
  const table = spreads(2, 2, 4);
  expect(outlookOf(table, 1, { guarded: true, balanced: false }, 1).isolated[0]).toBe(0);
  expect(outlookOf(table, 5, { guarded: false, balanced: true }, 1).isolated[0]).toBe(never);
  expect(outlookOf(table, 3, { guarded: false, balanced: false }, 1).imbalance[0]?.[0]).toBe(0);
});

test('too many spreads make no table', () => {
  expect(spreadsOf(4, 12, 40, 1000)).toBeNull();
});

test('every trait has its own outlook, by how many have it and what is asked', () => {
  const nothing = {
    earlier: listsOf([]),
    earlierSizes: new Int32Array(),
    families: listsOf([]),
    alone: new Int32Array(),
  };
  const { outlooks } = prospectsOf(
    {
      ...nothing,
      weights: Int32Array.of(1, 1, 1),
      apart: listsOf([[], [], []]),
      traits: listsOf([
        [0, 1],
        [0, 2],
        [0, 2],
      ]),
      guarded: Uint8Array.of(0, 1, 1),
      balanced: Uint8Array.of(1, 1, 0),
      least: 1,
      most: 2,
    },
    spreads(2, 2, 3),
    1,
  );
  expect(outlooks.map(({ isolated, imbalance }) => [isolated[0], imbalance[0]?.[0]])).toEqual([
    [0, 1],
    [0, 1],
    [0, 0],
  ]);
});
