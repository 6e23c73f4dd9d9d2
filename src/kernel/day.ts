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
  if (day < 1 || day > daysInMonth(monthOf(year, month))) throw new RangeError('This date does not exist.');
  // Years counted from March put the leap day last, so month lengths follow one straight line (153 days each five months).
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const beforeMonth = Math.floor((153 * marchMonth + 2) / 5);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return readDayNumber(marchYear * 365 + leapDays + beforeMonth + day - 1 - 719_468);
}

/** Year, month and day of the month. */
export function partsOf(day: CivilDay): DayParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
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
  const weekdays = [4, 5, 6, 7, 1, 2, 3] as const;
  return weekdays[((day % 7) + 7) % 7] ?? 4;
}

export function monthOfDay(day: CivilDay): CivilMonth {
  const { year, month } = partsOf(day);
  return monthOf(year, month);
}

export function firstDayOf(month: CivilMonth): CivilDay {
  return dayOf({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 });
}

export function daysInMonth(month: CivilMonth): number {
  const year = Math.floor(month / 12);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month % 12 === 1 && leap ? 29 : (lengths[month % 12] ?? 31);
}

const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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
