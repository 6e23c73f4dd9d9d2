import { blanks, type Cell, type Cells, Stop, stop } from './cells.js';
import type { Arguments, ParameterName } from './parameters.js';
import type { SheetFunction } from './sheet-function.js';
import { table } from './table.js';

/**
 * Calls one function of the sheet from any program: what a spreadsheet would hand over goes in, rows of cells come out. It never throws:
 * what cannot be read is an error cell with its reason, and in a function over rows only that row says so.
 *
 * @param id such as `STANDING`, in any case
 * @param given an argument each, in order: a cell, a row of cells or rows of cells. Days are serial numbers or text as `YYYY-MM-DD`.
 * `null`, 0, an empty text and an argument left out are one thing: nothing recorded
 * @returns at least one row of at least one cell; an error cell is `{ error: '#VALUE!', message }`
 * @example
 * call('STANDING', [[['ana', 'P', 'P', 'A', 'P', 'P', '']]]) // => [[4, 1, 'MET']]
 * call('SEATSLEFT', [14, 'online']) // => [[-2]]
 * call('LIMIT', ['on the moon']) // => [[{ error: '#VALUE!', message: 'modality is in-person, online, hybrid.' }]]
 */
export function call(id: string, given: readonly unknown[]): Cells {
  try {
    const found = functionOf(id);
    if (found === null) return [[{ error: '#NAME?', message: 'No function has this name; GUIDE lists them.' }]];
    const answer = found.answer(argumentsOf(found, given));
    return answer.length > 0 ? answer : [blanks(found.columns.length)];
  } catch (reason) {
    // A bug of ours shows as an error too, and tells nothing of what was in the cells.
    return [[reason instanceof Stop ? reason.cell : { error: '#VALUE!', message: 'internal error' }]];
  }
}

/** No name in capitals is one that every object has. */
function functionOf(id: string): SheetFunction | null {
  return readTable(table)[String(id).toUpperCase()] ?? null;
}

function readTable(functions: unknown): Readonly<Record<string, SheetFunction | undefined>> {
  return functions as Readonly<Record<string, SheetFunction | undefined>>;
}

function argumentsOf({ parameters }: SheetFunction, given: readonly unknown[]): Arguments {
  if (given.length > parameters.length) stop(`There are at most ${parameters.length} arguments.`);
  return readArguments(parameters.map((name, index) => [name.replace('?', ''), cellsIn(given[index])]));
}

/** One that a function does not have is never asked for. */
function readArguments(entries: readonly (readonly [string, Cells])[]): Arguments {
  return Object.fromEntries(entries) as Record<ParameterName, Cells>;
}

function cellsIn(argument: unknown): Cells {
  if (argument === undefined || argument === null) return [];
  if (!Array.isArray(argument)) return [[cellIn(argument)]];
  if (argument.some(Array.isArray)) {
    return argument.map((row: unknown) => (Array.isArray(row) ? row.map(cellIn) : [cellIn(row)]));
  }
  return argument.length === 0 ? [] : [argument.map(cellIn)];
}

/** A cell as it was handed over; whatever is none becomes an error. */
function cellIn(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!', message: 'No number.' };
  if (value === undefined || value === null) return null;
  return readError(value);
}

function readError(value: unknown): Cell {
  const { error, message } = Object(value) as { readonly error?: unknown; readonly message?: unknown };
  return {
    error: typeof error === 'string' ? error : '#VALUE!',
    message: typeof message === 'string' ? message : 'This is no cell.',
  };
}
