import { expect, test } from 'vitest';
import { countProblems } from '../../../src/rules/capacity/numbers.js';

test('a count is a whole number from its least to a hundred thousand, both included', () => {
  const codes = (least: 0 | 1): readonly string[] =>
    [-1, 0, 0.5, 1, 100_000, 100_001].map((value) => countProblems(value, least, 'n')[0]?.code ?? 'lawful');
  expect(codes(0)).toEqual(['too-small', 'lawful', 'wrong-type', 'lawful', 'lawful', 'too-big']);
  expect(codes(1)).toEqual(['too-small', 'too-small', 'wrong-type', 'lawful', 'lawful', 'too-big']);
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(countProblems(value, 0, 'n')).toEqual([
      { path: 'n', code: 'wrong-type', message: 'This is a whole number from 0 to 100000.' },
    ]);
  }
});
