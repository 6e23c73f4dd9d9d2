import { type Problem, pathOf, problem, type Result, resultOf } from '../kernel/result.js';
import type { Mark } from '../policy/attendance-terms.js';
import type { Policy } from '../policy/policy.js';
import { markIn } from '../rules/attendance/mark-words.js';
import type { Register } from '../rules/attendance/standing.js';
import { readRegisters } from './register.js';

/**
 * Reads a roster: a heading, then a row a person, the person first and one column a meeting after it.
 *
 * @param rows the cells as text, the heading included; rows without any text are padding and left out
 * @param policy whose number of meetings the roster must have
 * @returns the registers, or every problem with its place, `rows[3].cells[2]`, counted from the heading as row 0 and the person as cell 0
 */
export function readRoster(rows: readonly (readonly string[])[], policy: Policy): Result<readonly Register[]> {
  const problems: Problem[] = [];
  const [heading = []] = rows;
  const width = lastFilled(heading) + 1;
  if (width < 2)
    problems.push(problem('rows[0]', 'too-few', 'A roster has a heading: the person, then one column a meeting.'));
  else if (heading.slice(1, width).every(isLetterMark)) {
    problems.push(problem('rows[0]', 'missing', 'The first row is the heading; this one has marks in it.'));
  }
  const filled = rows
    .map((cellsOfRow, row) => ({ cellsOfRow, row }))
    .filter(({ cellsOfRow, row }) => row > 0 && lastFilled(cellsOfRow) >= 0);
  const registers = filled.map(({ cellsOfRow, row }) => {
    if (lastFilled(cellsOfRow) >= width) {
      problems.push(problem(pathOf(['rows', row]), 'too-many', `A row has as many cells as the heading: ${width}.`));
    }
    const marks = Array.from({ length: Math.max(0, width - 1) }, (_, column) =>
      readCell(cellsOfRow[column + 1] ?? '', ['rows', row, 'cells', column + 1], problems),
    );
    return { person: (cellsOfRow[0] ?? '').trim(), marks };
  });
  const agreed = withCancelledMeetings(registers, filled, problems);
  const result = readRegisters({ registers: agreed }, policy);
  for (const each of result.ok ? [] : result.problems) {
    problems.push(problem(placeOf(each.path, filled), each.code, placeOf(each.message, filled)));
  }
  return resultOf(problems, () => (result.ok ? result.value : []));
}

interface RosterRow {
  readonly person: string;
  readonly marks: readonly Mark[];
}

/**
 * A roster is one group, so a meeting that is cancelled for one is cancelled for all: a blank in its column says so too, and any other
 * mark contradicts it.
 */
function withCancelledMeetings(
  registers: readonly RosterRow[],
  filled: readonly { readonly row: number }[],
  problems: Problem[],
): readonly RosterRow[] {
  const cancelled = new Set(
    registers.flatMap(({ marks }) => marks.flatMap((mark, column) => (mark === 'cancelled' ? [column] : []))),
  );
  return registers.map(({ person, marks }, index) => ({
    person,
    marks: marks.map((mark, column) => {
      if (!cancelled.has(column) || mark === 'cancelled') return mark;
      if (mark !== 'unrecorded') {
        const path = pathOf(['rows', filled[index]?.row ?? 0, 'cells', column + 1]);
        problems.push(problem(path, 'contradiction', 'This meeting is marked as cancelled in another row.'));
      }
      return 'cancelled';
    }),
  }));
}

function readCell(cell: string, path: readonly (string | number)[], problems: Problem[]): Mark {
  const mark = markIn(cell);
  if (mark !== undefined) return mark;
  problems.push(
    problem(pathOf(path), 'unknown-word', 'A cell is P, A, E, L, S, C or blank, or a word for one of these.'),
  );
  return 'unrecorded';
}

/** A mark that nobody would take for the number or the day of a meeting. */
function isLetterMark(cell: string): boolean {
  const word = cell.trim();
  return word !== '' && Number.isNaN(Number(word)) && markIn(word) !== undefined;
}

/** A problem of the register with this number is a problem of the row it was read from. */
function placeOf(path: string, filled: readonly { readonly row: number }[]): string {
  return path
    .replace(/registers\[(\d+)\]\.person/g, (_, index) => `rows[${filled[Number(index)]?.row}].cells[0]`)
    .replace(/registers\[(\d+)\](\.marks)?/g, (_, index) => `rows[${filled[Number(index)]?.row}]`)
    .replace(/^registers$/, 'rows');
}

function lastFilled(row: readonly string[]): number {
  return row.reduce((last, cell, index) => (cell.trim() === '' ? last : index), -1);
}
