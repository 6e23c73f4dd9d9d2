import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readListedHoliday } from '../../src/calendars/listed-holiday.js';
import { isoDay } from '../../src/kernel/day.js';
import { places } from '../support/host.js';

const fine = {
  date: '2027-02-06 00:00:00',
  start: '2027-02-05T11:00:00.000Z',
  end: '2027-02-06T11:00:00.000Z',
  name: 'Waitangi Day',
  type: 'public',
  rule: '02-06',
};

function daysOf(entry: unknown): readonly string[] | readonly [string, string] {
  const read = readListedHoliday(entry, 'holidays[0]');
  return read.ok ? [isoDay(read.value.first), isoDay(read.value.last)] : places(read.problems);
}

function found(more: Readonly<Record<string, unknown>>): readonly string[] {
  const read = readListedHoliday({ ...fine, ...more }, 'h');
  return read.ok ? [] : places(read.problems);
}

/** An entry at a place as the package would list it: how it is written, and the moments at which it begins and ends there. */
function entryOf(date: string, start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): unknown {
  const at = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);
  return { date, start: at(start), end: at(end), name: 'Feast', type: 'public' };
}

const zones = [
  'Australia/Melbourne',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'Africa/Cairo',
  'Asia/Beirut',
  'Europe/London',
];
const plain = fc
  .integer({ min: 0, max: 365 * 12 })
  .map((after) => Temporal.PlainDate.from('2023-01-01').add({ days: after }));
const lengths = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 366 }));

describe('readListedHoliday', () => {
  it('reads a day, its name and its type, and passes over everything else', () => {
    expect(readListedHoliday(fine, 'holidays[0]')).toMatchObject({
      ok: true,
      value: { name: 'Waitangi Day', type: 'public' },
    });
    expect(daysOf(fine)).toEqual(['2027-02-06', '2027-02-06']);
    expect(daysOf({ ...fine, start: new Date(fine.start), end: new Date(fine.end) })).toEqual([
      '2027-02-06',
      '2027-02-06',
    ]);
  });

  it('finds the days of any holiday of whole days anywhere, whatever clocks do in between', () => {
    fc.assert(
      fc.property(plain, lengths, fc.constantFrom(...zones), (day, length, zone) => {
        const after = day.add({ days: length });
        const entry = entryOf(`${day} 00:00:00`, day.toZonedDateTime(zone), after.toZonedDateTime(zone));
        expect(daysOf(entry)).toEqual([`${day}`, `${day.add({ days: length - 1 })}`]);
        expect(daysOf(JSON.parse(JSON.stringify(entry)))).toEqual(daysOf(entry));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the days of any holiday from one sunset to another, without the first eve', () => {
    fc.assert(
      fc.property(plain, lengths, fc.constantFrom(...zones), (day, length, zone) => {
        const dusk = (days: number) =>
          day.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('18:00') });
        const entry = entryOf(`${day} 00:00:00 -0600`, dusk(-1), dusk(length - 1));
        expect(daysOf(entry)).toEqual([`${day}`, `${day.add({ days: length - 1 })}`]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the days that any holiday touches which begins or ends within a day', () => {
    const hours = fc.integer({ min: 0, max: 19 });
    fc.assert(
      fc.property(plain, lengths, hours, hours, fc.constantFrom(...zones), (day, length, begins, ends, zone) => {
        const clock = (hour: number) => Temporal.PlainTime.from({ hour });
        const start = day.toZonedDateTime({ timeZone: zone, plainTime: clock(begins) });
        const last = day.add({ days: length - 1 });
        // An end in the small hours would be a midnight that clocks have moved.
        const end = last.toZonedDateTime({ timeZone: zone, plainTime: clock(Math.max(begins, 6) + (ends % 4) + 1) });
        const entry = entryOf(`${day} ${clock(begins)}`, start, end);
        expect(daysOf(entry)).toEqual([`${day}`, `${last}`]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-04-05 00:00:00', '2026-04-04T13:00:00Z', '2026-04-05T14:00:00Z', 'of 25 hours'],
    ['2026-10-04 00:00:00', '2026-10-03T14:00:00Z', '2026-10-04T13:00:00Z', 'of 23 hours'],
    [
      '2024-04-25 00:00:00',
      '2024-04-24T14:00:00Z',
      '2024-04-25T15:00:00Z',
      'that a machine in Cairo ends an hour late',
    ],
    ['2024-03-31 01:00:00', '2024-03-30T14:00:00Z', '2024-03-31T14:00:00Z', 'that a machine in Beirut begins at one'],
    ['2026-12-24 14:00:00', '2026-12-24T13:00:00Z', '2026-12-24T23:00:00Z', 'that begins at two'],
    ['2026-12-31 23:00:00', '2026-12-31T22:00:00Z', '2027-01-01T00:59:00Z', 'that ends an hour after midnight'],
    ['2026-03-04 00:00:00', '2026-03-04T00:00:00Z', '2026-03-04T00:00:00Z', 'of no length'],
    ['2026-02-18 00:00:00', '2026-02-18T03:00:00Z', '2026-02-18T17:00:00Z', 'that ends at two'],
    ['2026-03-19 00:00:00 -0600', '2026-03-18T15:00:00Z', '2026-03-18T17:00:00Z', 'that is over before its day begins'],
  ])('gives %s one day (%s to %s), %s', (date, start, end) => {
    const day = date.slice(0, 10);
    expect(daysOf({ ...fine, date, start, end })).toEqual([day, day]);
  });

  it('counts a day for an end at four in the morning, and none for one at three', () => {
    const end = (hour: number) => `2026-03-06T0${hour}:00:00Z`;
    const entry = { ...fine, date: '2026-03-05 00:00:00', start: '2026-03-05T00:00:00Z' };
    expect(daysOf({ ...entry, end: end(3) })).toEqual(['2026-03-05', '2026-03-05']);
    expect(daysOf({ ...entry, end: '2026-03-06T03:00:00.001Z' })).toEqual(['2026-03-05', '2026-03-06']);
    expect(daysOf({ ...entry, end: end(4) })).toEqual(['2026-03-05', '2026-03-06']);
  });

  it('takes the distance from midnight either way and with or without a colon', () => {
    const eid = { ...fine, start: '2026-03-18T15:00:00Z', end: '2026-03-22T15:00:00Z' };
    const four = ['2026-03-19', '2026-03-22'];
    expect(daysOf({ ...eid, date: '2026-03-19 00:00:00 -0600' })).toEqual(four);
    expect(daysOf({ ...eid, date: '2026-03-19 00:00:00 -06:00' })).toEqual(four);
    expect(daysOf({ ...eid, date: '2026-03-18 00:00:00 +1800' })).toEqual(['2026-03-18', '2026-03-22']);
  });

  it('ends where the calendar ends', () => {
    const last = { ...fine, date: '9999-12-31 20:00:00', start: '9999-12-31T06:00:00Z', end: '9999-12-31T23:59:59Z' };
    expect(daysOf(last)).toEqual(['9999-12-31', '9999-12-31']);
  });

  it.each([
    ['2027-02-06', 'not-a-day'],
    ['2027-02-30 00:00:00', 'not-a-day'],
    ['2027-02-06T00:00:00', 'not-a-day'],
    ['2027-02-06 24:00:00', 'not-a-day'],
    ['2027-02-06 00:60:00', 'not-a-day'],
    ['2027-02-06 00:00:00 -06', 'not-a-day'],
    ['x2027-02-06 00:00:00', 'not-a-day'],
    [undefined, 'not-a-day'],
    [['2027-02-06 00:00:00'], 'not-a-day'],
  ])('refuses %j for a day', (date, code) => {
    expect(found({ date })).toEqual([`h.date ${code}`]);
  });

  it.each([undefined, null, 5, '2027-02-05', '2027-02-05T11:00:00', new Date(Number.NaN), {}])(
    'refuses %j for a moment, at either end',
    (moment) => {
      expect(found({ start: moment })).toEqual(['h.start not-an-instant']);
      expect(found({ end: moment })).toEqual(['h.end not-an-instant']);
    },
  );

  it('refuses a start on another day than the date says, and takes every zone there is', () => {
    expect(found({ start: '2027-02-04T23:59:00Z' })).toEqual(['h.start contradiction']);
    expect(found({ start: '2027-02-05T10:00:00Z' })).toEqual([]);
    expect(found({ start: '2027-02-06T12:00:00Z', end: '2027-02-07T12:00:00Z' })).toEqual([]);
    expect(found({ start: '2027-02-07T00:01:00Z', end: '2027-02-07T12:00:00Z' })).toEqual(['h.start contradiction']);
  });

  it('refuses an end before the start, and more than a year', () => {
    expect(found({ end: '2027-02-05T10:59:00Z' })).toEqual(['h.end contradiction']);
    expect(found({ end: '2028-02-06T11:00:00Z' })).toEqual([]);
    expect(found({ end: '2028-02-06T11:01:00Z' })).toEqual(['h.end too-big']);
    expect(found({ end: '9999-12-31T11:01:00Z' })).toEqual(['h.end too-big']);
  });

  it.each([
    [{ name: undefined }, 'h.name missing'],
    [{ name: { en: 'A' } }, 'h.name wrong-type'],
    [{ name: ' ' }, 'h.name empty'],
    [{ type: undefined }, 'h.type missing'],
    [{ type: 'Public' }, 'h.type unknown-word'],
    [{ type: 'toString' }, 'h.type unknown-word'],
    [{ type: 1 }, 'h.type wrong-type'],
  ])('refuses %j: %s', (more, problem) => {
    expect(found(more)).toEqual([problem]);
  });

  it('names everything that is wrong with an entry', () => {
    expect(found({ date: 1, start: 2, end: 3, name: 4, type: 5 })).toEqual([
      'h.date not-a-day',
      'h.end not-an-instant',
      'h.name wrong-type',
      'h.start not-an-instant',
      'h.type wrong-type',
    ]);
    expect(daysOf([])).toHaveLength(5);
    expect(daysOf('x')).toEqual(['holidays[0] wrong-type']);
  });
});
