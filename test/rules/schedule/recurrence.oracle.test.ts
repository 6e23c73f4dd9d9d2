import { UTCDate } from '@date-fns/utc/date';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { formatISO } from 'date-fns/formatISO';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { getISODay } from 'date-fns/getISODay';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { nextDay } from 'date-fns/nextDay';
import { previousDay } from 'date-fns/previousDay';
import { startOfMonth } from 'date-fns/startOfMonth';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
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
  type NthInMonth,
  partsOf,
  plusDays,
  plusMonths,
  readDay,
  type Weekday,
  weekdayOf,
} from '../../../src/kernel/day.js';
import { datesFrom, definePattern, type MissingDay, type Recurrence } from '../../../src/rules/schedule/index.js';
import { dayIn } from '../../../src/rules/schedule/recurrence.js';
import { sixMonthly, sure } from './fixtures.js';

// Luxon and date-fns as calendars of their own, over every month from 1900 to 2100.

const first = monthOf(1900, 1);
const months: readonly CivilMonth[] = Array.from({ length: 201 * 12 }, (_, after) => plusMonths(first, after));
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const choices: readonly NthInMonth[] = [1, 2, 3, 4, 'last'];
const everyWeekday = weekdays.flatMap((weekday) =>
  choices.map((nth): Recurrence & { kind: 'nthWeekday' } => ({ kind: 'nthWeekday', nth, weekday })),
);
const lateDays = [28, 29, 30, 31];

/** A day of another calendar, so many whole days from 1970. */
function dayNumber(theirs: Date | DateTime): number {
  return theirs.valueOf() / 86_400_000;
}

function utc(day: CivilDay): UTCDate {
  return new UTCDate(day * 86_400_000);
}

function luxon(day: CivilDay): DateTime<true> {
  const { year, month, day: date } = partsOf(day);
  const theirs = DateTime.utc(year, month, date);
  if (!theirs.isValid) throw new Error('A day of ours is none of theirs.');
  return theirs;
}

/** The days of so many meetings from a day's month on, on that day of each month, or the last of a shorter one. */
function clampedFrom(anchor: CivilDay, count: number, everyMonths: number): readonly CivilDay[] {
  const recurrence: Recurrence = { kind: 'dayOfMonth', day: partsOf(anchor).day, missing: 'clamp' };
  const pattern = sure(definePattern({ recurrence, count, everyMonths }, sixMonthly));
  return sure(datesFrom(pattern, isoMonth(monthOfDay(anchor)))).days;
}

/** Those that are not as they should be. They are compared once: so many expectations would take most of the time. */
function wrong<Each>(all: readonly Each[], isRight: (each: Each) => boolean): readonly Each[] {
  return all.filter((each) => !isRight(each)).slice(0, 5);
}

describe('every day from 1900 to 2100', () => {
  const start = firstDayOf(first);
  const days = Array.from({ length: firstDayOf(monthOf(2101, 1)) - start }, (_, after) => plusDays(start, after));

  it('has the number, the weekday and the text that Luxon counts up to a day at a time', () => {
    let theirs = DateTime.utc(1900, 1, 1);
    const right = (ours: CivilDay) => {
      const same =
        ours === dayNumber(theirs) && weekdayOf(ours) === theirs.weekday && isoDay(ours) === theirs.toISODate();
      theirs = theirs.plus({ days: 1 });
      return same;
    };
    expect([days.length, wrong(days, right)]).toEqual([73_414, []]);
  });

  it('has the number, the weekday and the text that date-fns gives it, and is read back from that text', () => {
    const right = (ours: CivilDay) => {
      const text = formatISO(utc(ours), { representation: 'date' });
      const read = readDay(text);
      return weekdayOf(ours) === getISODay(utc(ours)) && isoDay(ours) === text && read.ok && read.value === ours;
    };
    expect(wrong(days, right)).toEqual([]);
  });
});

describe('each weekday of every month, first to fourth and last: 84,420 days', () => {
  const all = months.flatMap((month) => everyWeekday.map((recurrence) => ({ month, ...recurrence })));

  it('is where Luxon finds it among the days of the month', () => {
    const listed = new Map(
      months.map((month) => {
        const [from, length] = [luxon(firstDayOf(month)), daysInMonth(month)];
        return [month, Array.from({ length }, (_, days) => from.plus({ days }))];
      }),
    );
    const right = ({ month, nth, weekday, kind }: (typeof all)[number]) => {
      const such = (listed.get(month) ?? []).filter((each) => each.weekday === weekday);
      const theirs = such.at(nth === 'last' ? -1 : nth - 1);
      return theirs !== undefined && dayIn(month, { kind, nth, weekday }) === dayNumber(theirs);
    };
    expect([all.length, wrong(all, right)]).toEqual([84_420, []]);
  });

  it('is where date-fns comes to from the day before the month, or from the day after it', () => {
    const right = ({ month, nth, weekday, kind }: (typeof all)[number]) => {
      const [before, after] = [plusDays(firstDayOf(month), -1), firstDayOf(plusMonths(month, 1))];
      const sunday = weekday === 7 ? 0 : weekday;
      const theirs = nth === 'last' ? previousDay(utc(after), sunday) : addWeeks(nextDay(utc(before), sunday), nth - 1);
      return dayIn(month, { kind, nth, weekday }) === dayNumber(theirs);
    };
    expect(wrong(all, right)).toEqual([]);
  });
});

describe('the 28th to the 31st of every month', () => {
  const all = months.flatMap((month) => lateDays.map((day) => ({ month, day })));
  const ours = ({ month, day }: (typeof all)[number], missing: MissingDay) =>
    dayIn(month, { kind: 'dayOfMonth', day, missing });

  it('exists where Luxon has such a day, and is left out where it has none', () => {
    const missing = all.filter((each) => ours(each, 'omit') === null);
    const right = ({ month, day }: (typeof all)[number]) => {
      const theirs = DateTime.utc(Math.floor(month / 12), (month % 12) + 1, day);
      const expected = theirs.isValid ? dayNumber(theirs) : null;
      return ours({ month, day }, 'omit') === expected && ours({ month, day }, 'reject') === expected;
    };
    // Of 201 years: February lacks the 30th and the 31st, and in 152 of them the 29th; four months lack the 31st.
    expect([missing.length, wrong(all, right)]).toEqual([201 * 2 + 152 + 201 * 4, []]);
  });

  it('becomes the last day where date-fns or Luxon adds months to such a day of January 1900', () => {
    const right = ({ month, day }: (typeof all)[number]) => {
      const start = dayOf({ year: 1900, month: 1, day });
      const clamped = ours({ month, day }, 'clamp');
      const added = luxon(start).plus({ months: month - first });
      return clamped === dayNumber(addMonths(utc(start), month - first)) && clamped === dayNumber(added);
    };
    expect(wrong(all, right)).toEqual([]);
  });

  it('becomes the first of the next month where date-fns finds the month too short', () => {
    const right = ({ month, day }: (typeof all)[number]) => {
      const begin = utc(firstDayOf(month));
      const exists = day <= getDaysInMonth(begin);
      const theirs = exists ? begin.setUTCDate(day) : startOfMonth(addMonths(begin, 1));
      return ours({ month, day }, 'forward') === dayNumber(new UTCDate(theirs));
    };
    expect(wrong(all, right)).toEqual([]);
  });

  it('is, for the 31st, the last day that date-fns knows', () => {
    const right = (month: CivilMonth) =>
      ours({ month, day: 31 }, 'clamp') === dayNumber(lastDayOfMonth(utc(firstDayOf(month))));
    expect(wrong(months, right)).toEqual([]);
  });
});

describe('a series from any day of 1900 to 2100', () => {
  const anchors = fc
    .integer({ min: firstDayOf(first), max: firstDayOf(monthOf(2090, 1)) })
    .map((number) => plusDays(firstDayOf(first), number - firstDayOf(first)));

  it('is that day with so many months added to it each time, and never to the day before it', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 1, max: 12 }), (anchor, everyMonths) => {
        const days = clampedFrom(anchor, 10, everyMonths);
        const theirs = days.map((_, index) => dayNumber(addMonths(utc(anchor), index * everyMonths)));
        const luxons = days.map((_, index) => dayNumber(luxon(anchor).plus({ months: index * everyMonths })));
        expect([days, days.length]).toEqual([theirs, 10]);
        expect(days).toEqual(luxons);
      }),
      { numRuns: 1000 },
    );
  });

  it('is, weekly, the first such weekday on or after the day, and so many weeks added to that', () => {
    fc.assert(
      fc.property(
        anchors,
        fc.constantFrom(...weekdays),
        fc.integer({ min: 1, max: 52 }),
        (from, weekday, everyWeeks) => {
          const recurrence: Recurrence = { kind: 'weekly', weekday, everyWeeks };
          const { days } = sure(datesFrom(sure(definePattern({ recurrence, count: 10 }, sixMonthly)), isoDay(from)));
          const theirs = nextDay(utc(plusDays(from, -1)), weekday === 7 ? 0 : weekday);
          const luxons = luxon(from).plus({ days: (weekday - luxon(from).weekday + 7) % 7 });
          expect(days).toEqual(days.map((_, index) => dayNumber(addWeeks(theirs, index * everyWeeks))));
          expect(days).toEqual(days.map((_, index) => dayNumber(luxons.plus({ weeks: index * everyWeeks }))));
          expect(days).toHaveLength(10);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has as many days and months between its days as others count', () => {
    fc.assert(
      fc.property(anchors, anchors, (one, other) => {
        expect(other - one).toBe(differenceInCalendarDays(utc(other), utc(one)));
        expect(other - one).toBe(luxon(other).diff(luxon(one), 'days').days);
        expect(monthOfDay(other) - monthOfDay(one)).toBe(differenceInCalendarMonths(utc(other), utc(one)));
      }),
      { numRuns: 1000 },
    );
  });
});

it('adding a month to the day before it, which we never do, loses the last day of a month for ever', () => {
  const chained = [0, 1, 2, 3, 4].map((times) =>
    Array.from({ length: times }).reduce<Date>((day) => addMonths(day, 1), new UTCDate(Date.UTC(2026, 0, 31))),
  );
  const days = clampedFrom(dayOf({ year: 2026, month: 1, day: 31 }), 5, 1);
  expect(chained.map((day) => day.getUTCDate())).toEqual([31, 28, 28, 28, 28]);
  expect(days.map((day) => partsOf(day).day)).toEqual([31, 28, 31, 30, 31]);
});
