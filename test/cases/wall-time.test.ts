import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/kernel/day.js';
import { lawfulValue } from '../../src/kernel/result.js';
import { defineZoneTable, isoInstant, isoLocal, offsetAt, wallTime, type ZoneTable } from '../../src/kernel/zone.js';
import { policies } from '../../src/policy/index.js';
import type { Busy, Meeting, Recurrence, SeriesPlan } from '../../src/rules/schedule/index.js';
import { series } from '../../src/rules/schedule/index.js';
import { zoneTable } from '../../src/times/index.js';

// The rare cases of local time, one after another: which moment is meant, so that somebody can say it should be another.

const firstWednesday: Recurrence = { kind: 'nthWeekday', nth: 1, weekday: 3 };
const firstSunday: Recurrence = { kind: 'nthWeekday', nth: 1, weekday: 7 };
const secondTuesday: Recurrence = { kind: 'nthWeekday', nth: 2, weekday: 2 };

function zone(name: string): ZoneTable {
  return lawfulValue(zoneTable(name, { from: 2000, to: 2041 }, '2026c'));
}

/** Six meetings of two and a half hours, in Melbourne at ten unless the case says otherwise. */
function plan(
  recurrence: Recurrence,
  from: string,
  { place = 'Australia/Melbourne', ...time }: { place?: string } & Partial<NonNullable<SeriesPlan['time']>> = {},
): SeriesPlan {
  return { recurrence, from, time: { start: '10:00', minutes: 150, zone: zone(place), ...time } };
}

function answer(asked: SeriesPlan) {
  return lawfulValue(series(asked, policies.partnersInPrevention));
}

function meetings(...asked: Parameters<typeof plan>): readonly Meeting[] {
  return answer(plan(...asked)).meetings;
}

function instants(...asked: Parameters<typeof plan>): readonly (string | null)[] {
  return meetings(...asked).map(({ instant }) => instant);
}

/** The one meeting on the first Sunday of a month: clocks change on Sundays. */
function sunday(from: string, time: NonNullable<Parameters<typeof plan>[2]>) {
  return series({ ...plan(firstSunday, from, time), count: 1 }, policies.partnersInPrevention);
}

function oneSunday(from: string, time: NonNullable<Parameters<typeof plan>[2]>): Meeting | undefined {
  return lawfulValue(sunday(from, time)).meetings[0];
}

/** What clocks of a place show at a moment, `10:00`. */
function clock(place: string, moment: string): string {
  return isoLocal(zone(place), Date.parse(moment)).slice(11, 16);
}

describe('ten o’clock on the first Wednesday, from September 2026 to February 2027', () => {
  const days = ['2026-09-02', '2026-10-07', '2026-11-04', '2026-12-02', '2027-01-06', '2027-02-03'];
  const before = ['2026-09-01', '2026-10-06', '2026-11-03', '2026-12-01', '2027-01-05', '2027-02-02'];

  test('E09 in Perth is two in the morning of UTC every time: clocks there do not change', () => {
    expect(instants(firstWednesday, '2026-09', { place: 'Australia/Perth' })).toEqual(
      days.map((day) => `${day}T02:00:00Z`),
    );
  });

  test('E10 in Brisbane is midnight of UTC every time: clocks there do not change', () => {
    expect(instants(firstWednesday, '2026-09', { place: 'Australia/Brisbane' })).toEqual(
      days.map((day) => `${day}T00:00:00Z`),
    );
  });

  test('E11 in Adelaide is half past midnight of UTC, and half past eleven of the day before in summer', () => {
    expect(instants(firstWednesday, '2026-09', { place: 'Australia/Adelaide' })).toEqual([
      '2026-09-02T00:30:00Z',
      ...before.slice(1).map((day) => `${day}T23:30:00Z`),
    ]);
  });

  test('E12 on Lord Howe Island is half past eleven of the day before, and eleven in summer: half an hour, not one', () => {
    expect(instants(firstWednesday, '2026-09', { place: 'Australia/Lord_Howe' })).toEqual([
      '2026-09-01T23:30:00Z',
      ...before.slice(1).map((day) => `${day}T23:00:00Z`),
    ]);
  });

  test('E13 in Broken Hill is when it is in Adelaide, though the town is in New South Wales', () => {
    expect(instants(firstWednesday, '2026-09', { place: 'Australia/Broken_Hill' })).toEqual(
      instants(firstWednesday, '2026-09', { place: 'Australia/Adelaide' }),
    );
  });
});

describe('the hour in which clocks go forward', () => {
  test('E14 the minute before it, 01:59 on 5 October 2025, is 15:59 of UTC on the day before', () => {
    expect(oneSunday('2025-10', { start: '01:59' })?.instant).toBe('2025-10-04T15:59:00Z');
  });

  test('E15 the minute after it, 03:00 on 5 October 2025, is 16:00 of UTC; three o’clock stays three o’clock', () => {
    const found = meetings(firstSunday, '2025-09', { start: '03:00' });
    expect(found.map(({ instant }) => instant)).toEqual([
      '2025-09-06T17:00:00Z',
      '2025-10-04T16:00:00Z',
      '2025-11-01T16:00:00Z',
      '2025-12-06T16:00:00Z',
      '2026-01-03T16:00:00Z',
      '2026-01-31T16:00:00Z',
    ]);
    for (const { start } of found) expect(start?.slice(11, 16)).toBe('03:00');
  });

  test('E29 02:30 on 4 October 2026 is never, so it is refused unless the plan says which moment it means', () => {
    expect(sunday('2026-10', { start: '02:30' })).toEqual({
      ok: false,
      problems: [
        {
          path: 'time.start',
          code: 'not-a-time',
          message: 'On 2026-10-04 the clocks change and show this time never.',
        },
      ],
    });
    // iCalendar takes the clocks as they were before the change, which is the later moment here.
    const later = oneSunday('2026-10', { start: '02:30', ambiguity: 'later' });
    expect([later?.instant, later?.start]).toEqual(['2026-10-03T16:30:00Z', '2026-10-04T03:30:00+11:00']);
    const earlier = oneSunday('2026-10', { start: '02:30', ambiguity: 'earlier' });
    expect([earlier?.instant, earlier?.start]).toEqual(['2026-10-03T15:30:00Z', '2026-10-04T01:30:00+10:00']);
  });

  test('E32 150 minutes from 01:00 on 4 October 2026 end at 04:30, not at 03:30', () => {
    const found = oneSunday('2026-10', { start: '01:00' });
    expect([found?.instant, found?.end]).toEqual(['2026-10-03T15:00:00Z', '2026-10-04T04:30:00+11:00']);
    expect(Date.parse(found?.end ?? '')).toBe(Date.parse('2026-10-03T17:30:00Z'));
  });
});

describe('the hour in which clocks go back', () => {
  test('E30 02:30 on 5 April 2026 is twice, so it is refused unless the plan says which moment it means', () => {
    expect(sunday('2026-04', { start: '02:30' })).toEqual({
      ok: false,
      problems: [
        {
          path: 'time.start',
          code: 'not-a-time',
          message: 'On 2026-04-05 the clocks change and show this time twice.',
        },
      ],
    });
    const earlier = oneSunday('2026-04', { start: '02:30', ambiguity: 'earlier' });
    expect([earlier?.instant, earlier?.start]).toEqual(['2026-04-04T15:30:00Z', '2026-04-05T02:30:00+11:00']);
    const later = oneSunday('2026-04', { start: '02:30', ambiguity: 'later' });
    expect([later?.instant, later?.start]).toEqual(['2026-04-04T16:30:00Z', '2026-04-05T02:30:00+10:00']);
  });

  test('E31 150 minutes from 01:00 on 5 April 2026 end at the second 02:30', () => {
    const found = oneSunday('2026-04', { start: '01:00' });
    expect([found?.instant, found?.end]).toEqual(['2026-04-04T14:00:00Z', '2026-04-05T02:30:00+10:00']);
    expect(Date.parse(found?.end ?? '')).toBe(Date.parse('2026-04-04T16:30:00Z'));
  });

  test('an answer says of a moment that it was chosen, and of no other', () => {
    for (const [from, code] of [
      ['2026-04', 'AMBIGUOUS_TIME'],
      ['2026-10', 'AMBIGUOUS_TIME'],
      ['2026-11', undefined],
    ] as const) {
      const found = lawfulValue(sunday(from, { start: '02:30', ambiguity: 'later' }));
      expect(found.diagnostics[0]?.code).toBe(code);
    }
  });
});

describe('years far off', () => {
  test('E16 a series to April 2037 ends at midnight of UTC, as clocks are ten hours ahead again', () => {
    const found = meetings(secondTuesday, '2036-11').at(-1);
    expect([found?.date, found?.instant]).toEqual(['2037-04-14', '2037-04-14T00:00:00Z']);
  });

  test('E17 a series over January 2038, where 32 bits of seconds end, goes on as before', () => {
    expect(instants(secondTuesday, '2037-10').at(-1)).toBe('2038-03-08T23:00:00Z');
    expect(instants(secondTuesday, '2039-10')).toEqual([
      '2039-10-10T23:00:00Z',
      '2039-11-07T23:00:00Z',
      '2039-12-12T23:00:00Z',
      '2040-01-09T23:00:00Z',
      '2040-02-13T23:00:00Z',
      '2040-03-12T23:00:00Z',
    ]);
  });

  test('E56 summers that were longer once: for the Olympics of 2000, the Games of 2006, and until 2008', () => {
    const melbourne = zone('Australia/Melbourne');
    const hours = (day: string) => offsetAt(melbourne, Date.parse(`${day}T00:00:00Z`)) / 60;
    expect(['2000-09-12', '2006-03-28', '2005-03-28', '2008-04-01'].map(hours)).toEqual([11, 11, 10, 11]);
  });
});

describe('elsewhere, while it is ten in Melbourne', () => {
  const [summer, winter] = ['2026-02-09T23:00:00Z', '2026-07-14T00:00:00Z'];

  test.each([
    ['Australia/Perth', '07:00', '08:00'],
    ['Australia/Eucla', '07:45', '08:45'],
    ['Australia/Darwin', '08:30', '09:30'],
    ['Australia/Adelaide', '09:30', '09:30'],
    ['Australia/Brisbane', '09:00', '10:00'],
    ['Australia/Lord_Howe', '10:00', '10:30'],
    ['Pacific/Auckland', '12:00', '12:00'],
    ['Indian/Christmas', '06:00', '07:00'],
    ['Europe/London', '23:00', '01:00'],
  ])('E53 clocks in %s show %s on 10 February and %s on 14 July 2026', (place, inSummer, inWinter) => {
    expect([clock('Australia/Melbourne', summer), clock('Australia/Melbourne', winter)]).toEqual(['10:00', '10:00']);
    expect([clock(place, summer), clock(place, winter)]).toEqual([inSummer, inWinter]);
  });

  test('E54 it is one in the afternoon in Auckland on 29 September 2026, and twelve a week later', () => {
    // New Zealand puts its clocks forward a week before Victoria does.
    const melbourne = zone('Australia/Melbourne');
    const shown = [dayOf({ year: 2026, month: 9, day: 29 }), dayOf({ year: 2026, month: 10, day: 6 })].map((day) =>
      clock('Pacific/Auckland', isoInstant(wallTime(melbourne, day, 600).earlier)),
    );
    expect(shown).toEqual(['13:00', '12:00']);
  });
});

test('E55 ten in Vancouver on 8 December 2026 depends on the release of the zone data, so an answer names it', () => {
  const vancouver = (version: string, november: readonly { instant: number; offsetMinutes: number }[]) =>
    lawfulValue(
      defineZoneTable({
        ...{ zone: 'America/Vancouver', version, from: 2026, to: 2026, offsetMinutes: -480 },
        transitions: [{ instant: Date.UTC(2026, 2, 8, 10), offsetMinutes: -420 }, ...november],
      }),
    );
  const back = [{ instant: Date.UTC(2026, 10, 1, 9), offsetMinutes: -480 }];
  const asked = (table: ZoneTable) => {
    const {
      meetings,
      zone: place,
      zoneData,
    } = answer({ ...plan(secondTuesday, '2026-12', { zone: table }), count: 1 });
    return [meetings[0]?.date, meetings[0]?.instant, place, zoneData];
  };
  expect(asked(vancouver('2025c', back))).toEqual([
    ...['2026-12-08', '2026-12-08T18:00:00Z', 'America/Vancouver', '2025c'],
  ]);
  expect(asked(vancouver('2026b', []))).toEqual(['2026-12-08', '2026-12-08T17:00:00Z', 'America/Vancouver', '2026b']);
});

describe('a meeting in Melbourne from 10:00 to 12:30, and another in Perth', () => {
  const clashes = (from: string, busy: Omit<Busy, 'label'>) =>
    answer({ ...plan(secondTuesday, from), count: 1, busy: [{ ...busy, label: 'Perth' }] }).diagnostics.map(
      ({ code, because }) => [code, because],
    );

  test('E59 from 07:30 to 09:00 there on 10 February 2026 overlap, though no hour on the two clocks is the same', () => {
    expect(clashes('2026-02', { from: '2026-02-10T07:30:00+08:00', to: '2026-02-10T09:00:00+08:00' })).toEqual([
      ['CLASH', ['Perth']],
    ]);
  });

  test('E59 at 09:30 there follow one another in February and overlap in July', () => {
    expect(clashes('2026-02', { from: '2026-02-10T09:30:00+08:00', to: '2026-02-10T10:30:00+08:00' })).toEqual([]);
    expect(clashes('2026-07', { from: '2026-07-14T09:30:00+08:00', to: '2026-07-14T10:30:00+08:00' })).toEqual([
      ['CLASH', ['Perth']],
    ]);
  });
});
