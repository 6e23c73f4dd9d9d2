import { expect, test } from 'vitest';
import { countProblems, meetingProblems } from '../../../src/rules/capacity/numbers.js';

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

test('a meeting has a whole number up to the most meetings that a group may have', () => {
  const codes = [0, 1, 52, 53, 1.5, Number.NaN].map((value) => meetingProblems(value, 1, 'n')[0]?.code ?? 'lawful');
  expect(codes).toEqual(['too-small', 'lawful', 'lawful', 'too-big', 'wrong-type', 'wrong-type']);
  expect(meetingProblems(0, 0, 'n')).toEqual([]);
  expect(meetingProblems(99, 0, 'n')).toEqual([
    { path: 'n', code: 'too-big', message: 'This is a whole number from 0 to 52.' },
  ]);
});
