import { describe, expect, it } from 'vitest';
import { isoDay, monthOf, monthOfDay, type NthInMonth, plusDays, readDay, type Weekday } from '../../src/kernel/day.js';
import {
  type Avoidance,
  type AvoidancePolicy,
  type Blackout,
  type Dates,
  datesFrom,
  definePattern,
  type JudgedSeries,
  type PatternPlan,
} from '../../src/rules/schedule/index.js';
import { answer, readVector, sixMonthly, sure, victorianHolidays } from '../rules/schedule/fixtures.js';

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
  kind: 'school-holiday',
}));

/** What is ruled out for a group anywhere, and for one in a school. */
const anywhere: Partial<PatternPlan> = { blackouts: victorianHolidays };
const inSchools: Partial<PatternPlan> = {
  blackouts: [...victorianHolidays, ...schoolHolidays],
  schoolSetting: true,
};

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
const weeks: readonly NthInMonth[] = [1, 2, 3, 4, 'last'];
const recurrences = weekdays.flatMap((weekday) => weeks.map((nth) => ({ kind: 'nthWeekday', nth, weekday }) as const));

/** `2024-01` to `2029-12`. */
const starts = Array.from(
  { length: 72 },
  (_, month) => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
);

/** All 1,800 as dates. What is ruled out is read once for each of the 25 patterns. */
function datesUnder(plan: Partial<PatternPlan>, avoid: Avoidance): readonly Dates[] {
  return recurrences.flatMap((recurrence) => {
    const pattern = sure(definePattern({ ...plan, recurrence, avoid }, sixMonthly));
    return starts.map((from) => sure(datesFrom(pattern, from)));
  });
}

/** All 1,800 with everything that is said about them. */
function answersUnder(plan: Partial<PatternPlan>, avoid: Avoidance): readonly JudgedSeries[] {
  return recurrences.flatMap((recurrence) => starts.map((from) => answer({ ...plan, recurrence, avoid, from })));
}

function gapsOf({ days }: Dates): readonly number[] {
  return days.slice(1).map((day, index) => day - (days[index] ?? 0));
}

/** The least and the most days between meetings, series with a gap under 21 and over 42, and those that do not rise. */
function spacingUnder(plan: Partial<PatternPlan>, policy: AvoidancePolicy): readonly number[] {
  const all = datesUnder(plan, { policy }).map(gapsOf);
  const having = (isSo: (days: number) => boolean) => all.filter((gaps) => gaps.some(isSo)).length;
  const gaps = all.flat();
  return [
    Math.min(...gaps),
    Math.max(...gaps),
    having((days) => days < 21),
    having((days) => days > 42),
    having((days) => days <= 0),
  ];
}

/** How many series cannot be held, the moves of all others, and the least and the most days between their meetings. */
function bestUnder(plan: Partial<PatternPlan>, limits: Omit<Avoidance, 'policy'>) {
  const all = datesUnder(plan, { policy: 'optimise', ...limits });
  const stuck = all.filter(({ blocked }) => blocked.length > 0);
  expect(stuck.every(({ days }) => days.length === 0)).toBe(true);
  const gaps = all.flatMap(gapsOf);
  return {
    infeasible: stuck.length,
    moves: all.flatMap((each) => each.weeks.filter((shift) => shift !== 0)).length,
    gaps: [Math.min(...gaps), Math.max(...gaps)],
  };
}

describe('1,800 series of six', () => {
  it('meet a public holiday in 489 cases, 27.2 %', () => {
    const held = new Set(victorianHolidays.map(({ from }) => from));
    const all = datesUnder(anywhere, { policy: 'allow' });
    const met = all.filter(({ days }) => days.some((day) => held.has(isoDay(day))));
    expect([all.length, met.length]).toEqual([1800, 489]);
  });

  it('have a gap of more than six weeks in 424 cases where holidays are skipped', () => {
    expect(spacingUnder(anywhere, 'skipAndExtend')).toEqual([28, 63, 0, 424, 0]);
  });

  it('meet again after 14 days in 35 cases where each meeting goes to the next week, and after seven weeks in 5', () => {
    expect(spacingUnder(anywhere, 'nextWeek')).toEqual([14, 49, 35, 5, 0]);
  });

  it('meet again after 14 days in 40 cases where each goes to the week before, and after seven weeks in 35', () => {
    expect(spacingUnder(anywhere, 'previousWeek')).toEqual([14, 49, 40, 35, 0]);
  });

  it('keep within three to six weeks where each meeting goes to the nearest week', () => {
    expect(spacingUnder(anywhere, 'nearestWeek')).toEqual([21, 42, 0, 0, 0]);
  });

  it('all have best dates within a week, three to six weeks apart, with 0.31 moves each', () => {
    expect(bestUnder(anywhere, {})).toEqual({ infeasible: 0, moves: 551, gaps: [21, 42] });
  });

  it('all have best dates four or five weeks apart, with 0.44 moves each', () => {
    const found = bestUnder(anywhere, { minGapDays: 28, maxGapDays: 35 });
    expect(found).toEqual({ infeasible: 0, moves: 789, gaps: [28, 35] });
  });
});

describe('the same series in schools', () => {
  it('have two meetings on one day in 365 cases where each goes to the next week', () => {
    expect(spacingUnder(inSchools, 'nextWeek')).toEqual([0, 77, 888, 773, 365]);
  });

  it('keep their order where each goes to the nearest week, and not their spacing', () => {
    expect(spacingUnder(inSchools, 'nearestWeek')).toEqual([7, 56, 388, 430, 0]);
  });

  it('cannot be held within a week of their days in 663 cases, 36.8 %', () => {
    expect(bestUnder(inSchools, {})).toEqual({ infeasible: 663, moves: 1358, gaps: [21, 42] });
  });

  it('cannot be held each in its month in 325 cases, 18.1 %, and every one of those contains a January', () => {
    const limits = { maxShiftWeeks: 4, keepMonth: true };
    expect(bestUnder(inSchools, limits)).toEqual({ infeasible: 325, moves: 2604, gaps: [21, 42] });
    const all = datesUnder(inSchools, { policy: 'optimise', ...limits });
    const stuck = all.flatMap(({ blocked }, index) => (blocked.length > 0 ? [(index % 12) + 1] : []));
    expect([...new Set(stuck)].sort((one, other) => one - other)).toEqual([1, 8, 9, 10, 11, 12]);
  });

  it('can all be held within three weeks of their days and two to seven weeks apart, with 1.46 moves each', () => {
    const found = bestUnder(inSchools, { maxShiftWeeks: 3, minGapDays: 14, maxGapDays: 49 });
    expect(found).toEqual({ infeasible: 0, moves: 2630, gaps: [14, 49] });
  });
});

describe('what is said of them', () => {
  it('names every gap that is too small or too large and every meeting that is not after the one before', () => {
    const dates = datesUnder(inSchools, { policy: 'nextWeek' });
    const wrong = answersUnder(inSchools, { policy: 'nextWeek' }).filter(({ diagnostics }, index) => {
      const said = diagnostics.flatMap(({ code, number, days }) =>
        days === null ? [] : [`${code} ${number} ${days}`],
      );
      const found = gapsOf(dates[index] ?? { days: [], weeks: [], starts: [], blocked: [] }).flatMap((days, before) => {
        if (days >= 21 && days <= 42) return [];
        return [`${days > 0 ? 'SPACING' : 'ORDER'} ${before + 2} ${days}`];
      });
      return said.join() !== found.join();
    });
    expect(wrong).toEqual([]);
  });

  it('names the meetings in the way of each series that cannot be held, and what rules out each of their days', () => {
    const stuck = answersUnder(inSchools, { policy: 'optimise' }).filter(({ meetings }) => meetings.length === 0);
    const unexplained = stuck.filter(({ diagnostics, relaxations, decision }) => {
      const blocked = diagnostics.filter(({ code }) => code === 'INFEASIBLE');
      const told = blocked.length > 0 && blocked.every((each) => each.blocked?.length === 3);
      return !told || relaxations.length === 0 || decision.outcome !== 'not-met';
    });
    expect([stuck.length, unexplained]).toEqual([663, []]);
  });
});

describe('of 84 months from 2024 to 2030', () => {
  /** In how many a weekday of a week is ruled out, Monday to Friday. */
  function ruledOut(plan: Partial<PatternPlan>): readonly (readonly number[])[] {
    return weeks.map((nth) =>
      weekdays.map((weekday) => {
        const recurrence = { kind: 'nthWeekday', nth, weekday } as const;
        const asked = { ...plan, recurrence, count: 84, avoid: { policy: 'fail', maxShiftWeeks: 0 } } as const;
        const { blocked, days } = sure(datesFrom(sure(definePattern(asked, sixMonthly)), '2024-01'));
        expect(days.map(monthOfDay).at(-1)).toBe(monthOf(2030, 12));
        return blocked.length;
      }),
    );
  }

  it('none has a public holiday on its second or third Tuesday, Wednesday or Thursday, and 14 have one on the second Monday', () => {
    expect(ruledOut(anywhere)).toEqual([
      [6, 8, 1, 1, 2],
      [14, 0, 0, 0, 1],
      [2, 0, 0, 0, 2],
      [7, 5, 5, 5, 12],
      [7, 5, 5, 5, 15],
    ]);
  });

  it('the third Wednesday to Friday are ruled out in schools least often, in 11', () => {
    expect(ruledOut(inSchools)).toEqual([
      [22, 29, 22, 23, 25],
      [32, 18, 19, 21, 21],
      [14, 12, 11, 11, 11],
      [22, 19, 20, 21, 20],
      [20, 19, 18, 18, 20],
    ]);
  });
});
