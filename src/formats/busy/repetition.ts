import {
  type CivilDay,
  dayOf,
  daysInMonth,
  firstDay,
  lastDay,
  monthOf,
  partsOf,
  plusDays,
  weekdayOf,
} from '../../kernel/day.js';
import type { Rule, WeekdayOf } from './rule.js';
import { secondsADay, type Wall } from './written-time.js';

/** How many comparisons may still be made. One reading shares it among all its rules, so that no text can keep it busy for long. */
export interface Steps {
  left: number;
}

/** A stretch of days from which a rule takes its times together: a day, a week, a month or a year. */
interface Period {
  readonly first: number;
  readonly days: number;
}

/** Going on to another period takes about as long as this many comparisons. */
const aPeriod = 4;
const epoch = /* @__PURE__ */ dayOf({ year: 1970, month: 1, day: 1 });

/**
 * The times at which a rule repeats, in order. Days are looked at one by one: those of each period that every part of the rule lets
 * pass, as RFC 5545 (3.3.10) defines them.
 *
 * @param start the first time of all; none is before it
 * @param range the first and the last time of interest; earlier ones are counted and left out
 * @param startCounts whether the start is a time, and the first of `COUNT`, even where the rule does not name it
 * @returns the times, or `null` where that takes more steps than are left
 */
export function repetitions(
  written: Rule,
  start: Wall,
  [from, to]: readonly [Wall, Wall],
  steps: Steps,
  startCounts: boolean,
): readonly Wall[] | null {
  const rule = withDefaults(written, start);
  const times = timesOf(rule);
  const found: Wall[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (let index = rule.count === null ? periodsBefore(rule, start, from) : 0; left > 0; index++) {
    const period = periodAt(rule, start, index);
    if (period === null || period.first * secondsADay > to) break;
    const days = daysOf(rule, period, steps);
    steps.left -= aPeriod + days.length * times.length * (1 + rule.positions.length);
    if (steps.left < 0) return null;
    const walls = chosen(
      rule,
      days.flatMap((day) => times.map((time) => day * secondsADay + time)),
    );
    const later = walls.filter((wall) => (startCounts ? wall > start : wall >= start));
    const counted = (startCounts && index === 0 ? [start, ...later] : later).slice(0, left);
    left -= counted.length;
    for (const wall of counted) if (wall >= from && wall <= to) found.push(wall);
  }
  return found;
}

/** What a rule leaves out it takes from the start: the weekday, the day of the month, the time of day. */
function withDefaults(rule: Rule, start: Wall): Rule {
  const onDay = dayOfWall(start);
  const second = start - onDay * secondsADay;
  const { month, day } = partsOf(onDay);
  const { frequency, months, monthDays, yearDays, weekdays } = rule;
  const free = monthDays.length + yearDays.length + weekdays.length === 0;
  return {
    ...rule,
    months: frequency === 'YEARLY' && free && months.length === 0 ? [month] : months,
    monthDays: (frequency === 'MONTHLY' || frequency === 'YEARLY') && free ? [day] : monthDays,
    weekdays: frequency === 'WEEKLY' && free ? [{ nth: 0, weekday: weekdayOf(onDay) }] : weekdays,
    hours: rule.hours.length === 0 ? [Math.floor(second / 3600)] : rule.hours,
    minutes: rule.minutes.length === 0 ? [Math.floor(second / 60) % 60] : rule.minutes,
    seconds: rule.seconds.length === 0 ? [second % 60] : rule.seconds,
  };
}

/** Seconds after midnight, in order. */
function timesOf({ hours, minutes, seconds }: Rule): readonly number[] {
  const times = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  );
  return [...new Set(times)].sort((a, b) => a - b);
}

function chosen({ positions }: Rule, walls: readonly Wall[]): readonly Wall[] {
  if (positions.length === 0) return walls;
  return walls.filter((_, index) => positions.includes(index + 1) || positions.includes(index - walls.length));
}

/** How many periods lie wholly before a time, so that they need not be looked at. */
function periodsBefore({ frequency, interval }: Rule, start: Wall, from: Wall): number {
  // The longest a period can be, so that it is never one too many.
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[frequency];
  return Math.max(0, Math.floor((from - start) / secondsADay / (longest * interval)) - 1);
}

/** The period so many after the one of the start; `null` past the end of the calendar. */
function periodAt({ frequency, interval, weekStart }: Rule, start: Wall, index: number): Period | null {
  const startDay = dayOfWall(start);
  const further = index * interval;
  if (frequency === 'DAILY') return inCalendar({ first: startDay + further, days: 1 });
  if (frequency === 'WEEKLY') {
    const intoWeek = (weekdayOf(startDay) - weekStart + 7) % 7;
    return inCalendar({ first: startDay - intoWeek + further * 7, days: 7 });
  }
  const { year, month } = partsOf(startDay);
  if (frequency === 'YEARLY') return year + further > 9999 ? null : yearOf(year + further);
  const months = year * 12 + month - 1 + further;
  return months > 9999 * 12 + 11 ? null : monthPeriod(Math.floor(months / 12), (months % 12) + 1);
}

function inCalendar({ first, days }: Period): Period | null {
  const [from, to] = [Math.max(first, firstDay), Math.min(first + days - 1, lastDay)];
  return from > to ? null : { first: from, days: to - from + 1 };
}

function yearOf(year: number): Period {
  return { first: dayOf({ year, month: 1, day: 1 }), days: 337 + daysInMonth(monthOf(year, 2)) };
}

function monthPeriod(year: number, month: number): Period {
  return { first: dayOf({ year, month, day: 1 }), days: daysInMonth(monthOf(year, month)) };
}

/** The days of a period that every part of the rule lets pass. */
function daysOf(rule: Rule, period: Period, steps: Steps): readonly CivilDay[] {
  const found: CivilDay[] = [];
  const { months, monthDays, yearDays, weekdays } = rule;
  const comparisons = 1 + months.length + monthDays.length + yearDays.length + weekdays.length;
  for (const { first, days } of stretchesOf(rule, period)) {
    steps.left -= days * comparisons;
    for (let day = first; day < first + days; day++) {
      const each = plusDays(epoch, day);
      if (passes(rule, each)) found.push(each);
    }
  }
  return found;
}

/** Of a year only the months that the rule names; of anything shorter, all of it. */
function stretchesOf({ frequency, months }: Rule, period: Period): readonly Period[] {
  if (frequency !== 'YEARLY' || months.length === 0) return [period];
  const { year } = partsOf(plusDays(epoch, period.first));
  return [...new Set(months)].sort((a, b) => a - b).map((month) => monthPeriod(year, month));
}

function passes({ frequency, months, monthDays, yearDays, weekdays }: Rule, onDay: CivilDay): boolean {
  const { year, month, day } = partsOf(onDay);
  const inMonth = monthPeriod(year, month).days;
  if (months.length > 0 && !months.includes(month)) return false;
  if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - inMonth - 1)) return false;
  if (yearDays.length === 0 && weekdays.length === 0) return true;
  const { first, days } = yearOf(year);
  const dayOfYear = onDay - first + 1;
  if (yearDays.length > 0 && !yearDays.includes(dayOfYear) && !yearDays.includes(dayOfYear - days - 1)) return false;
  if (weekdays.length === 0) return true;
  // A second Tuesday is one of the month, unless a yearly rule names no month.
  const [place, of] = frequency === 'YEARLY' && months.length === 0 ? [dayOfYear, days] : [day, inMonth];
  return weekdays.some((each) => isNth(each, onDay, place, of));
}

function isNth({ nth, weekday }: WeekdayOf, onDay: CivilDay, place: number, of: number): boolean {
  if (weekdayOf(onDay) !== weekday) return false;
  return nth === 0 || nth === Math.ceil(place / 7) || nth === -Math.ceil((of - place + 1) / 7);
}

function dayOfWall(wall: Wall): CivilDay {
  return plusDays(epoch, Math.floor(wall / secondsADay));
}
