import type { Mark } from '../policy/attendance-terms.js';
import type { Policy } from '../policy/policy.js';
import { markIn } from '../rules/attendance/mark-words.js';
import type { Register } from '../rules/attendance/standing.js';
import {
  blanks,
  type Cell,
  type Cells,
  cannotRead,
  errorIn,
  isBlank,
  shownError,
  stop,
  textOf,
  wholeOf,
} from './cells.js';

/** A row of a roster: somebody's register, or what its answer shows in place of one; `null` for a row that says nothing. */
export type RosterRow = Register | { readonly person: string; readonly shows: Cell } | null;

/**
 * Reads a roster: a row a person, the person first and one column a meeting after it. A row that cannot be read says so, and the others
 * are read all the same.
 *
 * @param cells without a heading; columns and rows that say nothing are padding
 * @param held the number of the last meeting so far: up to it a blank is an absence, and after it nothing is recorded yet. Blank where
 * nobody has said; then a blank says nothing anywhere
 */
export function rosterRows(cells: Cells, held: Cell, policy: Policy): readonly RosterRow[] {
  const count = policy.meetings.count?.value ?? stop('the rules set no number of meetings: schedule.meeting-count.');
  const width = cells.reduce((widest, row) => Math.max(widest, filled(row)), 0) - 1;
  const given = cells.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  if (width >= 0 && given < count) stop(`The roster has ${given} columns of marks, and the policy ${count} meetings.`);
  if (width > count) stop(`The roster has marks in ${width} columns, and the policy ${count} meetings.`);
  // No meeting so far is as much as nothing said: a blank cell and a 0 are one thing.
  const last = wholeOf(held, 'held', 0, count) || null;
  const cancelled = new Map<number, number>();
  const rows = cells.map((row, index) => readRow(row, count, (meeting) => note(cancelled, meeting, index + 1)));
  return rows.map((row) => (row === null || 'shows' in row ? row : completed(row, last, cancelled)));
}

/** Notes the first row that says that a meeting was cancelled. */
function note(cancelled: Map<number, number>, meeting: number, row: number): void {
  if (!cancelled.has(meeting)) cancelled.set(meeting, row);
}

/** How many cells of a row there are up to the last that says something. */
function filled(row: readonly Cell[]): number {
  let width = row.length;
  while (width > 0 && saysNothing(row[width - 1])) width--;
  return width;
}

/** A box that nobody has ticked says as much as a blank cell: whether there was a meeting, only `held` says. */
function saysNothing(cell: Cell | undefined): boolean {
  return cell === false || isBlank(cell);
}

const plain: ReadonlyMap<Cell, Mark> = /* @__PURE__ */ new Map<Cell, Mark>([
  [null, 'unrecorded'],
  [false, 'unrecorded'],
  ['', 'unrecorded'],
  [0, 'unrecorded'],
  [1, 'attended'],
  [true, 'attended'],
  ['P', 'attended'],
  ['A', 'absent'],
]);

/**
 * A row by itself.
 *
 * @param onCancelled hears of each meeting that the row says was cancelled, also where it cannot be read
 */
function readRow(row: readonly Cell[], count: number, onCancelled: (meeting: number) => void): RosterRow {
  const [name = null] = row;
  if (isBlank(name) && row.every(saysNothing)) return null;
  let error = errorIn(name);
  const person = error === null ? textOf(name) : error.error;
  const [marks, wrong]: [Mark[], number[]] = [[], []];
  for (let meeting = 1; meeting <= count; meeting++) {
    const cell = row[meeting] ?? null;
    const mark = markOf(cell);
    if (mark === 'cancelled') onCancelled(meeting);
    if (mark === undefined) {
      wrong.push(meeting);
      error ??= errorIn(cell);
    }
    marks.push(mark ?? 'unrecorded');
  }
  if (error !== null) return { person, shows: shownError(error) };
  if (wrong.length > 0) return { person, shows: cannotRead(`no mark for meeting ${wrong.join(', ')}.`) };
  if (person === '') return { person, shows: cannotRead('no participant for these marks.') };
  return { person, marks };
}

function markOf(cell: Cell): Mark | undefined {
  // A mark in one letter is looked up as it is, because a range may have a million of them.
  return plain.get(cell) ?? (errorIn(cell) === null ? markIn(textOf(cell)) : undefined);
}

/** What a blank means where it is known how many meetings there have been, and which of them were cancelled. */
function completed(
  { person, marks }: Register,
  held: number | null,
  cancelled: ReadonlyMap<number, number>,
): RosterRow {
  const [against, ahead]: [number[], number[]] = [[], []];
  const known = marks.map((mark, index): Mark => {
    const meeting = index + 1;
    if (cancelled.has(meeting)) {
      if (mark !== 'cancelled' && mark !== 'unrecorded') against.push(meeting);
      return 'cancelled';
    }
    if (mark === 'unrecorded') return held !== null && meeting <= held ? 'absent' : mark;
    if (held !== null && meeting > held && came.includes(mark)) ahead.push(meeting);
    return mark;
  });
  if (against.length > 0) {
    const said = against.map((meeting) => `${meeting} (row ${cancelled.get(meeting)})`);
    return { person, shows: cannotRead(`cancelled for everybody: meeting ${said.join(', ')}.`) };
  }
  if (ahead.length > 0) {
    return { person, shows: cannotRead(`meeting ${ahead.join(', ')} comes after the ${held} held so far.`) };
  }
  return { person, marks: known, meetings: known.length };
}

/** Marks of somebody who was there. Absences and apologies may be known before a meeting. */
const came: readonly Mark[] = ['attended', 'partial', 'substituted'];

/** An answer for each row of a roster, with the reason in a column of a row that cannot be read. */
export function eachRegister(
  rows: readonly RosterRow[],
  width: number,
  place: number,
  answer: (register: Register) => readonly Cell[],
): Cells {
  return rows.map((row) => {
    if (row === null) return blanks(width);
    return 'shows' in row ? blanks(width).map((blank, column) => (column === place ? row.shows : blank)) : answer(row);
  });
}
