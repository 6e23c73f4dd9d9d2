// Series of dates to work out, many sheets to a workbook, and the days that the functions come to.
import { writeXlsx } from 'hucre/xlsx';
import { dayOf, daysInMonth, monthOfDay } from '../../dist/esm/kernel/day.js';
import { call } from '../../dist/esm/sheet/index.js';
import { firstRow, mostWeeks } from '../../examples/workbook/names.mjs';
import { rulesSheet } from '../../examples/workbook/rules-sheet.mjs';
import { scheduleSheet } from '../../examples/workbook/schedule-sheet.mjs';
import { Sheet } from '../../examples/workbook/sheet.mjs';
import { rangeOf, termsOf } from './expected.mjs';
import { drawn } from './registers.mjs';

const epoch = 25_569;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** From this day on, all programs count alike. */
const earliest = 61 - epoch;
const day = (year, month, number) => dayOf({ year, month, day: number });

/** Starts that are easy to get wrong: ends of months, 29 February, fifths of a weekday, the first and last days there are, and any day. */
function starts() {
  const found = [];
  for (let year = 2027; year <= 2029; year++) {
    for (let month = 1; month <= 12; month++) {
      const length = daysInMonth(monthOfDay(day(year, month, 1)));
      for (let number = 29; number <= length; number++) found.push(day(year, month, number));
    }
  }
  for (const year of [1904, 2000, 2028, 2096]) found.push(day(year, 2, 29));
  found.push(
    day(1900, 3, 1),
    day(1900, 3, 31),
    day(2099, 12, 31),
    day(9900, 12, 31),
    day(2026, 10, 4),
    day(2027, 4, 4),
  );
  const draw = drawn(2027);
  while (found.length < 130) found.push(day(2027 + Math.floor(draw() * 4), 1, 1) + Math.floor(draw() * 365));
  return found;
}

/** Holidays around a start, as rows of a first and a last day: some by themselves, some in runs, now and then a run of many weeks. */
function holidaysFrom(start, draw) {
  const rows = [];
  const many = Math.floor(draw() * 40);
  for (let index = 0; index < many; index++) {
    const from = Math.max(start - 5 + Math.floor(draw() * 400), earliest);
    const length = draw() < 0.7 ? 0 : Math.floor(draw() * (draw() < 0.2 ? 75 : 16));
    rows.push([from, length === 0 && draw() < 0.8 ? null : from + length]);
  }
  // A day on which a meeting would be, so that the lists often matter.
  if (draw() < 0.7) rows.push([start + 7 * Math.floor(draw() * 6), null]);
  return rows;
}

/** Workbooks of series under different numbers of meetings and of months between them. */
export function seriesBooks() {
  const draw = drawn(31);
  const all = starts();
  return [
    {},
    { meetings: 12, attendAtLeast: 8, firstBy: 5, monthsBetween: 1 },
    { meetings: 10, attendAtLeast: 9, firstBy: 4, monthsBetween: 3 },
    { meetings: 9, attendAtLeast: '2/3 rounded up', firstBy: null },
    { meetings: 8, attendAtLeast: 'all but 3', firstBy: null },
  ].map((rules, book, { length: books }) => ({
    name: `series-${book}`,
    rules,
    series: all
      .filter((_, index) => index % books === book)
      .flatMap((start) =>
        ['DATE', 'WEEKDAY'].map((rhythm) => ({ start, rhythm, holidays: holidaysFrom(start, draw) })),
      ),
  }));
}

const serial = (number) => (number === null ? '' : number + epoch);

export async function seriesWorkbook({ rules, series }) {
  const { sheet, names } = rulesSheet(rules);
  const working = new Sheet('Working');
  working.put('A1', '\u00a0');
  working.put('A2', '\u3000');
  const sheets = series.map(({ start, rhythm, holidays }, index) =>
    scheduleSheet(
      { start: serial(start), rhythm, holidays: holidays.map((row) => row.map(serial)) },
      `S${index + 1}`,
    ).sheet.written(),
  );
  return writeXlsx({
    sheets: [sheet.written(), working.written(), ...sheets],
    namedRanges: [
      ...names,
      { name: 'Hard_space', range: 'Working!$A$1' },
      { name: 'Wide_space', range: 'Working!$A$2' },
    ],
  });
}

/** The holidays as a function takes them: every day by itself. */
function daysAway(holidays) {
  return holidays.flatMap(([from, to]) =>
    Array.from({ length: (to ?? from) - from + 1 }, (_, index) => [from + index + epoch]),
  );
}

/** What the functions say of a series; `null` where a meeting moves further than a workbook looks. */
function expectedOf({ start, rhythm, holidays }, rules) {
  const given = (away) => [start + epoch, termsOf(rules).meetings, away, rhythm, rangeOf(rules)];
  const away = daysAway(holidays);
  const planned = call('SCHEDULE', given('')).flat();
  const dates = call('SCHEDULE', given(away)).flat();
  if (dates.some((date, index) => typeof date === 'number' && date > planned[index] + 7 * mostWeeks)) return null;
  const shown = (date) => (typeof date === 'number' ? date : 'NO FREE WEEK');
  const days = dates.map((date, index) => {
    if (typeof date !== 'number') return { date: shown(date), weekday: '', weeks: null };
    return { date, weekday: weekdays[(date + 5) % 7], weeks: (date - planned[index]) / 7 };
  });
  return { days, join: shown(call('JOINBY', given(away))[0][0]) };
}

const moved = (weeks) => (weeks === 0 ? 'no' : weeks === 1 ? '1 week later' : `${weeks} weeks later`);

export function compareSeries(valueAt, { name, rules, series }, comparison) {
  series.forEach((each, index) => {
    const sheet = `S${index + 1}`;
    const where = `${name}, ${each.rhythm} from ${each.start + epoch}`;
    const expected = expectedOf(each, rules);
    if (expected === null) return;
    expected.days.forEach(({ date, weekday, weeks }, meeting) => {
      const row = firstRow.schedule + meeting;
      comparison.same(`${where}, meeting ${meeting + 1}`, valueAt(sheet, 2, row), date);
      comparison.same(`${where}, weekday ${meeting + 1}`, valueAt(sheet, 3, row), weekday);
      if (weeks !== null) comparison.same(`${where}, moved ${meeting + 1}`, valueAt(sheet, 4, row), moved(weeks));
    });
    comparison.same(`${where}, join by`, valueAt(sheet, 2, 6), expected.join);
  });
}
