import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDay, dayOf, isoDay, plusDays } from '../../../src/kernel/day.js';
import { optimise } from '../../../src/rules/schedule/optimise.js';
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

describe('dates that cost as much as others', () => {
  const newYear = dayOf({ year: 2026, month: 1, day: 1 });

  /** The best weeks of meetings four weeks apart, of which each may move only by weeks listed for it; and those found by trying. */
  function bothWays(free: readonly (readonly number[])[], least: number, most: number) {
    const nominal = free.map((_, index) => plusDays(newYear, index * 28));
    const fits = (days: number) => days >= least && days <= most;
    const isFree = (day: CivilDay, from: CivilDay) => free[nominal.indexOf(from)]?.includes((day - from) / 7) ?? false;
    const { weeks } = optimise(nominal, { maxShiftWeeks: 2, gap: () => [least, most] }, isFree);
    const ways = everyWay(nominal.map((day, index) => ({ day, within: [], free: free[index] ?? [], fits })));
    const costs = ways.map(costOf).sort(compareCosts);
    const [best, second] = costs;
    const isTie = second !== undefined && compareCosts(best?.slice(0, 3) ?? [], second.slice(0, 3)) === 0;
    return { weeks, best: best?.slice(3) ?? [], isTie };
  }

  it('are chosen for the fewest moves first, even where those are to an earlier week', () => {
    const { weeks, best } = bothWays(
      [
        [-2, 1],
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      28,
      42,
    );
    expect([weeks, best]).toEqual([
      [-2, 0, 0, 0],
      [-2, 0, 0, 0],
    ]);
  });

  it('are chosen for the earliest date of the first meeting in the end', () => {
    const { weeks, best, isTie } = bothWays(
      [
        [-2, -1],
        [1, 2],
      ],
      49,
      49,
    );
    expect([weeks, best, isTie]).toEqual([[-2, 1], [-2, 1], true]);
  });

  it('are so for any two meetings, whichever weeks are free for each, and any limits', () => {
    const weeks = [-2, -1, 0, 1, 2];
    const sets = Array.from({ length: 32 }, (_, set) => weeks.filter((_week, bit) => (set >> bit) % 2 === 1));
    const wrong: unknown[] = [];
    let ties = 0;
    for (const one of sets) {
      for (const other of sets) {
        for (let least = 7; least <= 56; least += 7) {
          for (const most of [least, least + 7, least + 21]) {
            const found = bothWays([one, other], least, most);
            if (found.weeks.join() !== found.best.join()) wrong.push([one, other, least, most]);
            if (found.isTie) ties++;
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(ties).toBeGreaterThan(0);
  });

  it('are so for three to six meetings with few weeks free for each', () => {
    const free = fc.array(fc.subarray([-2, -1, 0, 1, 2], { minLength: 1, maxLength: 3 }), {
      minLength: 3,
      maxLength: 6,
    });
    const limits = fc.constantFrom<readonly [number, number]>(
      [28, 42],
      [21, 35],
      [28, 35],
      [21, 49],
      [35, 35],
      [14, 42],
    );
    fc.assert(
      fc.property(free, limits, (each, [least, most]) => {
        const { weeks, best } = bothWays(each, least, most);
        expect(weeks).toEqual(best);
      }),
      { numRuns: 2000 },
    );
  });
});
