import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CivilDay, isoDay, isoMonth, monthOfDay, partsOf, plusDays, weekdayOf } from '../../../src/kernel/day.js';
import type { Mark } from '../../../src/policy/attendance-terms.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { standing } from '../../../src/rules/attendance/index.js';
import type { Recurrence } from '../../../src/rules/schedule/plan.js';
import { series } from '../../../src/rules/schedule/series.js';
import { call } from '../../../src/sheet/call.js';
import { dayOfCell, serialOf } from '../../../src/sheet/serial.js';
import { rulesOf, sheetPolicy } from '../../support/sheet/rosters.js';

const policy = policies.partnersInPrevention;
const start = fc.integer({ min: 1000, max: 40_000 }).map((days) => dayOfCell(days + 61, 'start'));

function recurrenceOf(day: CivilDay, rhythm: string): Recurrence {
  const nth = Math.ceil(partsOf(day).day / 7);
  if (rhythm === 'DATE') return { kind: 'dayOfMonth', day: partsOf(day).day, missing: 'clamp' };
  return { kind: 'nthWeekday', nth: nth === 5 ? 'last' : (nth as 1 | 2 | 3 | 4), weekday: weekdayOf(day) };
}

test('SCHEDULE gives the days that the rule gives, which move on by weeks where a day is ruled out', () => {
  const cases = fc.record({
    day: start,
    rhythm: fc.constantFrom('DATE', 'WEEKDAY'),
    count: fc.integer({ min: 1, max: 12 }),
    off: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 7, 14)), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(cases, ({ day, rhythm, count, off }) => {
      const holidays = off.map(([from, length]) => ({ from: plusDays(day, from), to: plusDays(day, from + length) }));
      const recurrence = recurrenceOf(day, rhythm);
      const blackouts = holidays.map(({ from, to }) => ({ from: isoDay(from), to: isoDay(to), label: 'off' }));
      const known = series(
        { recurrence, from: isoMonth(monthOfDay(day)), count, blackouts, avoid: { policy: 'nextWeek' } },
        policy,
      );
      if (!known.ok) throw new Error('unlawful');
      const ranges = holidays.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => [serialOf(plusDays(from, index))]),
      );
      const given = call('SCHEDULE', [serialOf(day), count, ranges, rhythm]).map(([cell]) => cell);
      const days = known.value.meetings.map(({ date }) => serialOf(dayOfCell(date, 'date')));
      // Where the rule reports that a meeting no longer follows the one before, the sheet shows no date.
      const late = new Set(known.value.diagnostics.filter(({ code }) => code === 'ORDER').map(({ number }) => number));
      expect(given.map((cell, index) => (typeof cell === 'number' ? cell : late.has(index + 1)))).toEqual(
        days.map((each, index) => (typeof given[index] === 'number' ? each : true)),
      );
      if (late.size === 0) expect(given).toEqual(days);
    }),
  );
});

test('JOINBY is the date of the second meeting', () => {
  fc.assert(
    fc.property(start, (day) => {
      const [[, second] = []] = [call('SCHEDULE', [serialOf(day)]).flat()];
      expect(call('JOINBY', [serialOf(day)])).toEqual([[second]]);
    }),
  );
});

test('under any policy JOINBY is the last date from which on whoever comes to every meeting meets the rules', () => {
  fc.assert(
    fc.property(start, sheetPolicy(), (day, other) => {
      const count = other.meetings.count?.value ?? 0;
      const comingFrom = (first: number): readonly Mark[] =>
        Array.from({ length: count }, (_, index) => (index + 1 < first ? 'absent' : 'attended'));
      const inTime = Array.from({ length: count }, (_, index) => index + 1).filter(
        (first) => standing({ person: 'p', marks: comingFrom(first) }, other).outcome === 'met',
      );
      const asks = other.attendance.minimum !== null || other.attendance.firstMeetingBy !== null;
      const last = asks ? inTime.at(-1) : count;
      const rules = rulesOf(other);
      const dates = call('SCHEDULE', [serialOf(day), '', '', '', rules]).flat();
      const answer = call('JOINBY', [serialOf(day), '', '', '', rules]);
      if (last === undefined) expect(answer).toMatchObject([[{ error: '#N/A' }]]);
      else expect(answer).toEqual([[dates[last - 1]]]);
    }),
  );
});

test('holidays never bring a group before the end of the one before it', () => {
  const holidays = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 });
  fc.assert(
    fc.property(start, holidays, fc.integer({ min: 1, max: 3 }), (day, off, meetings) => {
      const range = off.map((after) => [serialOf(plusDays(day, after))]);
      const dates = call('CALENDAR', [serialOf(day), 4, meetings, '', range]).flatMap(([, , date]) =>
        typeof date === 'number' ? [date] : [],
      );
      expect(dates).toEqual([...new Set(dates)].sort((first, second) => first - second));
    }),
  );
});

test('CALENDAR without days between groups is one long SCHEDULE', () => {
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }), (day, groups, meetings) => {
      const calendar = call('CALENDAR', [serialOf(day), groups, meetings]);
      expect(calendar.map(([, , date]) => date)).toEqual(call('SCHEDULE', [serialOf(day), groups * meetings]).flat());
      expect(calendar.map(([group, meeting]) => [group, meeting])).toEqual(
        Array.from({ length: groups * meetings }, (_, index) => [
          Math.floor(index / meetings) + 1,
          (index % meetings) + 1,
        ]),
      );
    }),
  );
});

test('with days between them, a group begins so many days after the last meeting of the one before', () => {
  const calendar = call('CALENDAR', ['2026-01-31', [['North'], ['South'], ['East']], 2, 10]).map(([, , date]) => date);
  expect(calendar).toEqual([46_053, 46_081, 46_091, 46_122, 46_132, 46_162]);
});

test('NEXTSTART is the smallest of those that are not earlier', () => {
  const days = fc.array(fc.integer({ min: 61, max: 60_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 60_000 }), days, (asOf, starts) => {
      const after = starts.filter((each) => each >= asOf);
      const answer = call('NEXTSTART', [asOf, starts.map((each) => [each])]);
      if (after.length === 0) expect(answer).toMatchObject([[{ error: '#N/A' }]]);
      else expect(answer).toEqual([[Math.min(...after)]]);
    }),
  );
});

test('a calendar has at most 200 groups, by number or by name', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => [`g${index}`]);
  expect(call('CALENDAR', ['2027-02-09', names(200), 1])).toHaveLength(200);
  expect(call('CALENDAR', ['2027-02-09', 200, 1])).toHaveLength(200);
  expect(call('CALENDAR', ['2027-02-09', names(201), 1])).toEqual([
    [{ error: '#VALUE!', message: 'groupNames are at most 200.' }],
  ]);
});
