import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, plusDays } from '../../src/kernel/day.js';
import {
  covers,
  coversDay,
  dayAt,
  defineZoneTable,
  isoInstant,
  isoLocal,
  offsetAt,
  plainStretches,
  plainWallTime,
  wallTime,
  type ZoneTable,
  type ZoneTableDocument,
} from '../../src/kernel/zone.js';

const spring = Date.UTC(2026, 9, 3, 16);
const autumn = Date.UTC(2026, 3, 4, 16);

/** Clocks go back an hour on 5 April 2026 at three and forward on 4 October at two. */
const document: ZoneTableDocument = {
  zone: 'Australia/Melbourne',
  version: '2026c',
  from: 2026,
  to: 2026,
  offsetMinutes: 660,
  transitions: [
    { instant: autumn, offsetMinutes: 600 },
    { instant: spring, offsetMinutes: 660 },
  ],
};

function tableOf(changes: Partial<ZoneTableDocument>): ZoneTable {
  const result = defineZoneTable({ ...document, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(changes: Partial<ZoneTableDocument>) {
  const result = defineZoneTable({ ...document, ...changes });
  return result.ok ? [] : result.problems.map(({ path, code, message }) => [path, code, message]);
}

const table = tableOf({});
const newYear = dayOf({ year: 2026, month: 1, day: 1 });

describe('a zone table', () => {
  it('is a frozen copy', () => {
    expect(table).toEqual(document);
    expect([table, table.transitions, table.transitions[0]].map(Object.isFrozen)).toEqual([true, true, true]);
  });

  it('names everything that is wrong with it', () => {
    const text = 'A zone is written Area/Location, such as Australia/Melbourne.';
    for (const zone of [
      'AEST',
      '',
      '+10:00',
      'Australia/',
      '/Melbourne',
      'x Australia/Melbourne',
      'Australia/Melbourne\r',
    ]) {
      expect(problemsOf({ zone })).toEqual([['zone', 'not-a-zone', text]]);
    }
    expect(problemsOf({ version: '' })).toEqual([['version', 'empty', 'A table names the release of its zone data.']]);
    expect(problemsOf({ from: 0 })).toEqual([['from', 'too-small', 'A year is 1 or later.']]);
    expect(problemsOf({ from: 2025.5 })).toEqual([['from', 'too-small', 'A year is 1 or later.']]);
    expect(problemsOf({ to: 9999 })).toEqual([['to', 'too-big', 'A year is 9998 or earlier.']]);
    expect(problemsOf({ to: 2026.5 })).toEqual([['to', 'too-big', 'A year is 9998 or earlier.']]);
    expect(problemsOf({ from: 2027 })).toEqual([['to', 'contradiction', 'A table cannot end before it starts.']]);
    const offset = 'An offset is a whole number of minutes, at most 18 hours.';
    expect(problemsOf({ offsetMinutes: 1081 })).toEqual([['offsetMinutes', 'unsupported', offset]]);
    expect(problemsOf({ offsetMinutes: -1081 })).toEqual([['offsetMinutes', 'unsupported', offset]]);
    expect(problemsOf({ offsetMinutes: 0.5 })).toEqual([['offsetMinutes', 'unsupported', offset]]);
    expect(problemsOf({ transitions: [{ instant: 0, offsetMinutes: Number.NaN }] })).toEqual([
      ['transitions[0].offsetMinutes', 'unsupported', offset],
    ]);
    const order = 'Each transition comes after the one before it.';
    expect(
      problemsOf({
        transitions: [
          { instant: 5, offsetMinutes: 0 },
          { instant: 5, offsetMinutes: 1 },
        ],
      }),
    ).toEqual([['transitions[1].instant', 'contradiction', order]]);
    expect(problemsOf({ transitions: [{ instant: 0.5, offsetMinutes: 0 }] })).toEqual([
      ['transitions[0].instant', 'contradiction', order],
    ]);
  });

  it('takes the furthest offsets, the first and the last year', () => {
    expect(problemsOf({ offsetMinutes: 1080, from: 1, to: 9998 })).toEqual([]);
    expect(problemsOf({ offsetMinutes: -1080, from: 2026, to: 2026, transitions: [] })).toEqual([]);
    for (const zone of ['America/Argentina/Buenos_Aires', 'America/Port-au-Prince'])
      expect(problemsOf({ zone })).toEqual([]);
  });
});

describe('the offset at a moment', () => {
  it('changes at the very moment of a transition', () => {
    expect(offsetAt(table, autumn - 1)).toBe(660);
    expect(offsetAt(table, autumn)).toBe(600);
    expect(offsetAt(table, spring - 1)).toBe(600);
    expect(offsetAt(table, spring)).toBe(660);
  });

  it('is never made up outside the years, as clocks there count them', () => {
    const [start, end] = [Date.UTC(2025, 11, 31, 13), Date.UTC(2026, 11, 31, 13)];
    expect([covers(table, start - 1), covers(table, start), covers(table, end - 1), covers(table, end)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(() => offsetAt(table, start - 1)).toThrow(
      new RangeError('This moment lies outside the years of the zone table.'),
    );
    for (const outside of [end, Number.NaN]) expect(() => offsetAt(table, outside)).toThrow(RangeError);
  });
});

describe('a time that clocks show', () => {
  const day = (month: number, dayOfMonth: number, year = 2026) => dayOf({ year, month, day: dayOfMonth });
  const at = (onDay: ReturnType<typeof day>, text: string) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    const { happens, earlier, later } = wallTime(table, onDay, hours * 60 + minutes);
    return [happens, isoInstant(earlier), isoInstant(later)];
  };

  it('is one moment on an ordinary day, by the clocks of that day', () => {
    expect(at(day(2, 10), '10:00')).toEqual(['once', '2026-02-09T23:00:00Z', '2026-02-09T23:00:00Z']);
    expect(at(day(7, 14), '10:00')).toEqual(['once', '2026-07-14T00:00:00Z', '2026-07-14T00:00:00Z']);
  });

  it('is no moment where clocks jump over it, and either side is offered', () => {
    expect(at(day(10, 4), '01:59')[0]).toBe('once');
    expect(at(day(10, 4), '02:00')).toEqual(['never', '2026-10-03T15:00:00Z', '2026-10-03T16:00:00Z']);
    expect(at(day(10, 4), '02:30')).toEqual(['never', '2026-10-03T15:30:00Z', '2026-10-03T16:30:00Z']);
    expect(at(day(10, 4), '02:59')[0]).toBe('never');
    expect(at(day(10, 4), '03:00')).toEqual(['once', '2026-10-03T16:00:00Z', '2026-10-03T16:00:00Z']);
  });

  it('is two moments where clocks are put back', () => {
    expect(at(day(4, 5), '01:59')[0]).toBe('once');
    expect(at(day(4, 5), '02:00')).toEqual(['twice', '2026-04-04T15:00:00Z', '2026-04-04T16:00:00Z']);
    expect(at(day(4, 5), '02:30')).toEqual(['twice', '2026-04-04T15:30:00Z', '2026-04-04T16:30:00Z']);
    expect(at(day(4, 5), '02:59')[0]).toBe('twice');
    expect(at(day(4, 5), '03:00')).toEqual(['once', '2026-04-04T17:00:00Z', '2026-04-04T17:00:00Z']);
  });

  it('is refused on a day outside the table', () => {
    expect([coversDay(table, day(1, 1)), coversDay(table, day(12, 31))]).toEqual([true, true]);
    expect([coversDay(table, day(12, 31, 2025)), coversDay(table, day(1, 1, 2027))]).toEqual([false, false]);
    expect(() => wallTime(table, day(1, 1, 2027), 0)).toThrow(
      new RangeError('This day lies outside the years of the zone table.'),
    );
    expect(() => wallTime(table, day(12, 31, 2025), 1439)).toThrow(RangeError);
  });

  it('agrees with the offset at its moment, for any clocks that change at most once in two days', () => {
    const anyTable = fc
      .tuple(
        fc.integer({ min: -720, max: 840 }),
        fc.array(fc.tuple(fc.integer({ min: 49, max: 900 }), fc.integer({ min: -720, max: 840 })), { maxLength: 8 }),
      )
      .map(([offsetMinutes, changes]) => {
        let instant = Date.UTC(2026, 0, 3);
        const transitions = changes.map(([hours, offset]) => {
          instant += hours * 3_600_000;
          return { instant, offsetMinutes: offset };
        });
        return tableOf({ offsetMinutes, transitions });
      });
    fc.assert(
      fc.property(
        anyTable,
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 1439 }),
        (anywhere, after, minute) => {
          const onDay = plusDays(dayOf({ year: 2026, month: 1, day: 1 }), after);
          const local = (onDay * 1440 + minute) * 60_000;
          const { happens, earlier, later } = wallTime(anywhere, onDay, minute);
          const shows = [earlier, later].map(
            (instant) => covers(anywhere, instant) && instant + offsetAt(anywhere, instant) * 60_000 === local,
          );
          // Every moment at which clocks show this time, found by trying each offset.
          const offsets = new Set([
            anywhere.offsetMinutes,
            ...anywhere.transitions.map(({ offsetMinutes }) => offsetMinutes),
          ]);
          const moments = [...offsets]
            .map((offset) => local - offset * 60_000)
            .filter((each) => covers(anywhere, each) && offsetAt(anywhere, each) * 60_000 + each === local);
          expect(moments.length).toBe({ never: 0, once: 1, twice: 2 }[happens]);
          expect(shows).toEqual(happens === 'never' ? [false, false] : [true, true]);
          expect(earlier < later).toBe(happens !== 'once');
        },
      ),
    );
  });
});

describe('a time looked up in few steps', () => {
  it('is the moment of that time wherever no clock changes within a day, and nothing elsewhere', () => {
    const stretches = plainStretches(table);
    let plain = 0;
    for (let day = dayOf({ year: 2025, month: 12, day: 30 }); day <= dayOf({ year: 2027, month: 1, day: 2 }); day++) {
      for (const minuteOfDay of [0, 150, 600, 1439]) {
        const local = day * 86_400_000 + minuteOfDay * 60_000;
        const found = plainWallTime(stretches, plusDays(newYear, day - newYear), minuteOfDay);
        const isNear = [autumn, spring].some((change) => Math.abs(local - change) < 86_400_000);
        const isInside = day >= newYear && day <= dayOf({ year: 2026, month: 12, day: 31 });
        if (Number.isNaN(found)) {
          expect(isNear || day <= newYear + 1 || day >= dayOf({ year: 2026, month: 12, day: 30 })).toBe(true);
        } else {
          plain++;
          expect([isNear, isInside]).toEqual([false, true]);
          expect(wallTime(table, plusDays(newYear, day - newYear), minuteOfDay)).toEqual({
            happens: 'once',
            earlier: found,
            later: found,
          });
        }
      }
    }
    expect(plain).toBeGreaterThan(1400);
  });

  it('is there on most days of a table without changes', () => {
    const perth = plainStretches(tableOf({ zone: 'Australia/Perth', offsetMinutes: 480, transitions: [] }));
    expect(plainWallTime(perth, plusDays(newYear, 40), 600)).toBe(Date.UTC(2026, 1, 10, 2));
    expect(plainWallTime(perth, plusDays(newYear, 400), 600)).toBeNaN();
  });
});

describe('a moment in words', () => {
  it('carries Z, or the distance from UTC on either side of it', () => {
    expect(isoInstant(-1000)).toBe('1969-12-31T23:59:59Z');
    expect(isoInstant(Date.UTC(2027, 1, 9, 3, 4, 5))).toBe('2027-02-09T03:04:05Z');
    expect(isoLocal(table, Date.UTC(2026, 1, 9, 23))).toBe('2026-02-10T10:00:00+11:00');
    expect(isoLocal(tableOf({ offsetMinutes: -210, transitions: [] }), Date.UTC(2026, 5, 1, 12, 0))).toBe(
      '2026-06-01T08:30:00-03:30',
    );
    expect(isoLocal(tableOf({ offsetMinutes: 0, transitions: [] }), Date.UTC(2026, 5, 1, 12, 0))).toBe(
      '2026-06-01T12:00:00+00:00',
    );
  });

  it('falls on the day that UTC counts', () => {
    expect([dayAt(0), dayAt(-1), dayAt(86_399_999), dayAt(86_400_000)]).toEqual([0, -1, 0, 1]);
  });
});
