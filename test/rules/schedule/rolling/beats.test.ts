import { describe, expect, it } from 'vitest';
import { firstDayOf, isoDay, monthOf, plusDays, readDay, weekdayOf } from '../../../../src/kernel/day.js';
import type { Recurrence } from '../../../../src/rules/schedule/index.js';
import { beatsOf, within } from '../../../../src/rules/schedule/rolling/beats.js';
import { secondTuesday, sure } from './fixtures.js';

const day = (text: string) => sure(readDay(text));
const ofMonth = (number: number, missing: 'omit' | 'clamp' | 'forward' = 'omit'): Recurrence => ({
  kind: 'dayOfMonth',
  day: number,
  missing,
});

describe('within', () => {
  it.each([
    [0, 12, 0],
    [13, 12, 1],
    [-1, 12, 11],
    [-12, 12, 0],
  ])('takes %d to %d to %d', (beat, round, rest) => {
    expect(within(beat, round)).toBe(rest);
  });
});

describe('the beats of a monthly recurrence', () => {
  it.each([
    ['a weekday', secondTuesday, 12],
    ['a day that every month has', ofMonth(28), 12],
    ['a day that some months never have', ofMonth(30), 12],
    ['the 29th, left out where it is missing', ofMonth(29), 4800],
    ['the 29th, moved within the month where it is missing', ofMonth(29, 'clamp'), 12],
    ['the 29th, put off where it is missing', ofMonth(29, 'forward'), 4800],
    ['the 31st, put off where it is missing', ofMonth(31, 'forward'), 12],
  ])('come round for %s', (_, recurrence, round) => {
    const beats = beatsOf(recurrence, 2);
    expect([beats.round, beats.months, beats.step]).toEqual([round, round, 2]);
  });

  it('leave out the months without the day, in every leap year but those of three centuries in four', () => {
    const { hasDay } = beatsOf(ofMonth(29), 1);
    const februaries = [2027, 2028, 2096, 2100, 2200, 2300, 2400, 12_400].map((year) => hasDay(year * 12 + 1));
    expect(februaries).toEqual([false, true, true, false, false, false, true, true]);
    expect([4, 6, 9, 11].map((month) => beatsOf(ofMonth(31), 1).hasDay(2027 * 12 + month - 1))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(beatsOf(ofMonth(31, 'clamp'), 1).hasDay(2027 * 12 + 1)).toBe(true);
  });

  it('are free again the month after, and after the break', () => {
    const beats = beatsOf(secondTuesday, 3);
    expect([beats.after(24_000, 0), beats.after(24_000, 2)]).toEqual([24_001, 24_003]);
  });

  it('have a day, belong to one and are asked for as a month', () => {
    const beats = beatsOf(secondTuesday, 1);
    const february = monthOf(2027, 2);
    expect(isoDay(beats.dayOf(february))).toBe('2027-02-09');
    expect(beats.beatOf(day('2027-02-09'))).toBe(february);
    expect(beats.from(firstDayOf(february))).toBe(february);
    expect(beats.startOf(february)).toBe('2027-02');
    expect(beats.startOf(monthOf(2027, 12))).toBe('2027-12');
    expect(isoDay(beatsOf(ofMonth(31), 1).dayOf(february))).toBe('2027-02-01');
  });

  it('fall into the next month where the day was put off into it', () => {
    const falls = (recurrence: Recurrence, ...months: number[]) =>
      months.map((month) => beatsOf(recurrence, 1).fallsIn(month) - month);
    const [february, leap, march] = [monthOf(2027, 2), monthOf(2028, 2), monthOf(2027, 3)];
    expect(falls(ofMonth(29, 'forward'), february, leap, march)).toEqual([1, 0, 0]);
    expect(falls(ofMonth(31, 'forward'), february, leap, march)).toEqual([1, 1, 0]);
    expect(falls(ofMonth(31, 'clamp'), february)).toEqual([0]);
    expect(falls(secondTuesday, february)).toEqual([0]);
  });

  it('keep a day that was put off into the next month, and no other', () => {
    const { beatOf, dayOf } = beatsOf(ofMonth(31, 'forward'), 1);
    expect(isoDay(dayOf(monthOf(2027, 2)))).toBe('2027-03-01');
    expect(beatOf(day('2027-03-01'))).toBe(monthOf(2027, 2));
    expect(beatOf(day('2027-03-31'))).toBe(monthOf(2027, 3));
    expect(beatsOf(ofMonth(31, 'clamp'), 1).beatOf(day('2027-02-28'))).toBe(monthOf(2027, 2));
  });
});

it('a break of months from the last of a long month ends with the last of a short one', () => {
  const mondays = beatsOf({ kind: 'weekly', weekday: 1 }, 1);
  // The day after is 31 March; eleven months on there is no 31 February, but there is a Monday on 1 March.
  expect(isoDay(mondays.dayOf(mondays.after(mondays.from(day('2026-03-30')), 11)))).toBe('2027-03-01');
});

describe('the beats of a weekly recurrence', () => {
  const fridays = beatsOf({ kind: 'weekly', weekday: 5, everyWeeks: 2 }, 2);

  it('come round after four hundred years, which are whole weeks', () => {
    expect([fridays.round * 7, fridays.months, fridays.step]).toEqual([146_097, 4800, 2]);
    const first = fridays.from(day('2027-02-05'));
    expect(fridays.monthOf(first + fridays.round)).toBe(fridays.monthOf(first) + 4800);
    expect(fridays.monthOf(first - fridays.round)).toBe(fridays.monthOf(first) - 4800);
  });

  it.each([1, 2, 3, 4, 5, 6, 7] as const)('are all of weekday %d, the first on or after any day', (weekday) => {
    const beats = beatsOf({ kind: 'weekly', weekday }, 1);
    for (let after = 0; after < 14; after++) {
      const from = plusDays(day('1969-12-25'), after);
      const found = beats.dayOf(beats.from(from));
      expect(weekdayOf(found)).toBe(weekday);
      expect(found - from).toBeLessThan(7);
      expect(found).toBeGreaterThanOrEqual(from);
      expect(beats.beatOf(found)).toBe(beats.from(from));
    }
  });

  it('stand in the month of their day', () => {
    expect(fridays.monthOf(fridays.from(day('2027-02-26')))).toBe(monthOf(2027, 2));
    expect(fridays.monthOf(fridays.from(day('2027-02-27')))).toBe(monthOf(2027, 3));
    expect(fridays.startOf(fridays.from(day('2027-02-27')))).toBe('2027-03-05');
    expect(fridays.hasDay(fridays.from(day('2027-02-26')))).toBe(true);
  });

  it.each([
    ['2027-02-26', 0, '2027-03-05'],
    ['2027-02-26', 1, '2027-04-02'],
    // The day after is 30 January, and February has no such day.
    ['2027-01-29', 1, '2027-03-05'],
    ['2027-01-22', 1, '2027-02-26'],
    ['2026-12-25', 2, '2027-02-26'],
    ['2427-02-26', 0, '2427-03-05'],
  ])('are free again after %s and %d months of break from %s on', (last, breakMonths, next) => {
    const found = fridays.after(fridays.from(day(last)), breakMonths);
    expect(isoDay(fridays.dayOf(found))).toBe(next);
  });
});
