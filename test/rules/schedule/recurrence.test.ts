import { describe, expect, it } from 'vitest';
import { type CivilDay, firstDayOf, isoDay, isoMonth, monthOf, plusMonths, readDay } from '../../../src/kernel/day.js';
import type { MissingDay, Recurrence } from '../../../src/rules/schedule/plan.js';
import { dayIn, nominalDays } from '../../../src/rules/schedule/recurrence.js';
import { patternOf, readVector, secondTuesday, sure } from './fixtures.js';

const always = (_day: CivilDay) => true;

function from(recurrence: Recurrence, year: number, month: number, count: number, everyMonths = 1, usable = always) {
  return nominalDays(patternOf({ recurrence, count, everyMonths }), firstDayOf(monthOf(year, month)), usable);
}

function days(recurrence: Recurrence, year: number, month: number, count: number, every = 1) {
  return from(recurrence, year, month, count, every).days.map(isoDay);
}

function on(day: number, missing: MissingDay) {
  return { kind: 'dayOfMonth', day, missing } as const;
}

/** Rows of a semicolon-separated table without its heading. */
function rows(name: string): readonly (readonly string[])[] {
  const lines = readVector(name).trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(';').map((cell) => cell.trim()));
}

describe('a month without the day', () => {
  it('is left out, or gives its last day or the next first day, and moves nothing after it', () => {
    expect(days(on(31, 'omit'), 2026, 1, 6)).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
      '2026-08-31',
      '2026-10-31',
    ]);
    expect(days(on(31, 'clamp'), 2026, 1, 6)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
    ]);
    expect(days(on(31, 'forward'), 2026, 1, 6)).toEqual([
      '2026-01-31',
      '2026-03-01',
      '2026-03-31',
      '2026-05-01',
      '2026-05-31',
      '2026-07-01',
    ]);
    expect(days(on(29, 'clamp'), 2026, 10, 6)).toEqual([
      '2026-10-29',
      '2026-11-29',
      '2026-12-29',
      '2027-01-29',
      '2027-02-28',
      '2027-03-29',
    ]);
    expect(days(on(29, 'clamp'), 2027, 11, 4)).toEqual(['2027-11-29', '2027-12-29', '2028-01-29', '2028-02-29']);
    expect(days(on(31, 'clamp'), 2027, 9, 6).at(-1)).toBe('2028-02-29');
  });

  it('is named where it is not given a day', () => {
    const { absent } = from(on(31, 'reject'), 2026, 1, 3);
    expect(absent.map(isoMonth)).toEqual(['2026-02', '2026-04']);
  });

  it('is what other month arithmetic calls up and down', () => {
    for (const [date, period, up, down] of rows('month-arithmetic-amb.csv')) {
      const start = sure(readDay(date));
      const [years = 0, months = 0] = (period ?? '').match(/\d+/g)?.map(Number) ?? [];
      const [year, month, day] = isoDay(start).split('-').map(Number);
      const target = monthOf(year ?? 0, month ?? 0) + years * 12 + months;
      const at = (missing: MissingDay) =>
        dayIn(monthOf(Math.floor(target / 12), (target % 12) + 1), on(day ?? 0, missing));
      expect([at('forward'), at('clamp'), at('omit'), at('reject')]).toEqual([
        sure(readDay(up)),
        sure(readDay(down)),
        null,
        null,
      ]);
    }
  });
});

describe('a month with the day', () => {
  it('gives that day, as other month arithmetic does', () => {
    const monthly = rows('month-arithmetic-exact.csv').filter(([, period]) => period?.endsWith(' 0 days]'));
    expect(monthly.length).toBe(13);
    for (const [date = '', period, expected] of monthly) {
      const [years = 0, months = 0] = (period ?? '').match(/\d+/g)?.map(Number) ?? [];
      const every = years * 12 + months;
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const target = plusMonths(monthOf(year, month), every);
      const [one, other] = [monthOf(year, month), target].map((each) => dayIn(each, on(day, 'reject')));
      expect([one, other]).toEqual([sure(readDay(date)), sure(readDay(expected))]);
    }
  });

  it('is found as a public corpus of monthly rules finds it', () => {
    interface Case {
      readonly start: string;
      readonly rule: string;
      readonly expected: readonly string[];
    }
    for (const { start, rule, expected } of JSON.parse(
      readVector('salesforce-pmm-recurrence.json'),
    ) as readonly Case[]) {
      const every = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
      const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
      expect(days(on(day, 'clamp'), year, month, expected.length, every)).toEqual(expected);
    }
  });
});

describe('a recurrence', () => {
  it('counts every month from the first one, at any interval', () => {
    expect(days(secondTuesday, 2026, 2, 3, 3)).toEqual(['2026-02-10', '2026-05-12', '2026-08-11']);
    expect(days({ kind: 'nthWeekday', nth: 'last', weekday: 3 }, 2027, 9, 6)).toEqual([
      '2027-09-29',
      '2027-10-27',
      '2027-11-24',
      '2027-12-29',
      '2028-01-26',
      '2028-02-23',
    ]);
  });

  it('passes over a day that may not be used and runs on for longer', () => {
    const march = sure(readDay('2026-03-10'));
    const found = from(secondTuesday, 2026, 2, 3, 1, (day) => day !== march);
    expect([found.days.map(isoDay), found.skipped.map(isoDay), found.absent]).toEqual([
      ['2026-02-10', '2026-04-14', '2026-05-12'],
      ['2026-03-10'],
      [],
    ]);
  });

  it('ends with the calendar', () => {
    expect(days(secondTuesday, 9990, 11, 5)).toEqual(['9990-11-13', '9990-12-11']);
    expect(days(on(31, 'omit'), 9000, 2, 5, 12)).toEqual([]);
  });
});
