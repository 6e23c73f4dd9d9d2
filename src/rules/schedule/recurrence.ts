import {
  type CivilDay,
  type CivilMonth,
  daysInMonth,
  firstDayOf,
  nthWeekday,
  plusDays,
  plusMonths,
} from '../../kernel/day.js';
import type { MissingDay, Recurrence } from './plan.js';
import { calendarEnd } from './reading.js';

/** What a recurrence gives: days for meetings, days passed over, and months that do not have the day asked for. */
export interface NominalDays {
  readonly days: readonly CivilDay[];
  readonly skipped: readonly CivilDay[];
  readonly absent: readonly CivilMonth[];
}

/**
 * The first so many days of a recurrence. Every month is counted from the first one, never from the meeting before, so a day moved in a
 * short month moves nothing after it.
 *
 * @param usable whether a day may be used; one that may not is passed over and the series runs on
 * @returns fewer days than asked for only where the calendar ends first
 */
export function nominalDays(
  recurrence: Recurrence,
  from: CivilMonth,
  everyMonths: number,
  count: number,
  usable: (day: CivilDay) => boolean,
): NominalDays {
  const days: CivilDay[] = [];
  const skipped: CivilDay[] = [];
  const absent: CivilMonth[] = [];
  for (let after = 0; days.length < count && from + after <= calendarEnd; after += everyMonths) {
    const month = plusMonths(from, after);
    const day = dayIn(month, recurrence);
    if (day === null) absent.push(month);
    else (usable(day) ? days : skipped).push(day);
  }
  return { days, skipped, absent };
}

const inPlaceOfMissing: Readonly<Record<MissingDay, (first: CivilDay, length: number) => CivilDay | null>> = {
  omit: () => null,
  reject: () => null,
  clamp: (first, length) => plusDays(first, length - 1),
  forward: (first, length) => plusDays(first, length),
};

/** The day of a recurrence in one month; `null` where the month does not have it. */
export function dayIn(month: CivilMonth, recurrence: Recurrence): CivilDay | null {
  if (recurrence.kind === 'nthWeekday') return nthWeekday(month, recurrence.nth, recurrence.weekday);
  if (recurrence.kind === 'weekly') return null;
  const [first, length] = [firstDayOf(month), daysInMonth(month)];
  return recurrence.day <= length
    ? plusDays(first, recurrence.day - 1)
    : inPlaceOfMissing[recurrence.missing](first, length);
}
