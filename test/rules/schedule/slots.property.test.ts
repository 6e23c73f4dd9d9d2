import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NthInMonth, Weekday } from '../../../src/kernel/day.js';
import { lawfulValue } from '../../../src/kernel/result.js';
import { type Blackout, type Recurrence, series } from '../../../src/rules/schedule/index.js';
import { recommendSlots, type Slot, type SlotRequest } from '../../../src/rules/schedule/slots.js';
import { policyWith } from './fixtures.js';

const day = 86_400_000;
const start = Date.UTC(2027, 0, 1);
const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const blackouts: fc.Arbitrary<Blackout> = fc
  .record({
    after: fc.integer({ min: -30, max: 900 }),
    days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
    label: fc.constantFrom('A', 'B', 'C'),
    status: fc.constantFrom('announced', 'expected', undefined),
    kind: fc.constantFrom('public-holiday', 'school-holiday', 'leave', undefined),
  })
  .map(({ after, days, ...rest }) => ({
    ...rest,
    from: iso(start + after * day),
    to: iso(start + (after + days) * day),
  }));

const months = fc.integer({ min: 0, max: 29 }).map((after) => iso(Date.UTC(2027, after, 1)).slice(0, 7));

const requests: fc.Arbitrary<SlotRequest> = fc
  .record({
    ends: fc.tuple(months, months),
    weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
    nths: fc.uniqueArray(fc.constantFrom<NthInMonth>(1, 2, 3, 4, 'last'), { minLength: 1 }),
    blackouts: fc.array(blackouts, { maxLength: 25 }),
    schoolSetting: fc.boolean(),
    everyMonths: fc.integer({ min: 1, max: 4 }),
    closedMonths: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  })
  .map(({ ends, ...rest }) => {
    const [from = '', to = ''] = [...ends].sort();
    return { from, to, ...rest };
  })
  .filter((request) => recommendSlots(request).ok);

function slotsOf(request: SlotRequest): readonly Slot[] {
  return lawfulValue(recommendSlots(request)).slots;
}

/** Every day of three years by its month and weekday, found by walking through the calendar. */
const walked = new Map<string, string[]>();
for (let moment = start; moment < Date.UTC(2030, 0, 1); moment += day) {
  const key = `${iso(moment).slice(0, 7)} ${new Date(moment).getUTCDay() || 7}`;
  walked.set(key, [...(walked.get(key) ?? []), iso(moment)]);
}

function daysOf({ nth, weekday }: Pick<Slot, 'nth' | 'weekday'>, request: SlotRequest): readonly string[] {
  const { from, to, everyMonths = 1, closedMonths = [] } = request;
  const inSpan = [...new Set([...walked.keys()].map((key) => key.slice(0, 7)))].filter(
    (month) => from <= month && month <= to,
  );
  return inSpan
    .filter((month, index) => index % everyMonths === 0 && !closedMonths.includes(Number(month.slice(5))))
    .map((month) => walked.get(`${month} ${weekday}`)?.at(nth === 'last' ? -1 : nth - 1) ?? '');
}

function covering(date: string, { blackouts: all = [], schoolSetting }: SlotRequest): readonly Blackout[] {
  return all.filter(
    ({ from, to, kind }) => from <= date && date <= to && (schoolSetting === true || kind !== 'school-holiday'),
  );
}

describe('any ranking of slots', () => {
  it('counts what walking through the calendar day by day counts', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const slot of slotsOf(request)) {
          const days = daysOf(slot, request);
          const met = days.filter((date) => covering(date, request).length > 0);
          const expected = met.filter((date) => covering(date, request).every(({ status }) => status === 'expected'));
          expect([slot.months, slot.met, slot.expected]).toEqual([days.length, met.length, expected.length]);
          expect(slot.dates).toEqual(met);
          for (const { label, times } of slot.because) {
            expect(met.filter((date) => covering(date, request).some((each) => each.label === label))).toHaveLength(
              times,
            );
          }
          expect(new Set(slot.because.map(({ label }) => label))).toEqual(
            new Set(met.flatMap((date) => covering(date, request).map(({ label }) => label))),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has every slot once, the better before the worse, and ranks that say how many are better', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const slots = slotsOf(request);
        const { weekdays = [], nths = [] } = request;
        expect(new Set(slots.map(({ nth, weekday }) => `${nth} ${weekday}`)).size).toBe(weekdays.length * nths.length);
        const key = ({ met, expected }: Slot): number => met * 1000 + expected;
        for (const [index, slot] of slots.entries()) {
          expect(slots.filter((each) => key(each) < key(slot))).toHaveLength(slot.rank - 1);
          const next = slots[index + 1];
          if (next === undefined || next.rank !== slot.rank) continue;
          const place = (each: Slot): number => weekdays.indexOf(each.weekday) * 10 + nths.indexOf(each.nth);
          expect(place(slot)).toBeLessThan(place(next));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the blackouts or on blackouts given twice', () => {
    fc.assert(
      fc.property(requests, fc.nat(), (request, turn) => {
        const all = request.blackouts ?? [];
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at), ...all.slice(0, at)];
        expect(recommendSlots({ ...request, blackouts: turned })).toEqual(recommendSlots(request));
      }),
      { numRuns: 300 },
    );
  });

  it('never meets less with one blackout more, nor with school holidays that count', () => {
    fc.assert(
      fc.property(requests, blackouts, (request, more) => {
        const met = (asked: SlotRequest) =>
          new Map(slotsOf(asked).map((each) => [`${each.nth} ${each.weekday}`, each.met]));
        const before = met({ ...request, schoolSetting: false });
        const added = met({ ...request, schoolSetting: false, blackouts: [...(request.blackouts ?? []), more] });
        const school = met({ ...request, schoolSetting: true });
        for (const [slot, count] of before) {
          expect(added.get(slot)).toBeGreaterThanOrEqual(count);
          expect(school.get(slot)).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('meets nothing exactly where a series of the slot that may move nowhere can be held', () => {
    const policy = policyWith({ count: null, everyMonths: null });
    let [held, blocked] = [0, 0];
    fc.assert(
      fc.property(requests, (asked) => {
        const request = { ...asked, closedMonths: [] };
        for (const { nth, weekday, months: count, met } of slotsOf(request)) {
          const recurrence: Recurrence = { kind: 'nthWeekday', nth, weekday };
          const { from, blackouts: all, schoolSetting, everyMonths } = request;
          const plan = { recurrence, from, count, everyMonths, blackouts: all, schoolSetting };
          const { diagnostics } = lawfulValue(series(plan, policy));
          const infeasible = diagnostics.filter(({ code }) => code === 'INFEASIBLE');
          expect(infeasible).toHaveLength(met);
          if (met === 0) held++;
          else blocked++;
        }
      }),
      { numRuns: 200 },
    );
    expect(held).toBeGreaterThan(50);
    expect(blocked).toBeGreaterThan(50);
  });
});
