import { describe, expect, it } from 'vitest';
import { type CivilDay, readDay } from '../../../src/kernel/day.js';
import { isClear, isOnlyExpected, labelsOn } from '../../../src/rules/schedule/blackouts.js';
import { sure } from './fixtures.js';

const day = (text: string): CivilDay => sure(readDay(text));
const span = (from: string, to: string, label: string, expected = false) => ({
  from: day(from),
  to: day(to),
  label,
  expected,
});
const leave = span('2027-03-01', '2027-03-05', 'Leave', true);
const holiday = span('2027-03-05', '2027-03-05', 'Holiday');

describe('a blackout', () => {
  it('rules out its first day, its last and those between', () => {
    const clear = ['2027-02-28', '2027-03-01', '2027-03-03', '2027-03-05', '2027-03-06'].map((text) =>
      isClear([leave], day(text)),
    );
    expect(clear).toEqual([true, false, false, false, true]);
    expect(isClear([], day('2027-03-01'))).toBe(true);
  });

  it('is named on each of its days, once, in code-unit order', () => {
    expect(labelsOn([leave, holiday, leave], [day('2027-03-05')])).toEqual(['Holiday', 'Leave']);
    expect(labelsOn([leave, holiday], [day('2027-02-28'), day('2027-03-01')])).toEqual(['Leave']);
    expect(labelsOn([leave, holiday], [day('2027-03-06')])).toEqual([]);
  });

  it('leaves a day uncertain only while nothing announced rules it out too', () => {
    expect(isOnlyExpected([leave, holiday], day('2027-03-01'))).toBe(true);
    expect(isOnlyExpected([leave, holiday], day('2027-03-05'))).toBe(false);
    expect(isOnlyExpected([leave, holiday], day('2027-03-06'))).toBe(false);
    expect(isOnlyExpected([leave, holiday], day('2027-02-28'))).toBe(false);
  });
});
