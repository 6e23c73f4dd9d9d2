import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../../src/kernel/day.js';
import { stepsFrom } from '../../../src/rules/schedule/placement.js';

const nominal = dayOf({ year: 2027, month: 3, day: 9 });
const steps = (ways: readonly (1 | -1)[], furthest: number) =>
  stepsFrom(nominal, ways, furthest).map(({ weeks, day }) => [weeks, isoDay(day)]);

describe('the days that a meeting could be held on', () => {
  it('begin with its own and go on week by week, the first way in front', () => {
    expect(steps([1, -1], 2)).toStrictEqual([
      [0, '2027-03-09'],
      [1, '2027-03-16'],
      [-1, '2027-03-02'],
      [2, '2027-03-23'],
      [-2, '2027-02-23'],
    ]);
    expect(steps([-1], 1)).toStrictEqual([
      [0, '2027-03-09'],
      [-1, '2027-03-02'],
    ]);
  });

  it('are its own alone where it may not move', () => {
    expect(steps([], 52)).toStrictEqual([[0, '2027-03-09']]);
    expect(steps([1, -1], 0)).toStrictEqual([[0, '2027-03-09']]);
  });
});
