import { readId } from '../kernel/id.js';
import { type Instant, readInstant } from '../kernel/instant.js';
import { type Problem, type ProblemCode, problem, type Result, resultOf } from '../kernel/result.js';
import { covers, dayAt, isoInstant, isoLocal, offsetAt, wallTime, type ZoneTable } from '../kernel/zone.js';
import type { Meeting } from '../rules/schedule/plan.js';
import { contentLine, escapedText } from './icalendar-lines.js';
import { timeZoneLines } from './icalendar-zone.js';

// Our own writer: every one on npm that we measured leaves out VTIMEZONE, folds inside characters or writes a local DTSTAMP.

/** One group's meetings, as a calendar shows them. */
export interface CalendarSeries {
  /** Stays the same for as long as the series lives: calendars know a meeting again by it. */
  readonly id: string;
  readonly title: string;
  /** The table that the meetings were dated with. */
  readonly zone: ZoneTable;
  readonly meetings: readonly Meeting[];
  readonly description?: string | undefined;
  readonly location?: string | undefined;
}

export interface CalendarDetails {
  readonly organizer: { readonly name: string; readonly email: string };
  /** When this calendar was made; never taken from a clock. */
  readonly stamp: Instant;
  /** A domain of the organiser's own, which makes identities unique: `example.org.au`. */
  readonly domain: string;
  /** How often the meetings have been changed since they were first sent; 0 where left out. */
  readonly sequence?: number | undefined;
}

interface Event {
  readonly series: CalendarSeries;
  readonly meeting: Meeting;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A calendar that mail and calendar programs can open (RFC 5545): one event a meeting, each with an identity that stays, in the
 * group's own time zone. It names nobody but the organiser.
 *
 * @param series one or more groups' meetings, with times
 * @param details who publishes it and when; text without control characters, line breaks apart
 * @returns the text, or the problems: an id that is none or comes twice, meetings without a time or dated with another zone's table,
 * an address or a domain that is none, a stamp or a sequence that is no whole number, text that cannot be written
 * @example
 * calendarText([], { organizer: { name: 'Ana', email: 'nobody' }, stamp: 0, domain: 'example.org' }).ok // => false
 */
export function calendarText(series: readonly CalendarSeries[], details: CalendarDetails): Result<string> {
  const problems: Problem[] = detailProblems(details);
  const events = series.flatMap((each, index) => {
    const path = `series[${index}]`;
    problems.push(...seriesProblems(each, series.slice(0, index), path));
    return each.meetings.flatMap((meeting, at) => readEvent(each, meeting, `${path}.meetings[${at}]`, problems));
  });
  return resultOf(problems, () =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//communities-of-practice//calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      ...zonesOf(events),
      ...events.flatMap((event) => eventLines(event, details)),
      'END:VCALENDAR',
    ]
      .map(contentLine)
      .join(''),
  );
}

function detailProblems({ organizer, stamp, domain, sequence = 0 }: CalendarDetails): Problem[] {
  const checks: readonly (readonly [boolean, string, ProblemCode, string])[] = [
    [
      isWritable(organizer.name) && !/["\r\n]/.test(organizer.name),
      'organizer.name',
      'not-text',
      'A name is one line of text without quotation marks.',
    ],
    [
      /^[\w.!$&'*+/=~-]+@[\w-]+(\.[\w-]+)*$/.test(organizer.email),
      'organizer.email',
      'not-text',
      'An address is written name@domain.',
    ],
    [
      /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(domain),
      'domain',
      'not-text',
      'A domain is written such as example.org.',
    ],
    [Number.isSafeInteger(stamp), 'stamp', 'not-an-instant', 'A stamp is whole milliseconds since 1970.'],
    [Number.isSafeInteger(sequence) && sequence >= 0, 'sequence', 'wrong-type', 'A sequence is a whole number from 0.'],
  ];
  return checks.flatMap(([holds, path, code, message]) => (holds ? [] : [problem(path, code, message)]));
}

function seriesProblems(series: CalendarSeries, before: readonly CalendarSeries[], path: string): readonly Problem[] {
  const id = readId(series.id, `${path}.id`);
  const texts = (['title', 'description', 'location'] as const).filter((key) => !isWritable(series[key] ?? ''));
  return [
    ...(id.ok ? [] : id.problems),
    ...(before.some((other) => other.id === series.id)
      ? [problem(`${path}.id`, 'duplicate', 'Each series has an id of its own.')]
      : []),
    ...texts.map((key) =>
      problem(`${path}.${key}`, 'not-text', 'Text has no control characters but line breaks and tabs.'),
    ),
  ];
}

/** A calendar has no way to write other control characters or half a character. */
function isWritable(text: string): boolean {
  return !/[^\P{Cc}\t\r\n]|\p{Cs}/u.test(text);
}

function readEvent(series: CalendarSeries, meeting: Meeting, path: string, problems: Problem[]): readonly Event[] {
  const [from, to] = [readInstant(meeting.start), readInstant(meeting.end)];
  if (!from.ok || !to.ok) {
    problems.push(problem(`${path}.start`, 'missing', 'A meeting in a calendar has a start and an end.'));
    return [];
  }
  const event = { series, meeting, from: from.value, to: to.value };
  if (isDatedWith(series.zone, event)) return [event];
  problems.push(
    problem(`${path}.start`, 'contradiction', 'This meeting was dated with another table than the one given.'),
  );
  return [];
}

function isDatedWith(zone: ZoneTable, { meeting, from, to }: Event): boolean {
  return (
    covers(zone, from) &&
    covers(zone, to) &&
    isoLocal(zone, from) === meeting.start &&
    isoLocal(zone, to) === meeting.end
  );
}

/** Each zone once, reaching over all the meetings held in it. */
function zonesOf(events: readonly Event[]): readonly string[] {
  const tables = new Map(events.map(({ series: { zone } }) => [zone.zone, zone]));
  return [...tables.values()].flatMap((table) => {
    const held = events.filter(({ series: { zone } }) => zone.zone === table.zone);
    const moments = held.flatMap(({ from, to }) => [from, to]);
    return timeZoneLines(table, Math.min(...moments), Math.max(...moments));
  });
}

function eventLines({ series, meeting, from, to }: Event, details: CalendarDetails): readonly string[] {
  const { organizer, stamp, domain, sequence = 0 } = details;
  const { zone, meetings, description, location } = series;
  // Programs disagree about a time that clocks show twice that day, so such a meeting is written in UTC.
  const certain = [from, to].every((instant) => happensOnce(zone, instant));
  const when = (name: string, instant: Instant) =>
    certain ? `${name};TZID=${zone.zone}:${basic(isoLocal(zone, instant))}` : `${name}:${basic(isoInstant(instant))}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(`${series.id}-${meeting.number}@${domain}`)}`,
    `DTSTAMP:${basic(isoInstant(stamp))}Z`,
    `SEQUENCE:${sequence}`,
    when('DTSTART', from),
    when('DTEND', to),
    `SUMMARY:${escapedText(`${series.title} (${meeting.number}/${meetings.length})`)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapedText(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escapedText(location)}`]),
    `ORGANIZER;CN="${organizer.name}":mailto:${organizer.email}`,
    'END:VEVENT',
  ];
}

function happensOnce(zone: ZoneTable, instant: Instant): boolean {
  const local = instant + offsetAt(zone, instant) * 60_000;
  const onDay = dayAt(local);
  return wallTime(zone, onDay, local / 60_000 - onDay * 1440).happens === 'once';
}

/** `2027-02-09T10:00:00+11:00` as `20270209T100000`. */
function basic(iso: string): string {
  return iso.slice(0, 19).replace(/[-:]/g, '');
}
