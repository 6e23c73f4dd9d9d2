import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../../src/kernel/day.js';
import { goesOn } from '../../../../src/rules/schedule/rolling/size.js';
import { problemsOf, stream } from './fixtures.js';

describe('goesOn', () => {
  it('goes to the last month, whatever the number, or to the last number, whatever the month', () => {
    const until = monthOf(2030, 1);
    expect([until - 1, until, until + 1].map((month) => goesOn({ until }, 999, month))).toEqual([true, true, false]);
    expect([2, 3, 4].map((number) => goesOn({ series: 3 }, number, 10 ** 6))).toEqual([true, true, false]);
  });
});

describe('a calendar that is too large', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => stream({ id: `s${index}`, count: 1 }));

  it('has more than a thousand series, all streams together', () => {
    expect(problemsOf({ from: '2027-01', series: 500, streams: many(2) })).toEqual([]);
    expect(problemsOf({ from: '2027-01', series: 501, streams: many(2) })).toEqual(['series too-many']);
    // A thousand months from January 2027 on end with April 2110.
    expect(problemsOf({ from: '2027-01', until: '2110-04', streams: many(1) })).toEqual([]);
    expect(problemsOf({ from: '2027-01', until: '2110-05', streams: many(1) })).toEqual(['until too-many']);
  });

  it('has more than twenty thousand meetings', () => {
    const long = (count: number | readonly number[]) => [stream({ recurrence: { kind: 'weekly', weekday: 1 }, count })];
    expect(problemsOf({ from: '2027-01', series: 2, streams: long(10_000) })).toEqual([]);
    expect(problemsOf({ from: '2027-01', series: 3, streams: long([10_000, 10_000, 1]) })).toEqual(['series too-many']);
  });

  it('is told together with everything else', () => {
    const streams = [...many(2), stream({ id: 'x', count: 0 })];
    expect(problemsOf({ from: '2027-01', series: 501, streams })).toEqual([
      'series too-many',
      'streams[2].count too-small',
    ]);
  });

  it('is not one whose series never fit', () => {
    const streams = [stream({ closedMonths: [1], acrossClosed: 'wait', count: 12 })];
    expect(problemsOf({ from: '2027-01', series: 1000, streams })).toEqual([]);
  });
});
