import { execFileSync } from 'node:child_process';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicHolidays } from '../../src/calendars/au-vic/public-holidays.js';
import { schoolHolidays } from '../../src/calendars/au-vic/school-terms.js';
import {
  type DateHolidaysReading,
  type HolidayCalendar,
  type HolidayType,
  readDateHolidays,
} from '../../src/calendars/index.js';
import { lawfulValue } from '../../src/kernel/result.js';
import { series } from '../../src/rules/schedule/index.js';
import { sixMonthly } from '../rules/schedule/fixtures.js';
import { places } from '../support/host.js';

type Place = readonly [country: string, state?: string];

const somewhere: readonly Place[] = [['AU', 'VIC'], ['NZ'], ['DE', 'BY'], ['SA'], ['IL'], ['JP'], ['US'], ['TR']];
const named = somewhere.map((place) => ({ place, name: place.join('-') }));
const years = [2024, 2026, 2027];
const covered = { from: '2024-01-01', to: '2027-12-31' };
const reading: DateHolidaysReading = { covered, announcedTo: '2026-12-31', source: 'date-holidays 3.37.0' };
const everyType: readonly HolidayType[] = ['public', 'bank', 'school', 'optional', 'observance'];

function listOf([country, state]: Place, ...of: readonly number[]): readonly unknown[] {
  const listed = state === undefined ? new Holidays(country) : new Holidays(country, state);
  return of.flatMap((year) => listed.getHolidays(year));
}

function calendarOf(list: unknown, more: Partial<DateHolidaysReading> = {}): HolidayCalendar {
  return lawfulValue(readDateHolidays(list, { ...reading, ...more }));
}

/** Days and labels of one year. */
function spans(place: Place, year: number, more: Partial<DateHolidaysReading> = {}): readonly string[] {
  return calendarOf(listOf(place, year), more).blackouts.map(({ from, to, label }) =>
    from === to ? `${from} ${label}` : `${from}/${to} ${label}`,
  );
}

describe('readDateHolidays', () => {
  it('gives the public holidays of Victoria on the days of our own table', () => {
    const list = listOf(['AU', 'VIC'], 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030);
    const read = calendarOf(list, { covered: { from: '2023-01-01', to: '2030-12-31' } });
    expect(read.blackouts.map(({ from, to }) => [from, to])).toEqual(
      publicHolidays().map(({ from, to }) => [from, to]),
    );
    expect(read.covered).toEqual({ from: '2023-01-01', to: '2030-12-31' });
  });

  it('gives the breaks between the terms of 2026 as our own table has them, over a change of clocks too', () => {
    const breaks = schoolHolidays().filter(({ from }) => from.startsWith('2026-'));
    const ours = breaks.map(({ from, to }) => [from, to]).slice(0, 3);
    const theirs = calendarOf(listOf(['AU', 'VIC'], 2026), { types: ['school'] }).blackouts;
    expect(theirs.map(({ from, to }) => [from, to]).slice(0, 3)).toEqual(ours);
    expect(theirs.every(({ kind }) => kind === 'school-holiday')).toBe(true);
  });

  it('keeps the substitute days of New Zealand, and Waitangi Day where it falls', () => {
    const days = spans(['NZ'], 2027);
    expect(days).toContain('2027-02-06 Waitangi Day');
    expect(days).toContain('2027-02-08 Waitangi Day (substitute day)');
    expect(days).toContain('2027-04-26 ANZAC Day (substitute day)');
  });

  it('gives an eve in Bavaria that begins at two in the afternoon its whole day, and only where it is asked for', () => {
    expect(spans(['DE', 'BY'], 2026).filter((each) => each.startsWith('2026-12'))).toEqual([
      '2026-12-25 1. Weihnachtstag',
      '2026-12-26 2. Weihnachtstag',
    ]);
    expect(spans(['DE', 'BY'], 2026, { types: ['bank'] })).toEqual([
      '2026-12-24 Heiliger Abend',
      '2026-12-31 Silvester',
    ]);
  });

  it('gives the feasts of Saudi Arabia their four days and not the eve on which they begin', () => {
    expect(spans(['SA'], 2026)).toEqual([
      '2026-02-22 يوم التأسيس',
      '2026-03-19/2026-03-22 عيد الفطر',
      '2026-05-26/2026-05-29 عيد الأضحى',
      '2026-09-23 اليوم الوطني',
    ]);
  });

  it('gives Hanukkah in Israel eight days', () => {
    expect(spans(['IL'], 2026, { types: ['school'] })).toContain('2026-12-05/2026-12-12 חנוכה');
  });

  it('gives a feast in Turkey that ends at noon that day too', () => {
    expect(spans(['TR'], 2026)).toContain('2026-03-20/2026-03-23 Ramazan Bayramı');
  });

  it('gives the day in Japan that stands in for another', () => {
    expect(spans(['JP'], 2026)).toContain('2026-05-06 憲法記念日 (振替休日)');
  });

  it('gives the Friday before Independence Day on a Saturday in the United States', () => {
    expect(spans(['US'], 2026).filter((each) => each.startsWith('2026-07'))).toEqual([
      '2026-07-03 Independence Day (substitute day)',
      '2026-07-04 Independence Day',
    ]);
  });

  it.each(named)('reads everything of $name, of every type', ({ place }) => {
    const list = listOf(place, ...years);
    const all = everyType.flatMap((type) => calendarOf(list, { types: [type] }).blackouts);
    expect(calendarOf(list, { types: everyType }).blackouts).toHaveLength(all.length);
    expect(all.length).toBe(list.length);
  });

  it.each(named)('gives the same days of $name once the list has been through JSON', ({ place }) => {
    const list = listOf(place, ...years);
    const more = { types: everyType };
    expect(calendarOf(JSON.parse(JSON.stringify(list)), more)).toEqual(calendarOf(list, more));
  });

  it('calls only public and school holidays by those names; others count for everybody without one', () => {
    const kindsOf = (type: HolidayType) => [
      ...new Set(calendarOf(listOf(['DE', 'BY'], 2026), { types: [type] }).blackouts.map(({ kind }) => kind)),
    ];
    expect(everyType.map(kindsOf)).toEqual([['public-holiday'], [undefined], ['school-holiday'], [], [undefined]]);
  });

  it('announces nothing by a rule: what ends after the day announced to is expected, and everything where there is none', () => {
    const list = listOf(['AU', 'VIC'], 2026, 2027);
    const statuses = (more: Partial<DateHolidaysReading>) =>
      calendarOf(list, more).blackouts.map(({ to, status }) => `${to} ${status}`);
    expect(statuses({ announcedTo: '2027-01-01' }).filter((each) => each.endsWith(' announced'))).toHaveLength(15);
    expect(statuses({ announcedTo: '2027-01-01' })).toContain('2027-01-01 announced');
    expect(statuses({ announcedTo: '2026-12-31' })).toContain('2027-01-01 expected');
    expect(statuses({ announcedTo: undefined }).every((each) => each.endsWith(' expected'))).toBe(true);
    const feast = calendarOf(listOf(['SA'], 2026), { announcedTo: '2026-03-21' }).blackouts[1];
    expect(feast).toMatchObject({ from: '2026-03-19', to: '2026-03-22', status: 'expected' });
  });

  it('moves a meeting off a holiday when it is spread into a plan', () => {
    const plan = { recurrence: { kind: 'nthWeekday', nth: 2, weekday: 1 }, from: '2027-02', count: 1 } as const;
    const wellington = calendarOf(listOf(['NZ'], 2027));
    const { meetings } = lawfulValue(series({ ...plan, ...wellington, avoid: { policy: 'nextWeek' } }, sixMonthly));
    expect(meetings[0]?.moved?.because).toBe('Waitangi Day (substitute day)');
  });

  it('counts two holidays of one day as the two that they are (E52)', () => {
    const both = spans(['AU', 'VIC'], 2038).filter((each) => each.startsWith('2038-04-25'));
    expect(both).toEqual(['2038-04-25 Anzac Day', '2038-04-25 Easter Sunday']);
  });

  it('changes nothing for another order, or for entries given twice', () => {
    const list = somewhere.flatMap((place) => listOf(place, 2026));
    const once = calendarOf(list, { types: everyType });
    const some = fc.shuffledSubarray([...list], { minLength: 0 });
    fc.assert(
      fc.property(fc.shuffledSubarray([...list], { minLength: list.length }), some, (shuffled, again) => {
        expect(calendarOf([...shuffled, ...again], { types: everyType })).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the zone of the machine', () => {
  const child = `
    import Holidays from 'date-holidays';
    const [places, years] = JSON.parse(process.argv[1]);
    const lists = places.map((place) => years.flatMap((year) => new Holidays(...place).getHolidays(year)));
    process.stdout.write(JSON.stringify(lists));`;
  const listsIn = (zone: string): readonly (readonly unknown[])[] =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', child, JSON.stringify([somewhere, years])], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      }),
    );
  const inUtc = listsIn('UTC');
  const days = (lists: readonly unknown[]) => lists.map((list) => calendarOf(list, { types: everyType }));

  it.each([
    'Australia/Melbourne',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/St_Johns',
    'Asia/Beirut',
    'Africa/Cairo',
    'America/Asuncion',
    'America/Havana',
  ])('moves no day: in %s they are those of UTC', (zone) => {
    expect(days(listsIn(zone))).toEqual(days(inUtc));
  });

  it('does change the list itself, where clocks change at midnight: an end an hour late, a start at one', () => {
    const anzac = (zone: string) =>
      listsIn(zone)[0]?.filter((each) => JSON.stringify(each).includes('"2024-04-25 00:00:00"'));
    expect(JSON.stringify(anzac('Africa/Cairo'))).toContain('"end":"2024-04-25T15:00:00.000Z"');
    expect(JSON.stringify(inUtc[0])).toContain('"end":"2024-04-25T14:00:00.000Z"');
    expect(JSON.stringify(listsIn('Asia/Beirut')[1])).toContain('"2024-03-31 01:00:00"');
  });
});

describe('what cannot be read', () => {
  const fine = {
    date: '2027-02-06 00:00:00',
    start: '2027-02-05T11:00:00.000Z',
    end: '2027-02-06T11:00:00.000Z',
    name: 'Waitangi Day',
    type: 'public',
  };
  const found = (list: unknown, more: Partial<Record<keyof DateHolidaysReading, unknown>> = {}): readonly string[] => {
    const read = readDateHolidays(list, { ...reading, ...more } as DateHolidaysReading);
    return read.ok ? [] : places(read.problems);
  };

  it('is named with the entry it stands in, all of it at once, also of types that nobody asked for', () => {
    const list = [fine, { ...fine, date: '6 February' }, { ...fine, type: 'observance', name: '' }, 'Labour Day', null];
    expect(found(list)).toEqual([
      'holidays[1].date not-a-day',
      'holidays[2].name empty',
      'holidays[3] wrong-type',
      'holidays[4] wrong-type',
    ]);
  });

  it('is a list that is none, beside what is wrong with the rest', () => {
    expect(found({ fine }, { source: '' })).toEqual(['holidays wrong-type', 'source empty']);
    expect(found(undefined)).toEqual(['holidays wrong-type']);
    expect(found(false)).toEqual(['holidays wrong-type']);
    expect(found([])).toEqual([]);
  });

  it('is whatever is wrong with what was said of the list', () => {
    const wrong = {
      covered: { from: '2027-13-01', to: '2027' },
      source: undefined,
      announcedTo: 'today',
      types: ['public', 'bank holiday', 'school'],
    };
    expect(found([fine], wrong)).toEqual([
      'announcedTo not-a-day',
      'covered.from not-a-day',
      'covered.to not-a-day',
      'source missing',
      'types[1] unknown-word',
    ]);
    expect(found([fine], { types: [] })).toEqual(['types too-few']);
    expect(found([fine], { covered: { from: '2027-02-02', to: '2027-02-01' } })).toEqual(['covered.to contradiction']);
    expect(found([fine], { covered: { from: '2027-02-02', to: '2027-02-02' } })).toEqual([]);
  });

  it('is never repeated in what is said of it', () => {
    const secret = 'Ana rang her partner';
    const list = [{ date: secret, start: secret, end: secret, name: 5, type: secret }];
    const read = readDateHolidays(list, { ...reading, announcedTo: secret });
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});
