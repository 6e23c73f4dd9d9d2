import { describe, expect, it } from 'vitest';
import {
  type CivilDay,
  dayOf,
  isoDay,
  isoMonth,
  monthOf,
  monthOfDay,
  type NthInMonth,
  nthWeekday,
  partsOf,
  plusDays,
  plusMonths,
  readDay,
  type Weekday,
  weekdayOf,
} from '../../src/kernel/day.js';

describe('every day from 1900 to 2100', () => {
  const start = (): CivilDay => dayOf({ year: 1900, month: 1, day: 1 });
  const end = (): CivilDay => dayOf({ year: 2100, month: 12, day: 31 });
  const milliseconds = 86_400_000;

  it('has the date that the calendar of UTC gives it, and reads back from its text and its parts', () => {
    const wrong: number[] = [];
    const last = end();
    for (let number = start(); number <= last; number = plusDays(number, 1)) {
      const text = new Date(number * milliseconds).toISOString().slice(0, 10);
      const read = readDay(text);
      if (isoDay(number) !== text || !read.ok || read.value !== number || dayOf(partsOf(number)) !== number) {
        wrong.push(number);
      }
    }
    expect(end() - start() + 1).toBe(73_414);
    expect(wrong).toStrictEqual([]);
  });

  it('has the weekday that the calendar of UTC gives it, Sunday being 7', () => {
    const wrong: number[] = [];
    const last = end();
    for (let number = start(); number <= last; number = plusDays(number, 1)) {
      if (weekdayOf(number) !== (new Date(number * milliseconds).getUTCDay() || 7)) wrong.push(number);
    }
    expect(wrong).toStrictEqual([]);
  });
});

describe('nthWeekday', () => {
  it.each<[number, number, NthInMonth, Weekday, string]>([
    [2027, 2, 1, 1, '2027-02-01'],
    [2027, 2, 1, 7, '2027-02-07'],
    [2027, 2, 2, 2, '2027-02-09'],
    [2027, 2, 4, 7, '2027-02-28'],
    [2027, 2, 'last', 7, '2027-02-28'],
    [2027, 2, 'last', 1, '2027-02-22'],
    [2027, 3, 'last', 1, '2027-03-29'],
    [2027, 3, 'last', 3, '2027-03-31'],
    [2027, 3, 'last', 4, '2027-03-25'],
    [2028, 2, 'last', 2, '2028-02-29'],
    [2027, 8, 1, 7, '2027-08-01'],
    [2027, 8, 1, 6, '2027-08-07'],
    [1, 1, 1, 1, '0001-01-01'],
    [9999, 12, 'last', 5, '9999-12-31'],
  ])('finds in %i-%i the %s of weekday %i on %s', (year, month, nth, weekday, text) => {
    expect(isoDay(nthWeekday(monthOf(year, month), nth, weekday))).toBe(text);
  });

  it('is the right weekday, in its own week of the month, for every month of 400 years', () => {
    const wrong: string[] = [];
    const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
    for (let month = monthOf(1800, 1); month <= monthOf(2199, 12); month = plusMonths(month, 1)) {
      for (const weekday of weekdays) {
        const ordinals = ([1, 2, 3, 4] as const).map((nth) => partsOf(nthWeekday(month, nth, weekday)).day);
        const last = nthWeekday(month, 'last', weekday);
        const inOrder = ordinals.every((dayOfMonth, index) => Math.ceil(dayOfMonth / 7) === index + 1);
        const isLast = monthOfDay(last) === month && monthOfDay(plusDays(last, 7)) !== month;
        const right = weekdayOf(last) === weekday && weekdayOf(nthWeekday(month, 1, weekday)) === weekday;
        if (!(inOrder && isLast && right)) wrong.push(`${isoMonth(month)} ${weekday}`);
      }
    }
    expect(wrong).toStrictEqual([]);
  });
});
