import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { type CalendarDetails, type CalendarSeries, calendarText } from '../../src/formats/index.js';
import type { ZoneTable } from '../../src/kernel/zone.js';
import type { KeptMeeting, Timetable } from '../../src/rules/schedule/index.js';
import { sure } from '../rules/schedule/fixtures.js';
import {
  clocksOf,
  eventsOf,
  meetingAt,
  momentsOf,
  objectsOf,
  places,
  spanOf,
  timetablesIn,
  valueIn,
} from '../support/calendars.js';

const numRuns = 1000;
const day = 86_400_000;
const details: CalendarDetails = { stamp: Date.UTC(2027, 0, 5), domain: 'example.org' };

interface Dated {
  readonly zone: ZoneTable;
  readonly timetable: Timetable;
}

/** Timetables anywhere from 1970 to 2060, their table hardly longer than they are, or much. */
const dated: fc.Arbitrary<Dated> = fc
  .record({
    place: fc.constantFrom(...places),
    year: fc.integer({ min: 1970, max: 2058 }),
    years: fc.integer({ min: 1, max: 3 }),
    whole: fc.boolean(),
  })
  .chain(({ place, year, years, whole }) => {
    const zone = whole ? clocksOf(place, 1969, 2062) : clocksOf(place, year, year + 3);
    return timetablesIn(zone, year, year + years - 1).map((timetable) => ({ zone, timetable }));
  });

function seriesOf({ zone, timetable }: Dated, id = 'pip'): CalendarSeries {
  return { id, title: 'Learning together', zone, ...timetable };
}

/** Moments by identity, as they were given. */
function givenMoments({ meetings, cancelled }: Timetable): ReadonlyMap<string, readonly [number, number]> {
  return new Map([...meetings, ...cancelled].map((each) => [`pip-${each.number}@example.org`, momentsOf(each)]));
}

describe('every calendar', () => {
  it('is read by ical.js as the moments it was given, from the zone it describes', () => {
    fc.assert(
      fc.property(dated, (each) => {
        const text = sure(calendarText([seriesOf(each)], details));
        const read = new Map(eventsOf(text).map((event) => [valueIn(event, 'uid') ?? '', spanOf(event)]));
        expect(read).toEqual(givenMoments(each.timetable));
      }),
      { numRuns },
    );
  });

  it('is read by ts-ics as the moments it was given', () => {
    // Within two days of a change of the clocks ts-ics compares local times with times in UTC, so it is not asked there.
    const isFarFromChanges = (moments: readonly number[], { transitions }: ZoneTable) =>
      transitions.every(({ instant }) => moments.every((moment) => Math.abs(moment - instant) > 2 * day));
    let compared = 0;
    fc.assert(
      fc.property(dated, (each) => {
        const given = givenMoments(each.timetable);
        const { events = [] } = convertIcsCalendar(undefined, sure(calendarText([seriesOf(each)], details)));
        expect(events.length).toBe(given.size);
        for (const { uid, start, end } of events) {
          const moments = given.get(uid) ?? [];
          if (!isFarFromChanges(moments, each.zone)) continue;
          compared++;
          expect([start.date.getTime(), end?.date.getTime()]).toEqual(moments);
        }
      }),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(numRuns / 2);
  });

  it('tells of each meeting its number, its sequence and whether it is held', () => {
    fc.assert(
      fc.property(dated, (each) => {
        const { meetings, cancelled } = each.timetable;
        const said = eventsOf(sure(calendarText([seriesOf(each)], details))).map((event) =>
          ['uid', 'sequence', 'status', 'transp'].map((name) => valueIn(event, name)),
        );
        const told = (held: boolean, { number, sequence }: KeptMeeting) => [
          `pip-${number}@example.org`,
          String(sequence),
          ...(held ? ['CONFIRMED', 'OPAQUE'] : ['CANCELLED', 'TRANSPARENT']),
        ];
        expect(said).toEqual([
          ...meetings.map((meeting) => told(true, meeting)),
          ...cancelled.map((meeting) => told(false, meeting)),
        ]);
      }),
      { numRuns },
    );
  });

  it('has the same bytes again, and the same events whatever the order of its series', () => {
    const some = fc.uniqueArray(
      fc.tuple(dated, fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'c') })),
      {
        selector: ([, id]) => id,
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(some, (all) => {
        const zones = new Map(all.map(([{ zone }]) => [zone.zone, zone]));
        const series = all
          .filter(([{ zone }]) => zones.get(zone.zone) === zone)
          .map(([each, id]) => seriesOf(each, id));
        const text = sure(calendarText(series, details));
        expect(sure(calendarText(series, details))).toBe(text);
        const turned = sure(calendarText(series.toReversed(), details));
        expect(
          turned
            .split(/(?=BEGIN:VEVENT)/)
            .slice(1)
            .map(lastOff)
            .sort(),
        ).toEqual(
          text
            .split(/(?=BEGIN:VEVENT)/)
            .slice(1)
            .map(lastOff)
            .sort(),
        );
      }),
      { numRuns },
    );
  });
});

function lastOff(event: string): string {
  return event.replace('END:VCALENDAR\r\n', '');
}

/** Signs that formats stumble over, and any others; text that no calendar can hold now and then. */
const words = fc.string({
  unit: fc.oneof(
    {
      weight: 40,
      arbitrary: fc.constantFrom('é', '–', '🙂', '語', ';', ',', ':', '\\', '"', '^', '=', 'n', 'a', ' ', '%'),
    },
    { weight: 8, arbitrary: fc.constantFrom('\n', '\r', '\r\n', '\t', '\u2028', '\u2029') },
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        '\r\nATTENDEE:mailto:x@example.org\r\n',
        'END:VEVENT',
        '\n ',
        'BEGIN:VALARM\r\n',
        '";X="',
      ),
    },
    { weight: 10, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom('\u0000', '\u000b', '\u001b', '\u0085', '\ud800', '\udfff') },
  ),
  maxLength: 60,
});
const isText = (text: string) => [...text].every((sign) => !/[\p{Cc}\p{Cs}]/u.test(sign) || /[\t\r\n]/.test(sign));
const isName = (text: string) => isText(text) && !/[\t\r\n\u2028\u2029]/.test(text) && text.trim() !== '';
const read = (text: string) => text.replace(/\r\n|[\r\u2028\u2029]/g, '\n');

describe('whatever somebody types', () => {
  const typed = fc.record({
    id: fc.oneof(words, fc.constant('pip-1')),
    title: words,
    description: words,
    location: words,
    // ical.js takes a backslash in a parameter for the start of an escape, which RFC 5545 does not have there.
    name: words.map((text) => text.replaceAll('\\', '/')),
    invited: words.map((text) => text.replaceAll('\\', '/')),
    link: fc.option(
      words.map((tail) => `https://example.org/${tail}`),
      { nil: undefined, freq: 1 },
    ),
    method: fc.constantFrom('REQUEST', 'CANCEL', 'PUBLISH'),
  });
  const zone = clocksOf('Australia/Melbourne', 2026, 2030);
  const meetings = [meetingAt(zone, 1, Date.UTC(2027, 1, 8, 23), 150, 0)];
  const cancelled = [meetingAt(zone, 2, Date.UTC(2027, 2, 8, 23), 150, 1)];

  it('adds, removes and changes no property, or is refused by its name and never repeated', () => {
    const counts = { written: 0, refused: 0 };
    fc.assert(
      fc.property(typed, ({ id, title, description, location, name, invited, link, method }) => {
        const asked = method === 'PUBLISH' ? [] : [{ email: 'bo@example.org', name: invited }];
        const said = {
          ...details,
          organizer: { name, email: 'ana@example.org' },
          method,
          attendees: asked,
          reminders: [60],
        } as const;
        const result = calendarText([{ id, title, zone, meetings, cancelled, description, location, link }], said);
        if (!result.ok) {
          counts.refused++;
          const told = JSON.stringify(result.problems);
          for (const text of [id, title, description, location, name, invited, link ?? '']) {
            if (text.length > 9) expect(told).not.toContain(JSON.stringify(text).slice(1, -1));
          }
          const blamed = new Set(result.problems.map(({ path }) => path));
          expect(blamed.has('series[0].title')).toBe(!isText(title) || title.trim() === '');
          expect(blamed.has('series[0].description')).toBe(!isText(description));
          expect(blamed.has('series[0].location')).toBe(!isText(location));
          expect(blamed.has('organizer.name')).toBe(!isName(name));
          expect(blamed.has('attendees[0].name')).toBe(method !== 'PUBLISH' && !isName(invited));
          return;
        }
        counts.written++;
        const text = result.value;
        expect(/\r(?!\n)|(?<!\r)\n|[\u2028\u2029]/.test(text)).toBe(false);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        for (const event of objectsOf(text).flatMap((each) => each.getAllSubcomponents('vevent'))) {
          const held = valueIn(event, 'status') === 'CONFIRMED';
          const told = held && link !== undefined && !description.includes(link) ? [description, link] : [description];
          const expected: readonly (readonly [string, string | null])[] = [
            ['uid', `${id}-${held ? 1 : 2}@example.org`],
            ['dtstamp', '2027-01-05T00:00:00Z'],
            ['sequence', held ? '0' : '1'],
            ['dtstart', held ? '2027-02-09T10:00:00' : '2027-03-09T10:00:00'],
            ['dtend', held ? '2027-02-09T12:30:00' : '2027-03-09T12:30:00'],
            ['summary', `${held ? '' : 'Cancelled: '}${read(title)} (meeting ${held ? 1 : 2})`],
            ['description', read(told.filter((part) => part !== '').join('\n\n'))],
            ['location', read(location === '' && held ? (link ?? '') : location)],
            ['url', held ? (link ?? '') : ''],
            ['status', held ? 'CONFIRMED' : 'CANCELLED'],
            ['transp', held ? 'OPAQUE' : 'TRANSPARENT'],
            ['class', 'PRIVATE'],
            ['organizer', 'mailto:ana@example.org'],
            ...(method === 'PUBLISH' ? [] : [['attendee', 'mailto:bo@example.org'] as const]),
          ];
          expect(event.getAllProperties().map((each) => [each.name, String(each.getFirstValue())])).toEqual(
            expected.filter(([, value]) => value !== ''),
          );
          expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe(name);
          if (method !== 'PUBLISH') expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe(invited);
          const alarms = event.getAllSubcomponents();
          expect(alarms.map((each) => each.getAllProperties().map((property) => property.name))).toEqual(
            held ? [['action', 'description', 'trigger']] : [],
          );
          for (const each of alarms) expect(valueIn(each, 'description')).toBe(`${read(title)} (meeting 1)`);
        }
      }),
      { numRuns: 3 * numRuns },
    );
    expect(counts.written).toBeGreaterThan(numRuns / 5);
    expect(counts.refused).toBeGreaterThan(numRuns / 5);
  });
});

describe('over any chain of changes', () => {
  const zone = clocksOf('Australia/Melbourne', 2026, 2031);
  const change = fc.record({
    what: fc.constantFrom('move', 'cancel', 'add'),
    which: fc.nat({ max: 20 }),
    by: fc.integer({ min: 1, max: 9 }),
  });

  /** A timetable after one more change, as a coordinator makes it: what changed counts one more, everything else stays. */
  function after(
    { meetings, cancelled }: Timetable,
    { what, which, by }: { what: string; which: number; by: number },
  ): Timetable {
    const chosen = meetings[which % Math.max(1, meetings.length)];
    const others = meetings.filter((each) => each !== chosen);
    if (what === 'add' || chosen === undefined) {
      const number = meetings.length + cancelled.length + 1;
      return { meetings: [...meetings, meetingAt(zone, number, Date.UTC(2028, 0, by), 90, 0)], cancelled };
    }
    const sequence = chosen.sequence + 1;
    if (what === 'cancel') return { meetings: others, cancelled: [...cancelled, { ...chosen, sequence }] };
    const [from] = momentsOf(chosen);
    return { meetings: [...others, meetingAt(zone, chosen.number, from + by * day, 90, sequence)], cancelled };
  }

  it('the sequence of an event never falls, and rises exactly when its meeting changes', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let timetable: Timetable = {
          meetings: [1, 2, 3].map((number) => meetingAt(zone, number, Date.UTC(2027, number, 8, 23), 90, 0)),
          cancelled: [],
        };
        let before = new Map<string, { readonly sequence: number; readonly text: string }>();
        for (const each of [null, ...changes]) {
          timetable = each === null ? timetable : after(timetable, each);
          const text = sure(calendarText([{ id: 'pip', title: 'Learning', zone, ...timetable }], details));
          const now = new Map(
            [...text.matchAll(/BEGIN:VEVENT\r\nUID:(.*)\r\n(?:.*\r\n)*?SEQUENCE:(\d+)\r\n(?:.*\r\n)*?END:VEVENT/g)].map(
              ([event, uid = '', sequence]) => [uid, { sequence: Number(sequence), text: event }],
            ),
          );
          expect(now.size).toBe(timetable.meetings.length + timetable.cancelled.length);
          let changed = 0;
          for (const [uid, { sequence, text: old }] of before) {
            const same = now.get(uid);
            if (same === undefined) throw new Error('An event was lost.');
            expect(same.sequence - sequence).toBe(same.text === old ? 0 : 1);
            if (same.text !== old) changed++;
          }
          expect(changed).toBe(each === null || now.size > before.size ? 0 : 1);
          before = now;
        }
      }),
      { numRuns },
    );
  });
});
