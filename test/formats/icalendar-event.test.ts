import { describe, expect, it } from 'vitest';
import { type CalendarEvent, eventWriter } from '../../src/formats/icalendar-event.js';
import type { CalendarDetails, CalendarMethod, CalendarSeries } from '../../src/formats/icalendar-types.js';
import { zoneNamed } from '../rules/schedule/fixtures.js';

const details: CalendarDetails = { stamp: Date.UTC(2027, 0, 5), domain: 'example.org' };
const group: CalendarSeries = {
  id: 'pip-1',
  title: 'Learning together',
  zone: zoneNamed('Australia/Melbourne'),
  meetings: [],
};
const link = 'https://meet.example.org/room?x=1;2,3';

function eventOf(series: Partial<CalendarSeries>, event: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    series: { ...group, ...series },
    meeting: { number: 2, start: '', end: '' },
    cancelled: false,
    from: Date.UTC(2027, 2, 8, 23),
    to: Date.UTC(2027, 2, 9, 1, 30),
    inUtc: false,
    start: '2027-03-09T10:00:00',
    end: '2027-03-09T12:30:00',
    ...event,
  };
}

function linesOf(event: CalendarEvent, said: Partial<CalendarDetails> = {}, method: CalendarMethod | null = null) {
  return eventWriter(
    { ...details, ...said },
    method,
  )(event)
    .replace(/\r\n /g, '')
    .split('\r\n');
}

function linesNamed(names: string, ...asked: Parameters<typeof linesOf>): readonly string[] {
  return linesOf(...asked).filter((line) => new RegExp(`^(${names})[:;]`).test(line));
}

describe('an event', () => {
  it('has what every event must have once, in times of its zone or of UTC', () => {
    expect(linesOf(eventOf({}))).toEqual([
      'BEGIN:VEVENT',
      'UID:pip-1-2@example.org',
      'DTSTAMP:20270105T000000Z',
      'SEQUENCE:0',
      'DTSTART;TZID=Australia/Melbourne:20270309T100000',
      'DTEND;TZID=Australia/Melbourne:20270309T123000',
      'SUMMARY:Learning together (meeting 2)',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PRIVATE',
      'END:VEVENT',
      '',
    ]);
    expect(linesNamed('DTSTART|DTEND', eventOf({}, { inUtc: true }))).toEqual([
      'DTSTART:20270308T230000Z',
      'DTEND:20270309T013000Z',
    ]);
  });

  it('says its lasting number and not how many meetings there are', () => {
    const summary = (number: number) => linesNamed('SUMMARY', eventOf({}, { meeting: { number, start: '', end: '' } }));
    expect(summary(7)).toEqual(['SUMMARY:Learning together (meeting 7)']);
  });

  it('is private unless it is said to be public', () => {
    expect(linesNamed('CLASS', eventOf({}), { visibility: 'private' })).toEqual(['CLASS:PRIVATE']);
    expect(linesNamed('CLASS', eventOf({}), { visibility: 'public' })).toEqual(['CLASS:PUBLIC']);
    expect(linesNamed('CLASS', eventOf({}, { cancelled: true }))).toEqual(['CLASS:PRIVATE']);
  });

  it('shows a description and a place as they were written', () => {
    const told = eventOf({ description: 'Bring a story; or two\nand tea', location: 'Room 2, Carlton' });
    expect(linesNamed('DESCRIPTION|LOCATION|URL', told)).toEqual([
      'DESCRIPTION:Bring a story\\; or two\\nand tea',
      'LOCATION:Room 2\\, Carlton',
    ]);
    expect(linesNamed('DESCRIPTION|LOCATION', eventOf({ description: '', location: '' }))).toEqual([]);
  });

  it('shows a link wherever some program looks for it', () => {
    const written = 'https://meet.example.org/room?x=1\\;2\\,3';
    expect(linesNamed('DESCRIPTION|LOCATION|URL', eventOf({ link }))).toEqual([
      `DESCRIPTION:${written}`,
      `LOCATION:${written}`,
      `URL:${link}`,
    ]);
    expect(linesNamed('DESCRIPTION|LOCATION|URL', eventOf({ link, description: 'Tea', location: 'Online' }))).toEqual([
      `DESCRIPTION:Tea\\n\\n${written}`,
      'LOCATION:Online',
      `URL:${link}`,
    ]);
    expect(linesNamed('DESCRIPTION', eventOf({ link, description: `Join at ${link}.` }))).toEqual([
      `DESCRIPTION:Join at ${written}.`,
    ]);
  });

  it('reminds of the meeting, the longest time before it first', () => {
    const lines = linesOf(eventOf({}), { reminders: [0, 1440, 60] });
    expect(lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM') + 1)).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Learning together (meeting 2)',
      'TRIGGER:-PT1440M',
      'END:VALARM',
    ]);
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-PT1440M',
      'TRIGGER:-PT60M',
      'TRIGGER:-PT0M',
    ]);
  });

  it('is cancelled in words too, takes no time, reminds of nothing and leads nowhere', () => {
    const event = eventOf(
      { link, description: 'Tea', location: 'Room 2' },
      { cancelled: true, meeting: { number: 2, start: '', end: '', sequence: 4 } },
    );
    const lines = linesOf(event, { reminders: [60] });
    expect(lines.slice(3, -3)).toEqual([
      'SEQUENCE:4',
      'DTSTART;TZID=Australia/Melbourne:20270309T100000',
      'DTEND;TZID=Australia/Melbourne:20270309T123000',
      'SUMMARY:Cancelled: Learning together (meeting 2)',
      'DESCRIPTION:Tea',
      'LOCATION:Room 2',
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
    ]);
  });

  it('names the organiser and whoever is invited, in the order of their addresses', () => {
    const people = {
      organizer: { name: 'Ana "Nan" Bell; Ltd', email: 'ana@example.org' },
      attendees: [{ email: 'cy@example.org', name: 'Cy: C' }, { email: 'bo@example.org' }, { email: 'al@example.org' }],
    };
    expect(linesNamed('ORGANIZER|ATTENDEE', eventOf({}), people, 'CANCEL')).toEqual([
      `ORGANIZER;CN="Ana ^'Nan^' Bell; Ltd":mailto:ana@example.org`,
      'ATTENDEE:mailto:al@example.org',
      'ATTENDEE:mailto:bo@example.org',
      'ATTENDEE;CN="Cy: C":mailto:cy@example.org',
    ]);
    expect(linesNamed('ATTENDEE', eventOf({}), people, 'REQUEST')[2]).toBe(
      'ATTENDEE;CN="Cy: C";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:cy@example.org',
    );
  });

  it('escapes what would end a value in its identity and its title', () => {
    const event = eventOf({ id: 'a;b,c\\d', title: 'One, two; three\nfour' });
    expect(linesNamed('UID|SUMMARY', event)).toEqual([
      'UID:a\\;b\\,c\\\\d-2@example.org',
      'SUMMARY:One\\, two\\; three\\nfour (meeting 2)',
    ]);
  });

  it('is written the same after an event of another series', () => {
    const write = eventWriter(details, null);
    const [one, other] = [eventOf({}), eventOf({ id: 'pip-2', title: 'Leaders', location: 'Room 9' })];
    const [first, second] = [write(one), write(other)];
    expect(second).toContain('LOCATION:Room 9');
    expect([write(one), write(other), write(other), write(one)]).toEqual([first, second, second, first]);
  });

  it('has its stamp in whole seconds of UTC', () => {
    expect(linesNamed('DTSTAMP', eventOf({}), { stamp: 1999 })).toEqual(['DTSTAMP:19700101T000001Z']);
    expect(linesNamed('DTSTAMP', eventOf({}), { stamp: -1 })).toEqual(['DTSTAMP:19691231T235959Z']);
  });
});
