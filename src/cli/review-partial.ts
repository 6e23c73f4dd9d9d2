import { columnsOf, readCells } from '../boundary/review-columns.js';
import { readRowLine } from '../boundary/review-rows.js';
import { mostListed, refused } from '../boundary/shape.js';
import { rowsOfCsv } from '../formats/csv-chunks.js';
import { failed, ok, type Problem, problem, type Result } from '../kernel/result.js';
import { decodeState } from '../rules/review/state/decode.js';
import { encodeState } from '../rules/review/state/encode.js';
import { mergeStates } from '../rules/review/state/merge.js';
import type { ReviewRow } from '../rules/review/state/rows.js';
import { addRow, emptyState, type ReviewState } from '../rules/review/state/state.js';
import { linesOf } from './lines.js';

/** How rows are collected, and states put together. */
export interface PartialOptions {
  /** Id of the policy under which this is done; states collected under another are refused. */
  readonly policy?: string;
  /** The name of the file that the rows come from; it can say which table they are of. */
  readonly name?: string;
  /** Told now and then how many rows, or states, have been read. */
  readonly progress?: (read: number) => void;
}

/** Rows between two tellings of progress. */
const tellEvery = 65_536;

/**
 * Turns rows into a state: `cop review --partial`.
 *
 * @param pieces of a text, cut anywhere: JSON, one row a line, each with its `kind`; or one table as CSV, whose heading says its kind
 * @returns the state as one line of text; or everything that is wrong, as `line 17.mark`. No rows at all are the state of no rows
 */
export function partialOf(
  pieces: Iterable<Result<string>>,
  { policy, name, progress }: PartialOptions = {},
): Result<string> {
  const problems: Problem[] = [];
  let state = emptyState(policy);
  let rows = 0;
  const take = (row: ReviewRow): void => {
    if (problems.length === 0) state = addRow(state, row);
    rows++;
    if (rows % tellEvery === 0) progress?.(rows);
  };
  readRows(textOf(pieces, problems), take, problems, name);
  progress?.(rows);
  return problems.length === 0 ? ok(encodeState(state)) : refused(problems);
}

/** The text of the pieces up to one that could not be had, which is a problem. */
function* textOf(pieces: Iterable<Result<string>>, problems: Problem[]): Generator<string, void, undefined> {
  let isFirst = true;
  for (const piece of pieces) {
    if (!piece.ok) {
      for (const each of piece.problems) problems.push(each);
      return;
    }
    // Some programs put a mark of byte order first.
    yield isFirst && piece.value.startsWith('\uFEFF') ? piece.value.slice(1) : piece.value;
    isFirst = false;
  }
}

/** JSON begins with a brace, and no table does. */
function readRows(
  pieces: Generator<string, void, undefined>,
  take: (row: ReviewRow) => void,
  problems: Problem[],
  name: string | undefined,
): void {
  let start = '';
  while (start.trim() === '') {
    const next = pieces.next();
    if (next.done) return;
    start += next.value;
  }
  const all = rejoined(start, pieces);
  if (start.trimStart().startsWith('{')) readJsonLines(all, take, problems);
  else readTable(all, take, problems, name);
}

function* rejoined(start: string, rest: Iterable<string>): Generator<string, void, undefined> {
  yield start;
  yield* rest;
}

function readJsonLines(pieces: Iterable<string>, take: (row: ReviewRow) => void, problems: Problem[]): void {
  for (const { text, number } of linesOf(pieces)) {
    readRowLine(text, `line ${number}`, take, problems);
    if (problems.length > mostListed) return;
  }
}

function readTable(
  pieces: Iterable<string>,
  take: (row: ReviewRow) => void,
  problems: Problem[],
  name: string | undefined,
): void {
  const rows = rowsOfCsv(pieces, problems);
  const heading = rows.next();
  if (heading.done) return;
  const columns = columnsOf(heading.value.cells, `line ${heading.value.line}`, name);
  if (!columns.ok) {
    for (const each of columns.problems) problems.push(each);
    return;
  }
  for (const { cells, line } of rows) {
    const row = readCells(cells, columns.value, `line ${line}`, problems);
    if (row !== undefined) take(row);
    if (problems.length > mostListed) return;
  }
}

/**
 * Puts states together: `cop review --merge`. With `--partial` beside it, `encodeState` of the answer is a state again, so that a tree of
 * any shape can be driven.
 *
 * @param pieces of a text, cut anywhere: states, one a line, in any order and any number, delivered twice or not
 * @returns the state; or everything that is wrong, by line: `line 3.version`. No states at all are refused
 */
export function mergedOf(
  pieces: Iterable<Result<string>>,
  { policy, progress }: PartialOptions = {},
): Result<ReviewState> {
  const problems: Problem[] = [];
  let state = emptyState(policy);
  let read = 0;
  for (const { text, number } of linesOf(textOf(pieces, problems))) {
    if (text.trim() === '') continue;
    const added = withState(state, text);
    if (added.ok) state = added.value;
    else for (const each of added.problems) problems.push(problem(at(number, each.path), each.code, each.message));
    if (problems.length > mostListed) break;
    read++;
    progress?.(read);
  }
  if (problems.length > 0) return refused(problems);
  return read === 0 ? failed(problem('', 'empty', 'There is no state to merge.')) : ok(state);
}

function withState(state: ReviewState, text: string): Result<ReviewState> {
  const decoded = decodeState(text);
  return decoded.ok ? mergeStates(state, decoded.value) : decoded;
}

function at(line: number, path: string): string {
  return path === '' ? `line ${line}` : `line ${line}.${path}`;
}
