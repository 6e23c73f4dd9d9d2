import {
  type CivilDay,
  type CivilMonth,
  daysInMonth,
  firstDayOf,
  monthOf,
  monthOfDay,
  nthWeekday,
  plusDays,
  plusMonths,
  type Weekday,
  weekdayOf,
} from '../../kernel/day.js';
import type { Pattern } from './pattern.js';
import type { MissingDay, Recurrence } from './plan.js';

/** What a recurrence gives: days for meetings, days passed over, and months that do not have the day asked for. */
export interface NominalDays {
  readonly days: readonly CivilDay[];
  /** Of each day, how many times closed months kept the group from meeting since the day before. */
  readonly closed: readonly number[];
  readonly skipped: readonly CivilDay[];
  readonly absent: readonly CivilMonth[];
}

/** The calendar in use today begins in October 1582. */
export const calendarStart: CivilMonth = /* @__PURE__ */ monthOf(1583, 1);

/** Dates stay clear of year 9999 however far they move. */
export const calendarEnd: CivilMonth = /* @__PURE__ */ monthOf(9990, 12);

/**
 * The first so many days of a recurrence. Every day is counted from the start, never from the meeting before, so a day moved in a short
 * month moves nothing after it.
 *
 * @param start the first day of the first month or, of a weekly recurrence, the day on or after which the first meeting is
 * @param usable whether a day may be used; one that may not is passed over and the series runs on
 * @returns fewer days than asked for only where the calendar ends first
 */
export function nominalDays(
  { recurrence, count, every, closedMonths }: Pattern,
  start: CivilDay,
  usable: (day: CivilDay) => boolean,
): NominalDays {
  const days: CivilDay[] = [];
  const closed: number[] = [];
  const skipped: CivilDay[] = [];
  const absent: CivilMonth[] = [];
  const first = monthOfDay(start);
  let passed = 0;
  for (let step = 0; days.length < count; step += every) {
    const weekly = recurrence.kind === 'weekly' ? onOrAfter(start, recurrence.weekday, step) : null;
    const month = weekly === null ? plusMonths(first, step) : monthOfDay(weekly);
    if (month > calendarEnd) break;
    const day = recurrence.kind === 'weekly' ? weekly : dayIn(month, recurrence);
    // A day put off into the next month may be put off into a closed one.
    if (closedMonths.length > 0 && [month, monthOfDay(day ?? start)].some((each) => isIn(closedMonths, each))) passed++;
    else if (day === null) absent.push(month);
    else if (usable(day)) {
      days.push(day);
      closed.push(passed);
      passed = 0;
    } else skipped.push(day);
  }
  return { days, closed, skipped, absent };
}

/**
 * Where a series got stuck: days may be passed over to the very end of the calendar, and then it is the first after its last meeting.
 *
 * @returns `undefined` where it has all its meetings, or goes on to the end of the calendar
 */
export function stuckAt({ days, skipped }: NominalDays, { count }: Pick<Pattern, 'count'>): CivilDay | undefined {
  const last = days.at(-1) ?? Number.NEGATIVE_INFINITY;
  return days.length === count ? undefined : skipped.find((day) => day > last);
}

/** Whether a month is one of these months of the year. */
export function isIn(monthsOfYear: readonly number[], month: CivilMonth): boolean {
  return monthsOfYear.includes((month % 12) + 1);
}

/** The first such weekday on or after a day, and so many weeks on. */
function onOrAfter(start: CivilDay, weekday: Weekday, weeks: number): CivilDay {
  return plusDays(start, ((weekday - weekdayOf(start) + 7) % 7) + weeks * 7);
}

const inPlaceOfMissing: Readonly<Record<MissingDay, (first: CivilDay, length: number) => CivilDay | null>> = {
  omit: () => null,
  reject: () => null,
  clamp: (first, length) => plusDays(first, length - 1),
  forward: (first, length) => plusDays(first, length),
};

/** The day of a monthly recurrence in one month; `null` where the month does not have it. */
export function dayIn(
  month: CivilMonth,
  recurrence: Exclude<Recurrence, { readonly kind: 'weekly' }>,
): CivilDay | null {
  if (recurrence.kind === 'nthWeekday') return nthWeekday(month, recurrence.nth, recurrence.weekday);
  const [first, length] = [firstDayOf(month), daysInMonth(month)];
  return recurrence.day <= length
    ? plusDays(first, recurrence.day - 1)
    : inPlaceOfMissing[recurrence.missing](first, length);
}
