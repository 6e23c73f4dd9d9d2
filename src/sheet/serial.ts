import { type CivilDay, dayOf, plusDays, readDay } from '../kernel/day.js';
import { type Cell, rowsNamed, stop, textOf } from './cells.js';

/**
 * The first day that every program counts alike, 1900-03-01, and the last there is, 9999-12-31. Before the first, programs differ by a
 * day, because some count a 29 February 1900 that never was.
 */
const firstSerial = 61;
const lastSerial = 2_958_465;

/** A day, and its serial number. */
const origin: CivilDay = /* @__PURE__ */ dayOf({ year: 1970, month: 1, day: 1 });
const epoch = 25_569;

/** How far workbooks that count from 1904 are behind. */
const since1904 = 1462;

/** The two ways in which workbooks count days. */
export type DateSystem = '1900' | '1904';

export function serialOf(day: CivilDay, system: DateSystem = '1900'): number {
  const serial = day + epoch - (system === '1904' ? since1904 : 0);
  // Number 0 would be a blank cell, and there is none below it.
  return serial > 0 ? serial : stop('a workbook that counts from 1904 has dates from 1904-01-02 on.');
}

/** Which of the two a cell names; 1900 where it is blank. */
export function systemOf(cell: Cell | undefined): DateSystem {
  const text = textOf(cell);
  if (text === '' || text === '1900') return '1900';
  return text === '1904' ? text : stop('system is 1900 or 1904.');
}

/**
 * The day in a cell: a serial number, whose time of day says nothing, or text as ISO 8601 writes it. Text in any other order of day and
 * month stops, because it has two meanings.
 */
export function dayOfCell(cell: Cell | undefined, name: string, system: DateSystem = '1900'): CivilDay {
  return dayIn(cell, system) ?? stop(`${name} ${isADay}`);
}

const isADay = 'is a date from 1900-03-01 on, or text as YYYY-MM-DD.';

/** The day in a cell; `null` where it is none. An error in the cell stops. */
function dayIn(cell: Cell | undefined, system: DateSystem): CivilDay | null {
  const text = textOf(cell);
  const number = typeof cell === 'number' ? Math.floor(cell) + (system === '1904' ? since1904 : 0) : Number.NaN;
  // Text names a day whatever counts days, and there too the programs' numbers would differ before the first.
  const serial = typeof cell === 'string' ? serialOfText(text) : number;
  return serial >= firstSerial && serial <= lastSerial ? plusDays(origin, serial - epoch) : null;
}

function serialOfText(text: string): number {
  const day = readDay(text);
  return day.ok ? day.value + epoch : Number.NaN;
}

/** The days in a range, in any order; blank cells say nothing. */
export function daysOf(cells: readonly (readonly Cell[])[], name: string): readonly CivilDay[] {
  const [days, bad]: [CivilDay[], number[]] = [[], []];
  cells.forEach((row, index) => {
    for (const cell of row) {
      const day = textOf(cell) === '' ? null : dayIn(cell, '1900');
      if (day !== null) days.push(day);
      else if (textOf(cell) !== '') bad.push(index + 1);
    }
  });
  if (bad.length > 0) stop(`each of ${name} ${isADay} See ${rowsNamed([...new Set(bad)])}.`);
  return days;
}
