import { UTCDate } from '@date-fns/utc';
import { format } from 'date-fns/format';
import type { IsoDay } from '../policy/policy.js';

/**
 * A day as people write it, the same on every machine.
 *
 * @example
 * dayInWords('2027-02-09') // => 'Tue 9 Feb 2027'
 */
export function dayInWords(day: IsoDay): string {
  return format(new UTCDate(`${day}T00:00:00Z`), 'EEE d MMM yyyy');
}

/**
 * The name of a month of the year, 1 to 12.
 *
 * @example
 * monthInWords(2) // => 'February'
 */
export function monthInWords(month: number): string {
  return format(new UTCDate(2000, month - 1), 'MMMM');
}

/**
 * A moment as people write it, with its distance from UTC, because clocks change in between.
 *
 * @param moment such as `2027-02-09T10:00:00+11:00`
 * @example
 * momentInWords('2027-02-09T10:00:00+11:00') // => 'Tue 9 Feb 2027 10:00 +11:00'
 */
export function momentInWords(moment: string): string {
  const [, day = '', time = '', seconds = '', offset = ''] =
    /^(.{10})T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(.+)$/.exec(moment) ?? [];
  const rest = Number(seconds.slice(1)) === 0 ? '' : seconds;
  return `${dayInWords(day)} ${time}${rest} ${offset === 'Z' ? 'UTC' : offset}`;
}
