import { expect, test } from 'vitest';
import { columns } from '../../src/kernel/columns.js';

test('lists stand one after another, the empty ones too', () => {
  const { starts, targets, room } = columns([[2, 0], [], [1]], [1, 0, 5]);
  expect([[...starts], [...targets], [...room]]).toEqual([
    [0, 2, 2, 3],
    [2, 0, 1],
    [1, 0, 5],
  ]);
});

test('nobody at all is a list of nothing', () => {
  const { starts, targets } = columns([], []);
  expect([[...starts], [...targets]]).toEqual([[0], []]);
});
