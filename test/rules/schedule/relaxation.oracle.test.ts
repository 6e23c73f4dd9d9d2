import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relaxation } from '../../../src/rules/schedule/index.js';
import { anyCase, type Case, canBeHeld, choicesOf, judged, nominalOf } from '../../support/schedule-oracle.js';

function isHeld(plan: Case): boolean {
  return !judged(plan).diagnostics.some(({ code }) => code === 'INFEASIBLE');
}

/** Whether there is a way to hold a series, by trying. */
function hasWay(plan: Case): boolean {
  return canBeHeld(choicesOf(plan, nominalOf(plan), plan.avoid));
}

function merged(plan: Case, change: Relaxation): Case {
  const { policy, maxShiftWeeks, minGapDays, maxGapDays, keepMonth } = plan.avoid;
  const avoid = {
    policy: change.policy ?? policy,
    maxShiftWeeks: change.maxShiftWeeks ?? maxShiftWeeks,
    minGapDays: change.minGapDays ?? minGapDays,
    maxGapDays: change.maxGapDays ?? maxGapDays,
    keepMonth: change.keepMonth ?? keepMonth,
  };
  return { ...plan, avoid };
}

/** A change with one of its limits a unit nearer to what the plan asks for. */
function nearer(change: Relaxation): readonly Relaxation[] {
  const { maxShiftWeeks, minGapDays, maxGapDays, keepMonth } = change;
  return [
    ...(maxShiftWeeks === undefined ? [] : [{ ...change, maxShiftWeeks: maxShiftWeeks - 1 }]),
    ...(maxGapDays === undefined ? [] : [{ ...change, maxGapDays: maxGapDays - 1 }]),
    ...(minGapDays === undefined ? [] : [{ ...change, minGapDays: minGapDays + 1 }]),
    ...(keepMonth === undefined ? [] : [{ ...change, keepMonth: true }]),
  ];
}

const impossible = anyCase.filter((plan) => !isHeld(plan));

describe('what would make an impossible series possible', () => {
  it('does, and one unit less of any of its limits does not, as trying everything shows too', () => {
    let helped = 0;
    fc.assert(
      fc.property(impossible, (plan) => {
        for (const change of judged(plan).relaxations) {
          helped++;
          expect([isHeld(merged(plan, change)), hasWay(merged(plan, change))]).toEqual([true, true]);
          for (const less of nearer(change)) {
            expect([isHeld(merged(plan, less)), hasWay(merged(plan, less))]).toEqual([false, false]);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(helped).toBeGreaterThan(500);
  });

  it('is every limit that helps by itself, several at once only where none does, and nothing where nothing helps', () => {
    const seen = { one: 0, several: 0, none: 0 };
    fc.assert(
      fc.property(impossible, (plan) => {
        const { relaxations } = judged(plan);
        const listed = relaxations.map((each) => Object.keys(each));
        const widest = {
          maxShiftWeeks: plan.avoid.maxShiftWeeks + 13,
          maxGapDays: 5000,
          minGapDays: 1,
          keepMonth: false,
        };
        const alone = Object.entries(widest).filter(([limit, value]) => hasWay(merged(plan, { [limit]: value })));
        if (alone.length > 0) {
          seen.one++;
          expect(listed).toEqual(alone.map(([limit]) => [limit]));
        } else if (hasWay(merged(plan, widest))) {
          seen.several++;
          expect(listed.map((limits) => limits.length > 1)).toEqual([true]);
          // The fewest weeks come first: with one less, no distance between the meetings would do.
          const [{ maxShiftWeeks, keepMonth = plan.avoid.keepMonth } = {}] = relaxations;
          if (maxShiftWeeks === undefined) return;
          expect(hasWay(merged(plan, { ...widest, keepMonth, maxShiftWeeks: maxShiftWeeks - 1 }))).toBe(false);
        } else {
          seen.none++;
          expect(listed).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen.one).toBeGreaterThan(300);
    expect(seen.several).toBeGreaterThan(40);
    expect(seen.none).toBeGreaterThan(40);
  });

  it('is, of a plan that only reports, to let its meetings move, by a week or more', () => {
    let helped = 0;
    fc.assert(
      fc.property(anyCase, (moving) => {
        const plan: Case = { ...moving, avoid: { ...moving.avoid, policy: 'fail' } };
        const { relaxations } = judged(plan);
        if (isHeld(plan)) expect(relaxations).toEqual([]);
        for (const change of relaxations) {
          helped++;
          expect(change.policy).toBe('optimise');
          expect(change.maxShiftWeeks ?? 0).toBeGreaterThan(0);
          expect([isHeld(merged(plan, change)), hasWay(merged(plan, change))]).toEqual([true, true]);
          for (const less of nearer(change)) expect(isHeld(merged(plan, less))).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
    expect(helped).toBeGreaterThan(100);
  });
});
