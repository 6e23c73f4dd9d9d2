import { type Problem, problem } from '../../../kernel/result.js';
import { mostMeetings } from '../../../policy/policy.js';
import { isMinutes, isMoment } from './row-fields.js';
import { type Cell, cellOf, mergedCell, momentIn, noSign, type Seat, saidIn, seatOf } from './seat.js';

const signsOnly = /^[PAUELSC.]+$/;
const cellForm = /^[PAUELSC][^,@]*(,[PAUELSC][^,@]*)*(@[^@]+)?$/;

/**
 * Reads the seat of one person: a text of signs, or a list of cells where some say more. What is not the one way of writing it is for
 * whoever compares the whole with how it would be written.
 */
export function readSeat(claimed: unknown, path: string, problems: Problem[]): Seat | undefined {
  if (typeof claimed !== 'string' && !Array.isArray(claimed)) {
    problems.push(problem(path, 'wrong-type', 'A seat is a text of signs, or a list.'));
    return undefined;
  }
  if (claimed.length > mostMeetings) {
    problems.push(problem(path, 'too-many', `A group has at most ${mostMeetings} meetings.`));
    return undefined;
  }
  if (claimed.length === 0 || claimed.at(-1) === noSign || claimed.at(-1) === '') {
    problems.push(problem(path, 'empty', 'A seat ends with a mark.'));
    return undefined;
  }
  if (typeof claimed === 'string') {
    if (signsOnly.test(claimed)) return claimed;
    problems.push(problem(path, 'unknown-word', 'A seat has only the signs of marks.'));
    return undefined;
  }
  return readCells(claimed, path, problems);
}

function readCells(claimed: readonly unknown[], path: string, problems: Problem[]): readonly Cell[] | undefined {
  const before = problems.length;
  for (const [index, cell] of claimed.entries()) {
    if (typeof cell === 'string' && (cell === '' || cellForm.test(cell)))
      checkCell(cell, `${path}[${index}]`, problems);
    else problems.push(problem(`${path}[${index}]`, 'unknown-word', 'A cell is a sign, its minutes and a moment.'));
  }
  if (problems.length > before) return undefined;
  const cells = claimed as readonly Cell[];
  if (Array.isArray(seatOf(cells))) return cells;
  problems.push(problem(path, 'wrong-type', 'A seat of which nothing but marks is known is a text of signs.'));
  return undefined;
}

function checkCell(cell: Cell, path: string, problems: Problem[]): void {
  for (const { minutes } of saidIn(cell)) if (minutes !== null) isMinutes(minutes, path, problems);
  const recordedAt = momentIn(cell);
  if (recordedAt !== '') isMoment(recordedAt, path, problems);
  const written = saidIn(cell).map(({ mark, minutes }) =>
    cellOf({ mark, recordedAt, ...(minutes !== null && { minutes }) }),
  );
  if (written.reduce(mergedCell, '') !== cell) {
    problems.push(
      problem(path, 'contradiction', 'This cell is not as it is written: out of order, or twice the same.'),
    );
  }
}
