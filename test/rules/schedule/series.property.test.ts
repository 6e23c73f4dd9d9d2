import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, plusDays, readDay } from '../../../src/kernel/day.js';
import type { AvoidancePolicy, Blackout, SeriesPlan } from '../../../src/rules/schedule/index.js';
import { anyMonthly, everyPolicy } from './arbitraries.js';
import { answer, datesOf, policyWith, sure, zoneNamed } from './fixtures.js';

const policy = policyWith({ count: 6, everyMonths: 1 });
const zone = zoneNamed('Australia/Melbourne');
const newYear = dayOf({ year: 2026, month: 1, day: 1 });

const blackouts: fc.Arbitrary<Blackout> = fc
  .record({
    after: fc.integer({ min: 0, max: 700 }),
    days: fc.integer({ min: 0, max: 20 }),
    label: fc.constantFrom('A', 'B', 'C'),
    status: fc.constantFrom('announced', 'expected'),
  })
  .map(({ after, days, label, status }) => ({
    from: isoDay(plusDays(newYear, after)),
    to: isoDay(plusDays(newYear, after + days)),
    label,
    status,
  }));

const plans: fc.Arbitrary<SeriesPlan> = fc.record({
  recurrence: anyMonthly,
  from: fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`),
  count: fc.integer({ min: 1, max: 10 }),
  blackouts: fc.array(blackouts, { maxLength: 12 }),
  avoid: fc.record({ policy: fc.constantFrom(...everyPolicy), maxShiftWeeks: fc.integer({ min: 0, max: 3 }) }),
  time: fc.constant({ start: '10:00', minutes: 150, zone }),
});

function isBlocked(day: string, { blackouts: all = [] }: SeriesPlan): boolean {
  return all.some(({ from, to }) => from <= day && day <= to);
}

describe('any series', () => {
  it('has every meeting asked for, or none with a reason', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { meetings, diagnostics, decision } = answer(plan, policy);
        const infeasible = diagnostics.some(({ code }) => code === 'INFEASIBLE');
        expect(meetings.length === plan.count || (infeasible && meetings.length === 0)).toBe(true);
        expect(infeasible && decision.outcome !== 'not-met').toBe(false);
      }),
    );
  });

  it('rises strictly within the limits of spacing, or says where it does not', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { meetings, diagnostics } = answer(plan, policy);
        for (const [index, { date, number }] of meetings.entries()) {
          const before = meetings[index - 1];
          if (before === undefined) continue;
          const gap = sure(readDay(date)) - sure(readDay(before.date));
          const code = gap <= 0 ? 'ORDER' : gap < 21 || gap > 42 ? 'SPACING' : null;
          const said = diagnostics.filter((each) => each.number === number && each.days !== null);
          expect(said.map((each) => [each.code, each.days])).toEqual(code === null ? [] : [[code, gap]]);
        }
      }),
    );
  });

  it('never meets on a day ruled out, unless that is allowed or reported', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { meetings, diagnostics } = answer(plan, policy);
        for (const { date, number } of meetings.filter((each) => isBlocked(each.date, plan))) {
          const codes = diagnostics.filter((each) => each.number === number).map(({ code }) => code);
          expect(codes).toContain(plan.avoid?.policy === 'allow' ? 'ON_BLACKOUT' : 'INFEASIBLE');
          expect(date).toBe(meetings[number - 1]?.nominal);
        }
      }),
    );
  });

  it('is sure of a date exactly where it would be the same without everything that is only expected', () => {
    const moving = plans.filter(({ avoid }) =>
      ['nextWeek', 'previousWeek', 'nearestWeek', 'optimise'].includes(avoid?.policy ?? ''),
    );
    fc.assert(
      fc.property(moving, (plan) => {
        const announced = (plan.blackouts ?? []).filter(({ status }) => status === 'announced');
        const { meetings, diagnostics } = answer(plan, policy);
        const certain = datesOf(answer({ ...plan, blackouts: announced }, policy));
        const said = (number: number, ...codes: string[]) =>
          diagnostics.some((each) => each.number === number && codes.includes(each.code));
        for (const { number, date } of meetings.filter((each) => !said(each.number, 'INFEASIBLE'))) {
          expect(said(number, 'EXPECTED_NOT_ANNOUNCED')).toBe(certain[number - 1] !== date);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never says that something is expected without its label', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const expected = (plan.blackouts ?? []).filter(({ status }) => status === 'expected');
        const labels = expected.map(({ label }) => label);
        for (const { because } of answer(plan, policy).diagnostics.filter(
          ({ code }) => code === 'EXPECTED_NOT_ANNOUNCED',
        )) {
          expect(because).not.toEqual([]);
          expect(labels).toEqual(expect.arrayContaining([...because]));
        }
      }),
    );
  });

  it('offers only remedies that ask for something, one of it or several', () => {
    const remedies = [
      /^(1 (more|fewer) meeting|\d+ (more|fewer) meetings)$/,
      /^(1 meeting|\d+ meetings) moved (within the limits of spacing|to a clear day|to a free time)$/,
      /^((1 more week|\d+ more weeks) of shift|(1 (more|fewer) day|\d+ (more|fewer) days) between meetings at (most|least)|, or | and )+$/,
      /^a meeting every (month|\d+ months)$/,
      /^a first meeting on a day after \d{4}-\d\d-\d\d$/,
      /^(dates within reach|a length of 150 minutes|a date and time for each meeting)$/,
    ];
    const lengths = policyWith({ count: 6, everyMonths: 1, minutes: 150 });
    const busy = [{ from: '2026-01-01T00:00:00Z', to: '2026-09-01T00:00:00Z', label: 'Taken' }];
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 2 }), fc.boolean(), (plan, everyMonths, timed) => {
        const { time, ...untimed } = plan;
        const asked = { ...(timed ? { ...untimed, time } : untimed), everyMonths, busy, previous: '2026-06-01' };
        for (const { remedy } of answer(asked, lengths).decision.findings) {
          if (remedy === null) continue;
          expect(remedies.filter((each) => each.test(remedy))).toHaveLength(1);
          expect(remedy).not.toMatch(/^0 |^1 .*(meetings|weeks)/);
        }
      }),
    );
  });

  it('starts at the same local time on every day, and moves by whole weeks', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const { date, nominal, start, moved } of answer(plan, policy).meetings) {
          expect(start?.slice(0, 19)).toBe(`${date}T10:00:00`);
          expect(sure(readDay(date)) - sure(readDay(nominal))).toBe((moved?.weeks ?? 0) * 7);
        }
      }),
    );
  });

  it('is the same whatever the order of the blackouts and however often each is given', () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.nat()), (plan, random) => {
        const keyed = [...(plan.blackouts ?? []), ...(plan.blackouts ?? [])].map((each) => ({
          each,
          key: random.next().value ?? 0,
        }));
        const shuffled = keyed.sort((one, other) => one.key - other.key).map(({ each }) => each);
        expect(answer({ ...plan, blackouts: shuffled }, policy)).toEqual(answer(plan, policy));
      }),
    );
  });

  it('is not changed by a blackout far from all its days', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const far = { from: '2029-01-01', to: '2029-12-31', label: 'Far', status: 'expected' } as const;
        expect(answer({ ...plan, blackouts: [...(plan.blackouts ?? []), far] }, policy)).toEqual(answer(plan, policy));
      }),
    );
  });

  it('keeps its pattern 400 years, which are 146,097 days, later', () => {
    const later = (text: string) => text.replace(/^\d{4}/, (year) => String(Number(year) + 400));
    fc.assert(
      fc.property(plans, ({ time: _time, ...plan }) => {
        const moved = (plan.blackouts ?? []).map(({ from, to, ...rest }) => ({
          ...rest,
          from: isoDay(plusDays(sure(readDay(from)), 146_097)),
          to: isoDay(plusDays(sure(readDay(to)), 146_097)),
        }));
        const ours = datesOf(answer(plan, policy));
        expect(datesOf(answer({ ...plan, from: later(plan.from), blackouts: moved }, policy))).toEqual(ours.map(later));
      }),
    );
  });

  it('costs no more, at its best, than a simple policy whose dates keep the limits', () => {
    const cost = (plan: SeriesPlan, name: AvoidancePolicy) => {
      const { meetings, diagnostics } = answer({ ...plan, avoid: { policy: name, maxShiftWeeks: 3 } }, policy);
      const broken = diagnostics.some(({ code }) => ['SPACING', 'ORDER', 'INFEASIBLE'].includes(code));
      return broken ? null : meetings.reduce((sum, { moved }) => sum + (moved?.weeks ?? 0) ** 2, 0);
    };
    fc.assert(
      fc.property(plans, (plan) => {
        const best = cost(plan, 'optimise');
        for (const name of ['nextWeek', 'previousWeek', 'nearestWeek'] as const) {
          const simple = cost(plan, name);
          if (simple !== null) expect(best ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(simple);
        }
      }),
    );
  });
});
