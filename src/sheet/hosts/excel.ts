import { call } from '../call.js';
import type { Cell, Cells } from '../cells.js';
import type { FunctionId } from '../sheet-function.js';
import { functionIds, table } from '../table.js';

/** The names of the errors that a function of an add-in may answer with. */
export type ExcelErrorName = 'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber' | 'nullReference';

/** What Excel offers an add-in for its functions, as far as it is used here. */
export interface ExcelFunctions {
  readonly associate: (
    id: FunctionId,
    answer: (...given: readonly unknown[]) => readonly (readonly unknown[])[],
  ) => void;
  readonly Error: new (code: string, message?: string) => unknown;
  readonly ErrorCode: Readonly<Record<ExcelErrorName, string>>;
}

/** Tells Excel which code answers each function. */
export function associateAll(excel: ExcelFunctions): void {
  for (const id of functionIds) excel.associate(id, (...given) => callFromExcel(id, given, excel));
}

/**
 * Answers a call from Excel: always rows of cells, and never an exception.
 *
 * @param given an argument each, and after them what Excel adds about the call
 */
export function callFromExcel(
  id: FunctionId,
  given: readonly unknown[],
  excel: ExcelFunctions,
): readonly (readonly unknown[])[] {
  return answerTo(id, given).map((row) => row.map((cell) => excelCell(cell, excel)));
}

function answerTo(id: FunctionId, given: readonly unknown[]): Cells {
  try {
    return call(id, given.slice(0, table[id].parameters.length).map(neutral));
  } catch {
    // An argument that does not even let itself be looked at.
    return [[{ error: '#VALUE!', message: 'This is no cell.' }]];
  }
}

/** Rows stay rows; a cell that is more than a value is what it says, or the error it is. */
function neutral(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(neutral);
  return typeof value === 'object' && value !== null ? readData(value) : value;
}

function readData(value: object): unknown {
  const { type, basicValue, code, message } = value as Readonly<Record<string, unknown>>;
  // Some versions hand an error over as a data type, others as the object with which a function answers one.
  if (code !== undefined) return { error: code, message: message ?? '' };
  return type === 'Error' ? { error: basicValue, message: '' } : (basicValue ?? value);
}

const names: ReadonlyMap<string, ExcelErrorName> = /* @__PURE__ */ new Map<string, ExcelErrorName>([
  ['#VALUE!', 'invalidValue'],
  ['#N/A', 'notAvailable'],
  ['#DIV/0!', 'divisionByZero'],
  ['#NUM!', 'invalidNumber'],
  ['#NULL!', 'nullReference'],
]);

/** A cell of Excel. It shows nothing as 0, takes only errors with a name from a function, and shows the words of the first two. */
export function excelCell(cell: Cell, { Error: ExcelError, ErrorCode: codes }: ExcelFunctions): unknown {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  const { error, message } = cell;
  const name = names.get(error);
  if (name === undefined) return new ExcelError(codes.invalidValue, message || error);
  const silent = message === '' || !(name === 'invalidValue' || name === 'notAvailable');
  return silent ? new ExcelError(codes[name]) : new ExcelError(codes[name], message);
}
