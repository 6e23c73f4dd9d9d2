import { describe, expect, it } from 'vitest';
import { isoDay, type NthInMonth, plusDays, readDay, type Weekday } from '../../src/kernel/day.js';
import type { Avoidance, AvoidancePolicy, Blackout, JudgedSeries, SeriesPlan } from '../../src/rules/schedule/index.js';
import { answer, datesOf, readVector, sure, victorianHolidays } from '../rules/schedule/fixtures.js';

// What each policy comes to for every series of six that starts in Victoria from 2024 to 2029, Monday to Friday, in each week of the
// month. The counts were worked out by another program, whose public holidays and terms these are.

interface Term {
  readonly start: string;
  readonly finish: string;
}

const terms = JSON.parse(readVector('vic-school-terms-2023-2030.json')) as readonly Term[];

/** The days between one term and the next. After the last term nothing is known. */
const schoolHolidays: readonly Blackout[] = terms.slice(1).map(({ start }, index) => ({
  from: isoDay(plusDays(sure(readDay(terms[index]?.finish)), 1)),
  to: isoDay(plusDays(sure(readDay(start)), -1)),
  label: 'School holidays',
}));

const onEither = [...victorianHolidays, ...schoolHolidays];

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const weeks: readonly NthInMonth[] = [1, 2, 3, 4, 'last'];

/** `2024-01` and so on. */
function monthAfter(months: number): string {
  return `${2024 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const plans: readonly SeriesPlan[] = weekdays.flatMap((weekday) =>
  weeks.flatMap((nth) =>
    Array.from(
      { length: 72 },
      (_, month): SeriesPlan => ({ recurrence: { kind: 'nthWeekday', nth, weekday }, from: monthAfter(month) }),
    ),
  ),
);

function gapsOf(series: JudgedSeries): readonly number[] {
  const days = datesOf(series).map((date) => sure(readDay(date)));
  return days.slice(1).map((day, index) => day - (days[index] ?? 0));
}

/** All series moved off these days as this policy says. A series is shown the days of its own year and of those beside it. */
function allUnder(blackouts: readonly Blackout[], avoid: Avoidance): readonly JudgedSeries[] {
  const beside = new Map(
    [2024, 2025, 2026, 2027, 2028, 2029].map((year) => [
      String(year),
      blackouts.filter(({ from, to }) => to >= String(year - 1) && from < String(year + 2)),
    ]),
  );
  return plans.map((plan) => answer({ ...plan, blackouts: beside.get(plan.from.slice(0, 4)) ?? [], avoid }));
}

/** Series in which a gap is as asked about. */
function countGaps(all: readonly JudgedSeries[], isSo: (days: number) => boolean): number {
  return all.filter((each) => gapsOf(each).some(isSo)).length;
}

/** The least and the most days between meetings, series with a gap under 21 and over 42, and those that do not rise. */
function spacingUnder(blackouts: readonly Blackout[], policy: AvoidancePolicy): readonly number[] {
  const all = allUnder(blackouts, { policy });
  const gaps = all.flatMap(gapsOf);
  const reported = (code: string, isSo: (days: number) => boolean) =>
    all.filter(({ diagnostics }) => diagnostics.some((each) => each.code === code && isSo(each.days ?? 0))).length;
  const stalled = countGaps(all, (days) => days <= 0);
  const [close, wide] = [countGaps(all, (days) => days < 21), countGaps(all, (days) => days > 42)];
  // What the dates show is what the series itself reports.
  expect(reported('ORDER', () => true)).toBe(stalled);
  expect(reported('SPACING', (days) => days > 42)).toBe(wide);
  expect(all.filter(({ diagnostics }) => diagnostics.some(({ days }) => days !== null && days < 21)).length).toBe(
    close,
  );
  return [gaps.reduce((least, each) => Math.min(least, each)), Math.max(...gaps), close, wide, stalled];
}

/** How many series cannot be held, the months they start in, and the moves and the gaps of all others. */
function bestUnder(blackouts: readonly Blackout[], limits: Omit<Avoidance, 'policy'>) {
  const all = allUnder(blackouts, { policy: 'optimise', ...limits });
  const stuck = plans.filter((_, index) => all[index]?.meetings.length === 0);
  const reported = all.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'INFEASIBLE'));
  expect(reported.length).toBe(stuck.length);
  const gaps = all.flatMap(gapsOf);
  return {
    infeasible: stuck.length,
    months: [...new Set(stuck.map(({ from }) => Number(from.slice(5))))].sort((one, other) => one - other),
    moves: all.flatMap(({ meetings }) => meetings.filter(({ moved }) => moved !== null)).length,
    gaps: [Math.min(...gaps), Math.max(...gaps)],
  };
}

describe('1,800 series of six', () => {
  it('meet a public holiday in 489 cases, 27.2 %', () => {
    const met = allUnder(victorianHolidays, { policy: 'allow' }).filter(({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'ON_BLACKOUT'),
    );
    expect([plans.length, met.length]).toEqual([1800, 489]);
  });

  it('have a gap of more than six weeks in 424 cases where holidays are skipped', () => {
    expect(spacingUnder(victorianHolidays, 'skipAndExtend')).toEqual([28, 63, 0, 424, 0]);
  });

  it('meet again after 14 days in 35 cases where each meeting goes to the next week, and after seven weeks in 5', () => {
    expect(spacingUnder(victorianHolidays, 'nextWeek')).toEqual([14, 49, 35, 5, 0]);
  });

  it('meet again after 14 days in 40 cases where each goes to the week before, and after seven weeks in 35', () => {
    expect(spacingUnder(victorianHolidays, 'previousWeek')).toEqual([14, 49, 40, 35, 0]);
  });

  it('keep within three to six weeks where each meeting goes to the nearest week', () => {
    expect(spacingUnder(victorianHolidays, 'nearestWeek')).toEqual([21, 42, 0, 0, 0]);
  });

  it('all have best dates within a week, three to six weeks apart, with 0.31 moves each', () => {
    expect(bestUnder(victorianHolidays, {})).toEqual({ infeasible: 0, months: [], moves: 551, gaps: [21, 42] });
  });

  it('all have best dates four or five weeks apart, with 0.44 moves each', () => {
    const found = bestUnder(victorianHolidays, { minGapDays: 28, maxGapDays: 35 });
    expect(found).toEqual({ infeasible: 0, months: [], moves: 789, gaps: [28, 35] });
  });
});

describe('the same series in schools', () => {
  it('have two meetings on one day in 365 cases where each goes to the next week, and say so', () => {
    expect(spacingUnder(onEither, 'nextWeek')).toEqual([0, 77, 888, 773, 365]);
  });

  it('keep their order where each goes to the nearest week, and not their spacing', () => {
    expect(spacingUnder(onEither, 'nearestWeek')).toEqual([7, 56, 388, 430, 0]);
  });

  it('cannot be held within a week of their days in 663 cases, 36.8 %', () => {
    const { infeasible, gaps } = bestUnder(onEither, {});
    expect([infeasible, gaps]).toEqual([663, [21, 42]]);
  });

  it('cannot be held within a month each, four weeks from its day at most, in 325 cases, 18.1 %, all of which contain a January', () => {
    const { infeasible, months } = bestUnder(onEither, { maxShiftWeeks: 4, keepMonth: true });
    expect([infeasible, months]).toEqual([325, [1, 8, 9, 10, 11, 12]]);
  });

  it('can all be held within three weeks of their days and two to seven weeks apart, with 1.46 moves each', () => {
    const found = bestUnder(onEither, { maxShiftWeeks: 3, minGapDays: 14, maxGapDays: 49 });
    expect(found).toEqual({ infeasible: 0, months: [], moves: 2630, gaps: [14, 49] });
  });
});

describe('of 84 months from 2024 to 2030', () => {
  /** In how many a weekday of a week is ruled out, Monday to Friday. */
  function ruledOut(blackouts: readonly Blackout[]): readonly (readonly number[])[] {
    return weeks.map((nth) =>
      weekdays.map((weekday) => {
        const plan: SeriesPlan = { recurrence: { kind: 'nthWeekday', nth, weekday }, from: '2024-01', count: 84 };
        const { diagnostics } = answer({ ...plan, blackouts, avoid: { policy: 'allow' } });
        return diagnostics.filter(({ code }) => code === 'ON_BLACKOUT').length;
      }),
    );
  }

  it('none has a public holiday on its second or third Tuesday, Wednesday or Thursday, and 14 have one on the second Monday', () => {
    expect(ruledOut(victorianHolidays)).toEqual([
      [6, 8, 1, 1, 2],
      [14, 0, 0, 0, 1],
      [2, 0, 0, 0, 2],
      [7, 5, 5, 5, 12],
      [7, 5, 5, 5, 15],
    ]);
  });

  it('the third Wednesday to Friday are ruled out in schools least often, in 11', () => {
    expect(ruledOut(onEither)).toEqual([
      [22, 29, 22, 23, 25],
      [32, 18, 19, 21, 21],
      [14, 12, 11, 11, 11],
      [22, 19, 20, 21, 20],
      [20, 19, 18, 18, 20],
    ]);
  });
});
