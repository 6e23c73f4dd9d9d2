import { describe, expect, it } from 'vitest';
import { isoDay, plusDays, readDay } from '../../../src/kernel/day.js';
import { momentsOf } from '../../support/recurrence-rules.js';
import { readVector, sure } from './fixtures.js';

interface Case {
  readonly start: string;
  readonly rule: string;
  readonly expected: readonly string[];
}

describe('the monthly rules of a nonprofit package', () => {
  const cases = JSON.parse(readVector('salesforce-pmm-recurrence.json')) as readonly Case[];
  const compact = (day: string) => day.replaceAll('-', '');

  it('end where their last day or their number of meetings says, whichever comes first', () => {
    const wrong = cases.filter(
      ({ start, rule, expected }) => momentsOf(rule, compact(start)).join() !== expected.map(compact).join(),
    );
    expect(cases).toHaveLength(16);
    // Two list the last days of a month and want only the last of them, and leave out saying so.
    expect(wrong.map(({ rule }) => rule)).toEqual([
      'FREQ=MONTHLY;UNTIL=20210630T000000Z;INTERVAL=1;BYMONTHDAY=28,29,30,31',
      'FREQ=MONTHLY;UNTIL=20210630T000000Z;INTERVAL=1;BYMONTHDAY=28,29,30',
    ]);
    for (const { start, rule, expected } of wrong) {
      expect(momentsOf(`${rule};BYSETPOS=-1`, compact(start))).toEqual(expected.map(compact));
    }
  });

  it('are read as rules for months alone', () => {
    expect(() => momentsOf('FREQ=WEEKLY;COUNT=2', '20270209')).toThrow('not one for months');
    expect(() => momentsOf('FREQ=MONTHLY;BYWEEKNO=2', '20270209')).toThrow('not one for months');
  });
});

it('days added to a day are those of other calendar arithmetic, over the ends of months and leap days', () => {
  const rows = readVector('month-arithmetic-exact.csv').trim().split(/\r?\n/).slice(1);
  const days = rows.flatMap((row) => {
    const [, date = '', count, expected] = /^(\S+);\s*\[0 years, 0 months, (\d+) days\];\s*(\S+)$/.exec(row) ?? [];
    return count === undefined ? [] : [[isoDay(plusDays(sure(readDay(date)), Number(count))), expected]];
  });
  expect(days).toHaveLength(6);
  for (const [ours, theirs] of days) expect(ours).toBe(theirs);
  // Every row is one of days or one of months; those of months, and both ways to mend a missing day, are read beside the recurrences.
  expect([rows.length, readVector('month-arithmetic-amb.csv').trim().split(/\r?\n/).length]).toEqual([19, 12]);
});
