import {
  type CivilDay,
  type CivilMonth,
  digits,
  isoDay,
  monthOf,
  monthOfDay,
  type NthInMonth,
  nthWeekday,
  plusDays,
  plusMonths,
  type Weekday,
} from '../../src/kernel/day.js';
import type { MissingDay } from '../../src/rules/schedule/plan.js';
import { dayIn } from '../../src/rules/schedule/recurrence.js';

/** A rule of RFC 5545, its parts by name: `{ FREQ: 'MONTHLY', BYDAY: '2TU' }`. */
export type RuleParts = Readonly<Record<string, string>>;

export function partsOfRule(rule: string): RuleParts {
  return Object.fromEntries(rule.split(';').flatMap((part) => (part === '' ? [] : [part.split('=')])));
}

/** What the SKIP of a rule says of a month without the day, in our words. */
export const missingDays: Readonly<Record<string, MissingDay>> = {
  OMIT: 'omit',
  BACKWARD: 'clamp',
  FORWARD: 'forward',
};

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The number in front of a weekday, 0 where there is none, and the weekday from 1. */
export function weekdayIn(text: string): readonly [nth: number, weekday: Weekday] {
  return [Number(text.slice(0, -2)), readWeekday(weekdays.indexOf(text.slice(-2)) + 1)];
}

type Monthly = Parameters<typeof dayIn>[1];

function readWeekday(number: number): Weekday {
  if (!(number >= 1 && number <= 7)) throw new Error('A weekday is expected.');
  return number as Weekday;
}

const known = ['RSCALE', 'FREQ', 'SKIP', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'];
const clock = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];

/**
 * The moments of a rule for months, every day of them worked out from our recurrences: several values are a union, a weekday with
 * days of the month is what both give, and days counted from the end are so many before the last. It throws over any other rule.
 *
 * @param start `20270209` or `20270209T100000`; the moments are written as it is
 */
export function momentsOf(rule: string, start: string): readonly string[] {
  const parts = partsOfRule(rule);
  const { INTERVAL = '1', COUNT = '600', UNTIL = '9', BYMONTH, BYSETPOS } = parts;
  const strange = Object.keys(parts).some((name) => !known.includes(name) && !clock.includes(name));
  if (strange || parts['FREQ'] !== 'MONTHLY') throw new Error('This rule is not one for months.');
  const first = monthOf(Number(start.slice(0, 4)), Number(start.slice(4, 6)));
  const found = new Set<string>();
  for (let after = 0; after < 1200 && found.size < Number(COUNT); after += Number(INTERVAL)) {
    const month = plusMonths(first, after);
    if (BYMONTH !== undefined && !numbers(BYMONTH).includes((month % 12) + 1)) continue;
    const days = daysOf(month, parts, Number(start.slice(6, 8))).map((day) => isoDay(day).replaceAll('-', ''));
    const all = days.flatMap((day) => timesOf(parts, start.slice(8)).map((time) => day + time)).sort();
    for (const moment of BYSETPOS === undefined ? all : atPositions(all, numbers(BYSETPOS))) {
      if (moment >= start && moment <= UNTIL && found.size < Number(COUNT)) found.add(moment);
    }
  }
  return [...found];
}

function numbers(text: string): readonly number[] {
  return text.split(',').map(Number);
}

/** The days of a rule in one month, each once. */
function daysOf(month: CivilMonth, { BYDAY, BYMONTHDAY, SKIP = 'OMIT' }: RuleParts, startDay: number) {
  const missing = missingDays[SKIP] ?? 'reject';
  const byDay = BYDAY?.split(',').flatMap((each) => weekdaysOf(month, ...weekdayIn(each)));
  const dates = BYDAY === undefined ? (BYMONTHDAY ?? String(startDay)) : BYMONTHDAY;
  const byDate = dates?.split(',').flatMap((each) => dateOf(month, Number(each), missing));
  const both =
    byDay === undefined ? byDate : byDate === undefined ? byDay : byDay.filter((day) => byDate.includes(day));
  return [...new Set(both)];
}

/** The first to fourth of a weekday and its last, or all of them, or one counted from either end. */
function weekdaysOf(month: CivilMonth, nth: number, weekday: Weekday): readonly CivilDay[] {
  const on = (which: NthInMonth) => nthWeekday(month, which, weekday);
  if (nth === 0) return ([1, 2, 3, 4, 'last'] as const).map(on);
  const day = nth < 0 ? plusDays(on('last'), (nth + 1) * 7) : plusDays(on(1), (nth - 1) * 7);
  return monthOfDay(day) === month ? [day] : [];
}

/** A day of the month, counted from the first or, below zero, from the last. */
function dateOf(month: CivilMonth, date: number, missing: MissingDay): readonly CivilDay[] {
  const on = (recurrence: Monthly, of: CivilMonth = month) => dayIn(of, recurrence) ?? [];
  if (date > 0) return [on({ kind: 'dayOfMonth', day: date, missing })].flat();
  const last: Monthly = { kind: 'dayOfMonth', day: 31, missing: 'clamp' };
  const days = [on(last)].flat().map((day) => plusDays(day, date + 1));
  if (days.every((day) => monthOfDay(day) === month)) return days;
  // Counted back past the first day: the day before the month, or its first.
  if (missing === 'clamp') return [on(last, plusMonths(month, -1))].flat();
  return missing === 'forward' ? [on({ kind: 'dayOfMonth', day: 1, missing })].flat() : [];
}

/** The times of day of a rule: each hour with each minute with each second, or those of the start. */
function timesOf(parts: RuleParts, start: string): readonly string[] {
  if (start === '') return [''];
  const usual = [start.slice(1, 3), start.slice(3, 5), start.slice(5, 7)];
  const [hours = [], minutes = [], seconds = []] = clock.map((name, index) =>
    numbers(parts[name] ?? usual[index] ?? '').map((each) => digits(each, 2)),
  );
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => `T${hour}${minute}${second}${start.slice(7)}`)),
  );
}

/** Those at these places, 1 the first and -1 the last, in order and each once. */
function atPositions<Each>(all: readonly Each[], positions: readonly number[]): readonly Each[] {
  const places = positions.map((position) => (position > 0 ? position - 1 : all.length + position));
  return all.filter((_, index) => places.includes(index));
}
