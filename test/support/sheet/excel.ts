import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Cell } from '../../../src/sheet/cells.js';

/** Something that answers a cell. */
export type CellFunction = (...given: readonly unknown[]) => unknown;

/** An error as Excel takes it from a function. */
export class ExcelError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

/** What Excel offers a function, and what a function has told it. */
export class FakeExcel {
  readonly functions: Map<string, CellFunction> = new Map();
  readonly Error: typeof ExcelError = ExcelError;
  readonly ErrorCode = {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
    invalidName: '#NAME?',
    invalidReference: '#REF!',
  } as const;
  associate(id: string, answer: CellFunction): void {
    this.functions.set(id, answer);
  }
}

/** What Excel adds after the arguments of each call. */
export const invocation = { functionName: 'COP.X', address: 'Sheet1!A1', isInValuePreview: false };

/** What an engine of 2020 does not have, and what the engine of Excel has not even in a newer one. */
const absent = `
  for (const name of ['Intl', 'WebAssembly', 'console', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'Date']) {
    delete globalThis[name];
  }
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed', 'localeCompare']) delete String.prototype[name];
  for (const name of ['groupBy', 'hasOwn']) delete Object[name];
  delete Math.random;`;

/** The program as Excel has it: the language, and what it offers to functions. */
export function excel(code: string = readFileSync('dist/excel/functions.js', 'utf8')): FakeExcel {
  const host = new FakeExcel();
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  new Script(absent).runInContext(context);
  context['CustomFunctions'] = host;
  const before = new Script('Object.getOwnPropertyNames(globalThis).join()').runInContext(context);
  new Script(code).runInContext(context);
  const after = new Script('Object.getOwnPropertyNames(globalThis).join()').runInContext(context);
  if (before !== after) throw new Error(`The code leaves something behind: ${after}`);
  return host;
}

/** A cell as Excel hands it over: an error is an object of its own kind. */
export function handed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(handed);
  if (typeof value !== 'object' || value === null || !('error' in value)) return value;
  return { type: 'Error', basicType: 'Error', basicValue: value.error, errorType: 'Other' };
}

/** How Excel would show a cell: never nothing, and words only with the errors that can have them. */
export function shown(cell: Cell): unknown {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if (cell.error === '#VALUE!' || cell.error === '#N/A') {
    return new ExcelError(cell.error, cell.message === '' ? undefined : cell.message);
  }
  const known = ['#DIV/0!', '#NUM!', '#NULL!'].includes(cell.error);
  return known ? new ExcelError(cell.error) : new ExcelError('#VALUE!', cell.message || cell.error);
}
