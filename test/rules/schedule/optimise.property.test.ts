import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDay, dayOf, plusDays } from '../../../src/kernel/day.js';
import type { SeriesPlan } from '../../../src/rules/schedule/index.js';
import { optimise } from '../../../src/rules/schedule/optimise.js';
import { answer, sixMonthly, victorianHolidays } from './fixtures.js';

interface Limits {
  readonly maxShiftWeeks: number;
  readonly minGapDays: number;
  readonly maxGapDays: number;
}

const newYear = dayOf({ year: 2026, month: 1, day: 1 });

function reachOf({ maxShiftWeeks, minGapDays, maxGapDays }: Limits) {
  return { maxShiftWeeks, gap: () => [minGapDays, maxGapDays] as const };
}

/** Every way of choosing a week for each meeting, earliest dates first. */
function everyChoice(count: number, furthest: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  const shifts = Array.from({ length: 2 * furthest + 1 }, (_, index) => index - furthest);
  const rest = everyChoice(count - 1, furthest);
  return shifts.flatMap((shift) => rest.map((others) => [shift, ...others]));
}

function bruteForce(
  nominal: readonly CivilDay[],
  { maxShiftWeeks, minGapDays, maxGapDays }: Limits,
  isFree: (day: CivilDay) => boolean,
) {
  let best: { weeks: readonly number[]; cost: readonly number[] } | null = null;
  for (const weeks of everyChoice(nominal.length, maxShiftWeeks)) {
    const days = nominal.map((day, index) => plusDays(day, (weeks[index] ?? 0) * 7));
    const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
    if (!days.every(isFree) || gaps.some((gap) => gap < minGapDays || gap > maxGapDays)) continue;
    const cost = [
      weeks.reduce((sum, week) => sum + week * week, 0),
      weeks.filter((week) => week !== 0).length,
      weeks.filter((week) => week < 0).length,
      ...days,
    ];
    const previous: readonly number[] | undefined = best?.cost;
    const differs = cost.findIndex((each, index) => each !== previous?.[index]);
    if (previous === undefined || (cost[differs] ?? 0) < (previous[differs] ?? 0)) best = { weeks, cost };
  }
  return best?.weeks ?? null;
}

describe('the best dates', () => {
  const nominals = fc.tuple(fc.array(fc.constantFrom(28, 35), { maxLength: 4 })).map(([gaps]) => {
    const days = [newYear];
    for (const gap of gaps) days.push(plusDays(days.at(-1) ?? newYear, gap));
    return days;
  });

  it('are those that trying everything finds, or none where trying everything finds none', () => {
    const cases = fc.record({
      nominal: nominals,
      maxShiftWeeks: fc.integer({ min: 0, max: 2 }),
      minGapDays: fc.constantFrom(14, 21, 28),
      maxGapDays: fc.constantFrom(35, 42, 49),
      blocked: fc.uniqueArray(fc.integer({ min: -3, max: 24 }), { maxLength: 16 }),
    });
    fc.assert(
      fc.property(cases, ({ nominal, blocked, ...limits }) => {
        const isFree = (day: CivilDay) => !blocked.includes((day - newYear) / 7);
        const { weeks, blocked: stuck } = optimise(nominal, reachOf(limits), isFree);
        const expected = bruteForce(nominal, limits, isFree);
        expect(stuck.length === 0 ? weeks : null).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are found for all 1,800 six-meeting series on weekdays between 2024 and 2029 clear of Victorian public holidays', () => {
    let found = 0;
    for (const weekday of [1, 2, 3, 4, 5] as const) {
      for (const nth of [1, 2, 3, 4, 'last'] as const) {
        for (let month = 0; month < 72; month++) {
          const from = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
          const plan: SeriesPlan = {
            recurrence: { kind: 'nthWeekday', nth, weekday },
            from,
            blackouts: victorianHolidays,
            avoid: { policy: 'optimise' },
          };
          if (answer(plan, sixMonthly).meetings.length === 6) found++;
        }
      }
    }
    expect(found).toBe(1800);
  });
});
