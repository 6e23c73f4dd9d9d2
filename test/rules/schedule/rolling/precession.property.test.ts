import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, monthOf } from '../../../../src/kernel/day.js';
import { beatsOf } from '../../../../src/rules/schedule/rolling/beats.js';
import { type Basis, precessionWithRemedies, type Rhythm } from '../../../../src/rules/schedule/rolling/remedies.js';
import { type ByHand, comesBackEveryYear, startsByHand } from './by-hand.js';
import { across, closings, counts, monthly, weekly } from './fixtures.js';

const from = fc.integer({ min: 1, max: 12 }).map((month) => monthOf(2027, month));

function asked(recurrence: typeof monthly): fc.Arbitrary<ByHand> {
  return fc.record({
    recurrence,
    everyMonths: fc.constantFrom(1, 1, 1, 2, 3, 5, 12),
    counts: counts.map((count) => (typeof count === 'number' ? [count] : count)),
    breakMonths: fc.constantFrom(0, 0, 1, 2, 5),
    closedMonths: closings,
    acrossClosed: across,
    from,
  });
}

function found({ recurrence, everyMonths, from: first, ...rhythm }: ByHand) {
  const beats = beatsOf(recurrence, recurrence.kind === 'weekly' ? (recurrence.everyWeeks ?? 1) : everyMonths);
  const basis: Basis = {
    beats,
    first: beats.from(firstDayOf(monthOf(Math.floor(first / 12), (first % 12) + 1))),
    count: 6,
  };
  const whole: Rhythm = rhythm;
  return precessionWithRemedies(whole, basis);
}

const sixtyYears = 60 * 12;

function agrees(plan: ByHand, years: number): void {
  const starts = startsByHand(plan, plan.from + years * 12);
  const { holds, settledFrom, months, repeatsAfter, seriesPerYear, monthsPerYear } = found(plan);
  const settled = starts.slice(settledFrom - 1);
  const first = settled[0];
  const listed = Math.min(months.length, starts.length);
  expect(months.slice(0, listed)).toEqual(starts.slice(0, listed).map((month) => (month % 12) + 1));
  if (repeatsAfter === null) {
    expect(holds).toBe(false);
    expect([months.length, seriesPerYear, monthsPerYear]).toEqual([
      starts.length,
      starts.filter((month) => month < (starts[0] ?? 0) + 12).length,
      null,
    ]);
    return;
  }
  expect(holds).toBe(comesBackEveryYear(starts, settledFrom - 1) && repeatsAfter.years === 1);
  if (first === undefined) return;
  // What comes back does, and nothing before it does; nor does anything come back sooner.
  const { series, years: after } = repeatsAfter;
  settled.slice(series).forEach((month, index) => {
    expect(month).toBe((settled[index] ?? 0) + after * 12);
  });
  if (settledFrom > 1) expect(starts[settledFrom - 2 + series]).not.toBe((starts[settledFrom - 2] ?? 0) + after * 12);
  if (settled.at(-1) === undefined || (settled.at(-1) ?? 0) < first + 36) return;
  expect(seriesPerYear).toBe(settled.filter((month) => month < first + 12).length);
  const distance = Math.min(...settled.slice(1).map((month) => Math.abs(month - first - 12)));
  const latest =
    settled
      .slice(1)
      .filter((month) => Math.abs(month - first - 12) === distance)
      .at(-1) ?? 0;
  expect(monthsPerYear).toBe(latest - first - 12);
}

describe('the precession of a monthly stream', () => {
  it('is what sixty years show, walked month by month', () => {
    fc.assert(
      fc.property(asked(monthly), (plan) => agrees(plan, 60)),
      { numRuns: 1000 },
    );
  });

  it('holds exactly where sixty years come back every year', () => {
    const apart = asked(monthly).filter(({ recurrence }) => recurrence.kind !== 'dayOfMonth' || recurrence.day !== 29);
    let held = 0;
    fc.assert(
      fc.property(apart, (plan) => {
        const { holds, settledFrom, repeatsAfter } = found(plan);
        const starts = startsByHand(plan, plan.from + sixtyYears);
        // A series of many years is not seen often enough in sixty of them.
        fc.pre(repeatsAfter === null || starts.length > settledFrom + repeatsAfter.series);
        held += holds ? 1 : 0;
        expect(holds).toBe(repeatsAfter !== null && comesBackEveryYear(starts, settledFrom - 1));
      }),
      { numRuns: 1000 },
    );
    expect(held).toBeGreaterThan(50);
  });

  it('comes back within as many series as a year has months, for each of the counts', () => {
    const apart = asked(monthly).filter(({ recurrence }) => recurrence.kind !== 'dayOfMonth' || recurrence.day !== 29);
    fc.assert(
      fc.property(apart, (plan) => {
        const { repeatsAfter, settledFrom } = found(plan);
        if (repeatsAfter === null) return;
        expect(settledFrom - 1 + repeatsAfter.series).toBeLessThanOrEqual(12 * plan.counts.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the precession of a weekly stream', () => {
  it('is what four hundred years show, walked week by week', () => {
    fc.assert(
      fc.property(asked(weekly), (plan) => agrees(plan, 400)),
      { numRuns: 30 },
    );
  });

  it('is what sixty years show', () => {
    fc.assert(
      fc.property(asked(weekly), (plan) => {
        const { holds, settledFrom, months } = found(plan);
        const starts = startsByHand(plan, plan.from + sixtyYears);
        const listed = Math.min(months.length, starts.length);
        expect(months.slice(0, listed)).toEqual(starts.slice(0, listed).map((month) => (month % 12) + 1));
        if (holds) expect(comesBackEveryYear(starts, settledFrom - 1)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('each remedy', () => {
  it.each([
    ['monthly', monthly, 1000, 60],
    ['weekly', weekly, 60, 100],
  ] as const)('makes a %s stream hold by its third year, as walking shows', (_, recurrence, numRuns, years) => {
    let remedies = 0;
    fc.assert(
      fc.property(asked(recurrence), (plan) => {
        for (const { change, months, seriesPerYear, against } of found(plan).remedies) {
          remedies++;
          const { count } = change;
          const turns = count === undefined ? plan.counts : typeof count === 'number' ? [count] : count;
          const times = (each: number) => plan.counts.filter((other) => other === each).length;
          const usual = plan.counts.reduce((best, each) => (times(each) > times(best) ? each : best));
          if (count !== undefined)
            for (const each of turns) expect(Math.abs(each - usual) * 2).toBeLessThanOrEqual(usual);
          const changed: ByHand = {
            ...plan,
            counts: turns,
            breakMonths: change.breakMonths ?? plan.breakMonths,
            closedMonths: change.closedMonths ?? plan.closedMonths,
            acrossClosed: change.acrossClosed ?? plan.acrossClosed,
          };
          const after = found(changed);
          expect(after.holds).toBe(true);
          expect(after.remedies).toEqual([]);
          expect(months).toEqual(after.months.slice(after.settledFrom - 1));
          expect([months.length, seriesPerYear]).toEqual([seriesPerYear, after.seriesPerYear]);
          expect(against).toEqual(
            count !== undefined && turns.some((each) => each !== 6) ? ['schedule.meeting-count'] : [],
          );
          const starts = startsByHand(changed, plan.from + years * 12);
          const settled = starts.findIndex((month) => month >= (starts[0] ?? 0) + 24);
          expect(comesBackEveryYear(starts, settled)).toBe(true);
        }
      }),
      { numRuns },
    );
    expect(remedies).toBeGreaterThan(20);
  });
});
