import { readFileSync } from 'node:fs';
import { type Context, createContext, runInContext } from 'node:vm';
import { DateTime } from 'luxon';

/** What the page of its engine says is not there. */
const absent = [
  'Intl',
  'WebAssembly',
  'console',
  'setTimeout',
  'URL',
  'TextEncoder',
  'fetch',
  'performance',
  'crypto',
  'atob',
];

/** The program as a script has it: the language, dates of its own, and the two services that the functions ask. */
export function appsScript(zone: string, code: string = readFileSync('dist/sheets/cop.gs', 'utf8')): Context {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  for (const name of absent) runInContext(`delete globalThis.${name}`, context);
  const make: (milliseconds: number) => unknown = runInContext('(milliseconds) => new Date(milliseconds)', context);
  context['SpreadsheetApp'] = { getActive: () => ({ getSpreadsheetTimeZone: () => zone }) };
  context['Utilities'] = {
    formatDate: (date: Date, asked: string) => DateTime.fromMillis(date.getTime(), { zone: asked }).toISODate(),
    parseDate: (iso: string, asked: string) => make(DateTime.fromISO(iso, { zone: asked }).toMillis()),
  };
  runInContext(code, context);
  return context;
}

/** Calls one of its functions as a cell would. */
export function called(context: Context, id: string, given: readonly unknown[]): unknown {
  const found: unknown = context[`COP_${id}`];
  return typeof found === 'function' ? found(...given) : undefined;
}

/** The middle of a day's first moment there, as the program hands a date over. */
export function dateIn(context: Context, zone: string, iso: string): unknown {
  return runInContext(`new Date(${DateTime.fromISO(iso, { zone }).startOf('day').toMillis()})`, context);
}

/** The day that one of its dates is there. */
export function dayIn(zone: string, date: unknown): string | null {
  return DateTime.fromMillis(Number(date), { zone }).toISODate();
}
