/** An error as a cell shows it: its code, such as `#N/A`, and what is wrong in words. */
export interface CellError {
  readonly error: string;
  readonly message: string;
}

/** What one cell holds, whatever the program. A day is its serial number; nothing recorded is `null`, 0 or an empty text. */
export type Cell = null | boolean | number | string | CellError;

/** Rows of cells. A single cell is a row of one. */
export type Cells = readonly (readonly Cell[])[];

/** Ends the reading of a row or of a whole call, with what stands in the cell instead of an answer. */
export class Stop extends Error {
  readonly cell: CellError;
  constructor(error: string, message: string) {
    super(message);
    this.cell = { error, message };
  }
}

/** Stops because there is no answer to what was read. */
export function stopWithout(message: string): never {
  throw new Stop('#N/A', message);
}

/** Stops because something cannot be read; the message never repeats what was typed. */
export function stop(message: string): never {
  throw new Stop('#VALUE!', message);
}

const errorCodes = /^#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!|SPILL!|CALC!|ERROR!|BUSY!|BLOCKED!|CYCLE!|LIC!)$/;

/** The error that a cell holds, as an error or, as some programs hand it over, as text; `null` where it holds none. */
export function errorIn(cell: Cell): CellError | null {
  if (typeof cell === 'object') return cell;
  return typeof cell === 'string' && errorCodes.test(cell) ? { error: cell, message: '' } : null;
}

/** Whether a cell says nothing. Programs hand over a blank cell as 0, as nothing or as an empty text, so the three are one. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}

/** What a cell says as text, without spaces around it; empty where it is blank. An error in it stops. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return '';
  const error = errorIn(cell);
  if (error !== null) throw new Stop(error.error, error.message);
  return String(cell).trim();
}

/** The same, in the form in which words are compared: small letters, one width, a hyphen for every space. */
export function wordOf(cell: Cell | undefined): string {
  return textOf(cell)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** A whole number in a cell, also one typed as text; blank is 0. */
export function wholeOf(cell: Cell | undefined, name: string, least: number, most: number): number {
  const text = textOf(cell);
  const value = text === '' ? 0 : Number(text);
  if (!(text === '' || /^-?\d+$/.test(text)) || value < least || value > most) {
    stop(`${name} is a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** Yes or no as people write it; `null` where nobody has said. */
export function yesOrNoOf(cell: Cell | undefined, name: string): boolean | null {
  const word = wordOf(cell);
  if (word === '') return null;
  if (['true', 'yes', 'y', '1', 'x', '✓'].includes(word)) return true;
  if (['false', 'no', 'n'].includes(word)) return false;
  return stop(`${name} is yes, no or blank.`);
}

/**
 * Reads several things, so that whatever is wrong with them is said and not only the first of it. An error that was in a cell passes
 * through; what cannot be read comes before what has no answer.
 */
export function readEach<Value>(readers: readonly (() => Value)[]): readonly Value[] {
  const stops: Stop[] = [];
  const values: Value[] = [];
  for (const read of readers) {
    try {
      values.push(read());
    } catch (reason) {
      if (!(reason instanceof Stop)) throw reason;
      stops.push(reason);
    }
  }
  const [first] = stops;
  if (first === undefined) return values;
  const passing = stops.find(({ message }) => message === '');
  const unread = stops.filter(({ cell }) => cell.error === '#VALUE!');
  if (passing !== undefined || unread.length === 0) throw passing ?? first;
  return stop([...new Set(unread.map(({ message }) => message))].join(' '));
}

/** The same for things of several kinds. */
export function readAll<Values extends readonly unknown[]>(
  ...readers: { readonly [Place in keyof Values]: () => Values[Place] }
): Values {
  return readEach<unknown>(readers) as unknown as Values;
}

/** So many rows are named one by one; a cell has no room for more. */
const namedRows = 5;

/** Rows by their numbers, counted from 1. */
export function rowsNamed(rows: readonly number[]): string {
  const more = rows.length > namedRows ? ` and ${rows.length - namedRows} more` : '';
  return `row ${rows.slice(0, namedRows).join(', ')}${more}`;
}

/** The cell of an argument that is one cell, also where it is a range of one; a larger range stops. */
export function only(cells: Cells, name: string): Cell {
  const [row = [], ...others] = cells;
  if (others.length > 0 || row.length > 1) stop(`${name} is one cell.`);
  return row[0] ?? null;
}

/** The cells of a row, with so many columns or fewer; a cell further right that says something stops. */
export function columnsOf(row: readonly Cell[], most: number): readonly Cell[] {
  if (row.slice(most).some((cell) => !isBlank(cell)))
    stop(`a row has ${most} ${most === 1 ? 'column' : 'columns'} here.`);
  return row.slice(0, most);
}

/**
 * An answer for each row: none for a row that says nothing, and for a row that cannot be read the reason, in its own row and in nobody
 * else's.
 *
 * @param width columns of the answer
 * @param place the column in which a reason stands
 */
export function eachRow(
  cells: Cells,
  width: number,
  place: number,
  answer: (row: readonly Cell[], index: number) => readonly Cell[],
): Cells {
  return cells.map((row, index) => {
    if (row.every(isBlank)) return blanks(width);
    try {
      return answer(row, index);
    } catch (reason) {
      return blanks(width).map((blank, column) => (column === place ? unreadable(reason) : blank));
    }
  });
}

/** So many cells with nothing in them: text, because programs show `null` as 0. */
export function blanks(count: number): readonly Cell[] {
  return Array.from({ length: count }, () => '');
}

/** What a row shows that cannot be read; anything but a stop is a bug and goes on. */
export function unreadable(reason: unknown): Cell {
  if (!(reason instanceof Stop)) throw reason;
  return shownError(reason.cell);
}

/** An error as a row shows it: one that was in the row passes through, and one with words of ours is text. */
export function shownError(cell: CellError): Cell {
  if (cell.message === '') return cell;
  return cell.error === '#N/A' ? noAnswer(cell.message) : cannotRead(cell.message);
}

export function cannotRead(message: string): string {
  return `CANNOT READ: ${message}`;
}

/** What can be read, and has no answer all the same. */
export function noAnswer(message: string): string {
  return `NO ANSWER: ${message}`;
}
