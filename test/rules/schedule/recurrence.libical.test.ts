import { describe, expect, it } from 'vitest';
import type { NthInMonth } from '../../../src/kernel/day.js';
import type { Recurrence } from '../../../src/rules/schedule/index.js';
import { missingDays, momentsOf, partsOfRule, weekdayIn } from '../../support/recurrence-rules.js';
import { answer, datesOf, readVector } from './fixtures.js';

interface Case {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly start: string;
  readonly instances: readonly string[];
}

const { cases } = JSON.parse(readVector('libical-monthly.json')) as { readonly cases: readonly Case[] };
const plain = cases.filter(({ rule }) => !rule.includes('SKIP='));
const skipping = cases.filter(({ rule }) => rule.includes('SKIP='));

describe('the monthly rules of libical', () => {
  it('are 25, and 7 that say what becomes of a missing day', () => {
    expect([plain.length, skipping.length]).toEqual([25, 7]);
  });

  it.each(plain)('$rule from $start falls where libical says, every day found by our recurrences', (each) => {
    expect(momentsOf(each.rule, each.start)).toEqual(each.instances);
  });

  it.each(skipping)('$rule from $start falls where libical says: back is our clamp, on is our forward', (each) => {
    expect(momentsOf(each.rule, each.start)).toEqual(each.instances);
  });
});

/** One recurrence of ours that says a whole rule, or why none does. */
function recurrenceOf({ rule, start }: Case): Recurrence | string {
  const { BYDAY, BYMONTHDAY, BYSETPOS, BYHOUR, INTERVAL = '1', SKIP = 'OMIT' } = partsOfRule(rule);
  if (BYHOUR !== undefined) return 'several times of day';
  if (BYDAY !== undefined && BYMONTHDAY !== undefined) return 'a weekday that is also a day of the month';
  if (BYSETPOS !== undefined) return 'a place among the days of a month';
  const days = (BYDAY ?? BYMONTHDAY ?? String(Number(start.slice(6, 8)))).split(',');
  const [day = ''] = days;
  if (days.length > 1 || /^[A-Z]/.test(day)) return 'several days a month';
  if (Number(INTERVAL) > 12) return 'more than twelve months apart';
  if (BYDAY !== undefined) {
    const [nth, weekday] = weekdayIn(day);
    const which = ([1, 2, 3, 4, 'last'] as NthInMonth[]).find((each) => each === (nth === -1 ? 'last' : nth));
    return which === undefined ? 'counted from the end' : { kind: 'nthWeekday', nth: which, weekday };
  }
  if (Number(day) < 0) return 'counted from the end';
  return { kind: 'dayOfMonth', day: Number(day), missing: missingDays[SKIP] ?? 'reject' };
}

/** The months that a rule leaves out. */
function closedMonthsOf(rule: string): readonly number[] {
  const open = partsOfRule(rule)['BYMONTH']?.split(',').map(Number);
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => open?.includes(month) === false);
}

describe('one plan of ours', () => {
  const dayOf = (moment: string) => moment.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');

  it('says twelve of them whole, and the series it gives is the days of libical', () => {
    let said = 0;
    for (const each of cases) {
      const recurrence = recurrenceOf(each);
      if (typeof recurrence === 'string') continue;
      said++;
      const everyMonths = Number(partsOfRule(each.rule)['INTERVAL'] ?? 1);
      const dates = each.instances.map(dayOf);
      const plan = { recurrence, everyMonths, closedMonths: closedMonthsOf(each.rule) };
      const found = answer({ ...plan, from: dates[0]?.slice(0, 7) ?? '', count: dates.length });
      expect(datesOf(found), each.rule).toEqual(dates);
    }
    expect(said).toBe(12);
  });

  it('cannot say the other 20: they want several days a month, or count from its end', () => {
    const reasons: Record<string, number> = {};
    for (const each of cases) {
      const said = recurrenceOf(each);
      if (typeof said === 'string') reasons[said] = (reasons[said] ?? 0) + 1;
    }
    expect(reasons).toEqual({
      'several days a month': 6,
      'counted from the end': 5,
      'a place among the days of a month': 3,
      'several times of day': 3,
      'more than twelve months apart': 1,
      'a weekday that is also a day of the month': 2,
    });
  });
});
