import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, readMonth } from '../../../src/kernel/day.js';
import { isoInstant } from '../../../src/kernel/zone.js';
import { datesFrom, type PatternPlan } from '../../../src/rules/schedule/index.js';
import { anyPattern } from './arbitraries.js';
import { answer, dayOut, patternOf, problemsOf, secondTuesday, sure, zoneNamed } from './fixtures.js';

const time = { start: '10:00', minutes: 150, zone: zoneNamed('Australia/Melbourne') };
const plan: PatternPlan = { recurrence: secondTuesday, time };

describe('dates as numbers', () => {
  it('are the days and moments of the series, from each month that one pattern starts in', () => {
    const found = sure(datesFrom(patternOf(plan), '2027-02'));
    expect(found.days.map(isoDay)).toEqual([
      '2027-02-09',
      '2027-03-09',
      '2027-04-13',
      '2027-05-11',
      '2027-06-08',
      '2027-07-13',
    ]);
    expect(isoInstant(found.starts[0] ?? 0)).toBe('2027-02-08T23:00:00Z');
    expect(isoInstant(found.starts[2] ?? 0)).toBe('2027-04-13T00:00:00Z');
    expect([found.weeks, found.blocked]).toEqual([[0, 0, 0, 0, 0, 0], []]);
    expect(sure(datesFrom(patternOf({ recurrence: secondTuesday }), '2027-02')).starts).toEqual([]);
  });

  it('count the weeks moved, and name by its number a meeting that can go nowhere', () => {
    const closed = { ...plan, blackouts: [dayOut('2027-03-09')] };
    const moved = sure(datesFrom(patternOf({ ...closed, avoid: { policy: 'nextWeek' } }), '2027-02'));
    expect([moved.weeks, moved.days.map(isoDay)[1]]).toEqual([[0, 1, 0, 0, 0, 0], '2027-03-16']);
    expect(sure(datesFrom(patternOf(closed), '2027-02')).blocked).toEqual([2]);
    const march = { from: '2027-03-01', to: '2027-03-31', label: 'March' };
    const none = { ...plan, blackouts: [march], avoid: { policy: 'optimise' } } as const;
    expect(sure(datesFrom(patternOf(none), '2027-02'))).toEqual({ days: [], weeks: [], starts: [], blocked: [2] });
  });

  it('are the same from a pattern that has been through JSON, so that it can be shipped as data', () => {
    fc.assert(
      fc.property(anyPattern, fc.integer({ min: 1, max: 12 }), (asked, month) => {
        const from = `2026-${String(month).padStart(2, '0')}`;
        const pattern = patternOf(asked);
        expect(datesFrom(JSON.parse(JSON.stringify(pattern)), from)).toEqual(datesFrom(pattern, from));
      }),
      { numRuns: 1000 },
    );
  });

  it('are refused for the same reasons as a series', () => {
    const sunday = {
      ...plan,
      recurrence: { kind: 'nthWeekday', nth: 1, weekday: 7 },
      time: { ...time, start: '02:30' },
    };
    const cases: readonly (readonly [PatternPlan, string])[] = [
      [plan, '2027-13'],
      [plan, '2027-02-09'],
      [plan, '1500-01'],
      [plan, '9990-12'],
      [{ ...plan, closedMonths: [2] }, '2027-02'],
      [{ ...plan, recurrence: { kind: 'dayOfMonth', day: 31, missing: 'reject' } }, '2027-02'],
      [sunday as PatternPlan, '2027-10'],
      [plan, '2031-01'],
    ];
    for (const [asked, from] of cases) {
      const refused = datesFrom(patternOf(asked), from);
      expect(refused.ok ? [] : refused.problems.slice(0, 1)).toEqual(problemsOf({ ...asked, from }).slice(0, 1));
      expect(refused.ok).toBe(false);
    }
  });

  it('agree with the series in words, for any pattern and month', () => {
    let timed = 0;
    fc.assert(
      fc.property(
        anyPattern,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2026, max: 2027 }),
        (asked, month, year) => {
          const from = `${year}-${String(month).padStart(2, '0')}`;
          fc.pre(sure(readMonth(from)) > 0 && !(asked.closedMonths ?? []).includes(month));
          const { meetings, diagnostics } = answer({ ...asked, from });
          const found = sure(datesFrom(patternOf(asked), from));
          expect(found.days.map(isoDay)).toEqual(meetings.map(({ date }) => date));
          expect(found.weeks).toEqual(meetings.map(({ moved }) => moved?.weeks ?? 0));
          expect(found.starts.map(isoInstant)).toEqual(meetings.flatMap(({ instant }) => instant ?? []));
          const stuck = diagnostics.flatMap(({ code, number }) =>
            code === 'INFEASIBLE' && number !== null ? [number] : [],
          );
          expect(stuck).toEqual(expect.arrayContaining([...found.blocked]));
          timed += found.starts.length;
        },
      ),
      { numRuns: 1000 },
    );
    expect(timed).toBeGreaterThan(1000);
  });
});
