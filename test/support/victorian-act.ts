import { type CivilDay, dayOf, isoDay, monthOf, nthWeekday, plusDays, weekdayOf } from '../../src/kernel/day.js';

// Section 6 of the Public Holidays Act 1993 (Vic) once more, as rules in place of rows.

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): CivilDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const at = epact + weekday - 7 * late + 114;
  return dayOf({ year, month: Math.floor(at / 31), day: (at % 31) + 1 });
}

/** The day before the last Saturday of September: where the Friday before the Grand Final is expected. */
export function expectedGrandFinalFriday(year: number): CivilDay {
  return plusDays(nthWeekday(monthOf(year, 9), 'last', 6), -1);
}

/** Every public holiday of a year by the Act alone, as `day paragraph`, in code-unit order. */
export function holidaysByTheAct(year: number): readonly string[] {
  const on = (month: number, day: number): CivilDay => dayOf({ year, month, day });
  const [newYear, australia, christmas, boxing] = [on(1, 1), on(1, 26), on(12, 25), on(12, 26)];
  const isWeekend = (day: CivilDay): boolean => weekdayOf(day) > 5;
  const monday = (day: CivilDay): CivilDay => plusDays(day, 8 - weekdayOf(day));
  const easter = easterSunday(year);
  const days: readonly (readonly [CivilDay, string])[] = [
    [newYear, 'a'],
    ...(isWeekend(newYear) ? [[monday(newYear), 'b'] as const] : []),
    [isWeekend(australia) ? monday(australia) : australia, 'c'],
    [nthWeekday(monthOf(year, 3), 2, 1), 'd'],
    [plusDays(easter, -2), 'e'],
    [plusDays(easter, -1), 'f'],
    [easter, 'fa'],
    [plusDays(easter, 1), 'g'],
    [on(4, 25), 'h'],
    [nthWeekday(monthOf(year, 6), 2, 1), 'i'],
    [expectedGrandFinalFriday(year), 'ia'],
    [nthWeekday(monthOf(year, 11), 1, 2), 'j'],
    [christmas, 'k'],
    // A Saturday has its additional day on the Monday, a Sunday on the Tuesday.
    ...(isWeekend(christmas) ? [[plusDays(christmas, 2), 'ka'] as const] : []),
    [boxing, 'l'],
    ...(isWeekend(boxing) ? [[plusDays(boxing, 2), 'm'] as const] : []),
  ];
  return days.map(([day, paragraph]) => `${isoDay(day)} ${paragraph}`).sort();
}
