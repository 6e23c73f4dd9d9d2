import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestPairing } from '../../src/kernel/heaviest-pairing.js';

/** The most that rows can add up to, each with a column of its own or with none. */
function heaviest(weights: readonly (readonly number[])[], taken: readonly number[] = []): number {
  const [row, ...rest] = weights;
  if (row === undefined) return 0;
  return Math.max(
    heaviest(rest, taken),
    ...row.map((weight, column) => (taken.includes(column) ? 0 : weight + heaviest(rest, [...taken, column]))),
  );
}

test('no pairing is heavier than the one found, which gives no column twice', () => {
  const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
    const row = fc.array(fc.nat({ max: 6 }), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });
  fc.assert(
    fc.property(tables, (weights) => {
      const columns = heaviestPairing(weights);
      const used = columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      expect(columns).toHaveLength(weights.length);
      const sum = weights.reduce((total, row, index) => total + (row[columns[index] ?? -1] ?? 0), 0);
      expect(sum).toBe(heaviest(weights));
    }),
    { numRuns: 1000 },
  );
});

test('rows without columns are left alone', () => {
  expect(heaviestPairing([])).toEqual([]);
  expect(heaviestPairing([[], []])).toEqual([-1, -1]);
  expect(heaviestPairing([[1], [2]])).toEqual([-1, 0]);
});
