import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarMeeting } from '../../src/formats/icalendar-types.js';
import { isoInstant, isoLocal } from '../../src/kernel/zone.js';
import type { KeptMeeting, Timetable } from '../../src/rules/schedule/index.js';
import { type ZoneTable, zoneTable } from '../../src/times/index.js';

const minute = 60_000;

/** Clocks of every kind: with rules and without, by halves and quarters of an hour, changed at midnight, over the date line. */
export const places: readonly string[] = [
  'Australia/Melbourne',
  'Australia/Perth',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
];

const tables = new Map<string, ZoneTable>();

/** The table of a place over these years, made once. */
export function clocksOf(place: string, from: number, to: number): ZoneTable {
  const key = `${place} ${from} ${to}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const made = zoneTable(place, { from, to }, 'test');
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  tables.set(key, made.value);
  return made.value;
}

/** A meeting of so many minutes at a moment, as a timetable keeps it. */
export function meetingAt(
  zone: ZoneTable,
  number: number,
  from: number,
  minutes: number,
  sequence: number,
): KeptMeeting {
  const start = isoLocal(zone, from);
  const date = start.slice(0, 10);
  const end = isoLocal(zone, from + minutes * minute);
  return { number, nominal: date, date, start, instant: isoInstant(from), end, moved: null, sequence };
}

/** Moments of a meeting, as `calendarText` was given them. */
export function momentsOf({ start, end }: CalendarMeeting): readonly [number, number] {
  return [Date.parse(start ?? ''), Date.parse(end ?? '')];
}

/** Meetings on any days, near changes of the clocks more often than chance has it, some of them called off. */
export function timetablesIn(zone: ZoneTable, fromYear: number, toYear: number): fc.Arbitrary<Timetable> {
  const first = Date.UTC(fromYear, 0, 2) / minute;
  const last = Date.UTC(toYear, 11, 30) / minute;
  const near = zone.transitions.map(({ instant }) => instant / minute).filter((each) => each > first && each < last);
  const anyMoment = fc.integer({ min: first, max: last });
  const moment =
    near.length === 0
      ? anyMoment
      : fc.oneof(
          anyMoment,
          fc.tuple(fc.constantFrom(...near), fc.integer({ min: -360, max: 360 })).map(([at, by]) => at + by),
        );
  const meeting = fc.record({
    at: moment,
    minutes: fc.integer({ min: 1, max: 600 }),
    sequence: fc.nat({ max: 9 }),
    cancelled: fc.boolean(),
  });
  return fc.array(meeting, { minLength: 1, maxLength: 7 }).map((all) => {
    const kept = all.map(({ at, minutes, sequence, cancelled }, index) => ({
      cancelled,
      meeting: meetingAt(zone, index + 1, at * minute, minutes, cancelled ? sequence + 1 : sequence),
    }));
    return {
      meetings: kept.filter((each) => !each.cancelled).map((each) => each.meeting),
      cancelled: kept.filter((each) => each.cancelled).map((each) => each.meeting),
    };
  });
}

/** A calendar as ical.js reads it; one that holds more than one object is read object by object. */
export function objectsOf(text: string): readonly ICAL.Component[] {
  return text.split(/(?<=END:VCALENDAR\r\n)/).flatMap((each) => new ICAL.Component(ICAL.parse(each)));
}

export function eventsOf(text: string): readonly ICAL.Component[] {
  return objectsOf(text).flatMap((each) => each.getAllSubcomponents('vevent'));
}

/** The moments at which an event starts and ends, by the zone that stands beside it. */
export function spanOf(event: ICAL.Component): readonly [number, number] {
  const { startDate, endDate } = new ICAL.Event(event);
  return [startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000];
}

/** Everything a component says, in order: names, parameters and values of its properties, and of the components in it. */
export function saidBy(component: ICAL.Component): readonly unknown[] {
  return [
    component.name,
    ...component
      .getAllProperties()
      .map((property) => [
        property.name,
        Object.fromEntries(Object.entries(property.jCal[1] as Record<string, unknown>)),
        property.jCal.slice(3),
      ]),
    ...component.getAllSubcomponents().map(saidBy),
  ];
}

export function valueIn(event: ICAL.Component, name: string): string | null {
  const value = event.getFirstPropertyValue(name);
  return value === null ? null : String(value);
}
