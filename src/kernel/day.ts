import { failed, ok, problem, type Result } from './result.js';

declare const civilDay: unique symbol;
declare const civilMonth: unique symbol;

/** A day on the calendar, without a time or a zone: whole days since 1970-01-01. */
export type CivilDay = number & { readonly [civilDay]: true };

/** A month on the calendar: whole months since the year 0. */
export type CivilMonth = number & { readonly [civilMonth]: true };

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Which of its weekdays in a month; every month has the first four. */
export type NthInMonth = 1 | 2 | 3 | 4 | 'last';

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * Reads a day written as ISO 8601 writes it.
 *
 * @param text such as `2027-02-09`; years 0001 to 9999
 * @returns the day, or the problem `not-a-day` for any other text and for a date that does not exist
 * @example
 * readDay('2027-02-30').ok // => false
 */
export function readDay(text: unknown, path = ''): Result<CivilDay> {
  const written = typeof text === 'string' && text.length === 10 ? text : '';
  const month = monthAt(written);
  const day = written[7] === '-' ? numberAt(written, 8, 2) : Number.NaN;
  // What is no number is not one or more either.
  if (month === null || !(day >= 1)) return failed(problem(path, 'not-a-day', 'A day is written YYYY-MM-DD.'));
  if (day > daysInMonth(month)) return failed(problem(path, 'not-a-day', 'This date does not exist.'));
  return ok(readDayNumber(firstDayOf(month) + day - 1));
}

/**
 * Reads a month.
 *
 * @param text such as `2027-02`
 */
export function readMonth(text: unknown, path = ''): Result<CivilMonth> {
  const month = typeof text === 'string' && text.length === 7 ? monthAt(text) : null;
  return month === null ? failed(problem(path, 'not-a-month', 'A month is written YYYY-MM.')) : ok(month);
}

/** The month that a text begins with, as in `2027-02-09`; `null` where it begins with none. */
export function monthAt(text: string): CivilMonth | null {
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 2);
  return text[4] === '-' && year >= 1 && month >= 1 && month <= 12 ? monthOf(year, month) : null;
}

/** So many digits of a text as a number; `NaN` where one of them is none. Looks at each letter once and keeps nothing. */
export function numberAt(text: string, from: number, width: number): number {
  let value = 0;
  for (let index = from; index < from + width; index++) {
    const digit = text.charCodeAt(index) - digitZero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const digitZero = 48;

/** 0001-01-01 and 9999-12-31, as numbers of days since 1970-01-01. */
export const firstDay = -719_162;
export const lastDay = 2_932_896;

/** Day numbers outside the years 0001 to 9999 are a bug in the caller's arithmetic and throw. */
function readDayNumber(number: number): CivilDay {
  if (!Number.isSafeInteger(number) || number < firstDay || number > lastDay) {
    throw new RangeError('A day lies between 0001-01-01 and 9999-12-31.');
  }
  return number as CivilDay;
}

function readMonthNumber(number: number): CivilMonth {
  if (!Number.isSafeInteger(number) || number < 12 || number > 119_999) {
    throw new RangeError('A month lies between 0001-01 and 9999-12.');
  }
  return number as CivilMonth;
}

/** The month of a year; months are 1 to 12, and any other throws a RangeError. */
export function monthOf(year: number, month: number): CivilMonth {
  if (month < 1 || month > 12) throw new RangeError('A month of the year is 1 to 12.');
  return readMonthNumber(year * 12 + month - 1);
}

/** The day of these parts. They must name a date that exists; any other is a bug in the caller's code and throws a RangeError. */
export function dayOf({ year, month, day }: DayParts): CivilDay {
  const first = monthOf(year, month);
  if (day < 1 || day > daysInMonth(first)) throw new RangeError('This date does not exist.');
  return plusDays(firstDayOf(first), day - 1);
}

/** Year, month and day of the month. */
export function partsOf(day: CivilDay): DayParts {
  const month = monthOfDay(day);
  return { year: Math.floor(month / 12), month: (month % 12) + 1, day: day - daysBefore(month) + 1 };
}

/** Days from 1970-01-01 to the first of a month. Years counted from March put the leap day last, so month lengths follow one straight line. */
function daysBefore(month: number): number {
  const year = Math.floor((month - 2) / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * (month - 2 - year * 12) + 2) / 5) - 719_468;
}

/** @example
 * isoDay(plusDays(dayOf({ year: 2028, month: 2, day: 28 }), 1)) // => '2028-02-29'
 */
export function isoDay(day: CivilDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

export function isoMonth(month: CivilMonth): string {
  return `${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}`;
}

export function plusDays(day: CivilDay, days: number): CivilDay {
  return readDayNumber(day + days);
}

export function plusMonths(month: CivilMonth, months: number): CivilMonth {
  return readMonthNumber(month + months);
}

/** Day 0 was a Thursday. */
export function weekdayOf(day: CivilDay): Weekday {
  return readWeekday((((day % 7) + 10) % 7) + 1);
}

function readWeekday(number: number): Weekday {
  return number as Weekday;
}

export function monthOfDay(day: CivilDay): CivilMonth {
  // 400 years have 146,097 days in 4,800 months. With three days to spare, what that gives is never too early, and one too late at most.
  const month = Math.floor(((day + 719_531) * 4800) / 146_097);
  return readMonthNumber(daysBefore(month) > day ? month - 1 : month);
}

export function firstDayOf(month: CivilMonth): CivilDay {
  return readDayNumber(daysBefore(month));
}

export function daysInMonth(month: CivilMonth): number {
  return daysBefore(month + 1) - daysBefore(month);
}

/**
 * The first, second, third, fourth or last of a weekday in a month. Every month has each of them.
 *
 * @example
 * isoDay(nthWeekday(monthOf(2027, 2), 2, 2)) // => '2027-02-09'
 */
export function nthWeekday(month: CivilMonth, nth: NthInMonth, weekday: Weekday): CivilDay {
  const first = firstDayOf(month);
  if (nth === 'last') {
    const last = plusDays(first, daysInMonth(month) - 1);
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** A whole number in so many digits, with zeros before it. */
export function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
