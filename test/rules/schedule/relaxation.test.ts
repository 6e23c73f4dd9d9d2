import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Avoidance, Relaxation, SeriesPlan } from '../../../src/rules/schedule/index.js';
import { anyPattern } from './arbitraries.js';
import { answer, dayOut, secondTuesday } from './fixtures.js';

const march = { from: '2027-03-01', to: '2027-03-20', label: 'Leave' };
const plan: SeriesPlan = { recurrence: secondTuesday, from: '2027-02', count: 3, blackouts: [march] };
const help = (avoid: Avoidance, more: Partial<SeriesPlan> = {}) => answer({ ...plan, ...more, avoid }).relaxations;

const isPossible = (asked: SeriesPlan): boolean => !answer(asked).diagnostics.some(({ code }) => code === 'INFEASIBLE');

/** The same with one limit a step nearer to what the plan says now. */
function lessOf(change: Relaxation, now: Avoidance): readonly Relaxation[] {
  const { maxShiftWeeks, maxGapDays, minGapDays, keepMonth: _any, ...rest } = change;
  const all = {
    ...rest,
    maxShiftWeeks,
    maxGapDays,
    minGapDays,
    ...('keepMonth' in change ? { keepMonth: false } : {}),
  };
  const defined = (each: object): Relaxation =>
    Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined));
  return [
    ...(maxShiftWeeks === undefined ? [] : [{ ...all, maxShiftWeeks: maxShiftWeeks - 1 }]),
    ...(maxGapDays === undefined ? [] : [{ ...all, maxGapDays: maxGapDays - 1 }]),
    ...(minGapDays === undefined ? [] : [{ ...all, minGapDays: minGapDays + 1 }]),
    ...('keepMonth' in change && now.keepMonth ? [{ ...all, keepMonth: true }] : []),
  ].map(defined);
}

describe('what would make an impossible series possible', () => {
  it('is one more week of shift where every week within reach is ruled out', () => {
    expect(help({ policy: 'optimise', maxShiftWeeks: 1 })).toEqual([{ maxShiftWeeks: 2 }]);
    expect(help({ policy: 'nextWeek', maxShiftWeeks: 1 })).toEqual([{ maxShiftWeeks: 2 }]);
  });

  it('is wider or narrower gaps where only the spacing stands in the way', () => {
    const away = [dayOut('2027-03-09'), dayOut('2027-03-16'), dayOut('2027-02-16'), dayOut('2027-04-20')];
    const avoid = { policy: 'optimise', maxShiftWeeks: 1, minGapDays: 28, maxGapDays: 35 } as const;
    expect(help(avoid, { blackouts: away, count: 2 })).toEqual([]);
    expect(help(avoid, { blackouts: [...away, dayOut('2027-02-02')], count: 2 })).toEqual([
      { maxShiftWeeks: 2 },
      { minGapDays: 21 },
    ]);
  });

  it('is several limits together where no single one would do', () => {
    const avoid = { policy: 'optimise', maxShiftWeeks: 0, minGapDays: 30, maxGapDays: 33 } as const;
    expect(help(avoid, { blackouts: [] })).toEqual([{ maxGapDays: 35, minGapDays: 28 }]);
  });

  it('is leaving the month, where keeping it is what stands in the way', () => {
    const all = { from: '2027-03-01', to: '2027-03-31', label: 'March' };
    expect(help({ policy: 'optimise', maxShiftWeeks: 3, keepMonth: true }, { blackouts: [all] })).toEqual([
      { keepMonth: false },
    ]);
  });

  it('is to let meetings move at all, where the plan only reports', () => {
    expect(help({ policy: 'fail' })).toEqual([{ policy: 'optimise', maxShiftWeeks: 2 }]);
    expect(help({ policy: 'fail' }, { blackouts: [] })).toEqual([]);
  });

  it('is nothing where a quarter of a year more would not do', () => {
    const long = { from: '2027-01-01', to: '2027-12-31', label: 'Closed' };
    expect(help({ policy: 'optimise' }, { blackouts: [long] })).toEqual([]);
  });

  it('makes it possible when put into the plan, and a step less of any of it does not', () => {
    let helped = 0;
    fc.assert(
      fc.property(anyPattern, fc.integer({ min: 1, max: 12 }), (pattern, month) => {
        fc.pre(!(pattern.closedMonths ?? []).includes(month));
        const asked = { ...pattern, from: `2026-${String(month).padStart(2, '0')}` };
        const now = asked.avoid ?? { policy: 'fail' };
        const { relaxations } = answer(asked);
        if (relaxations.length > 0) expect(isPossible(asked)).toBe(false);
        for (const change of relaxations) {
          helped++;
          expect(isPossible({ ...asked, avoid: { ...now, ...change } })).toBe(true);
          for (const less of lessOf(change, now)) {
            expect(isPossible({ ...asked, avoid: { ...now, ...less } })).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(helped).toBeGreaterThan(30);
  });
});
