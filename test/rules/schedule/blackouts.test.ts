import { describe, expect, it } from 'vitest';
import { stretchWith } from '../../../src/kernel/stretches.js';
import { stretchesOf } from '../../../src/rules/schedule/blackouts.js';

const ruled = (...spans: readonly (readonly [number, number])[]) =>
  spans.map(([from, to]) => ({ from, to, label: 'Leave', expected: false }));
const within = (stretches: ReturnType<typeof stretchesOf>, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (day) => stretchWith(stretches, day) !== undefined,
  );

describe('stretches of days', () => {
  it('are joined where they overlap or touch, whatever their order', () => {
    expect(stretchesOf(ruled([20, 25], [1, 3], [4, 6], [5, 5], [8, 9]))).toEqual([
      [1, 6],
      [8, 9],
      [20, 25],
    ]);
    expect(stretchesOf(ruled([1, 10], [2, 3]))).toEqual([[1, 10]]);
    expect(stretchesOf([])).toEqual([]);
  });

  it('hold their first day, their last and those between, and no other', () => {
    const stretches = stretchesOf(ruled([-5, -3], [2, 2], [4, 6], [8, 9]));
    expect(within(stretches, -8, 12)).toEqual([-5, -4, -3, 2, 4, 5, 6, 8, 9]);
    expect(within(stretchesOf([]), -8, 12)).toEqual([]);
  });

  it('hold the days that one of the spans holds, for every set of up to three spans of six days', () => {
    const spans: (readonly [number, number])[] = [];
    for (let from = 0; from < 6; from++) for (let to = from; to < 6; to++) spans.push([from, to]);
    for (const one of spans) {
      for (const two of spans) {
        for (const three of spans) {
          const all = [three, one, two];
          const held = [-1, 0, 1, 2, 3, 4, 5, 6].filter((day) => all.some(([from, to]) => from <= day && day <= to));
          expect(within(stretchesOf(ruled(...all)), -1, 6)).toEqual(held);
        }
      }
    }
  });
});
