import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../../src/kernel/day.js';
import type { AcrossClosed } from '../../../../src/rules/schedule/index.js';
import { beatsOf } from '../../../../src/rules/schedule/rolling/beats.js';
import { extentsOf } from '../../../../src/rules/schedule/rolling/extents.js';
import { type Course, holdsSoon, precessionOf } from '../../../../src/rules/schedule/rolling/precession.js';
import { secondTuesday } from './fixtures.js';

function course(
  counts: readonly number[],
  given: {
    readonly closed?: readonly number[];
    readonly across?: AcrossClosed;
    readonly breakMonths?: number;
    readonly every?: number;
    readonly from?: number;
  } = {},
): Course {
  const beats = beatsOf(secondTuesday, given.every ?? 1);
  return {
    beats,
    extentFrom: extentsOf(beats, given.closed ?? [], given.across ?? 'pass-over'),
    counts,
    breakMonths: given.breakMonths ?? 0,
    first: monthOf(2027, given.from ?? 2),
  };
}

describe('the start months of a stream', () => {
  it('are the same every year where two series of six months fill it', () => {
    expect(precessionOf(course([6]))).toEqual({
      holds: true,
      settledFrom: 1,
      seriesPerYear: 2,
      monthsPerYear: 0,
      repeatsAfter: { series: 2, years: 1 },
      months: [2, 8],
    });
  });

  it('come a month later every year where one month is closed, and back after eleven series and six years', () => {
    expect(precessionOf(course([6], { closed: [1] }))).toEqual({
      holds: false,
      settledFrom: 1,
      seriesPerYear: 2,
      monthsPerYear: 1,
      repeatsAfter: { series: 11, years: 6 },
      months: [2, 8, 3, 9, 4, 10, 5, 11, 6, 12, 7],
    });
  });

  it('come earlier where series are shorter than their share of the year', () => {
    expect(precessionOf(course([5]))).toMatchObject({
      holds: false,
      monthsPerYear: -2,
      repeatsAfter: { series: 12, years: 5 },
      months: [2, 7, 12, 5, 10, 3, 8, 1, 6, 11, 4, 9],
    });
  });

  it('are those of a later month where two are equally near a year on', () => {
    expect(precessionOf(course([8]))).toMatchObject({ seriesPerYear: 2, monthsPerYear: 4, months: [2, 10, 6] });
  });

  it('settle after the first series where that one waited for nothing', () => {
    expect(precessionOf(course([6], { closed: [1], across: 'wait', from: 3 }))).toEqual({
      holds: true,
      settledFrom: 2,
      seriesPerYear: 1,
      monthsPerYear: 0,
      repeatsAfter: { series: 1, years: 1 },
      months: [3, 2],
    });
  });

  it('hold where six and five meetings take turns around a closed month', () => {
    expect(precessionOf(course([6, 5], { closed: [1] }))).toMatchObject({ holds: true, months: [2, 8] });
    expect(precessionOf(course([6, 6], { closed: [1] }))).toMatchObject({ holds: false });
  });

  it('do not hold where they come back only every second year', () => {
    expect(precessionOf(course([24]))).toMatchObject({
      holds: false,
      seriesPerYear: 1,
      monthsPerYear: 12,
      repeatsAfter: { series: 1, years: 2 },
      months: [2],
    });
  });

  it('end where no series fits any more', () => {
    const none = { holds: false, settledFrom: 1, monthsPerYear: null, repeatsAfter: null };
    expect(precessionOf(course([12], { closed: [1], across: 'wait' }))).toEqual({
      ...none,
      seriesPerYear: 0,
      months: [],
    });
    expect(precessionOf(course([6, 12], { closed: [1], across: 'wait' }))).toEqual({
      ...none,
      seriesPerYear: 1,
      months: [2],
    });
  });

  it('count from the break, and from the months between meetings', () => {
    expect(precessionOf(course([5], { breakMonths: 1 }))).toMatchObject({ holds: true, months: [2, 8] });
    expect(precessionOf(course([3], { every: 2, breakMonths: 1 }))).toMatchObject({ holds: true, months: [2, 8] });
    expect(precessionOf(course([3], { every: 2 }))).toMatchObject({ holds: false, monthsPerYear: -2 });
  });

  it('of a weekly stream come back after years enough to be whole weeks', () => {
    const beats = beatsOf({ kind: 'weekly', weekday: 3 }, 1);
    const found = precessionOf({
      beats,
      extentFrom: extentsOf(beats, [], 'pass-over'),
      counts: [8],
      breakMonths: 0,
      first: beats.from(beats.dayOf(3000)),
    });
    expect(found).toMatchObject({ holds: false, repeatsAfter: { series: 20_871, years: 3200 } });
    expect(found.months).toHaveLength(120);
  });

  it('of a weekly stream hold where a closed month brings them back', () => {
    const beats = beatsOf({ kind: 'weekly', weekday: 3 }, 1);
    const extentFrom = extentsOf(beats, [12, 1], 'wait');
    const found = precessionOf({
      beats,
      extentFrom,
      counts: [40],
      breakMonths: 0,
      first: beats.from(beats.dayOf(2980)),
    });
    expect(found).toMatchObject({ holds: true, seriesPerYear: 1, repeatsAfter: { series: 1, years: 1 } });
    expect(found.months.at(-1)).toBe(2);
  });
});

describe('holdsSoon', () => {
  it('asks for no more patience than two years', () => {
    expect(holdsSoon(course([6]))).toBe(true);
    expect(holdsSoon(course([6], { closed: [1], across: 'wait', from: 3 }))).toBe(true);
    expect(holdsSoon(course([6], { closed: [1] }))).toBe(false);
    expect(holdsSoon(course([24]))).toBe(false);
    expect(holdsSoon(course([600]))).toBe(false);
    expect(holdsSoon(course([12], { closed: [1], across: 'wait' }))).toBe(false);
    // Seven months after the closed January, five and then two open ones are left: the fourth series is the first that comes back.
    const slow = course([5], { closed: [1], across: 'wait', breakMonths: 3 });
    expect([precessionOf(slow).holds, holdsSoon(slow)]).toEqual([true, true]);
  });
});
