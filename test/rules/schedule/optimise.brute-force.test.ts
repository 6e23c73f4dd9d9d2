import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, plusDays } from '../../../src/kernel/day.js';
import {
  against,
  anyCase,
  choicesOf,
  compareCosts,
  costOf,
  everyWay,
  judged,
  nominalOf,
} from '../../support/schedule-oracle.js';

describe('the best dates of any series of two to five', () => {
  it('are the one best of all ways to hold it, however many there are, and none where there is no way', () => {
    const seen = { held: 0, moved: 0, several: 0 };
    fc.assert(
      fc.property(anyCase, (plan) => {
        const costs = everyWay(choicesOf(plan, nominalOf(plan), plan.avoid))
          .map(costOf)
          .sort(compareCosts);
        const [best, second] = costs;
        const { meetings, diagnostics } = judged(plan);
        expect(meetings.map(({ moved }) => moved?.weeks ?? 0)).toEqual(best?.slice(3) ?? []);
        expect(diagnostics.some(({ code }) => code === 'INFEASIBLE')).toBe(best === undefined);
        if (best === undefined) return;
        seen.held++;
        if (best[1] !== 0) seen.moved++;
        if (second === undefined) return;
        seen.several++;
        expect(compareCosts(best, second)).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
    // About half of what is usual.
    expect(seen.held).toBeGreaterThan(500);
    expect(2000 - seen.held).toBeGreaterThan(200);
    expect(seen.moved).toBeGreaterThan(150);
    expect(seen.several).toBeGreaterThan(300);
  });

  it('are never too close or too far apart, whatever months are closed between them', () => {
    fc.assert(
      fc.property(anyCase, (plan) => {
        const codes = judged(plan).diagnostics.map(({ code }) => code);
        expect(codes.filter((code) => ['SPACING', 'ORDER', 'CLASH', 'ON_BLACKOUT'].includes(code))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are the same whatever the order in which blackouts and busy times are given', () => {
    fc.assert(
      fc.property(anyCase, (plan) => {
        const turned = { ...plan, blackouts: [...plan.blackouts].reverse(), busy: [...plan.busy].reverse() };
        expect(judged(turned)).toEqual(judged(plan));
      }),
      { numRuns: 500 },
    );
  });

  it('leave behind, where there are none, every day within reach of a meeting in the way, with all that rules it out', () => {
    fc.assert(
      fc.property(anyCase, (plan) => {
        const choices = choicesOf(plan, nominalOf(plan), plan.avoid);
        for (const { code, number, blocked } of judged(plan).diagnostics) {
          const choice = choices[(number ?? 0) - 1];
          if (code !== 'INFEASIBLE' || choice === undefined) continue;
          const days = choice.within.map((week) => plusDays(choice.day, week * 7));
          expect(blocked).toEqual(days.map((day) => ({ date: isoDay(day), because: against(day, plan) })));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('fail for the meetings that have no free day at all, or else for two neighbours that cannot be near enough', () => {
    fc.assert(
      fc.property(anyCase, (plan) => {
        const choices = choicesOf(plan, nominalOf(plan), plan.avoid);
        const numbers = judged(plan).diagnostics.flatMap(({ code, number }) => (code === 'INFEASIBLE' ? [number] : []));
        const walled = choices.flatMap(({ free }, index) => (free.length === 0 ? [index + 1] : []));
        if (numbers.length === 0) return;
        if (walled.length > 0) expect(numbers).toEqual(walled);
        else expect(numbers).toEqual([numbers[0], (numbers[0] ?? 0) + 1]);
      }),
      { numRuns: 1000 },
    );
  });
});
