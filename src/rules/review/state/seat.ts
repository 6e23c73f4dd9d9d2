import { byCodeUnit } from '../../../kernel/order.js';
import { type Mark, marks } from '../../../policy/attendance-terms.js';
import type { AttendanceRecord } from '../records.js';
import { ownText } from './own-text.js';

/**
 * What the register says of one person in one group. Mostly a text with one sign a meeting; where a mark has minutes, a moment at which it
 * was recorded, or another mark beside it, a list with the cell of each meeting. Only what needs it is a list, so there is one way to
 * write each seat.
 */
export type Seat = string | readonly Cell[];

/**
 * One meeting of a seat: what was said last. `P` attended; `P90` attended for 90 minutes; `A,P` said at the same moment, which is a
 * contradiction; `A,P@2027-03-01T02:10:00Z` with the moment; empty where nothing was said.
 */
export type Cell = string;

/** The letters of a roster; `U` where a row says that nothing is recorded. */
const signs: Readonly<Record<Mark, string>> = {
  attended: 'P',
  absent: 'A',
  unrecorded: 'U',
  excused: 'E',
  partial: 'L',
  substituted: 'S',
  cancelled: 'C',
};
const markOf: ReadonlyMap<string, Mark> = new Map(marks.map((mark) => [signs[mark], mark]));
/** In a text of signs, a meeting of which nothing was said. */
export const noSign = '.';
const momentSign = '@';
const between = ',';

/** One thing that was said of a meeting. */
export interface Said {
  readonly mark: Mark;
  readonly minutes: number | null;
}

export function cellOf({
  mark,
  minutes,
  recordedAt = '',
}: Pick<AttendanceRecord, 'mark' | 'minutes' | 'recordedAt'>): Cell {
  const said = minutes === undefined ? signs[mark] : `${signs[mark]}${minutes}`;
  return recordedAt === '' ? said : ownText(`${said}${momentSign}${recordedAt}`);
}

/** When it was said; empty where nobody wrote down when, which is earlier than any moment. */
export function momentIn(cell: Cell): string {
  const at = cell.indexOf(momentSign);
  return at < 0 ? '' : cell.slice(at + 1);
}

/** What was said at that moment; more than one thing where they contradict each other. */
export function saidIn(cell: Cell): readonly Said[] {
  return piecesOf(cell).map((piece) => {
    const mark = markOf.get(piece.slice(0, 1));
    if (mark === undefined) throw new RangeError('A cell of a seat begins with the sign of a mark.');
    return { mark, minutes: piece.length === 1 ? null : Number(piece.slice(1)) };
  });
}

function piecesOf(cell: Cell): readonly string[] {
  const at = cell.indexOf(momentSign);
  return (at < 0 ? cell : cell.slice(0, at)).split(between).filter((piece) => piece !== '');
}

/** The later of two; of two at the same moment all that was said in either. */
export function mergedCell(first: Cell, second: Cell): Cell {
  if (first === second || second === '') return first;
  if (first === '') return second;
  const [earlier, later] = [momentIn(first), momentIn(second)];
  if (earlier !== later) return earlier < later ? second : first;
  const pieces = [...new Set([...piecesOf(first), ...piecesOf(second)])].sort(byCodeUnit).join(between);
  return later === '' ? pieces : `${pieces}${momentSign}${later}`;
}

/** The cells of a seat, from the first meeting on; the last is never empty. */
export function cellsOf(seat: Seat): readonly Cell[] {
  return typeof seat === 'string' ? [...seat].map((sign) => (sign === noSign ? '' : sign)) : seat;
}

/** The one way to write these cells. */
export function seatOf(cells: readonly Cell[]): Seat {
  return cells.every((cell) => cell.length <= 1) ? cells.map((cell) => cell || noSign).join('') : cells;
}

/** A seat with one more cell. Millions of rows come through here, so the plain case is told from the rest before anything is copied. */
export function seatWith(seat: Seat | undefined, meeting: number, cell: Cell): Seat {
  const index = meeting - 1;
  if (seat === undefined) seat = '';
  if (typeof seat === 'string' && cell.length === 1) {
    if (index >= seat.length) return seat + noSign.repeat(index - seat.length) + cell;
    const sign = seat[index];
    if (sign === cell) return seat;
    if (sign === noSign) return seat.slice(0, index) + cell + seat.slice(index + 1);
  }
  const cells = [...cellsOf(seat)];
  while (cells.length < index) cells.push('');
  cells[index] = mergedCell(cells[index] ?? '', cell);
  return seatOf(cells);
}

export function mergedSeat(first: Seat, second: Seat): Seat {
  if (first === second) return first;
  const [left, right] = [cellsOf(first), cellsOf(second)];
  const [longer, shorter] = left.length < right.length ? [right, left] : [left, right];
  return seatOf(longer.map((cell, index) => mergedCell(cell, shorter[index] ?? '')));
}
