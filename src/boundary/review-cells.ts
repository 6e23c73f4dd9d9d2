import { failed, ok, problem, type Result } from '../kernel/result.js';
import { markIn } from '../rules/attendance/mark-words.js';

/** What a cell says, which is not blank; or why it says nothing. The path is that of the cell. */
export type CellReader = (cell: string, path: string) => Result<unknown>;

export function readTextCell(cell: string): Result<string> {
  return ok(cell);
}

/** A number as a sheet writes it, without spaces or commas in it. */
export function readNumberCell(cell: string, path: string): Result<number> {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(cell)
    ? ok(Number(cell))
    : failed(problem(path, 'wrong-type', 'A number is expected here, such as 12.'));
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1']);
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0']);

export function readYesNoCell(cell: string, path: string): Result<boolean> {
  const word = cell.toLowerCase();
  if (yes.has(word)) return ok(true);
  return no.has(word) ? ok(false) : failed(problem(path, 'unknown-word', 'This is yes, no or blank.'));
}

/** Whether a meeting was held. */
export function readHeldCell(cell: string, path: string): Result<boolean> {
  const word = cell.toLowerCase();
  if (word === 'held') return ok(true);
  if (word === 'cancelled') return ok(false);
  const read = readYesNoCell(cell, path);
  return read.ok ? read : failed(problem(path, 'unknown-word', 'This is held, cancelled or blank.'));
}

export function readMarkCell(cell: string, path: string): Result<string> {
  const mark = markIn(cell);
  return mark === undefined
    ? failed(problem(path, 'unknown-word', 'A mark is P, A, E, L, S or C, or a word for one of these.'))
    : ok(mark);
}

/** A list that is known to be empty, which a blank cell is not. */
const nothing = '-';

/** Names with `|` between them. */
export function readListCell(cell: string): Result<readonly string[]> {
  return ok(cell === nothing ? [] : cell.split('|').map((each) => each.trim()));
}

/** Numbers of meetings with `|` between them. */
export function readNumbersCell(cell: string, path: string): Result<readonly number[]> {
  const numbers: number[] = [];
  for (const each of cell === nothing ? [] : cell.split('|')) {
    const read = readNumberCell(each.trim(), path);
    if (!read.ok) return read;
    numbers.push(read.value);
  }
  return ok(numbers);
}

/** The cycles that each coder found, `;` between cycles and `|` between coders; one who found none says `-`, or nothing. */
export function readCyclesCell(cell: string): Result<readonly (readonly string[])[]> {
  return ok(
    cell.split('|').map((coder) => {
      const found = coder.trim();
      return found === '' || found === nothing ? [] : found.split(';').map((each) => each.trim());
    }),
  );
}

/** Agreement with a statement, or that it does not apply. */
export function readAgreementCell(cell: string, path: string): Result<number | null> {
  return ['n/a', 'na'].includes(cell.toLowerCase()) ? ok(null) : readNumberCell(cell, path);
}
