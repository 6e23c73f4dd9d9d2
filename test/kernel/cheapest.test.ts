import { expect, test } from 'vitest';
import { cheapest } from '../../src/kernel/cheapest.js';
import { columns } from '../../src/kernel/columns.js';

test('people who cannot all have a place are a mistake of the caller', () => {
  expect(() => cheapest(columns([[0], [0]], [1]), Uint8Array.of(1, 1), [0, 0])).toThrow(RangeError);
});

test('a sum is told from another that differs by one in a million million', () => {
  const costs = [1_000_000_000_000, 0, 1_000_000_000_001, 0];
  expect([
    ...cheapest(
      columns(
        [
          [0, 1],
          [0, 1],
        ],
        [1, 1],
      ),
      Uint8Array.of(1, 1),
      costs,
    ),
  ]).toEqual([0, 1]);
});

test('nobody who is not asked for gets a place', () => {
  expect([...cheapest(columns([[0], [0]], [2]), Uint8Array.of(0, 1), [0, 0])]).toEqual([-1, 0]);
});
