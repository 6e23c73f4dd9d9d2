import type { Mark } from '../policy/attendance-terms.js';
import { mostMeetings, type Policy } from '../policy/policy.js';
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
  const width = cells.reduce((widest, row) => Math.max(widest, filled(row)), 0);
  const given = cells[0] === undefined ? 0 : Math.max(...cells.map((row) => row.length)) - 1;
  const count = policy.meetings.count?.value ?? given;
  if (width > 0 && given < count) stop(`The roster has ${given} columns of marks, and the policy ${count} meetings.`);
  if (width - 1 > Math.min(count, mostMeetings)) {
    stop(`The roster has marks in ${width - 1} columns, and the policy ${count} meetings.`);
  }
  const last = isBlank(held) ? null : wholeOf(held, 'held', 0, count);
  const cancelled = new Set<number>();
  const rows = cells.map((row) => readRow(row, count, cancelled));
  return rows.map((row) => (row === null || 'shows' in row ? row : completed(row, last, cancelled)));
}

/** How many cells of a row there are up to the last that says something. */
function filled(row: readonly Cell[]): number {
  let width = row.length;
  while (width > 0 && isBlank(row[width - 1])) width--;
  return width;
}

const plain: ReadonlyMap<Cell, Mark> = /* @__PURE__ */ new Map<Cell, Mark>([
  [null, 'unrecorded'],
  ['', 'unrecorded'],
  [0, 'unrecorded'],
  [1, 'attended'],
  [true, 'attended'],
  [false, 'absent'],
  ['P', 'attended'],
  ['A', 'absent'],
]);

/** A row by itself. The columns in which it says that a meeting was cancelled are noted for all rows, also where it cannot be read. */
function readRow(row: readonly Cell[], count: number, cancelled: Set<number>): RosterRow {
  if (filled(row) === 0) return null;
  const [name = null] = row;
  let error = errorIn(name);
  const person = error === null ? textOf(name) : error.error;
  const marks: Mark[] = [];
  const wrong: number[] = [];
  for (let meeting = 1; meeting <= count; meeting++) {
    const cell = row[meeting] ?? null;
    const mark = markOf(cell);
    if (mark === 'cancelled') cancelled.add(meeting);
    if (mark === undefined) wrong.push(meeting);
    if (mark === undefined) error ??= errorIn(cell);
    marks.push(mark ?? 'unrecorded');
  }
  if (error !== null) return { person, shows: shownError(error) };
  if (wrong.length > 0) return { person, shows: cannotRead(`no mark for meeting ${wrong.join(', ')}.`) };
  return person === '' ? { person, shows: cannotRead('no participant for these marks.') } : { person, marks };
}

function markOf(cell: Cell): Mark | undefined {
  // A mark in one letter is looked up as it is, because a range may have a million of them.
  return plain.get(cell) ?? (errorIn(cell) === null ? markIn(textOf(cell)) : undefined);
}

/** What a blank means where it is known how many meetings there have been, and which of them were cancelled. */
function completed({ person, marks }: Register, held: number | null, cancelled: ReadonlySet<number>): RosterRow {
  if (held === null && cancelled.size === 0) return { person, marks, meetings: marks.length };
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
    return { person, shows: cannotRead(`another row has meeting ${against.join(', ')} as cancelled.`) };
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
