import { partsOf, readDay } from '../../kernel/day.js';

export const lastYear = 9999;

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= lastYear;
}

/** The calendar year of a day; `NaN` for one that cannot be read. */
export function yearOfDay(day: string): number {
  const read = readDay(day);
  return read.ok ? partsOf(read.value).year : Number.NaN;
}
