import fc from 'fast-check';
import { type CivilDay, dayOf, isoDay, monthOfDay, plusDays, readDay, weekdayOf } from '../../src/kernel/day.js';
import { isoInstant, isoInstantLike } from '../../src/kernel/instant.js';
import type { KeptMeeting, Meeting, Timetable } from '../../src/rules/schedule/plan.js';

// Versions of a series that nobody has written, and a plain account of which meeting is which.

interface Told {
  readonly number?: number;
  readonly date?: string;
  /** `null` for a meeting without a time. */
  readonly start?: string | null;
  readonly minutes?: number;
  readonly because?: string;
}

/** A meeting where clocks are ten hours ahead the whole year. */
export function meetingOn(
  nominal: string,
  { number = 1, date = nominal, start = '10:00', minutes = 150, because }: Told = {},
): Meeting {
  const local = `${date}T${start ?? '10:00'}:00+10:00`;
  const from = Date.parse(local);
  const weeks = (Date.parse(date) - Date.parse(nominal)) / (7 * 86_400_000);
  return {
    number,
    nominal,
    date,
    start: start === null ? null : local,
    instant: start === null ? null : isoInstant(from),
    end: start === null ? null : isoInstantLike(from + minutes * 60_000, local),
    moved: weeks === 0 ? null : { weeks, because: because ?? 'Closed' },
  };
}

/** Meetings on these nominal days, numbered from 1. */
export function meetingsOn(...days: readonly string[]): readonly Meeting[] {
  return days.map((day, index) => meetingOn(day, { number: index + 1 }));
}

const first = dayOf({ year: 2027, month: 1, day: 27 });

/** Days of some months, most of them Tuesdays, so that versions share days, months and weeks. */
const nominalDay = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 16 }).map((week) => 6 + 7 * week) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 }) },
  )
  .map((days) => isoDay(plusDays(first, days)));

const told = fc.record({
  weeks: fc.constantFrom(0, 0, 0, 1, -1),
  start: fc.constantFrom('10:00', '10:00', '10:00', '14:00', null),
  minutes: fc.constantFrom(150, 150, 120),
});

/** A version of a series, in any order, with numbers from 1 in the order of its nominal days. */
export function version(days: 'once' | 'repeated' = 'once'): fc.Arbitrary<readonly Meeting[]> {
  const several = { maxLength: 8 };
  return fc
    .tuple(
      days === 'once' ? fc.uniqueArray(nominalDay, several) : fc.array(nominalDay, several),
      fc.infiniteStream(told),
    )
    .chain(([nominal, facts]) => {
      const meetings = [...nominal].sort().map((day, index) => {
        const { weeks, start, minutes } = facts.next().value;
        const date = isoDay(plusDays(readDayOf(day), 7 * weeks));
        return meetingOn(day, { number: index + 1, date, start, minutes });
      });
      return fc.shuffledSubarray(meetings, { minLength: meetings.length });
    });
}

/** Version after version of one series. */
export function versions(days: 'once' | 'repeated' = 'once'): fc.Arbitrary<readonly (readonly Meeting[])[]> {
  return fc.array(version(days), { minLength: 2, maxLength: 7 });
}

export function readDayOf(text: string): CivilDay {
  const day = readDay(text);
  if (!day.ok) throw new Error('not a day');
  return day.value;
}

/** Every meeting of a timetable, held or called off. */
export function allOf({ meetings, cancelled }: Timetable): readonly KeptMeeting[] {
  return [...meetings, ...cancelled];
}

const weekOf = (day: string): number => readDayOf(day) - weekdayOf(readDayOf(day));
const monthOf = (day: string): number => monthOfDay(readDayOf(day));

/**
 * Which number each nominal day of a version has had so far, `null` where none; worked out pair by pair from the words of the rule, for
 * versions in which each day stands once.
 */
export function numbersFound(before: Timetable, after: readonly Meeting[]): ReadonlyMap<string, number | null> {
  const numbers = new Map<string, number | null>(after.map(({ nominal }) => [nominal, null]));
  const taken = new Set<number>();
  const settle = (day: string, { number }: KeptMeeting): void => {
    numbers.set(day, number);
    taken.add(number);
  };
  for (const each of allOf(before)) if (numbers.has(each.nominal)) settle(each.nominal, each);
  for (const part of [monthOf, weekOf]) {
    const left = before.meetings.filter(({ number }) => !taken.has(number));
    const open = [...numbers].flatMap(([day, number]) => (number === null ? [day] : []));
    for (const day of open) {
      const here = left.filter(({ nominal }) => part(nominal) === part(day));
      const rivals = open.filter((other) => part(other) === part(day));
      const [only] = here;
      if (only !== undefined && here.length === 1 && rivals.length === 1) settle(day, only);
    }
  }
  return numbers;
}
