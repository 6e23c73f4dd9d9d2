import Papa from 'papaparse';
import { failed, ok, problem, type Result } from '../kernel/result.js';
import type { Cell } from './tables.js';

/** Reads CSV into rows of cells, all of them text. Papa Parse reads it: quotes, line ends and separators have more cases than they look. */
export function readCsv(text: string): Result<readonly (readonly string[])[]> {
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] });
  const wrong = parsed.errors.find(({ type }) => type === 'Quotes');
  if (wrong !== undefined) {
    return failed(problem(`rows[${wrong.row ?? 0}]`, 'not-csv', 'A quotation mark in this row is not closed.'));
  }
  return ok(parsed.data);
}

/** Writes rows as CSV. A cell that a spreadsheet would run as a formula is written so that it does not. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map((cell) => cell ?? '')),
    { escapeFormulae: true, newline: '\n' },
  )}\n`;
}
