import { describe, expect, it } from 'vitest';
import { isoDay, readDay } from '../../../src/kernel/day.js';
import type { Problem } from '../../../src/kernel/result.js';
import type { PatternPlan } from '../../../src/rules/schedule/index.js';
import { nominalFrom } from '../../../src/rules/schedule/nominal-days.js';
import { dayOut, patternOf, secondTuesday, sure } from './fixtures.js';

function found(plan: PatternPlan, from: string) {
  const problems: Problem[] = [];
  const { days, skipped } = nominalFrom(patternOf(plan), sure(readDay(from, 'from')), problems);
  return { days: days.map(isoDay), skipped: skipped.map(isoDay), problems: problems.map((each) => each.path) };
}

const plan: PatternPlan = { recurrence: secondTuesday, count: 3, blackouts: [dayOut('2027-03-09')] };

describe('the days before any is moved', () => {
  it('are passed over where they are ruled out only if the plan leaves such meetings out', () => {
    const all = ['2027-02-09', '2027-03-09', '2027-04-13'];
    expect(found(plan, '2027-02-01')).toEqual({ days: all, skipped: [], problems: [] });
    expect(found({ ...plan, avoid: { policy: 'optimise' } }, '2027-02-01').days).toEqual(all);
    expect(found({ ...plan, avoid: { policy: 'skipAndExtend' } }, '2027-02-01')).toEqual({
      days: ['2027-02-09', '2027-04-13', '2027-05-11'],
      skipped: ['2027-03-09'],
      problems: [],
    });
  });

  it('are refused where a month lacks its day, and where the calendar ends before there are so many', () => {
    const thirtieth = { kind: 'dayOfMonth', day: 30, missing: 'reject' } as const;
    expect(found({ recurrence: thirtieth, count: 1 }, '2027-01-01').problems).toEqual([]);
    expect(found({ recurrence: thirtieth, count: 2 }, '2027-01-01').problems).toEqual(['recurrence.day']);
    expect(found({ recurrence: secondTuesday, count: 2 }, '9990-12-01').problems).toEqual(['count']);
  });
});
