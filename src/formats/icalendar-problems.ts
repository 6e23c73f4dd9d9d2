import { readId, repeatedIds } from '../kernel/id.js';
import { firstInstant, lastInstant } from '../kernel/instant.js';
import { type Problem, type ProblemCode, problem, problemsIn } from '../kernel/result.js';
import { isOneLine, isWritable, octetsIn } from './icalendar-lines.js';
import { mostSequence } from './icalendar-meeting.js';
import type { CalendarDetails, CalendarSeries } from './icalendar-types.js';

/** Whether something holds, and otherwise the problem. */
type Check = readonly [holds: boolean, path: string, code: ProblemCode, message: string];

function failing(checks: readonly Check[]): readonly Problem[] {
  return checks.flatMap(([holds, path, code, message]) => (holds ? [] : [problem(path, code, message)]));
}

/** The domain in every identity: capitals make no other domain, so they make no other identity. */
export function domainOf({ domain, organizer }: CalendarDetails): string {
  return (domain ?? organizer?.email.slice(organizer.email.indexOf('@') + 1) ?? '').toLowerCase();
}

/** Everything that stands against what is said of a whole calendar. */
export function detailProblems(details: CalendarDetails): readonly Problem[] {
  const { organizer, stamp, domain, sequence = 0 } = details;
  const isStamp = Number.isSafeInteger(stamp) && stamp >= firstInstant && stamp <= lastInstant;
  const isSequence = Number.isInteger(sequence) && sequence >= 0 && sequence <= mostSequence;
  return [
    ...(organizer === undefined ? [] : personProblems(organizer, 'organizer')),
    ...failing([
      [domain === undefined || isDomain(domain), 'domain', 'not-text', 'A domain is written such as example.org.'],
      [
        domain !== undefined || organizer !== undefined,
        'domain',
        'missing',
        'Without an organiser a calendar needs a domain, which makes identities unique.',
      ],
      [isStamp, 'stamp', 'not-an-instant', 'A stamp is whole milliseconds since 1970.'],
      [isSequence, 'sequence', 'wrong-type', 'A sequence is a whole number from 0.'],
    ]),
    ...methodProblems(details),
    ...reminderProblems(details.reminders ?? []),
  ];
}

const longestAddress = 254;

function isDomain(text: string): boolean {
  return text.length < longestAddress && /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(text);
}

function isAddress(text: string): boolean {
  return text.length <= longestAddress && /^[\w.!$&'*+/=~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(text);
}

function personProblems(
  { name, email }: { readonly name?: string | undefined; readonly email: string },
  path: string,
): readonly Problem[] {
  return failing([
    [name === undefined || isOneLine(name), `${path}.name`, 'not-text', 'A name is one line of text.'],
    [name === undefined || name.trim() !== '', `${path}.name`, 'empty', 'A name cannot be empty.'],
    [isAddress(email), `${path}.email`, 'not-text', 'An address is written name@domain.'],
  ]);
}

/** RFC 5546, 3.2: whoever publishes or invites is named; only messages to those invited name them, and they name all of them. */
function methodProblems({ organizer, method, attendees = [] }: CalendarDetails): readonly Problem[] {
  const invites = method === 'REQUEST' || method === 'CANCEL';
  const isRepeated = repeatedIds();
  return [
    ...failing([
      [method === undefined || organizer !== undefined, 'organizer', 'missing', 'A calendar with a method has one.'],
      [
        !invites || attendees.length > 0,
        'attendees',
        'missing',
        'An invitation, and its cancelling, says whom it is for.',
      ],
      [
        invites || attendees.length === 0,
        'attendees',
        'contradiction',
        'A calendar for anybody names nobody who is invited; REQUEST and CANCEL do.',
      ],
      [attendees.length <= mostAttendees, 'attendees', 'too-many', `At most ${mostAttendees} are invited at once.`],
    ]),
    ...attendees
      .slice(0, mostAttendees)
      .flatMap((each, index) => [
        ...personProblems(each, `attendees[${index}]`),
        ...failing([
          [!isRepeated(each.email), `attendees[${index}].email`, 'duplicate', 'Each address is invited once.'],
        ]),
      ]),
  ];
}

/** As many people as one group can hold under any policy. */
const mostAttendees = 1000;

/** What calendars on the web keep: five reminders of an event, none earlier than four weeks before. */
const [mostReminders, mostMinutes] = [5, 40_320];

function reminderProblems(reminders: readonly number[]): readonly Problem[] {
  return [
    ...failing([
      [reminders.length <= mostReminders, 'reminders', 'too-many', `At most ${mostReminders} reminders are kept.`],
    ]),
    ...reminders.slice(0, mostReminders).flatMap((each, index) => {
      const path = `reminders[${index}]`;
      return failing([
        [Number.isInteger(each), path, 'wrong-type', 'A reminder is a whole number of minutes before the meeting.'],
        [!(each < 0), path, 'too-small', 'A reminder is a whole number of minutes before the meeting.'],
        [!(each > mostMinutes), path, 'too-big', `A reminder is at most ${mostMinutes} minutes before the meeting.`],
        [reminders.indexOf(each) === index || Number.isNaN(each), path, 'duplicate', 'Each reminder is given once.'],
      ]);
    }),
  ];
}

const mostOctets = 255;

/** Everything that stands against what is said of a series, its meetings apart. */
export function seriesProblems(series: CalendarSeries, domain: string, path: string): readonly Problem[] {
  const { id, title, link } = series;
  const texts = (['title', 'description', 'location'] as const).filter((key) => !isWritable(series[key] ?? ''));
  const read = readId(id, `${path}.id`);
  return [
    ...problemsIn(read),
    ...(read.ok ? identityProblems(read.value, series, domain, path) : []),
    ...texts.map((key) =>
      problem(`${path}.${key}`, 'not-text', 'Text has no control characters but line breaks and tabs.'),
    ),
    ...failing([
      [title.trim() !== '', `${path}.title`, 'empty', 'A title cannot be empty.'],
      [
        link === undefined || isLink(link),
        `${path}.link`,
        'not-text',
        'A link is a whole address that begins with https://, in plain ASCII without spaces.',
      ],
    ]),
  ];
}

/** RFC 5545, 3.8.4.7: programs keep 255 octets of an identity; what a longer one ends with, the meeting's number, may be lost. */
function identityProblems(id: string, series: CalendarSeries, domain: string, path: string): readonly Problem[] {
  const { meetings, cancelled = [] } = series;
  const longest = Math.max(...[...meetings, ...cancelled].map(({ number }) => String(number).length), 0);
  return failing([
    [isOneLine(id), `${path}.id`, 'not-an-id', 'An id in a calendar has no signs that separate lines.'],
    [
      octetsIn(id) + longest + domain.length + 2 <= mostOctets,
      `${path}.id`,
      'too-big',
      `With the number of a meeting and the domain, an id has at most ${mostOctets} octets.`,
    ],
  ]);
}

/** Nobody's name or password stands before the host, and every sign is one that RFC 3986 has in an address. */
function isLink(text: string): boolean {
  return (
    text.length <= longestLink &&
    /^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d+)?([/?#]|$)/i.test(text) &&
    /^([\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/.test(text)
  );
}

const longestLink = 2000;
