import { addMonths } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { getISODay } from 'date-fns/getISODay';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  firstDayOf,
  isoDay,
  monthOf,
  nthWeekday,
  partsOf,
  plusDays,
  weekdayOf,
} from '../../src/kernel/day.js';

const first = firstDayOf(monthOf(1900, 1));
const days = firstDayOf(monthOf(2101, 1)) - first;

describe('civil days from 1900 to 2100', () => {
  it('are the days, weekdays and dates that Luxon counts', () => {
    for (let after = 0; after < days; after += 3) {
      const day = plusDays(first, after);
      const other = DateTime.fromMillis(day * 86_400_000, { zone: 'utc' });
      const { year, month, day: dayOfMonth } = partsOf(day);
      expect([year, month, dayOfMonth, weekdayOf(day)]).toEqual([other.year, other.month, other.day, other.weekday]);
    }
  });

  it('make months as long as date-fns says, with the same first weekday and last day', () => {
    for (let month = 0; month < 201 * 12; month++) {
      const ours = monthOf(1900 + Math.floor(month / 12), (month % 12) + 1);
      const theirs = addMonths(new Date(1900, 0, 1, 12), month);
      expect(daysInMonth(ours)).toBe(getDaysInMonth(theirs));
      expect(weekdayOf(firstDayOf(ours))).toBe(getISODay(theirs));
      const last = nthWeekday(ours, 'last', weekdayOf(plusDays(firstDayOf(ours), daysInMonth(ours) - 1)));
      expect(isoDay(last).slice(8)).toBe(String(getDaysInMonth(theirs)));
    }
  });
});
