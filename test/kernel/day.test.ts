import { describe, expect, it } from 'vitest';
import {
  type CivilDay,
  dayOf,
  daysInMonth,
  firstDayOf,
  isoDay,
  isoMonth,
  monthOf,
  monthOfDay,
  partsOf,
  plusDays,
  plusMonths,
  readDay,
  weekdayOf,
} from '../../src/kernel/day.js';

const outsideDays = new RangeError('A day lies between 0001-01-01 and 9999-12-31.');
const outsideMonths = new RangeError('A month lies between 0001-01 and 9999-12.');
const noSuchMonth = new RangeError('A month of the year is 1 to 12.');
const noSuchDate = new RangeError('This date does not exist.');

function epoch(): CivilDay {
  return day(1970, 1, 1);
}

function firstDay(): CivilDay {
  return day(1, 1, 1);
}

function lastDay(): CivilDay {
  return day(9999, 12, 31);
}

function day(year: number, month: number, dayOfMonth: number): CivilDay {
  return dayOf({ year, month, day: dayOfMonth });
}

describe('day arithmetic', () => {
  it('counts whole days from 1970-01-01', () => {
    expect(epoch()).toBe(0);
    expect(firstDay()).toBe(-719_162);
    expect(lastDay()).toBe(2_932_896);
  });

  it('adds days over the ends of months, years and leap years', () => {
    expect(isoDay(plusDays(day(2028, 2, 28), 1))).toBe('2028-02-29');
    expect(isoDay(plusDays(day(2027, 2, 28), 1))).toBe('2027-03-01');
    expect(isoDay(plusDays(day(2027, 12, 31), 1))).toBe('2028-01-01');
    expect(isoDay(plusDays(day(2028, 3, 1), -1))).toBe('2028-02-29');
    expect(isoDay(plusDays(day(2027, 1, 1), 365))).toBe('2028-01-01');
    expect(isoDay(plusDays(day(2028, 1, 1), 366))).toBe('2029-01-01');
    expect(isoDay(plusDays(day(2027, 2, 9), 0))).toBe('2027-02-09');
  });

  it('throws on the first day past either edge of the calendar', () => {
    expect(isoDay(plusDays(firstDay(), 0))).toBe('0001-01-01');
    expect(isoDay(plusDays(lastDay(), 0))).toBe('9999-12-31');
    expect(() => plusDays(firstDay(), -1)).toThrow(outsideDays);
    expect(() => plusDays(lastDay(), 1)).toThrow(outsideDays);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 53])(
    'throws for %d days, which is no number of days',
    (days) => {
      expect(() => plusDays(epoch(), days)).toThrow(outsideDays);
    },
  );

  it.each([
    [2027, 2, 29],
    [2027, 2, 0],
    [2027, 4, 31],
    [2027, 1, 32],
    [2027, 1, -1],
  ])('throws for year %i, month %i, day %i: it never rolls over into another month', (year, month, dayOfMonth) => {
    expect(() => day(year, month, dayOfMonth)).toThrow(noSuchDate);
  });

  it('throws for parts that are no parts of a date', () => {
    expect(() => day(2027, 0, 1)).toThrow(noSuchMonth);
    expect(() => day(2027, 13, 1)).toThrow(noSuchMonth);
    expect(() => day(0, 12, 31)).toThrow(outsideMonths);
    expect(() => day(10_000, 1, 1)).toThrow(outsideMonths);
    expect(() => day(2027, 2.5, 1)).toThrow(outsideMonths);
    expect(() => day(2027, 2, 1.5)).toThrow(outsideDays);
    expect(() => day(2027, 2, Number.NaN)).toThrow(outsideDays);
    expect(() => day(Number.NaN, 2, 1)).toThrow(outsideMonths);
  });

  it('takes a day apart, before 1970 and at both edges too', () => {
    expect(partsOf(epoch())).toStrictEqual({ year: 1970, month: 1, day: 1 });
    expect(partsOf(plusDays(epoch(), -1))).toStrictEqual({ year: 1969, month: 12, day: 31 });
    expect(partsOf(firstDay())).toStrictEqual({ year: 1, month: 1, day: 1 });
    expect(partsOf(lastDay())).toStrictEqual({ year: 9999, month: 12, day: 31 });
    expect(partsOf(day(2000, 2, 29))).toStrictEqual({ year: 2000, month: 2, day: 29 });
    expect(partsOf(day(2000, 3, 1))).toStrictEqual({ year: 2000, month: 3, day: 1 });
  });
});

describe('leap years', () => {
  it.each([
    [1900, 28],
    [2000, 29],
    [2100, 28],
    [2024, 29],
    [2027, 28],
    [2028, 29],
    [4, 29],
    [1, 28],
    [9996, 29],
    [9999, 28],
  ])('gives February %i %i days', (year, days) => {
    expect(daysInMonth(monthOf(year, 2))).toBe(days);
    expect(isoDay(plusDays(day(year, 2, 28), 1))).toBe(
      `${String(year).padStart(4, '0')}-${days === 29 ? '02-29' : '03-01'}`,
    );
  });

  it('changes no other month', () => {
    const lengths = [31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const year of [1900, 2000, 2027, 2028]) {
      expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(monthOf(year, month)))).toStrictEqual(
        lengths,
      );
    }
  });
});

describe('weekdayOf', () => {
  it.each([
    ['1970-01-01', 4],
    ['1970-01-02', 5],
    ['1969-12-31', 3],
    ['1969-12-25', 4],
    ['2027-02-08', 1],
    ['2027-02-09', 2],
    ['2027-02-14', 7],
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('of %s is %i', (text, weekday) => {
    const read = readDay(text);
    expect(read.ok && weekdayOf(read.value)).toBe(weekday);
  });
});

describe('months', () => {
  it('are counted from the year 0, and written as ISO 8601 writes them', () => {
    expect(monthOf(2027, 2)).toBe(24_325);
    expect(isoMonth(monthOf(2027, 1))).toBe('2027-01');
    expect(isoMonth(monthOf(2027, 12))).toBe('2027-12');
    expect(isoMonth(monthOf(1, 1))).toBe('0001-01');
    expect(isoMonth(monthOf(987, 6))).toBe('0987-06');
  });

  it('are added over the ends of years, both ways', () => {
    expect(isoMonth(plusMonths(monthOf(2027, 11), 3))).toBe('2028-02');
    expect(isoMonth(plusMonths(monthOf(2028, 1), -1))).toBe('2027-12');
    expect(isoMonth(plusMonths(monthOf(2027, 2), 0))).toBe('2027-02');
  });

  it('throw past either edge of the calendar', () => {
    expect(isoMonth(plusMonths(monthOf(1, 2), -1))).toBe('0001-01');
    expect(isoMonth(plusMonths(monthOf(9999, 11), 1))).toBe('9999-12');
    expect(() => plusMonths(monthOf(1, 1), -1)).toThrow(outsideMonths);
    expect(() => plusMonths(monthOf(9999, 12), 1)).toThrow(outsideMonths);
    expect(() => plusMonths(monthOf(2027, 1), 0.5)).toThrow(outsideMonths);
    expect(() => plusMonths(monthOf(2027, 1), Number.NaN)).toThrow(outsideMonths);
    expect(() => monthOf(0, 12)).toThrow(outsideMonths);
    expect(() => monthOf(10_000, 1)).toThrow(outsideMonths);
  });

  it.each([0, 13, -1, 25])('throw for month %i of a year: it never rolls over into another year', (month) => {
    expect(() => monthOf(2027, month)).toThrow(noSuchMonth);
  });

  it('have a first day, and every day of theirs belongs to them', () => {
    const months = [
      monthOf(2027, 1),
      monthOf(2027, 2),
      monthOf(2028, 2),
      monthOf(2027, 12),
      monthOf(1, 1),
      monthOf(9999, 12),
    ];
    expect(months.map((month) => isoDay(firstDayOf(month)))).toStrictEqual([
      '2027-01-01',
      '2027-02-01',
      '2028-02-01',
      '2027-12-01',
      '0001-01-01',
      '9999-12-01',
    ]);
    for (const month of months) {
      expect(monthOfDay(firstDayOf(month))).toBe(month);
      expect(monthOfDay(plusDays(firstDayOf(month), daysInMonth(month) - 1))).toBe(month);
    }
    expect(monthOfDay(plusDays(firstDayOf(monthOf(2027, 2)), 28))).toBe(monthOf(2027, 3));
  });
});
