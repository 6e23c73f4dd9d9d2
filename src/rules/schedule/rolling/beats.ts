import {
  type CivilDay,
  type CivilMonth,
  dayOf,
  daysInMonth,
  firstDayOf,
  isoDay,
  isoMonth,
  monthOf,
  monthOfDay,
  partsOf,
  plusDays,
  plusMonths,
  type Weekday,
  weekdayOf,
} from '../../../kernel/day.js';
import type { IsoDay } from '../../../policy/policy.js';
import type { IsoMonth, Recurrence } from '../plan.js';
import { dayIn } from '../recurrence.js';

/**
 * The beats of a recurrence, on which its meetings stand, numbered one after another: months, or the weeks of a weekday. After so many
 * of them the calendar is the same again, so that whatever depends on months and weekdays alone can be looked at once and for good.
 */
export interface Beats {
  /** How many beats there are before the calendar is the same again. */
  readonly round: number;
  /** How many months that is. */
  readonly months: number;
  /** Beats from one meeting to the next. */
  readonly step: number;
  /** The month of a beat, as whole months since the year 0, also where no calendar reaches so far. */
  readonly monthOf: (beat: number) => number;
  /** Whether the recurrence has a day on it. */
  readonly hasDay: (beat: number) => boolean;
  /** The month in which that day falls: the next one, where the day was put off into it. */
  readonly fallsIn: (beat: number) => number;
  /** The first beat on or after a day; of months, the month of the day. */
  readonly from: (day: CivilDay) => number;
  /** The first beat that is free again after a meeting in a beat and so many months of break. */
  readonly after: (beat: number, breakMonths: number) => number;
  /** The nominal day of a beat of the calendar; the first of the month where the recurrence has none. */
  readonly dayOf: (beat: number) => CivilDay;
  /** The beat of a nominal day. */
  readonly beatOf: (nominal: CivilDay) => number;
  /** From when on a series is asked for so that it starts on a beat of the calendar: a month, or a day. */
  readonly startOf: (beat: number) => IsoMonth | IsoDay;
}

const monthsAYear = 12;
/** The calendar in use today repeats itself after 400 years, which are whole weeks. */
const monthsARound = 400 * monthsAYear;
const weeksARound = 20_871;
const epoch: CivilDay = /* @__PURE__ */ dayOf({ year: 1970, month: 1, day: 1 });

/** @param everyMonths does not count for `weekly` */
export function beatsOf(recurrence: Recurrence, everyMonths: number): Beats {
  return recurrence.kind === 'weekly'
    ? weeks(recurrence.weekday, recurrence.everyWeeks ?? 1)
    : months(recurrence, everyMonths);
}

/** What is left over after as many whole rounds as there are; never below zero. */
export function within(beat: number, round: number): number {
  return ((beat % round) + round) % round;
}

type Monthly = Exclude<Recurrence, { readonly kind: 'weekly' }>;

function months(recurrence: Monthly, step: number): Beats {
  const omitted = recurrence.kind === 'dayOfMonth' && recurrence.missing === 'omit' ? recurrence.day : 1;
  const shifted = recurrence.kind === 'dayOfMonth' && recurrence.missing === 'forward' ? recurrence.day : 1;
  // Only of the 29th does it depend on the year which months have it.
  const round = omitted === 29 || shifted === 29 ? monthsARound : monthsAYear;
  return {
    round,
    months: round,
    step,
    monthOf: (beat) => beat,
    hasDay: (beat) => omitted <= daysInMonth(inCalendar(beat)),
    fallsIn: (beat) => (shifted <= daysInMonth(inCalendar(beat)) ? beat : beat + 1),
    from: monthOfDay,
    after: (beat, breakMonths) => beat + 1 + breakMonths,
    dayOf: (beat) => dayIn(monthAt(beat), recurrence) ?? firstDayOf(monthAt(beat)),
    // A day that was put off into the next month belongs to the one before.
    beatOf: (nominal) => monthOfDay(nominal) - (partsOf(nominal).day < shifted ? 1 : 0),
    startOf: (beat) => isoMonth(monthAt(beat)),
  };
}

function monthAt(beat: number): CivilMonth {
  return monthOf(Math.floor(beat / monthsAYear), within(beat, monthsAYear) + 1);
}

/** A month of 2000 to 2399 that is like this one. */
function inCalendar(month: number): CivilMonth {
  return plusMonths(monthOf(2000, 1), within(month, monthsARound));
}

function weeks(weekday: Weekday, step: number): Beats {
  const first = plusDays(epoch, within(weekday - weekdayOf(epoch), 7));
  const monthsOf = Int32Array.from({ length: weeksARound }, (_, beat) => monthOfDay(plusDays(first, beat * 7)));
  const from = (day: CivilDay): number => Math.ceil((day - first) / 7) + 0;
  const month = (beat: number): number => {
    const inRound = within(beat, weeksARound);
    return (monthsOf[inRound] ?? 0) + ((beat - inRound) / weeksARound) * monthsARound;
  };
  return {
    round: weeksARound,
    months: monthsARound,
    step,
    monthOf: month,
    hasDay: () => true,
    fallsIn: month,
    from,
    after: (beat, breakMonths) => {
      const inRound = within(beat, weeksARound);
      return from(monthsAfter(plusDays(first, inRound * 7 + 1), breakMonths)) + beat - inRound;
    },
    dayOf: (beat) => plusDays(first, beat * 7),
    beatOf: from,
    startOf: (beat) => isoDay(plusDays(first, beat * 7)),
  };
}

/** The same day so many months later, or the last of that month where it is shorter. */
function monthsAfter(day: CivilDay, count: number): CivilDay {
  const month = plusMonths(monthOfDay(day), count);
  return plusDays(firstDayOf(month), Math.min(partsOf(day).day, daysInMonth(month)) - 1);
}
