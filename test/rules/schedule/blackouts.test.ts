import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/kernel/result.js';
import { stretchWith } from '../../../src/kernel/stretches.js';
import { labelsWithin, readBlackouts, stretchesOf } from '../../../src/rules/schedule/blackouts.js';
import type { Blackout } from '../../../src/rules/schedule/index.js';

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

describe('the days that count for a group', () => {
  const [day, term] = [{ from: '1970-01-02', to: '1970-01-03' }, 'school-holiday'] as const;
  const read = (blackouts: readonly Blackout[], schoolSetting?: boolean) => {
    const problems: Problem[] = [];
    const labels = readBlackouts({ blackouts, schoolSetting }, problems).map((each) => each.label);
    return [labels, problems.map(({ path, code }) => `${path} ${code}`)];
  };

  it('are those of school holidays only in a school setting', () => {
    const all: readonly Blackout[] = [
      { ...day, label: 'A' },
      { ...day, label: 'B', kind: term },
      { ...day, label: 'C', kind: 'public-holiday' },
    ];
    expect(read(all)).toEqual([['A', 'C'], []]);
    expect(read(all, false)).toEqual([['A', 'C'], []]);
    expect(read(all, true)).toEqual([['A', 'B', 'C'], []]);
  });

  it('are named where they cannot be read, counted or not', () => {
    const wrong = { from: '1970-01-03', to: '1970-01-02', label: 'A', kind: term };
    expect(read([{ ...day, label: 'B' }, wrong])).toEqual([['B'], ['blackouts[1].to contradiction']]);
    expect(read([wrong], true)[1]).toEqual(['blackouts[0].to contradiction']);
  });

  it('are expected only where that is said', () => {
    const found = readBlackouts(
      {
        blackouts: [
          { ...day, label: 'A' },
          { ...day, label: 'B', status: 'expected' },
        ],
      },
      [],
    );
    expect(found).toEqual([
      { from: 1, to: 2, label: 'A', expected: false },
      { from: 1, to: 2, label: 'B', expected: true },
    ]);
  });
});

describe('labels', () => {
  const named = (label: string, from: number, to: number) => ({ from, to, label, expected: false });

  it('are those of every span that shares a value, each once however often it stands there', () => {
    const within = labelsWithin([
      named('b', 4, 6),
      named('a', 1, 5),
      named('a', 5, 9),
      named('a', 2, 3),
      named('c', 20, 20),
    ]);
    expect([...within(5, 5)].sort()).toEqual(['a', 'b']);
    expect(within(7, 9)).toEqual(['a']);
    expect(within(10, 19)).toEqual([]);
    expect([...within(6, 20)].sort()).toEqual(['a', 'b', 'c']);
    expect(labelsWithin([])(0, 0)).toEqual([]);
  });
});
