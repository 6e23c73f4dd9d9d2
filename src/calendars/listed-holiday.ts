import { type CivilDay, lastDay, plusDays, readDay } from '../kernel/day.js';
import { type Instant, millisecondsADay, readInstant } from '../kernel/instant.js';
import { problemsOfWord } from '../kernel/nearest.js';
import { failed, ok, type Problem, problem, problemsIn, type Result, resultOf } from '../kernel/result.js';
import { problemsOfText } from './claims.js';

/** What a holiday is to the package `date-holidays`. */
export type HolidayType = 'public' | 'bank' | 'school' | 'optional' | 'observance';

export const holidayTypes: readonly HolidayType[] = ['public', 'bank', 'school', 'optional', 'observance'];

/** One entry of its list, as days. */
export interface ListedHoliday {
  readonly first: CivilDay;
  readonly last: CivilDay;
  readonly name: string;
  readonly type: HolidayType;
}

const minute = 60_000;
const hour = 60 * minute;

/** A whole day is an hour or two longer or shorter where clocks change; so late an end is still the midnight before. */
const clockChange = 3 * hour;

/** No place is further from UTC. */
const furthestZone = 24 * hour;

const longest = 366 * millisecondsADay;

/** Reads an entry as `getHolidays` gives it, or as JSON keeps it. */
export function readListedHoliday(claimed: unknown, path: string): Result<ListedHoliday> {
  if (typeof claimed !== 'object' || claimed === null) {
    return failed(problem(path, 'wrong-type', 'An object is expected here.'));
  }
  const { date, start, end, name, type } = claimed as Readonly<Record<string, unknown>>;
  const begins = readBeginning(date, `${path}.date`);
  const [from, to] = [readMoment(start, `${path}.start`), readMoment(end, `${path}.end`)];
  const length = from.ok && to.ok ? to.value - from.value : 0;
  const problems: Problem[] = [...problemsIn(from), ...problemsIn(to)];
  if (begins.ok && from.ok && Math.abs(begins.value.at - from.value) > furthestZone) {
    problems.push(problem(`${path}.start`, 'contradiction', 'This is another day than its date.'));
  }
  if (length < 0) problems.push(problem(`${path}.end`, 'contradiction', 'This ends before it starts.'));
  if (length > longest) problems.push(problem(`${path}.end`, 'too-big', 'A holiday lasts at most a year.'));
  problems.push(...problemsOfText(name, `${path}.name`), ...problemsOfType(type, `${path}.type`));
  if (!begins.ok) return { ok: false, problems: [...begins.problems, ...problems] };
  const { day: first, at } = begins.value;
  return resultOf(problems, () => ({
    first,
    last: lastDayOf(first, at + length),
    name: String(name),
    type: type as HolidayType,
  }));
}

/** The day that a holiday ends on: its first one at least, even where it is over the evening before. */
function lastDayOf(first: CivilDay, end: number): CivilDay {
  const touched = Math.ceil((end - clockChange) / millisecondsADay) - first;
  return plusDays(first, Math.min(Math.max(1, touched) - 1, lastDay - first));
}

interface Beginning {
  readonly day: CivilDay;
  /** The moment at which it begins, as if clocks there showed UTC; before the day where it begins at sunset. */
  readonly at: number;
}

/** The first whole day, the time, and how far off from that it begins: `2027-03-09 00:00:00 -0600` begins at 18:00 the evening before. */
function readBeginning(claimed: unknown, path: string): Result<Beginning> {
  const written = /^(.{10}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?: ([+-])(\d\d):?(\d\d))?$/.exec(String(claimed));
  if (typeof claimed !== 'string' || written === null) {
    return failed(problem(path, 'not-a-day', 'A day of this list is written YYYY-MM-DD HH:MM:SS.'));
  }
  const [, text, hours, minutes, seconds, sign, awayHours, awayMinutes] = written;
  const day = readDay(text, path);
  if (!day.ok) return day;
  const time = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000;
  const away = Number(awayHours ?? 0) * hour + Number(awayMinutes ?? 0) * minute;
  return ok({ day: day.value, at: day.value * millisecondsADay + time + (sign === '-' ? -away : away) });
}

/** A moment as the package gives it, or as text once it has been through JSON. */
function readMoment(claimed: unknown, path: string): Result<Instant> {
  if (!(claimed instanceof Date)) return readInstant(claimed, path);
  const moment = claimed.getTime();
  return Number.isNaN(moment) ? readInstant(null, path) : ok(moment);
}

function problemsOfType(claimed: unknown, path: string): readonly Problem[] {
  const problems = problemsOfText(claimed, path);
  return problems.length > 0 ? problems : problemsOfWord(path, String(claimed), holidayTypes, 'Known here');
}
