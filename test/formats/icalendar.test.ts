import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type CalendarDetails, type CalendarSeries, calendarMessages, calendarText } from '../../src/formats/index.js';
import type { Timetable } from '../../src/rules/schedule/index.js';
import { defineZoneTable, type ZoneTableDocument } from '../../src/times/index.js';
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
const plain: CalendarDetails = { stamp: details.stamp, domain: 'example.org' };

/** The third meeting called off after two changes, the fourth moved once. */
const changed: Timetable = {
  meetings: meetings
    .filter(({ number }) => number !== 3)
    .map((each) => ({ ...each, sequence: each.number === 4 ? 1 : 0 })),
  cancelled: meetings.filter(({ number }) => number === 3).map((each) => ({ ...each, sequence: 2 })),
};
const invited = { ...details, attendees: [{ email: 'bo@example.org', name: 'Bo' }, { email: 'al@example.com' }] };

function textOf(series: readonly CalendarSeries[] = [group], said: CalendarDetails = details): string {
  return sure(calendarText(series, said));
}

function unfolded(text: string): readonly string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
}

function linesOf(series?: readonly CalendarSeries[], said?: CalendarDetails): readonly string[] {
  return unfolded(textOf(series, said));
}

function problemsOf(series: readonly CalendarSeries[], said: CalendarDetails = details) {
  const result = calendarText(series, said);
  return result.ok ? [] : result.problems.map(({ path, code, message }) => `${path} ${code} ${message}`);
}

/** The events of a calendar by their identity. */
function eventsOf(text: string): ReadonlyMap<string, string> {
  const events = [...text.matchAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g)].map(([event]) => event);
  return new Map(events.map((event) => [/^UID:(.*)\r$/m.exec(event)?.[1] ?? '', event]));
}

const opening = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//communities-of-practice//calendar//EN',
  'CALSCALE:GREGORIAN',
];

describe('a calendar', () => {
  it('opens with what programs need to know and describes each zone once', () => {
    const perth = zoneNamed('Australia/Perth');
    const held = answer({
      recurrence: secondTuesday,
      from: '2027-02',
      time: { start: '10:00', minutes: 90, zone: perth },
    });
    const lines = linesOf([
      group,
      { ...group, id: 'pip-2' },
      { ...group, id: 'pip-3', zone: perth, meetings: held.meetings },
    ]);
    expect(lines.slice(0, 7)).toEqual([...opening, 'METHOD:PUBLISH', 'BEGIN:VTIMEZONE', 'TZID:Australia/Melbourne']);
    expect(lines.filter((line) => line.startsWith('TZID:'))).toEqual([
      'TZID:Australia/Melbourne',
      'TZID:Australia/Perth',
    ]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(18);
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
      'SUMMARY:Learning together (meeting 1)',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PRIVATE',
      'ORGANIZER;CN="Ana":mailto:ana@example.org',
      'END:VEVENT',
    ]);
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false);
    expect(lines).toContain('UID:pip-1-6@example.org');
  });

  it('repeats nothing by a rule: each meeting is an event of its own', () => {
    expect(textOf([{ ...group, ...changed }]).match(/^(RRULE|RDATE|EXDATE|RECURRENCE-ID).*$/gm)).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
    ]);
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

  it('writes a meeting in UTC where clocks show its start or its end twice, and no zone nobody asks for', () => {
    const time = { start: '01:00', minutes: 150, zone };
    const sunday = answer({ recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 }, from: '2027-04', count: 2, time });
    const lines = linesOf([{ ...group, meetings: sunday.meetings }]);
    expect(lines.filter((line) => line.startsWith('DTSTART:') || line.startsWith('DTEND:')).slice(-2)).toEqual([
      'DTSTART:20270403T140000Z',
      'DTEND:20270403T163000Z',
    ]);
    expect(lines).toContain('DTSTART;TZID=Australia/Melbourne:20270502T010000');
    expect(textOf([{ ...group, meetings: sunday.meetings.slice(0, 1) }])).not.toContain('VTIMEZONE');
  });

  it('keeps meetings that were called off as cancelled, and the number of every other', () => {
    const events = eventsOf(textOf([{ ...group, ...changed }]));
    expect([...events.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `pip-1-${number}@example.org`));
    expect(unfolded(events.get('pip-1-3@example.org') ?? '').slice(2, -1)).toEqual([
      'DTSTAMP:20270105T010203Z',
      'SEQUENCE:2',
      'DTSTART;TZID=Australia/Melbourne:20270413T100000',
      'DTEND;TZID=Australia/Melbourne:20270413T123000',
      'SUMMARY:Cancelled: Learning together (meeting 3)',
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'ORGANIZER;CN="Ana":mailto:ana@example.org',
    ]);
    expect(events.get('pip-1-4@example.org')).toContain('SEQUENCE:1\r\n');
    expect(events.get('pip-1-5@example.org')).toContain('SEQUENCE:0\r\n');
  });

  it('changes no event but that of the meeting that changed', () => {
    const before = eventsOf(textOf());
    const after = eventsOf(textOf([{ ...group, ...changed }]));
    const differ = [...after]
      .filter(([identity, event]) => before.get(identity) !== event)
      .map(([identity]) => identity);
    expect(differ).toEqual(['pip-1-4@example.org', 'pip-1-3@example.org']);
  });

  it('gives meetings that bring no sequence the one of the calendar', () => {
    const [kept, ...others] = meetings;
    if (kept === undefined) throw new Error('no meeting');
    const lines = linesOf([{ ...group, meetings: [{ ...kept, sequence: 1 }, ...others] }], { ...details, sequence: 3 });
    expect(lines.filter((line) => line.startsWith('SEQUENCE'))).toEqual(
      ['1', '3', '3', '3', '3', '3'].map((sequence) => `SEQUENCE:${sequence}`),
    );
  });

  it('changes no event with the order of series', () => {
    const other = { ...group, id: 'pip-2', title: 'Leaders', meetings: meetings.slice(2) };
    const [one, another] = [eventsOf(textOf([group, other])), eventsOf(textOf([other, group]))];
    expect(new Map([...one].sort())).toEqual(new Map([...another].sort()));
    expect(one.size).toBe(10);
  });

  it('describes a zone from the first of its meetings to the last, in whatever order they stand', () => {
    const santiago = zoneNamed('America/Santiago');
    const held = answer({
      recurrence: secondTuesday,
      from: '2027-02',
      count: 9,
      time: { start: '10:00', minutes: 90, zone: santiago },
    });
    const zoneOf = (text: string) => /BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/.exec(text)?.[0];
    const [first, ...others] = held.meetings;
    if (first === undefined) throw new Error('no meeting');
    const inOrder = zoneOf(textOf([{ ...group, zone: santiago, meetings: held.meetings }]));
    expect(inOrder?.match(/^DTSTART/gm)?.length).toBe(3);
    expect(zoneOf(textOf([{ ...group, zone: santiago, meetings: held.meetings.toReversed() }]))).toBe(inOrder);
    expect(zoneOf(textOf([{ ...group, zone: santiago, meetings: [...others, first] }]))).toBe(inOrder);
  });

  it('takes the domain of the organiser where none is given, and knows no capitals in it', () => {
    const { organizer, stamp } = details;
    expect(linesOf([group], { organizer, stamp })).toContain('UID:pip-1-1@example.org');
    const shouting = { name: 'Ana', email: 'Ana@Example.ORG' };
    expect(linesOf([group], { organizer: shouting, stamp })).toContain('UID:pip-1-1@example.org');
    expect(linesOf([group], { organizer, stamp, domain: 'Groups.Example.org' })).toContain(
      'UID:pip-1-1@groups.example.org',
    );
  });
});

describe('a calendar without an organiser', () => {
  it('is a plain file of events: it says no method and names nobody', () => {
    const lines = linesOf([group], plain);
    expect(lines.slice(0, 5)).toEqual([...opening, 'BEGIN:VTIMEZONE']);
    expect(lines.filter((line) => /^(METHOD|ORGANIZER|ATTENDEE)/.test(line))).toEqual([]);
  });
});

describe('a message to those invited', () => {
  it('is a calendar of its own for each meeting: none is about more than one identity', () => {
    const text = textOf([{ ...group, ...changed }], { ...invited, method: 'REQUEST' });
    const messages = text.split(/(?<=END:VCALENDAR\r\n)/);
    expect(messages.length).toBe(5);
    for (const message of messages) {
      const lines = unfolded(message);
      expect(lines.slice(0, 6)).toEqual([...opening, 'METHOD:REQUEST', 'BEGIN:VTIMEZONE']);
      expect(lines.filter((line) => line.startsWith('UID:')).length).toBe(1);
      expect(lines.filter((line) => line.startsWith('TZID:')).length).toBe(1);
    }
    expect(text).not.toContain('pip-1-3@');
    expect(linesOf([group], { ...invited, method: 'REQUEST' })).toContain(
      'ATTENDEE;CN="Bo";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:bo@example.org',
    );
  });

  it('is given meeting by meeting to whoever sends it, and together it is the calendar', () => {
    const two = [
      { ...group, ...changed },
      { ...group, id: 'pip-2', title: 'Leaders' },
    ];
    const asked = { ...invited, method: 'REQUEST' } as const;
    const messages = sure(calendarMessages(two, asked));
    expect(messages.map(({ series, number }) => `${series} ${number}`)).toEqual([
      ...[1, 2, 4, 5, 6].map((number) => `pip-1 ${number}`),
      ...[1, 2, 3, 4, 5, 6].map((number) => `pip-2 ${number}`),
    ]);
    for (const { series, number, text } of messages) expect(text).toContain(`UID:${series}-${number}@example.org\r\n`);
    expect(messages.map(({ text }) => text).join('')).toBe(textOf(two, asked));
    const off = sure(calendarMessages(two, { ...invited, method: 'CANCEL' }));
    expect(off.map(({ series, number }) => `${series} ${number}`)).toEqual(['pip-1 3']);
    expect(calendarMessages(two, { ...asked, attendees: [] })).toEqual(calendarText(two, { ...asked, attendees: [] }));
  });

  it('cancels only what was called off, and asks for no answer', () => {
    const lines = linesOf([{ ...group, ...changed }], { ...invited, method: 'CANCEL' });
    expect(lines.slice(0, 5)).toEqual([...opening, 'METHOD:CANCEL']);
    expect(lines.filter((line) => /^(UID|SEQUENCE|STATUS|ATTENDEE)/.test(line))).toEqual([
      'UID:pip-1-3@example.org',
      'SEQUENCE:2',
      'STATUS:CANCELLED',
      'ATTENDEE:mailto:al@example.com',
      'ATTENDEE;CN="Bo":mailto:bo@example.org',
    ]);
  });

  it('has the same bytes whatever the order of those invited and of reminders', () => {
    const said = { ...invited, method: 'REQUEST', reminders: [60, 1440, 0] } as const;
    const turned = { ...said, attendees: invited.attendees.toReversed(), reminders: [1440, 0, 60] };
    expect(textOf([group], turned)).toBe(textOf([group], said));
  });
});

describe('what cannot be written in a calendar', () => {
  it('is named with its path, every problem at once', () => {
    const [first] = meetings;
    if (first === undefined) throw new Error('no meeting');
    const untimed = { ...first, number: 2, start: null };
    const bad = { ...group, title: 'a\u0000', description: '\ud800', location: '\u001f', meetings: [first, untimed] };
    expect(
      problemsOf([group, bad, { ...group, id: '' }], {
        organizer: { name: 'A\n', email: 'a' },
        stamp: 0.5,
        domain: 'a b',
        sequence: -1,
      }),
    ).toEqual([
      'organizer.name not-text A name is one line of text.',
      'organizer.email not-text An address is written name@domain.',
      'domain not-text A domain is written such as example.org.',
      'stamp not-an-instant A stamp is whole milliseconds since 1970.',
      'sequence wrong-type A sequence is a whole number from 0.',
      'series[1].title not-text Text has no control characters but line breaks and tabs.',
      'series[1].description not-text Text has no control characters but line breaks and tabs.',
      'series[1].location not-text Text has no control characters but line breaks and tabs.',
      'series[1].id duplicate Each series has an id of its own.',
      'series[1].meetings[1].start missing A meeting in a calendar has a start and an end.',
      'series[2].id empty An id cannot be empty.',
    ]);
  });

  it('is nothing at all: a calendar with no meeting is none', () => {
    const nothing = 'series empty A calendar holds at least one meeting.';
    expect(problemsOf([])).toEqual([nothing]);
    expect(problemsOf([{ ...group, meetings: [] }], plain)).toEqual([nothing]);
    expect(
      problemsOf([
        { ...group, meetings: [] },
        { ...group, id: 'pip-2' },
      ]),
    ).toEqual([]);
    expect(problemsOf([{ ...group, meetings: [], cancelled: changed.cancelled }])).toEqual([]);
    expect(problemsOf([{ ...group, meetings: [] }], { ...invited, method: 'REQUEST' })).toEqual([nothing]);
    expect(problemsOf([group], { ...invited, method: 'CANCEL' })).toEqual([
      'series empty No meeting has been called off.',
    ]);
  });

  it('is a series twice, also where its id differs only in capitals', () => {
    expect(problemsOf([group, { ...group, id: 'PIP-1' }])).toEqual([
      'series[1].id duplicate Each series has an id of its own.',
    ]);
  });

  it('is a number twice in one series, also where one of the two was called off', () => {
    const [first, ...others] = meetings;
    if (first === undefined) throw new Error('no meeting');
    expect(problemsOf([{ ...group, meetings: [...meetings, first] }])).toEqual([
      'series[0].meetings[6].number duplicate Each meeting of a series has a number of its own.',
    ]);
    expect(problemsOf([{ ...group, meetings, cancelled: [{ ...first, sequence: 1 }] }])).toEqual([
      'series[0].cancelled[0].number duplicate Each meeting of a series has a number of its own.',
    ]);
    expect(
      problemsOf([
        { ...group, meetings: [first] },
        { ...group, id: 'pip-2', meetings: [first, ...others] },
      ]),
    ).toEqual([]);
  });

  it('is one zone with two tables, unless they say the same', () => {
    const made: ZoneTableDocument = {
      zone: 'Australia/Melbourne',
      version: '2026c',
      from: 2026,
      to: 2028,
      offsetMinutes: 660,
      transitions: [
        { instant: Date.UTC(2026, 3, 4, 16), offsetMinutes: 600 },
        { instant: Date.UTC(2026, 9, 3, 16), offsetMinutes: 660 },
      ],
    };
    const [held] = meetings;
    if (held === undefined) throw new Error('no meeting');
    const dated = (id: string, said: Partial<ZoneTableDocument>) => ({
      ...group,
      id,
      zone: sure(defineZoneTable({ ...made, ...said })),
      meetings: [held],
    });
    const problems = (said: Partial<ZoneTableDocument>) => problemsOf([dated('pip-1', {}), dated('pip-2', said)]);
    expect(problems({})).toEqual([]);
    const [autumn, spring] = made.transitions;
    if (autumn === undefined || spring === undefined) throw new Error('no change');
    for (const said of [
      { version: '2026d' },
      { from: 2025 },
      { to: 2029 },
      { offsetMinutes: 630 },
      { transitions: [autumn, spring, { instant: Date.UTC(2028, 0, 1), offsetMinutes: 660 }] },
      { transitions: [spring] },
      { transitions: [{ ...autumn, offsetMinutes: 630 }, spring] },
      { transitions: [{ ...autumn, instant: autumn.instant + 1000 }, spring] },
    ]) {
      expect(problems(said)).toEqual([
        'series[1].zone contradiction All series of one zone are dated with the same table.',
      ]);
    }
  });

  it('is more than a text can hold', () => {
    const attendees = Array.from({ length: 1000 }, (_, index) => ({
      email: `${index}@example.org`,
      name: 'Ana '.repeat(60).trim(),
    }));
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...group,
      id: `pip-${index}`,
      description: 'x'.repeat(1_500_000),
    }));
    expect(problemsOf(many, { ...details, method: 'REQUEST', attendees })).toEqual([
      ' too-big A calendar has at most 100000000 characters.',
    ]);
  });
});
