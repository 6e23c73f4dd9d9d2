import { describe, expect, test } from 'vitest';
import { isoDay, monthOf, type NthInMonth, nthWeekday, plusDays, readDay, type Weekday } from '../../src/kernel/day.js';
import type { AvoidancePolicy, MissingDay, SeriesPlan } from '../../src/rules/schedule/index.js';
import { answer, datesOf, problemsOf, sure, victorianHolidays, zoneNamed } from '../rules/schedule/fixtures.js';

// Series of six, whose days were worked out by another program and another calendar.

function onWeekday(nth: NthInMonth, weekday: Weekday, from: string): SeriesPlan {
  return { recurrence: { kind: 'nthWeekday', nth, weekday }, from };
}

function onDay(day: number, missing: MissingDay, from: string): SeriesPlan {
  return { recurrence: { kind: 'dayOfMonth', day, missing }, from };
}

const melbourne = { start: '10:00', minutes: 150, zone: zoneNamed('Australia/Melbourne') };

/** The dates of a series, the months and days alone. */
function days(plan: SeriesPlan): string {
  return datesOf(answer(plan))
    .map((date) => date.slice(5))
    .join(' ');
}

/** When the meetings start in UTC, the hours alone. */
function hours(plan: SeriesPlan): readonly string[] {
  return answer({ ...plan, time: melbourne }).meetings.map(({ instant }) => instant?.slice(11) ?? '');
}

/** A series clear of Victorian public holidays. */
function clear(plan: SeriesPlan, policy: AvoidancePolicy): SeriesPlan {
  return { ...plan, blackouts: victorianHolidays, avoid: { policy } };
}

/** The holidays that a series meets on where it may, and that the same series fails over where it may not. */
function meetsOn(plan: SeriesPlan): readonly (readonly string[])[] {
  const allowed = answer(clear(plan, 'allow'));
  const failed = answer(clear(plan, 'fail'));
  const found = allowed.diagnostics.filter(({ code }) => code === 'ON_BLACKOUT');
  const said = failed.diagnostics.filter(({ code }) => code === 'INFEASIBLE');
  expect(said.map(({ number, because }) => [number, because])).toEqual(
    found.map(({ number, because }) => [number, because]),
  );
  expect(datesOf(failed)).toEqual(datesOf(allowed));
  expect(failed.decision.outcome).toBe(found.length === 0 ? 'open' : 'not-met');
  return found.map(({ number, because }) => [datesOf(allowed)[(number ?? 0) - 1] ?? '', ...because]);
}

/** Codes of what is said about a series, with the meeting and its days since the one before, in code-unit order. */
function said(plan: SeriesPlan): readonly string[] {
  const { diagnostics } = answer(plan);
  return diagnostics.map(({ code, number, days: apart }) => [code, number, apart].join(' ').trim()).sort();
}

function movesOf(plan: SeriesPlan): readonly unknown[] {
  return answer(plan).meetings.flatMap(({ number, moved }) => (moved ? [[number, moved.weeks, moved.because]] : []));
}

const cupSeries = onWeekday(1, 2, '2026-08');
const christmasSeries = onWeekday(4, 1, '2028-09');

describe('series', () => {
  test('E01 the second Tuesday from February 2026 is at ten in Melbourne on both sides of the change in April', () => {
    const plan = onWeekday(2, 2, '2026-02');
    expect(datesOf(answer(plan))).toEqual([
      '2026-02-10',
      '2026-03-10',
      '2026-04-14',
      '2026-05-12',
      '2026-06-09',
      '2026-07-14',
    ]);
    expect(hours(plan)).toEqual(['23:00:00Z', '23:00:00Z', '00:00:00Z', '00:00:00Z', '00:00:00Z', '00:00:00Z']);
    const { meetings } = answer({ ...plan, time: melbourne });
    expect(meetings.map(({ instant }) => instant?.slice(5, 10)).join(' ')).toBe('02-09 03-09 04-14 05-12 06-09 07-14');
    expect(meetings.every(({ date, start }) => start?.startsWith(`${date}T10:00:00+1`))).toBe(true);
  });

  test('E02 the second Tuesday from August 2026 is at ten on both sides of the change in October, and runs into January', () => {
    const plan = onWeekday(2, 2, '2026-08');
    expect(days(plan)).toBe('08-11 09-08 10-13 11-10 12-08 01-12');
    expect(datesOf(answer(plan)).at(-1)).toBe('2027-01-12');
    expect(hours(plan)).toEqual(['00:00:00Z', '00:00:00Z', '23:00:00Z', '23:00:00Z', '23:00:00Z', '23:00:00Z']);
  });

  test('E03 the first Tuesday from August 2026 meets on Melbourne Cup Day', () => {
    expect(days(cupSeries)).toBe('08-04 09-01 10-06 11-03 12-01 01-05');
    expect(meetsOn(cupSeries)).toEqual([['2026-11-03', 'Melbourne Cup Day']]);
  });

  test('E04 the second Monday from January 2026 meets on two public holidays', () => {
    const plan = onWeekday(2, 1, '2026-01');
    expect(days(plan)).toBe('01-12 02-09 03-09 04-13 05-11 06-08');
    expect(meetsOn(plan)).toEqual([
      ['2026-03-09', 'Labour Day'],
      ['2026-06-08', "King's Birthday"],
    ]);
  });

  test('E05 the fourth Friday from June 2026 meets on the Friday before the Grand Final', () => {
    const plan = onWeekday(4, 5, '2026-06');
    expect(days(plan)).toBe('06-26 07-24 08-28 09-25 10-23 11-27');
    expect(meetsOn(plan)).toEqual([['2026-09-25', 'Friday before the AFL Grand Final']]);
  });

  test('E06 the last Friday from January 2025 meets on Anzac Day', () => {
    const plan = onWeekday('last', 5, '2025-01');
    expect(days(plan)).toBe('01-31 02-28 03-28 04-25 05-30 06-27');
    expect(meetsOn(plan)).toEqual([['2025-04-25', 'ANZAC Day']]);
  });

  test('E07 the fourth Monday from September 2028 meets on Christmas Day, and the Monday after it is a holiday too', () => {
    expect(datesOf(answer(christmasSeries))).toEqual([
      '2028-09-25',
      '2028-10-23',
      '2028-11-27',
      '2028-12-25',
      '2029-01-22',
      '2029-02-26',
    ]);
    expect(meetsOn(christmasSeries)).toEqual([['2028-12-25', 'Christmas Day']]);
    expect(victorianHolidays.some(({ from }) => from === '2029-01-01')).toBe(true);
  });

  test('E08 the fourth Monday from September 2027 meets on the day added for Christmas on a Saturday, and so would the week after', () => {
    const plan = onWeekday(4, 1, '2027-09');
    expect(days(plan)).toBe('09-27 10-25 11-22 12-27 01-24 02-28');
    expect(meetsOn(plan)).toEqual([['2027-12-27', 'Christmas Day (additional)']]);
    expect(victorianHolidays.some(({ from }) => from === '2028-01-03')).toBe(true);
  });

  test('E18 the last Wednesday from September 2027 is the fourth or the fifth, whichever is there', () => {
    const plan = onWeekday('last', 3, '2027-09');
    expect(days(plan)).toBe('09-29 10-27 11-24 12-29 01-26 02-23');
    expect(meetsOn(plan)).toEqual([['2028-01-26', 'Australia Day']]);
  });
});

describe('missing days', () => {
  test('E19 the 31st leaves out every month without one, and six meetings take ten months', () => {
    expect(days(onDay(31, 'omit', '2026-01'))).toBe('01-31 03-31 05-31 07-31 08-31 10-31');
  });

  test('E20 the 31st is the last day of a shorter month, and the 31st again in the next', () => {
    expect(days(onDay(31, 'clamp', '2026-01'))).toBe('01-31 02-28 03-31 04-30 05-31 06-30');
  });

  test('E21 the 31st goes forward to the first, so that March has two meetings and February none', () => {
    const plan = onDay(31, 'forward', '2026-01');
    expect(days(plan)).toBe('01-31 03-01 03-31 05-01 05-31 07-01');
    expect(answer(plan).diagnostics.map(({ code }) => code)).not.toContain('LEFT_MONTH');
  });

  test('E22 the 29th is there in February 2028, whatever is said of missing days', () => {
    for (const missing of ['omit', 'clamp', 'forward', 'reject'] as const) {
      expect(datesOf(answer({ ...onDay(29, missing, '2027-11'), count: 4 }))).toEqual([
        '2027-11-29',
        '2027-12-29',
        '2028-01-29',
        '2028-02-29',
      ]);
    }
  });

  test('E23 the 29th is the 28th in February 2027, and the 29th again in March', () => {
    expect(days(onDay(29, 'clamp', '2026-10'))).toBe('10-29 11-29 12-29 01-29 02-28 03-29');
  });

  test('E24 the 29th passes over February 2027 where missing days are left out', () => {
    expect(days(onDay(29, 'omit', '2026-10'))).toBe('10-29 11-29 12-29 01-29 03-29 04-29');
  });

  test('E25 the 30th is the 28th in February 2027, and the 30th again in March', () => {
    expect(days(onDay(30, 'clamp', '2026-10'))).toBe('10-30 11-30 12-30 01-30 02-28 03-30');
  });

  test('E26 the 31st over a leap year is the 29th in February 2028', () => {
    expect(datesOf(answer(onDay(31, 'clamp', '2027-09')))).toEqual([
      '2027-09-30',
      '2027-10-31',
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
    ]);
  });

  test('E27 a fifth Wednesday is refused, since 2026 has four of them; the last Wednesday is each of those and eight more', () => {
    const fifth = JSON.parse(JSON.stringify(onWeekday(4, 3, '2026-01')).replace('"nth":4', '"nth":5')) as SeriesPlan;
    expect(problemsOf(fifth).map(({ path, code }) => `${path} ${code}`)).toEqual(['recurrence.nth too-big']);
    const months = Array.from({ length: 12 }, (_, index) => monthOf(2026, index + 1));
    const fifths = months
      .map((month) => isoDay(plusDays(nthWeekday(month, 4, 3), 7)))
      .filter((day, index) => Number(day.slice(5, 7)) === index + 1);
    expect(fifths).toEqual(['2026-04-29', '2026-07-29', '2026-09-30', '2026-12-30']);
    const lasts = datesOf(answer({ ...onWeekday('last', 3, '2026-01'), count: 12 }));
    expect(lasts).toEqual(expect.arrayContaining(fifths));
  });

  test('E28 a day clamped once is not the day from then on: every month is counted from the first', () => {
    const dates = datesOf(answer({ ...onDay(31, 'clamp', '2026-01'), count: 120 }));
    const lengths = dates.map((date) => date.slice(8));
    expect(lengths.slice(0, 4)).toEqual(['31', '28', '31', '30']);
    expect(lengths.filter((day) => day === '31')).toHaveLength(70);
    expect(lengths.filter((day) => day === '28' || day === '29')).toHaveLength(10);
  });
});

describe('policies', () => {
  test('E33 the next week takes the meeting off Cup Day to the tenth', () => {
    const plan = clear(cupSeries, 'nextWeek');
    expect([days(plan), said(plan)]).toEqual(['08-04 09-01 10-06 11-10 12-01 01-05', []]);
    expect(movesOf(plan)).toEqual([[4, 1, 'Melbourne Cup Day']]);
  });

  test('E34 the week before takes it into October, and that is said', () => {
    const plan = clear(cupSeries, 'previousWeek');
    expect([days(plan), said(plan)]).toEqual(['08-04 09-01 10-06 10-27 12-01 01-05', ['LEFT_MONTH 4']]);
  });

  test('E35 skipping it leaves out November and adds February, so that there are six, eight weeks apart around the gap', () => {
    const plan = clear(cupSeries, 'skipAndExtend');
    expect(days(plan)).toBe('08-04 09-01 10-06 12-01 01-05 02-02');
    expect(said(plan)).toEqual(['SKIPPED', 'SPACING 4 56']);
    expect(answer(plan).diagnostics.find(({ code }) => code === 'SKIPPED')?.because).toEqual(['Melbourne Cup Day']);
  });

  test('E36 of two weeks equally near, the later is taken', () => {
    expect(days(clear(cupSeries, 'nearestWeek'))).toBe('08-04 09-01 10-06 11-10 12-01 01-05');
  });

  test('E37 the next week moves both meetings that fall on holidays, each by itself', () => {
    const plan = clear(onWeekday(2, 1, '2026-01'), 'nextWeek');
    expect([days(plan), said(plan)]).toEqual(['01-12 02-09 03-16 04-13 05-11 06-15', []]);
    expect(movesOf(plan)).toEqual([
      [3, 1, 'Labour Day'],
      [6, 1, "King's Birthday"],
    ]);
  });

  test('E38 the next week leaves September, three weeks before the next meeting, which is not too few', () => {
    const plan = clear(onWeekday(4, 5, '2026-06'), 'nextWeek');
    expect([days(plan), said(plan)]).toEqual(['06-26 07-24 08-28 10-02 10-23 11-27', ['LEFT_MONTH 4']]);
  });

  test('E39 the next week goes past Christmas and New Year to 14 days before the meeting after, which is too few and is said', () => {
    const plan = clear(christmasSeries, 'nextWeek');
    expect(days(plan)).toBe('09-25 10-23 11-27 01-08 01-22 02-26');
    expect(said(plan)).toEqual(['LEFT_MONTH 4', 'SPACING 5 14']);
    expect(movesOf(plan)).toEqual([[4, 2, "Christmas Day and New Year's Day"]]);
    expect(answer(plan).decision.outcome).toBe('not-met');
  });

  test('E40 the nearest week goes back to the 18th of December and keeps the spacing', () => {
    const plan = clear(christmasSeries, 'nearestWeek');
    expect([days(plan), said(plan)]).toEqual(['09-25 10-23 11-27 12-18 01-22 02-26', []]);
  });

  test('E41 the next week goes past two holidays to the tenth of January, 14 days before the meeting after', () => {
    const plan = clear(onWeekday(4, 1, '2027-09'), 'nextWeek');
    expect(days(plan)).toBe('09-27 10-25 11-22 01-10 01-24 02-28');
    expect(said(plan)).toEqual(['LEFT_MONTH 4', 'SPACING 4 49', 'SPACING 5 14']);
  });

  test('E42 the best dates around Christmas 2028 take one move, to the week before', () => {
    const plan = clear(christmasSeries, 'optimise');
    expect([days(plan), said(plan)]).toEqual(['09-25 10-23 11-27 12-18 01-22 02-26', []]);
    expect(movesOf(plan)).toEqual([[4, -1, 'Christmas Day']]);
  });

  test('E43 the best dates around Cup Day take one move, to the week after', () => {
    const plan = clear(cupSeries, 'optimise');
    expect([days(plan), said(plan)]).toEqual(['08-04 09-01 10-06 11-10 12-01 01-05', []]);
    expect(movesOf(plan)).toEqual([[4, 1, 'Melbourne Cup Day']]);
  });

  test("E44 the best dates for the first Wednesday from August 2024 meet a week after New Year's Day", () => {
    const plan = clear(onWeekday(1, 3, '2024-08'), 'optimise');
    expect([days(plan), said(plan)]).toEqual(['08-07 09-04 10-02 11-06 12-04 01-08', []]);
    expect(movesOf(plan)).toEqual([[6, 1, "New Year's Day"]]);
  });

  test('every policy that keeps off holidays gives six meetings on free days, each after the one before', () => {
    for (const policy of ['skipAndExtend', 'nextWeek', 'previousWeek', 'nearestWeek', 'optimise'] as const) {
      const { meetings } = answer(clear(cupSeries, policy));
      const taken = new Set(victorianHolidays.map(({ from }) => from));
      expect(meetings.filter(({ date }) => !taken.has(date))).toHaveLength(6);
      const numbers = meetings.map(({ date }) => sure(readDay(date)));
      expect([...numbers].sort((one, other) => one - other)).toEqual(numbers);
    }
  });
});
