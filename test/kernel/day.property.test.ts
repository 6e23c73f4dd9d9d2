import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dayOf,
  firstDayOf,
  isoDay,
  monthOfDay,
  partsOf,
  plusDays,
  plusMonths,
  readDay,
  readMonth,
  weekdayOf,
} from '../../src/kernel/day.js';
import { civilDay } from '../support/arbitraries.js';

it('reads back every day of the calendar from its text and from its parts', () => {
  fc.assert(
    fc.property(civilDay(), (day) => {
      expect(readDay(isoDay(day))).toStrictEqual({ ok: true, value: day });
      expect(dayOf(partsOf(day))).toBe(day);
    }),
  );
});

it('orders days as their texts are ordered', () => {
  fc.assert(
    fc.property(civilDay(), civilDay(), (first, second) => {
      expect(isoDay(first) < isoDay(second)).toBe(first < second);
    }),
  );
});

it('comes back to the same day, and to the same weekday after whole weeks', () => {
  fc.assert(
    fc.property(civilDay(), fc.integer({ min: -500, max: 500 }), (day, weeks) => {
      fc.pre(day + weeks * 7 >= -719_162 && day + weeks * 7 <= 2_932_896);
      const later = plusDays(day, weeks * 7);
      expect(weekdayOf(later)).toBe(weekdayOf(day));
      expect(plusDays(later, -weeks * 7)).toBe(day);
    }),
  );
});

it('puts every day between the first of its month and the first of the next', () => {
  const inside = civilDay().filter((day) => isoDay(day) < '9999-12-01');
  fc.assert(
    fc.property(inside, (day) => {
      const month = monthOfDay(day);
      expect(firstDayOf(month)).toBeLessThanOrEqual(day);
      expect(firstDayOf(plusMonths(month, 1))).toBeGreaterThan(day);
    }),
  );
});

it('answers anything at all with a day or one problem, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.stringMatching(/^[0-9-]{0,11}$/), (anything, digits) => {
      for (const claimed of [anything, digits]) {
        const [day, month] = [readDay(claimed, 'at'), readMonth(claimed, 'at')];
        expect(day.ok || day.problems.map(({ path, code }) => `${path} ${code}`).join()).toBe(day.ok || 'at not-a-day');
        expect(month.ok || month.problems.map(({ path, code }) => `${path} ${code}`).join()).toBe(
          month.ok || 'at not-a-month',
        );
        if (day.ok) expect(isoDay(day.value)).toBe(claimed);
      }
    }),
  );
});
