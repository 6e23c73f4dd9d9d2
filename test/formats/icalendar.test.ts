import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type CalendarDetails, type CalendarSeries, calendarText } from '../../src/formats/icalendar.js';
import { zoneTable } from '../../src/times/index.js';
import { answer, secondTuesday, sure, zoneNamed } from '../rules/schedule/fixtures.js';

const zone = zoneNamed('Australia/Melbourne');
const { meetings } = answer({
  recurrence: secondTuesday,
  from: '2027-02',
  time: { start: '10:00', minutes: 150, zone },
});
const group: CalendarSeries = { id: 'pip-1', title: 'Learning together', zone, meetings };
const details: CalendarDetails = {
  organizer: { name: 'Ana', email: 'ana@example.org' },
  stamp: Date.UTC(2027, 0, 5, 1, 2, 3),
  domain: 'example.org',
};

function linesOf(
  series: readonly CalendarSeries[] = [group],
  changes: Partial<CalendarDetails> = {},
): readonly string[] {
  const text = sure(calendarText(series, { ...details, ...changes }));
  expect(text.endsWith('\r\n')).toBe(true);
  return text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
}

function problemsOf(series: readonly CalendarSeries[], changes: Partial<CalendarDetails> = {}) {
  const result = calendarText(series, { ...details, ...changes });
  return result.ok ? [] : result.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

describe('a calendar', () => {
  it('opens with what programs need to know and describes each zone once', () => {
    const lines = linesOf([group, { ...group, id: 'pip-2' }]);
    expect(lines.slice(0, 7)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//communities-of-practice//calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:Australia/Melbourne',
    ]);
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE').length).toBe(1);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(12);
    expect(lines.at(-1)).toBe('END:VCALENDAR');
  });

  it('has one event a meeting, with an identity that stays, and nobody in it but the organiser', () => {
    const lines = linesOf();
    const start = lines.indexOf('BEGIN:VEVENT');
    expect(lines.slice(start, lines.indexOf('END:VEVENT') + 1)).toEqual([
      'BEGIN:VEVENT',
      'UID:pip-1-1@example.org',
      'DTSTAMP:20270105T010203Z',
      'SEQUENCE:0',
      'DTSTART;TZID=Australia/Melbourne:20270209T100000',
      'DTEND;TZID=Australia/Melbourne:20270209T123000',
      'SUMMARY:Learning together (1/6)',
      'ORGANIZER;CN="Ana":mailto:ana@example.org',
      'END:VEVENT',
    ]);
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    expect(lines).toContain('UID:pip-1-6@example.org');
  });

  it('gives, read again with Luxon, the moments of the series', () => {
    const starts = linesOf().flatMap((line) => /^DTSTART;TZID=([^:]+):(.+)$/.exec(line)?.slice(1, 3) ?? []);
    const read = meetings.map((_, index) =>
      DateTime.fromFormat(starts[index * 2 + 1] ?? '', "yyyyMMdd'T'HHmmss", {
        zone: starts[index * 2] ?? '',
      }).toMillis(),
    );
    expect(read).toEqual(meetings.map(({ instant }) => Date.parse(instant ?? '')));
  });

  it('carries a description, a place and a sequence where they are given', () => {
    const lines = linesOf([{ ...group, description: 'Bring a story; or two', location: 'Room 2, Carlton' }], {
      sequence: 3,
    });
    expect(lines).toContain('DESCRIPTION:Bring a story\\; or two');
    expect(lines).toContain('LOCATION:Room 2\\, Carlton');
    expect(lines).toContain('SEQUENCE:3');
  });

  it('cannot be given another property by a line break in a title', () => {
    const lines = linesOf([{ ...group, title: 'A\r\nATTENDEE:mailto:x@example.org\nB\rC' }]);
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    expect(lines).toContain('SUMMARY:A\\nATTENDEE:mailto:x@example.org\\nB\\nC (1/6)');
  });

  it('writes a meeting in UTC where clocks show its start or its end twice', () => {
    const time = { start: '01:00', minutes: 150, zone };
    const sunday = answer({ recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 }, from: '2027-04', count: 2, time });
    const lines = linesOf([{ ...group, meetings: sunday.meetings }]);
    expect(lines.filter((line) => line.startsWith('DTSTART:') || line.startsWith('DTEND:')).slice(-2)).toEqual([
      'DTSTART:20270403T140000Z',
      'DTEND:20270403T163000Z',
    ]);
    expect(lines).toContain('DTSTART;TZID=Australia/Melbourne:20270502T010000');
  });

  it('may hold no series at all', () => {
    expect(linesOf([])).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//communities-of-practice//calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'END:VCALENDAR',
    ]);
  });
});

describe('what cannot be written in a calendar', () => {
  it('is named with its path, every problem at once', () => {
    const [first] = meetings;
    if (first === undefined) throw new Error('no meeting');
    const untimed = { ...first, start: null };
    const bad = { ...group, title: 'a\u0000', description: '\ud800', location: '\u001f', meetings: [first, untimed] };
    expect(
      problemsOf([group, bad, { ...group, id: '' }], {
        organizer: { name: 'A"', email: 'a' },
        stamp: 0.5,
        domain: 'a b',
        sequence: -1,
      }),
    ).toEqual([
      'organizer.name not-text A name is one line of text without quotation marks.',
      'organizer.email not-text An address is written name@domain.',
      'domain not-text A domain is written such as example.org.',
      'stamp not-an-instant A stamp is whole milliseconds since 1970.',
      'sequence wrong-type A sequence is a whole number from 0.',
      'series[1].id duplicate Each series has an id of its own.',
      'series[1].title not-text Text has no control characters but line breaks and tabs.',
      'series[1].description not-text Text has no control characters but line breaks and tabs.',
      'series[1].location not-text Text has no control characters but line breaks and tabs.',
      'series[1].meetings[1].start missing A meeting in a calendar has a start and an end.',
      'series[2].id empty An id cannot be empty.',
    ]);
  });

  it('is a name, an address or a domain that would end its property', () => {
    for (const name of ['A\r\nX:y', 'A\nX', 'A\u0007'])
      expect(problemsOf([], { organizer: { name, email: 'a@b' } }).length).toBe(1);
    for (const email of ['a@b\r\nX:y', 'a@b@c', '@b', 'a@', 'a b@c', 'a?x=1@c', 'é@b', 'a@b;c'])
      expect(problemsOf([], { organizer: { name: 'A', email } }).length).toBe(1);
    for (const domain of ['', 'a\nb', 'a_b', '.', 'a.']) expect(problemsOf([], { domain }).length).toBe(1);
    expect(
      problemsOf([], { organizer: { name: "Ana, O'Hara; é", email: "a.o'hara+x@b-c.org.au" }, domain: 'a.b-c.au' }),
    ).toEqual([]);
  });

  it('is a meeting dated with the table of another zone or of other years', () => {
    const message =
      'series[0].meetings[0].start contradiction This meeting was dated with another table than the one given.';
    expect(problemsOf([{ ...group, zone: zoneNamed('Australia/Perth'), meetings: meetings.slice(0, 1) }])).toEqual([
      message,
    ]);
    expect(problemsOf([{ ...group, zone: sure(zoneOf(2025)), meetings: meetings.slice(0, 1) }])).toEqual([message]);
  });
});

function zoneOf(year: number) {
  return zoneTable('Australia/Melbourne', { from: year, to: year }, 'test');
}
