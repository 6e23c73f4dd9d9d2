import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type BusySearch, readCalendar } from '../../../src/formats/busy/index.js';
import { calendarText } from '../../../src/formats/icalendar.js';
import { series } from '../../../src/rules/schedule/index.js';
import { policyWith, sure } from '../../rules/schedule/fixtures.js';
import { clocksOf, momentsOf, places, timetablesIn } from '../../support/calendars.js';
import { calendar, event, knownZone, melbourne, year2027, zoneOf } from './fixtures.js';
import '../../support/fixed-seed.js';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;
const often = { numRuns: 1000 };

/** Minutes looked at one by one, so that it is plain. */
function minutesOf(stretches: readonly Stretch[]): ReadonlySet<number> {
  const minutes = new Set<number>();
  for (const { from, to } of stretches) for (let at = from; at < to; at += 60_000) minutes.add(at);
  return minutes;
}

function read(text: string, search: Partial<BusySearch> = {}): readonly Stretch[] {
  return sure(readCalendar(text, { ...year2027, zones: knownZone, ...search })).map(({ from, to }) => ({ from, to }));
}

const zones = fc.constantFrom(
  ...['Australia/Melbourne', 'Australia/Perth', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Europe/London'],
  ...['America/New_York', 'Asia/Kathmandu', 'Africa/Casablanca'],
);

describe('what our calendars say', () => {
  const details = {
    organizer: { name: 'Ana', email: 'ana@example.org' },
    attendees: [{ email: 'bo@example.org' }],
    reminders: [15],
    stamp: 0,
    domain: 'example.org',
  };
  const asked = fc
    .record({ place: fc.constantFrom(...places), year: fc.integer({ min: 1971, max: 2057 }) })
    .chain(({ place, year }) => {
      const zone = clocksOf(place, 1969, 2062);
      return fc.record({ zone: fc.constant(zone), year: fc.constant(year), timetable: timetablesIn(zone, year, year) });
    });

  it('is read back as the same busy times, whether the zone is known or only described', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom('PUBLISH', 'REQUEST', 'CANCEL'), fc.boolean(), (each, method, isKnown) => {
        const { zone, year, timetable } = each;
        const group = { id: 'pip', title: 'Learning; together', zone, ...timetable };
        const { attendees, ...published } = details;
        const text = calendarText([group], method === 'PUBLISH' ? published : { ...details, method });
        if (!text.ok) return;
        const held = method === 'CANCEL' ? [] : timetable.meetings.map(momentsOf);
        const answer = read(text.value, {
          from: `${year}-01-01`,
          to: `${year}-12-31`,
          zone: clocksOf('Australia/Perth', 1969, 2062),
          zones: (name) => (isKnown && name === zone.zone ? zone : null),
        });
        expect(minutesOf(answer)).toEqual(minutesOf(held.map(([from, to]) => ({ from, to }))));
      }),
      often,
    );
  });
});

const clockTimes = fc
  .tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 95 }))
  .map(([onDay, quarter]) => Date.UTC(2027, 0, 1) + onDay * day + quarter * 900_000);
const basic = (instant: number) => new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '');
const rules = fc.constantFrom(
  ...['FREQ=DAILY;COUNT=5', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=9', 'FREQ=MONTHLY'],
  ...['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270901T000000Z', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4'],
  ...['FREQ=YEARLY', 'FREQ=DAILY;INTERVAL=10;UNTIL=20271031T235959Z'],
);

const events = fc
  .record({
    at: clockTimes,
    zone: zones,
    kind: fc.constantFrom('local', 'utc', 'floating', 'day'),
    minutes: fc.integer({ min: 0, max: 3000 }),
    rule: fc.option(rules, { nil: null }),
    except: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
    moved: fc.option(clockTimes, { nil: null }),
    sequence: fc.integer({ min: 0, max: 2 }),
    free: fc.constantFrom('', '', '', 'TRANSP:TRANSPARENT', 'STATUS:CANCELLED'),
    uid: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  .map(({ at, zone, kind, minutes, rule, except, moved, sequence, free, uid }) => {
    const time = (name: string, instant: number) =>
      kind === 'day'
        ? `${name};VALUE=DATE:${basic(instant).slice(0, 8)}`
        : `${name}${kind === 'local' ? `;TZID=${zone}` : ''}:${basic(instant)}${kind === 'utc' ? 'Z' : ''}`;
    const length = kind === 'day' ? `DURATION:P${(minutes % 5) + 1}D` : `DURATION:PT${minutes}M`;
    const own = [`UID:${uid}`, time('DTSTART', at), length, `SEQUENCE:${sequence}`];
    const exceptions = rule === null ? [] : except.map((days) => time('EXDATE', at + days * day));
    const whole = event(
      ...own,
      ...(rule === null ? [] : [`RRULE:${rule}`]),
      ...exceptions,
      ...(free === '' ? [] : [free]),
    );
    if (moved === null || rule === null) return [whole];
    return [whole, event(`UID:${uid}`, time('RECURRENCE-ID', at + 7 * day), time('DTSTART', moved), length)];
  });
const files = fc.array(events, { minLength: 1, maxLength: 6 }).map((each) => each.flat());

describe('an answer', () => {
  it('is the same whatever the order of the events', () => {
    const shuffled = files.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(read(calendar(...other))).toEqual(read(calendar(...all)));
      }),
      often,
    );
  });

  it('is the same in one calendar and in several, whatever ends and folds the lines', () => {
    fc.assert(
      fc.property(
        files,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 5, max: 75 }),
        (all, newline, width) => {
          const text = all.map((each) => calendar(each)).join('');
          const folded = text.replaceAll(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\r\n ').replaceAll('\r\n', newline);
          expect(read(newline === '\r' ? text.replaceAll('\r\n', newline) : folded)).toEqual(read(calendar(...all)));
        },
      ),
      often,
    );
  });

  it('for some of the days is that part of the answer for all of them', () => {
    const spans = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(files, spans, (all, [first, length]) => {
        const [from, to] = [first, Math.min(first + length, 364)].map((each) =>
          new Date(Date.UTC(2027, 0, 1) + each * day).toISOString().slice(0, 10),
        );
        const asked = { from: from ?? '', to: to ?? '' };
        const wholeDays = calendar(
          event(`DTSTART:${asked.from.replaceAll('-', '')}`, `DURATION:P${Math.min(length, 364 - first) + 1}D`),
        );
        const [span] = read(wholeDays);
        if (span === undefined) throw new Error('no span');
        const cut = read(calendar(...all))
          .map((each) => ({ from: Math.max(each.from, span.from), to: Math.min(each.to, span.to) }))
          .filter((each) => each.from < each.to);
        expect(read(calendar(...all), asked)).toEqual(cut);
      }),
      often,
    );
  });

  it('never takes time away where an event is added that is nobody else’s version', () => {
    fc.assert(
      fc.property(files, clockTimes, (all, at) => {
        const more = event(`DTSTART:${basic(at)}Z`, 'DURATION:PT45M');
        const [before, after] = [read(calendar(...all)), read(calendar(...all, more))].map(minutesOf);
        const added = minutesOf(read(calendar(more)));
        expect(after).toEqual(new Set([...(before ?? []), ...added].sort((a, b) => a - b)));
      }),
    );
  });

  it('says nothing of what somebody is busy with, nor does a problem', () => {
    const secrets = fc.string({ unit: fc.constantFrom('Q', 'Z', 'J', '7'), minLength: 6, maxLength: 12 });
    const broken = fc.constantFrom(
      'DTSTART:',
      'DTEND:',
      'RRULE:FREQ=',
      'RRULE:X-',
      'EXDATE:',
      'STATUS:',
      'UID:',
      'DURATION:P',
      'DTSTART;TZID=',
      'RDATE:',
      'SEQUENCE:',
      'TRANSP;',
    );
    fc.assert(
      fc.property(files, secrets, fc.array(broken, { maxLength: 3 }), (all, secret, wrong) => {
        const named = [
          `SUMMARY:${secret}`,
          `DESCRIPTION:${secret}`,
          `LOCATION:${secret}`,
          `ATTENDEE;CN=${secret}:mailto:${secret}@example.org`,
        ];
        const text = calendar(
          ...all.map((each) => each.replace('BEGIN:VEVENT', ['BEGIN:VEVENT', ...named].join('\r\n'))),
        );
        const spoilt = text.replace(
          'END:VEVENT',
          [...wrong.map((each) => `${each}${secret}`), 'END:VEVENT'].join('\r\n'),
        );
        for (const each of [text, spoilt]) {
          const answer = readCalendar(each, { ...year2027, zones: knownZone });
          expect(JSON.stringify(answer)).not.toContain(secret);
        }
        expect(read(text)).toEqual(read(calendar(...all)));
      }),
      often,
    );
  });
});

describe('a calendar as another program reads it', () => {
  const simple = fc.record({
    at: clockTimes.filter((at) => new Date(at).getUTCHours() > 5),
    minutes: fc.integer({ min: 1, max: 600 }),
    rule: fc.constantFrom(
      ...[
        'FREQ=DAILY;COUNT=5',
        'FREQ=WEEKLY;INTERVAL=2;COUNT=6',
        'FREQ=MONTHLY;COUNT=6',
        'FREQ=MONTHLY;INTERVAL=2;COUNT=3',
      ],
      ...['FREQ=YEARLY;COUNT=2', 'FREQ=WEEKLY;UNTIL=20271231T000000Z'],
    ),
    except: fc.integer({ min: 0, max: 3 }),
  });

  it('has the same occurrences in ical.js', () => {
    const zone = zoneOf('Australia/Melbourne');
    const organizer = { name: 'Ana', email: 'ana@example.org' };
    const { meetings } = sure(
      series(
        {
          recurrence: { kind: 'nthWeekday', nth: 1, weekday: 1 },
          from: '2026-12',
          count: 14,
          time: { start: '10:00', minutes: 1, zone },
        },
        policyWith({}),
      ),
    );
    const own = sure(
      calendarText([{ id: 'x', title: 'x', zone, meetings }], { organizer, stamp: 0, domain: 'example.org' }),
    );
    const described = own.slice(own.indexOf('BEGIN:VTIMEZONE'), own.indexOf('BEGIN:VEVENT')).trimEnd();
    fc.assert(
      fc.property(simple, ({ at, minutes, rule, except }) => {
        const time = `;TZID=Australia/Melbourne:${basic(at)}`;
        const text = calendar(
          described,
          event(
            'UID:a',
            `DTSTART${time}`,
            `DURATION:PT${minutes}M`,
            `RRULE:${rule}`,
            `EXDATE;TZID=Australia/Melbourne:${basic(at + except * 7 * day)}`,
          ),
        );
        const component = new ICAL.Component(ICAL.parse(text));
        const [found] = component.getAllSubcomponents('vevent');
        const iterator = new ICAL.Event(found).iterator();
        const theirs: Stretch[] = [];
        for (let next = iterator.next(); next; next = iterator.next()) {
          const from = next.toUnixTime() * 1000;
          theirs.push({ from, to: from + minutes * 60_000 });
        }
        const [start, end] = [Date.UTC(2026, 11, 31, 13), Date.UTC(2027, 11, 31, 13)];
        const cut = theirs
          .map((each) => ({ from: Math.max(each.from, start), to: Math.min(each.to, end) }))
          .filter((each) => each.from < each.to);
        expect(minutesOf(read(text, { zone: melbourne, zones: undefined }))).toEqual(minutesOf(cut));
      }),
      { numRuns: 300 },
    );
  });
});
