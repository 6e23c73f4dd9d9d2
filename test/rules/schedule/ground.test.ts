import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/kernel/day.js';
import { freeDays, isClosed, staysNear } from '../../../src/rules/schedule/ground.js';
import { dayOut, patternOf, secondTuesday, sure } from './fixtures.js';

const day = (text: string) => sure(readDay(text));
const weekly = { kind: 'weekly', weekday: 2 } as const;

describe('a day is free', () => {
  const pattern = patternOf({
    recurrence: secondTuesday,
    closedMonths: [1, 12],
    blackouts: [dayOut('2027-03-09')],
    avoid: { policy: 'optimise', keepMonth: true },
  });
  const nominal = day('2027-03-09');

  it('unless it is ruled out, in a closed month, in another month than it may be, or taken', () => {
    const isFree = freeDays(pattern, pattern.ruledOut, (each) => each === day('2027-03-23'));
    const free = ['2027-02-23', '2027-03-02', '2027-03-09', '2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06'];
    expect(free.filter((each) => isFree(day(each), nominal))).toEqual(['2027-03-02', '2027-03-16', '2027-03-30']);
    expect(isFree(day('2027-12-14'), day('2027-12-14'))).toBe(false);
  });

  it('in a month that is not closed', () => {
    const closed = ['2027-01-31', '2027-02-01', '2027-11-30', '2027-12-01'].filter((each) =>
      isClosed(day(each), pattern),
    );
    expect(closed).toEqual(['2027-01-31', '2027-12-01']);
    expect(isClosed(day('2027-01-31'), patternOf({ recurrence: secondTuesday }))).toBe(false);
  });

  it('whatever its month, where the plan does not keep to months or counts weeks', () => {
    const away = day('2027-04-06');
    expect(staysNear(away, nominal, pattern)).toBe(false);
    expect(staysNear(away, nominal, patternOf({ recurrence: secondTuesday }))).toBe(true);
    const avoid = { policy: 'optimise', keepMonth: true } as const;
    expect(staysNear(away, nominal, patternOf({ recurrence: weekly, avoid }))).toBe(true);
  });
});
