import { readDay } from './day.js';
import { failed, ok, problem, type Result } from './result.js';

/** A moment, the same everywhere: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads a moment written as ISO 8601 writes it. It must say its distance from UTC: a local time alone names no moment.
 *
 * @param text such as `2027-01-31T09:00:00+11:00` or `2027-01-30T22:00:00Z`
 * @example
 * readInstant('1970-01-01T10:00:00+10:00') // => { ok: true, value: 0 }
 */
export function readInstant(text: unknown, path = ''): Result<Instant> {
  const match = typeof text === 'string' ? form.exec(text) : null;
  const day = readDay(match?.[1], path);
  const [hour = 0, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = [2, 3, 4, 8, 9].map((part) =>
    Number(match?.[part] ?? 0),
  );
  const milliseconds = Number((match?.[5] ?? '').padEnd(3, '0'));
  const offset = (match?.[7] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
  if (!day.ok || hour > 23 || minute > 59 || second > 59 || offsetHours > 18 || offsetMinutes > 59) {
    return failed(
      problem(path, 'not-an-instant', 'A moment is written YYYY-MM-DDTHH:MM:SS with Z or its offset, such as +11:00.'),
    );
  }
  return ok(((day.value * 24 + hour) * 60 + minute - offset) * 60_000 + second * 1000 + milliseconds);
}
