import { repeatedIds } from '../kernel/id.js';
import { failed, ok, type Problem, problem, type Result, resultOf } from '../kernel/result.js';
import type { ZoneTable } from '../kernel/zone.js';
import { type CalendarEvent, eventWriter } from './icalendar-event.js';
import { readEvent } from './icalendar-meeting.js';
import { detailProblems, domainOf, seriesProblems } from './icalendar-problems.js';
import type {
  CalendarDetails,
  CalendarMessage,
  CalendarMethod,
  CalendarSeries,
  MessageDetails,
} from './icalendar-types.js';
import { timeZoneText } from './icalendar-zone.js';

// Our own writer: every one on npm that we measured leaves out VTIMEZONE, folds inside characters or writes a local DTSTAMP.

/**
 * A calendar that mail and calendar programs can open (RFC 5545): one event a meeting, each with an identity that stays, in the
 * group's own time zone. It names nobody but the organiser, unless somebody is invited.
 *
 * Meetings called off stay in it as cancelled, so that programs which hold them learn of it. A `REQUEST` holds only meetings to be held
 * and a `CANCEL` only those called off, each as a calendar of its own, one after the other: RFC 5546 has such a message be about one
 * identity. To send them, take `calendarMessages`.
 *
 * @param series one or more groups' meetings, with times; their order changes no event
 * @param details who publishes it and when, who is invited, when to be reminded; the order of attendees and reminders changes nothing
 * @returns the text, or the problems: no meeting at all, an id that is none, too long or comes twice, a number or a sequence that is none,
 * meetings without a time, dated with other zone data or of two minds about it, a link, an address or a domain that is none, text that
 * cannot be written, a method without its organiser or attendees, attendees without theirs, reminders out of range
 * @example
 * calendarText([], { stamp: 0, domain: 'example.org' }).ok // => false
 */
export function calendarText(series: readonly CalendarSeries[], details: CalendarDetails): Result<string> {
  const made = calendarsOf(series, details);
  return made.ok ? ok(made.value.map(({ text }) => text).join('')) : made;
}

/**
 * Invitations to meetings, or the news that they were called off: a text for each meeting, as mail carries them. Everybody who gets one
 * sees all who are invited; to show nobody the others, ask once for each of them.
 *
 * @param details with the method `REQUEST` or `CANCEL`, the organiser and those who are invited
 * @returns the messages in the order of series and meetings, or the problems that `calendarText` names
 * @example
 * calendarMessages([], { method: 'REQUEST', stamp: 0, domain: 'example.org' }).ok // => false
 */
export function calendarMessages(
  series: readonly CalendarSeries[],
  details: MessageDetails,
): Result<readonly CalendarMessage[]> {
  const made = calendarsOf(series, details);
  if (!made.ok) return made;
  return ok(
    made.value.flatMap(({ events, text }) =>
      events.map(({ series: { id }, meeting: { number } }) => ({ series: id, number, text })),
    ),
  );
}

interface Calendar {
  readonly events: readonly CalendarEvent[];
  readonly text: string;
}

/** The calendar, or one for each message. */
function calendarsOf(series: readonly CalendarSeries[], details: CalendarDetails): Result<readonly Calendar[]> {
  const method = details.method ?? (details.organizer === undefined ? null : 'PUBLISH');
  const told = tells[method ?? 'PUBLISH'];
  const problems: Problem[] = [...detailProblems(details), ...zoneProblems(series)];
  const isRepeated = repeatedIds();
  const events = series.flatMap((each, index) => {
    const path = `series[${index}]`;
    for (const found of seriesProblems(each, domainOf(details), path)) problems.push(found);
    if (isRepeated(each.id)) problems.push(problem(`${path}.id`, 'duplicate', 'Each series has an id of its own.'));
    return eventsOf(each, path, problems);
  });
  if (!series.some((each) => told.some((list) => (each[list] ?? []).length > 0))) {
    problems.push(problem('series', 'empty', nothing(method)));
  }
  const found = resultOf(problems, () => events.filter(({ cancelled }) => told.includes(listOf(cancelled))));
  return found.ok ? written(found.value, method, eventWriter(details, method)) : found;
}

type List = 'meetings' | 'cancelled';

/** What each method tells of. */
const tells: Readonly<Record<CalendarMethod, readonly List[]>> = {
  PUBLISH: ['meetings', 'cancelled'],
  REQUEST: ['meetings'],
  CANCEL: ['cancelled'],
};

function listOf(cancelled: boolean): List {
  return cancelled ? 'cancelled' : 'meetings';
}

function nothing(method: CalendarMethod | null): string {
  return method === 'CANCEL' ? 'No meeting has been called off.' : 'A calendar holds at least one meeting.';
}

function eventsOf(series: CalendarSeries, path: string, problems: Problem[]): readonly CalendarEvent[] {
  const { meetings, cancelled = [] } = series;
  const numbers = new Set<number>();
  return [
    ...meetings.flatMap((each, at) => readEvent(series, each, false, numbers, `${path}.meetings[${at}]`, problems)),
    ...cancelled.flatMap((each, at) => readEvent(series, each, true, numbers, `${path}.cancelled[${at}]`, problems)),
  ];
}

/** A calendar describes each zone once, so there can be only one table of it. */
function zoneProblems(series: readonly CalendarSeries[]): readonly Problem[] {
  const tables = new Map<string, ZoneTable>();
  return series.flatMap(({ zone }, index) => {
    const first = tables.get(zone.zone) ?? zone;
    tables.set(zone.zone, first);
    if (first === zone || isSameTable(first, zone)) return [];
    return [problem(`series[${index}].zone`, 'contradiction', 'All series of one zone are dated with the same table.')];
  });
}

function isSameTable(first: ZoneTable, other: ZoneTable): boolean {
  return (
    first.version === other.version &&
    first.from === other.from &&
    first.to === other.to &&
    first.offsetMinutes === other.offsetMinutes &&
    first.transitions.length === other.transitions.length &&
    first.transitions.every(({ instant, offsetMinutes }, index) => {
      const same = other.transitions[index];
      return same?.instant === instant && same.offsetMinutes === offsetMinutes;
    })
  );
}

/** Far more than any programme needs; what would be longer than a text can be ends here. */
const mostCharacters = 100_000_000;

function written(
  events: readonly CalendarEvent[],
  method: CalendarMethod | null,
  write: (event: CalendarEvent) => string,
): Result<readonly Calendar[]> {
  const alone = method === 'REQUEST' || method === 'CANCEL';
  const told = method === null ? '' : `METHOD:${method}\r\n`;
  let characters = 0;
  const calendars: Calendar[] = [];
  for (const held of alone ? events.map((event) => [event]) : [events]) {
    let text = `${opening}${told}${zonesOf(held)}`;
    for (const event of held) {
      const said = write(event);
      characters += said.length;
      if (characters > mostCharacters) {
        return failed(problem('', 'too-big', `A calendar has at most ${mostCharacters} characters.`));
      }
      text += said;
    }
    calendars.push({ events: held, text: `${text}END:VCALENDAR\r\n` });
  }
  return ok(calendars);
}

const opening =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//communities-of-practice//calendar//EN\r\nCALSCALE:GREGORIAN\r\n';

/** Each zone once, reaching over all the meetings that are written in its own time. */
function zonesOf(events: readonly CalendarEvent[]): string {
  const spans = new Map<string, { readonly table: ZoneTable; first: number; last: number }>();
  for (const { series, from, to, inUtc } of events) {
    if (inUtc) continue;
    const span = spans.get(series.zone.zone) ?? { table: series.zone, first: from, last: to };
    span.first = Math.min(span.first, from);
    span.last = Math.max(span.last, to);
    spans.set(series.zone.zone, span);
  }
  return [...spans.values()].map(({ table, first, last }) => timeZoneText(table, first, last)).join('');
}
