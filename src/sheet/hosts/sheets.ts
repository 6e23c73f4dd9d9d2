import { isoDay } from '../../kernel/day.js';
import { call } from '../call.js';
import { type Cell, type Cells, cannotRead, isBlank, shownError } from '../cells.js';
import { dayOfCell } from '../serial.js';
import type { FunctionId } from '../sheet-function.js';
import { table } from '../table.js';

/** The days of one spreadsheet: it hands dates over as moments, which are days only in its own time zone. */
export interface SheetDays {
  /** The day of one of its dates, as `YYYY-MM-DD`. */
  readonly isoOf: (date: unknown) => string;
  /** A day as one of its dates. */
  readonly dateOf: (iso: string) => unknown;
}

/** Answers a call from Google Sheets: a single value where the answer is one cell, and never an exception. */
export function callFromSheets(id: FunctionId, given: readonly unknown[], days: SheetDays): unknown {
  try {
    const cells = given.map((argument) => neutral(argument, days));
    // A number that counts from 1904 is none of this program's dates.
    const asDates = id !== 'FROMISO' || [cells[1]].flat(2).every((cell) => isBlank(readCell(cell)));
    const shown = shownFor(call(id, cells), asDates ? table[id].columns : [], days);
    const [[only] = []] = shown;
    return shown.length === 1 && shown[0]?.length === 1 ? only : shown;
  } catch {
    // A date that is none, say. Nothing that is in the cells is told.
    return cannotRead('internal error');
  }
}

function readCell(cell: unknown): Cell {
  return cell as Cell;
}

function shownFor(answer: Cells, columns: readonly string[], days: SheetDays): readonly (readonly unknown[])[] {
  return answer.map((row) => row.map((cell, column) => shownAs(cell, columns[column] === 'date', days)));
}

function neutral(value: unknown, days: SheetDays): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => neutral(each, days));
  // A date of the program is not always one of the world the code runs in, so it is known by what it says of itself.
  return Object.prototype.toString.call(value) === '[object Date]' ? days.isoOf(value) : value;
}

/** A cell of the program. It has no errors with words of their own, so an error with words is text. */
function shownAs(cell: Cell, isDate: boolean, days: SheetDays): unknown {
  if (isDate && typeof cell === 'number') return days.dateOf(isoDay(dayOfCell(cell, 'date')));
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.message === '' ? cell.error : shownError(cell);
}
