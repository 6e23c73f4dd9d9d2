import { describe, expect, it } from 'vitest';
import type { SeriesPlan } from '../../../src/rules/schedule/index.js';
import { everyPolicy } from './arbitraries.js';
import { answer, datesOf, dayOut, policyWith, problemsOf, secondTuesday, sentenceOn, zoneNamed } from './fixtures.js';

const time = { start: '10:00', minutes: 150, zone: zoneNamed('Australia/Melbourne') };
const plan: SeriesPlan = { recurrence: secondTuesday, from: '2027-02', time };
const codes = (asked: SeriesPlan) =>
  answer(asked).diagnostics.map(({ code, number, because }) => [code, number, ...because]);

describe('a weekly series', () => {
  const weekly = { kind: 'weekly', weekday: 2 } as const;

  it('begins on or after the day it starts from, or the first of its month, and counts weeks from there', () => {
    const from = (start: string, everyWeeks?: number) =>
      datesOf(answer({ recurrence: { ...weekly, everyWeeks }, from: start, count: 3 }));
    expect(from('2027-02')).toEqual(['2027-02-02', '2027-02-09', '2027-02-16']);
    expect(from('2027-02-09', 2)).toEqual(['2027-02-09', '2027-02-23', '2027-03-09']);
    expect(from('2027-02-10', 52)).toEqual(['2027-02-16', '2028-02-15', '2029-02-13']);
  });

  it('may move a week either way, leaves no month by it, and is not a monthly one', () => {
    const asked = { recurrence: { ...weekly, everyWeeks: 4 }, from: '2027-02-09', blackouts: [dayOut('2027-03-30')] };
    const found = answer({
      ...asked,
      count: 3,
      recurrence: { ...weekly, everyWeeks: 7 },
      avoid: { policy: 'nextWeek' },
    });
    expect([datesOf(found), found.diagnostics]).toEqual([['2027-02-09', '2027-04-06', '2027-05-18'], []]);
    const sixWeekly = answer({ ...asked, count: 6, blackouts: [] }, policyWith({ count: 6, everyMonths: 1 }));
    expect(sixWeekly.decision.findings.find(({ rule }) => rule === 'schedule.monthly')).toMatchObject({
      verdict: 'not-met',
      evidence: { actual: 'a meeting every 4 weeks, evenly spaced' },
      remedy: 'a meeting every month',
    });
  });

  it('takes no number of months, and no month is too short for it', () => {
    expect(problemsOf({ recurrence: weekly, from: '2027-02', everyMonths: 1 })).toMatchObject([
      { path: 'everyMonths', code: 'contradiction' },
    ]);
    expect(problemsOf({ recurrence: { ...weekly, everyWeeks: 53, weekday: 7 }, from: '2027-02-30' })).toMatchObject([
      { path: 'from', code: 'not-a-day' },
      { path: 'recurrence.everyWeeks', code: 'too-big' },
    ]);
  });
});

describe('closed months', () => {
  const summer = { recurrence: secondTuesday, from: '2027-11', closedMonths: [12, 1] };

  it('are passed over without a word, and the limits of spacing allow for them', () => {
    const found = answer({ ...summer, count: 3 });
    expect([datesOf(found), found.diagnostics]).toEqual([['2027-11-09', '2028-02-08', '2028-03-14'], []]);
    const strict = answer({
      ...summer,
      count: 3,
      avoid: { policy: 'optimise', maxShiftWeeks: 0, maxGapDays: 20, minGapDays: 1 },
    });
    expect(strict.diagnostics.map(({ code }) => code)).toEqual(['INFEASIBLE', 'INFEASIBLE']);
  });

  it('hold no meeting that moves either, and say so', () => {
    const blackouts = [dayOut('2028-02-08', 'Leave'), dayOut('2028-02-01', 'Leave')];
    const back = answer({ ...summer, count: 2, blackouts, avoid: { policy: 'previousWeek' } });
    expect([datesOf(back)[1], back.meetings[1]?.moved?.because]).toEqual(['2027-11-30', 'Leave and closed month']);
    const forward = { recurrence: { kind: 'dayOfMonth', day: 30, missing: 'forward' }, closedMonths: [3] } as const;
    for (const policy of everyPolicy) {
      const put = answer({ ...forward, from: '2027-02', count: 1, avoid: { policy } });
      expect([datesOf(put), put.diagnostics]).toEqual([['2027-04-30'], []]);
    }
  });

  it('are no months to start in', () => {
    expect(problemsOf({ ...summer, from: '2028-01' })).toMatchObject([{ path: 'from', code: 'contradiction' }]);
    const weekly = { kind: 'weekly', weekday: 2 } as const;
    expect(problemsOf({ ...summer, recurrence: weekly, from: '2027-12-08' })).toMatchObject([{ path: 'from' }]);
    const weeks = datesOf(answer({ ...summer, recurrence: weekly, from: '2027-11-23', count: 3 }));
    expect(weeks).toEqual(['2027-11-23', '2027-11-30', '2028-02-01']);
  });
});

describe('what a plan knows', () => {
  it('is reported where it ends: a day outside it may be a holiday', () => {
    const covered = { from: '2027-03-09', to: '2027-06-07' };
    expect(codes({ ...plan, covered })).toEqual([
      ['NOT_COVERED', 1],
      ['NOT_COVERED', 5],
      ['NOT_COVERED', 6],
    ]);
    expect(codes({ ...plan, covered: { from: '2027-02-09', to: '2027-07-13' } })).toEqual([]);
  });

  it('leaves it open whether its days are clear where nobody knows, unless such days are allowed', () => {
    const asked = { ...plan, covered: { from: '2027-01-01', to: '2027-06-30' } };
    const { decision } = answer(asked);
    expect([decision.outcome, sentenceOn('schedule.clear-dates', asked)]).toEqual([
      'open',
      [
        'For days that are ruled out, the policy requires no meeting on such a day and the record shows 0 of 6 meetings on such a day, and 1 on days of which it is not known: not yet certain (schedule.clear-dates). A list of holidays as far as 2027-07-13 settles it.',
        ['covered'],
      ],
    ]);
    expect(answer({ ...asked, avoid: { policy: 'allow' } }).decision.outcome).toBe('met');
    expect(answer({ ...asked, blackouts: [dayOut('2027-03-09')] }).decision.outcome).toBe('not-met');
  });

  it('of school holidays counts only in a school setting', () => {
    const blackouts = [{ ...dayOut('2027-04-13', 'Term break'), kind: 'school-holiday' } as const];
    expect(codes({ ...plan, blackouts })).toEqual([]);
    expect(codes({ ...plan, blackouts, schoolSetting: true })).toEqual([['INFEASIBLE', 3, 'Term break']]);
    const bad = [{ ...dayOut('soon'), kind: 'school-holiday' } as const];
    expect(problemsOf({ ...plan, blackouts: bad })[0]?.path).toBe('blackouts[0].from');
  });
});

describe('a meeting that may move', () => {
  const taken = { from: '2027-02-09T09:00:00+11:00', to: '2027-02-09T09:45:00+11:00', label: 'Room 2' };

  it('moves off a time that is taken, with what is to be kept free around it', () => {
    const moved = (more: Partial<SeriesPlan>) =>
      answer({ ...plan, busy: [taken], avoid: { policy: 'optimise' }, ...more }).meetings[0]?.moved ?? null;
    expect(moved({})).toBeNull();
    expect(moved({ bufferMinutes: 15 })).toBeNull();
    expect(moved({ bufferMinutes: 16 })).toEqual({ weeks: 1, because: 'Room 2' });
  });

  it('stays and says that it clashes, where the plan moves none', () => {
    expect(codes({ ...plan, busy: [taken], bufferMinutes: 16 })).toEqual([['CLASH', 1, 'Room 2']]);
    expect(codes({ ...plan, busy: [taken], bufferMinutes: 16, avoid: { policy: 'allow' } })).toEqual([
      ['CLASH', 1, 'Room 2'],
    ]);
  });

  it('stays in its month where the plan asks that', () => {
    const blackouts = [{ from: '2027-02-02', to: '2027-02-26', label: 'Leave' }];
    const found = (keepMonth: boolean) => answer({ ...plan, blackouts, avoid: { policy: 'nearestWeek', keepMonth } });
    expect(found(false).meetings[0]?.date).toBe('2027-01-26');
    expect(codes({ ...plan, blackouts, avoid: { policy: 'nearestWeek', keepMonth: true } })[0]).toEqual([
      'INFEASIBLE',
      1,
      'Leave',
    ]);
    expect(found(true).diagnostics[0]?.blocked?.map(({ date }) => date)).toEqual([
      '2027-02-02',
      '2027-02-09',
      '2027-02-16',
      '2027-02-23',
    ]);
  });
});

describe('an impossible series', () => {
  it('names each day within reach, earliest first, and what rules it out', () => {
    const blackouts = [dayOut('2027-03-09', 'Leave'), dayOut('2027-03-02', 'B'), dayOut('2027-03-02', 'A')];
    const busy = [{ from: '2027-03-16T09:00:00+11:00', to: '2027-03-16T11:00:00+11:00', label: 'Room 2' }];
    const [stuck] = answer({ ...plan, blackouts, busy, avoid: { policy: 'optimise' } }).diagnostics;
    expect(stuck).toEqual({
      code: 'INFEASIBLE',
      number: 2,
      month: '2027-03',
      because: ['A', 'B', 'Leave', 'Room 2'],
      days: null,
      blocked: [
        { date: '2027-03-02', because: ['A', 'B'] },
        { date: '2027-03-09', because: ['Leave'] },
        { date: '2027-03-16', because: ['Room 2'] },
      ],
    });
  });
});
