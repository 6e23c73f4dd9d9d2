import { dayOf, daysInMonth, digits, firstDayOf, isoDay, monthAt, numberAt, plusDays } from './day.js';
import { failed, ok, problem, type Result } from './result.js';

/** A moment, the same everywhere: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const minutesInADay = 1440;
export const millisecondsADay = 86_400_000;

const [hyphen, colon, point, plus, letterT, letterZ] = [45, 58, 46, 43, 84, 90];

/** The first moment of the year 1 and the last of the year 9999 in UTC; others cannot be written. */
export const firstInstant: Instant = -62_135_596_800_000;
export const lastInstant: Instant = 253_402_300_799_999;

/**
 * Reads a moment written as ISO 8601 writes it. It must say its distance from UTC: a local time alone names no moment.
 *
 * @param text such as `2027-01-31T09:00:00+11:00` or `2027-01-30T22:00:00Z`
 * @example
 * readInstant('1970-01-01T10:00:00+10:00') // => { ok: true, value: 0 }
 */
export function readInstant(text: unknown, path = ''): Result<Instant> {
  const instant = typeof text === 'string' ? instantOf(text) : Number.NaN;
  if (!Number.isNaN(instant)) return ok(instant);
  return failed(
    problem(path, 'not-an-instant', 'A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.'),
  );
}

/**
 * The same without a word about what is wrong: `NaN` for any text that names no moment. Histories hold millions of moments, so this
 * looks at each letter once and keeps nothing.
 */
export function instantOf(text: string): Instant {
  const at = (index: number): number => text.charCodeAt(index);
  const month = monthAt(text);
  if (month === null || at(7) !== hyphen || at(10) !== letterT || at(13) !== colon) return Number.NaN;
  const day = numberAt(text, 8, 2);
  const hour = numberAt(text, 11, 2);
  const minute = numberAt(text, 14, 2);
  // What is no number is neither one or more nor 59 or less.
  if (!(day >= 1 && day <= daysInMonth(month) && hour <= 23 && minute <= 59)) return Number.NaN;
  let next = 16;
  let milliseconds = 0;
  if (at(next) === colon) {
    const second = numberAt(text, 17, 2);
    if (!(second <= 59)) return Number.NaN;
    milliseconds = second * 1000;
    next = 19;
    if (at(next) === point) {
      let width = 0;
      while (width < 3 && numberAt(text, next + 1 + width, 1) >= 0) width++;
      if (width === 0) return Number.NaN;
      milliseconds += numberAt(text, next + 1, width) * 10 ** (3 - width);
      next += 1 + width;
    }
  }
  const offset = offsetOf(text, next);
  return ((firstDayOf(month) + day - 1) * minutesInADay + hour * 60 + minute - offset) * 60_000 + milliseconds;
}

/** Minutes ahead of UTC that the end of the text says; `NaN` where it says something else. */
function offsetOf(text: string, from: number): number {
  const sign = text.charCodeAt(from);
  if (sign === letterZ) return text.length === from + 1 ? 0 : Number.NaN;
  if ((sign !== plus && sign !== hyphen) || text.charCodeAt(from + 3) !== colon || text.length !== from + 6) {
    return Number.NaN;
  }
  const hours = numberAt(text, from + 1, 2);
  const minutes = numberAt(text, from + 4, 2);
  if (!(hours <= 18 && minutes <= 59)) return Number.NaN;
  return (sign === hyphen ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * A moment in the words of UTC.
 *
 * @param instant of the years 0001 to 9999
 * @example
 * isoInstant(0) // => '1970-01-01T00:00:00Z'
 */
export function isoInstant(instant: Instant): string {
  const day = Math.floor(instant / millisecondsADay);
  const rest = instant - day * millisecondsADay;
  const hour = Math.floor(rest / 3_600_000);
  const minute = Math.floor(rest / 60_000) % 60;
  const second = Math.floor(rest / 1000) % 60;
  const fraction = rest % 1000 === 0 ? '' : `.${digits(rest % 1000, 3)}`;
  const date = isoDay(plusDays(dayOf({ year: 1970, month: 1, day: 1 }), day));
  return `${date}T${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction}Z`;
}

/**
 * A moment at the distance from UTC at which another was written, so that it reads as clocks there show it.
 *
 * @param like a moment in words; where the years that can be written do not reach so far, the answer is in UTC
 * @example
 * isoInstantLike(0, '2027-02-09T10:00:00+11:00') // => '1970-01-01T11:00:00+11:00'
 */
export function isoInstantLike(instant: Instant, like: string): string {
  const start = like.endsWith('Z') ? like.length - 1 : like.length - 6;
  const shown = instant + offsetOf(like, start) * 60_000;
  return shown >= firstInstant && shown <= lastInstant
    ? `${isoInstant(shown).slice(0, -1)}${like.slice(start)}`
    : isoInstant(instant);
}
