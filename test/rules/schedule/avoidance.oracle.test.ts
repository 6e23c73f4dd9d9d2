import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDay, isoDay, monthOfDay, plusDays } from '../../../src/kernel/day.js';
import type { AvoidancePolicy } from '../../../src/rules/schedule/index.js';
import { against, anyCase, type Case, choicesOf, judged, nominalOf } from '../../support/schedule-oracle.js';

/** Which weeks each policy looks at, in its order. */
const looksAt: Readonly<Partial<Record<AvoidancePolicy, (furthest: number) => readonly number[]>>> = {
  fail: () => [0],
  allow: () => [0],
  nextWeek: (furthest) => Array.from({ length: furthest + 1 }, (_, week) => week),
  previousWeek: (furthest) => Array.from({ length: furthest + 1 }, (_, week) => 0 - week),
  nearestWeek: (furthest) => [0, ...Array.from({ length: furthest }, (_, week) => [week + 1, -week - 1]).flat()],
};

/** A plan that moves each meeting by itself, if at all; one whose days lie in open months before any is moved. */
const anySimple: fc.Arbitrary<Case> = fc
  .tuple(anyCase, fc.constantFrom('fail', 'allow', 'nextWeek', 'previousWeek', 'nearestWeek'))
  .map(([plan, policy]): Case => ({ ...plan, avoid: { ...plan.avoid, policy } }))
  .filter((plan) => nominalOf(plan).every((day) => against(day, { ...plan, blackouts: [], busy: [] }).length === 0));

/** Where each meeting goes, by looking at one day after another. */
function worked(plan: Case): readonly { readonly day: CivilDay; readonly weeks: number; readonly stuck: boolean }[] {
  const { policy, maxShiftWeeks } = plan.avoid;
  const moves = policy !== 'fail' && policy !== 'allow';
  return choicesOf(plan, nominalOf(plan), plan.avoid).map(({ day, within }) => {
    const order = (looksAt[policy]?.(maxShiftWeeks) ?? []).filter((week) => within.includes(week));
    const seen = moves ? plan : { ...plan, busy: [] };
    const free = order.find((week) => policy === 'allow' || against(plusDays(day, week * 7), seen).length === 0);
    return { day: plusDays(day, (free ?? 0) * 7), weeks: free ?? 0, stuck: free === undefined };
  });
}

describe('a policy that looks at one meeting after another', () => {
  it('moves each to the first free day that way, and leaves it where there is none', () => {
    let [moved, stuck] = [0, 0];
    fc.assert(
      fc.property(anySimple, (plan) => {
        const expected = worked(plan);
        const { meetings, diagnostics } = judged(plan);
        expect(meetings.map(({ date, moved: by }) => [date, by?.weeks ?? 0])).toEqual(
          expected.map(({ day, weeks }) => [isoDay(day), weeks]),
        );
        const said = diagnostics.flatMap(({ code, number }) => (code === 'INFEASIBLE' ? [number] : []));
        expect(said).toEqual(expected.flatMap((each, index) => (each.stuck ? [index + 1] : [])));
        moved += expected.filter(({ weeks }) => weeks !== 0).length;
        stuck += said.length;
      }),
      { numRuns: 2000 },
    );
    expect(moved).toBeGreaterThan(80);
    expect(stuck).toBeGreaterThan(200);
  });

  it('says of each whether it is too near, too far, in another month, on a day ruled out or at a time taken, and nothing else', () => {
    fc.assert(
      fc.property(anySimple, (plan) => {
        const nominal = nominalOf(plan);
        const choices = choicesOf(plan, nominal, plan.avoid);
        const all = worked(plan);
        const expected = all.flatMap(({ day }, index) => {
          const days = day - (all[index - 1]?.day ?? day);
          const apart = index > 0 && choices[index]?.fits(days) === false;
          const month = monthOfDay(nominal[index] ?? day) !== monthOfDay(day) && plan.recurrence.kind !== 'weekly';
          const out = plan.avoid.policy === 'allow' && against(day, { ...plan, busy: [] }).length > 0;
          const taken = against(day, { ...plan, blackouts: [], closedMonths: [] });
          return [
            ...(apart ? [[days > 0 ? 'SPACING' : 'ORDER', index + 1, [], days]] : []),
            ...(month ? [['LEFT_MONTH', index + 1]] : []),
            ...(out ? [['ON_BLACKOUT', index + 1, against(day, { ...plan, busy: [] }), null]] : []),
            ...(taken.length > 0 ? [['CLASH', index + 1, taken, null]] : []),
          ];
        });
        const said = judged(plan).diagnostics.filter(
          ({ code }) => !['INFEASIBLE', 'EXPECTED_NOT_ANNOUNCED'].includes(code),
        );
        const told = said.map(({ code, number, because, days }) =>
          code === 'LEFT_MONTH' ? [code, number] : [code, number, because, days],
        );
        expect(told).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
