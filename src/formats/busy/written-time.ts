import { dayOf, daysInMonth, monthOf, numberAt } from '../../kernel/day.js';
import { failed, ok, problem, type Result } from '../../kernel/result.js';
import type { Property } from './property.js';

/** Seconds since 1970-01-01T00:00, as some clocks show them. */
export type Wall = number;

export const secondsADay = 86_400;

/** A time as a calendar writes it: a whole day, a time that some clocks show, or one in UTC. */
export interface WrittenTime {
  readonly kind: 'day' | 'local' | 'utc';
  readonly wall: Wall;
  /** The name of the clocks, where they are named. */
  readonly clocks: string | null;
  readonly path: string;
}

/** How long something takes: so many days by the clocks, and so many seconds after that. */
export interface Length {
  readonly days: number;
  readonly seconds: number;
}

/** From one time on, up to another or so long. */
export interface WrittenPeriod {
  readonly from: WrittenTime;
  readonly to: WrittenTime | Length;
}

const shape = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;

/**
 * Reads a day or a time.
 *
 * @param text `20270209`, `20270209T100000` or `20270208T230000Z`
 * @returns the time, or the problems `not-a-day`, `not-a-time`, and `contradiction` where its parameters say something else than its text
 */
export function readTime(text: string, parameters: Property['parameters'], path: string): Result<WrittenTime> {
  const [all, , , , hour, , , utc] = shape.exec(text) ?? [];
  if (all === undefined) {
    const message = 'A time is written YYYYMMDD or YYYYMMDDTHHMMSS, with Z after it where it is in UTC.';
    return failed(problem(path, 'not-a-time', message));
  }
  const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 4, 2), numberAt(text, 6, 2)];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(monthOf(year, month))) {
    return failed(problem(path, 'not-a-day', 'This date does not exist.'));
  }
  const kind = hour === undefined ? 'day' : utc === 'Z' ? 'utc' : 'local';
  const clocks = parameters.get('TZID') ?? null;
  const claimed = parameters.get('VALUE')?.toUpperCase();
  if (claimed !== undefined && claimed !== 'PERIOD' && (claimed === 'DATE') !== (kind === 'day')) {
    return failed(problem(path, 'contradiction', 'This is said to be a day and is a time, or the other way round.'));
  }
  if (kind === 'utc' && clocks !== null && !isUtc(clocks)) {
    return failed(problem(path, 'contradiction', 'A time in UTC has no time zone beside it.'));
  }
  const midnight = dayOf({ year, month, day }) * secondsADay;
  if (kind === 'day') return ok({ kind, wall: midnight, clocks: null, path });
  const [hours, minutes, seconds] = [numberAt(text, 9, 2), numberAt(text, 11, 2), numberAt(text, 13, 2)];
  if (hours > 23 || minutes > 59 || seconds > 60) {
    return failed(problem(path, 'not-a-time', 'A time lies between 000000 and 235959.'));
  }
  // RFC 5545, 3.3.12: whoever knows no leap seconds takes the 60th for the 59th.
  const wall = midnight + hours * 3600 + minutes * 60 + Math.min(seconds, 59);
  return ok({ kind, wall, clocks, path });
}

/** Names that stand for UTC itself, and need no table. */
export function isUtc(clocks: string): boolean {
  return ['UTC', 'ETC/UTC', 'GMT', 'ETC/GMT'].includes(clocks.toUpperCase());
}

/**
 * Reads a length such as `PT2H30M`.
 *
 * @returns the length, or the problem `wrong-type`, or `contradiction` where it is less than nothing
 */
export function readLength(text: string, path: string): Result<Length> {
  const [all, sign, weeks, days, hours, minutes, seconds] =
    /^([+-]?)P(?=\d|T\d)(?:(\d{1,7})W)?(?:(\d{1,7})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/.exec(
      text,
    ) ?? [];
  if (all === undefined) return failed(problem(path, 'wrong-type', 'A length is written such as PT2H30M or P1D.'));
  const [w, d, h, m, s] = [weeks, days, hours, minutes, seconds].map((part) => Number(part ?? 0));
  const length = { days: (w ?? 0) * 7 + (d ?? 0), seconds: (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0) };
  return sign === '-' && length.days + length.seconds > 0
    ? failed(problem(path, 'contradiction', 'This ends before it starts.'))
    : ok(length);
}

/** Reads `from/to` or `from/length`. */
export function readPeriod(text: string, parameters: Property['parameters'], path: string): Result<WrittenPeriod> {
  const [first = '', second = ''] = text.split('/', 2);
  const from = readTime(first, parameters, path);
  if (!from.ok) return from;
  const to = /^[+-]?P/.test(second) ? readLength(second, path) : readTime(second, parameters, path);
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}
