import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/zone.js';
import { contentLine, escapedText, quotedText } from './icalendar-lines.js';
import { domainOf } from './icalendar-problems.js';
import type { CalendarDetails, CalendarMeeting, CalendarMethod, CalendarSeries } from './icalendar-types.js';

/** A meeting that was looked at, and everything about it that a calendar says. */
export interface CalendarEvent {
  readonly series: CalendarSeries;
  readonly meeting: CalendarMeeting;
  readonly cancelled: boolean;
  readonly from: Instant;
  readonly to: Instant;
  /** Whether its times are written in UTC. */
  readonly inUtc: boolean;
  /** Its start and its end as clocks there show them: `2027-02-09T10:00:00`. */
  readonly start: string;
  readonly end: string;
}

/** What the events of one series have in common. */
interface Common {
  readonly identity: string;
  readonly title: string;
  readonly held: string;
  readonly cancelled: string;
}

/**
 * Writes one event after another of one calendar. What they have in common is written once.
 *
 * An event says its meeting's lasting number and not how many there are: meetings are called off and added, and an event that was sent
 * before has to stay true. So an event depends on its own meeting alone.
 */
export function eventWriter(details: CalendarDetails, method: CalendarMethod | null): (event: CalendarEvent) => string {
  const { stamp, sequence: usual = 0, visibility = 'private', reminders = [] } = details;
  const domain = domainOf(details);
  const stamped = `DTSTAMP:${inUtc(stamp)}\r\n`;
  const people = peopleOf(details, method);
  const shown = `CLASS:${visibility.toUpperCase()}\r\n`;
  const before = [...reminders].sort((one, other) => other - one);
  let last: { readonly series: CalendarSeries; readonly common: Common } | null = null;
  return (event) => {
    const { series, meeting, cancelled } = event;
    if (last?.series !== series) last = { series, common: commonOf(series) };
    const { common } = last;
    const summary = `${cancelled ? 'Cancelled: ' : ''}${common.title} (meeting ${meeting.number})`;
    const identity = contentLine(`UID:${common.identity}-${meeting.number}@${domain}`);
    const when = `SEQUENCE:${meeting.sequence ?? usual}\r\n${momentsOf(event)}`;
    const what = `${contentLine(`SUMMARY:${summary}`)}${cancelled ? common.cancelled : common.held}`;
    const alarms = cancelled || before.length === 0 ? '' : alarmsOf(before, summary);
    return `BEGIN:VEVENT\r\n${identity}${stamped}${when}${what}${shown}${people}${alarms}END:VEVENT\r\n`;
  };
}

/**
 * Programs show a link in different places: some the address, others only the description and the place. A meeting that is cancelled
 * brings no link, so that nobody joins it.
 */
function commonOf({ id, title, description = '', location = '', link = '' }: CalendarSeries): Common {
  const told = description.includes(link)
    ? description
    : [description, link].filter((part) => part !== '').join('\n\n');
  return {
    identity: escapedText(id),
    title: escapedText(title),
    held: [
      textLine('DESCRIPTION', told),
      textLine('LOCATION', location === '' ? link : location),
      link === '' ? '' : contentLine(`URL:${link}`),
      'STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n',
    ].join(''),
    cancelled: [
      textLine('DESCRIPTION', description),
      textLine('LOCATION', location),
      'STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n',
    ].join(''),
  };
}

function textLine(name: string, text: string): string {
  return text === '' ? '' : contentLine(`${name}:${escapedText(text)}`);
}

function momentsOf({ series, from, to, inUtc: everywhere, start, end }: CalendarEvent): string {
  if (everywhere) return `DTSTART:${inUtc(from)}\r\nDTEND:${inUtc(to)}\r\n`;
  const zone = `TZID=${series.zone.zone}`;
  return `${contentLine(`DTSTART;${zone}:${basic(start)}`)}${contentLine(`DTEND;${zone}:${basic(end)}`)}`;
}

/** Nobody is named but the organiser and, in a message to those invited, they. */
function peopleOf({ organizer, attendees = [] }: CalendarDetails, method: CalendarMethod | null): string {
  const asked = method === 'REQUEST' ? ';PARTSTAT=NEEDS-ACTION;RSVP=TRUE' : '';
  const invited = [...attendees].sort((one, other) => (one.email < other.email ? -1 : 1));
  return [
    ...(organizer === undefined ? [] : [person('ORGANIZER', organizer.name, '', organizer.email)]),
    ...invited.map(({ name, email }) => person('ATTENDEE', name, asked, email)),
  ].join('');
}

function person(property: string, name: string | undefined, parameters: string, email: string): string {
  const shown = name === undefined ? '' : `;CN=${quotedText(name)}`;
  return contentLine(`${property}${shown}${parameters}:mailto:${email}`);
}

function alarmsOf(before: readonly number[], summary: string): string {
  const what = contentLine(`DESCRIPTION:${summary}`);
  return before
    .map((minutes) => `BEGIN:VALARM\r\nACTION:DISPLAY\r\n${what}TRIGGER:-PT${minutes}M\r\nEND:VALARM\r\n`)
    .join('');
}

function inUtc(instant: Instant): string {
  return `${basic(isoInstant(instant))}Z`;
}

/** `2027-02-09T10:00:00` as `20270209T100000`. */
function basic(iso: string): string {
  return `${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}`;
}
