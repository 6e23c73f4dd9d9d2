import Papa from 'papaparse';
import { type Problem, problem } from '../kernel/result.js';

/** One row of a table that arrives in pieces. */
export interface TableRow {
  readonly cells: readonly string[];
  /** The line it begins on, 1 for the heading. */
  readonly line: number;
}

/** Longer than any row; a quotation mark that is never closed ends here, and not after the whole of a long text. */
const longestRow = 1_000_000;

/**
 * Reads CSV that arrives in pieces, cut anywhere, so that no more of it is held than the row that is not complete yet. Papa Parse reads
 * each piece up to its last complete row. What stands between the cells is guessed from the heading.
 *
 * @param problems the first quotation mark that is not closed is put here, and ends the rows
 */
export function* rowsOfCsv(pieces: Iterable<string>, problems: Problem[]): Generator<TableRow, void, undefined> {
  let [held, line] = ['', 1];
  let config: Papa.ParseConfig | null = null;
  for (const piece of pieces) {
    held += piece;
    config ??= configOf(held, false);
    if (config === null) continue;
    const read = parsed(held, config, false);
    yield* told(read.rows, line);
    line += read.lines;
    held = held.slice(read.end);
    if (read.isBroken || held.length > longestRow) {
      problems.push(unclosed(line));
      return;
    }
  }
  config ??= configOf(held, true);
  if (held === '' || config === null) return;
  const read = parsed(held, config, true);
  if (read.isBroken) problems.push(unclosed(line));
  else yield* told(read.rows, line);
}

function unclosed(line: number): Problem {
  return problem(
    `line ${line}`,
    'not-csv',
    'A quotation mark from this line on is not closed, or stands inside a cell.',
  );
}

/** What stands between cells and at the ends of lines, once the heading is complete; `null` before. */
function configOf(text: string, isAll: boolean): Papa.ParseConfig | null {
  const end = text.search(/[\r\n]/);
  // A carriage return at the very end may be half of a line end.
  if (!isAll && (end < 0 || end === text.length - 1)) return null;
  const newline = end < 0 || text[end] === '\n' ? '\n' : text[end + 1] === '\n' ? '\r\n' : '\r';
  const heading = end < 0 ? text : text.slice(0, end);
  const { delimiter } = Papa.parse(heading, { delimitersToGuess: [',', ';', '\t'] }).meta;
  return { delimiter, newline };
}

interface Parsed {
  readonly rows: readonly (readonly string[])[];
  /** How much of the text the complete rows are. */
  readonly end: number;
  readonly lines: number;
  readonly isBroken: boolean;
}

function parsed(text: string, config: Papa.ParseConfig, isAll: boolean): Parsed {
  const { data, errors, meta }: Papa.ParseResult<string[]> = new Papa.Parser(config).parse(text, 0, !isAll);
  const lines = data.reduce((sum, row) => sum + linesOf(row), 0);
  // In the row that is not complete yet, what looks wrong may only be cut.
  const isBroken = errors.some(({ type, row = 0 }) => type === 'Quotes' && (isAll || row < data.length));
  return { rows: data, end: meta.cursor, lines, isBroken };
}

function* told(rows: readonly (readonly string[])[], first: number): Generator<TableRow, void, undefined> {
  let line = first;
  for (const cells of rows) {
    yield { cells, line };
    line += linesOf(cells);
  }
}

/** A cell in quotation marks may go over several lines. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  return lines;
}
