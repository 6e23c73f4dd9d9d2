import { dataOfJson } from '../../../kernel/canonical.js';
import { failed, type Problem, problem, type Result, resultOf } from '../../../kernel/result.js';
import { encodeState } from './encode.js';
import { readRowInto } from './read-row.js';
import { readSeat } from './read-seat.js';
import { isFilledText, isId, isObject } from './row-fields.js';
import type { RowKind } from './rows.js';
import { addRow, addSeat, emptyState, type ReviewState, stateVersion, tableNames } from './state.js';

const keys = ['asOf', 'groups', 'policies', 'tables', 'version', 'years'];
/** Nobody reads more; what was made to exhaust the reader ends here. */
const mostListed = 5000;

/**
 * Reads a state that `encodeState` wrote, here or on another machine. It is data from outside: every row in it is looked at as closely as
 * one that was typed.
 *
 * @returns the state; or every problem: `not-json`, `unsupported` where it is of another version, and those of the rows, by their place
 */
export function decodeState(text: string): Result<ReviewState> {
  let claimed: unknown;
  try {
    claimed = dataOfJson(JSON.parse(text));
  } catch {
    return failed(problem('', 'not-json', 'A state is one line of JSON.'));
  }
  if (!isObject(claimed)) return failed(problem('', 'wrong-type', 'A state is one JSON object.'));
  const parts = new Map<string, unknown>(Object.entries(claimed));
  const version = parts.get('version');
  if (version !== stateVersion) return failed(ofVersion(version));
  const problems: Problem[] = [];
  if ([...parts.keys()].some((key) => !keys.includes(key))) {
    problems.push(problem('', 'unknown-key', `A state has these keys and no other: ${keys.join(', ')}.`));
  }
  const state = restored(parts, problems);
  if (problems.length === 0 && !isWrittenBy(state, text)) {
    problems.push(
      problem(
        '',
        'contradiction',
        'This state is not as it is written: something in it is out of order or stands twice.',
      ),
    );
  }
  return resultOf(problems, () => state);
}

function ofVersion(version: unknown): Problem {
  return version === undefined
    ? problem('version', 'missing', 'A state says of which version it is.')
    : problem('version', 'unsupported', `Only states of version ${stateVersion} are read.`);
}

/** There is one way to write each state, so nothing can hide behind a key that stands twice. */
function isWrittenBy(state: ReviewState, text: string): boolean {
  const written = encodeState(state);
  return text.length < written.length ? `${text}\n` === written : text === written;
}

function restored(parts: ReadonlyMap<string, unknown>, problems: Problem[]): ReviewState {
  const state = header(parts, problems);
  for (const [index, entry] of listAt(parts.get('groups'), 'groups', problems).entries()) {
    if (problems.length > mostListed) break;
    addGroup(state, entry, `groups[${index}]`, problems);
  }
  const tables = new Map<string, unknown>(Object.entries(Object(parts.get('tables'))));
  if (!isObject(parts.get('tables')) || tables.size !== tableNames.length) {
    problems.push(problem('tables', 'wrong-type', `These tables are expected: ${tableNames.join(', ')}.`));
  }
  for (const name of tableNames) {
    const path = `tables.${name}`;
    forPairs(tables.get(name), path, problems, (_, rows, own) => addRows(state, rows, { kind: name }, own, problems));
  }
  return state;
}

/** What was said of the year as a whole. */
function header(parts: ReadonlyMap<string, unknown>, problems: Problem[]): ReviewState {
  const before = problems.length;
  const years = listAt(parts.get('years'), 'years', problems);
  const days = listAt(parts.get('asOf'), 'asOf', problems);
  const [policy, ...others] = listAt(parts.get('policies'), 'policies', problems);
  if (policy !== undefined) isFilledText(policy, 'policies[0]', problems);
  if (others.length > 0) problems.push(problem('policies', 'too-many', 'A state is collected under one policy.'));
  if (years.length === 0 && days.length > 0) {
    problems.push(problem('years', 'missing', 'A day to look at belongs to a year.'));
  }
  const state = emptyState(typeof policy === 'string' && problems.length === before ? policy : undefined);
  for (const [index, year] of years.entries()) addClaimed(state, { kind: 'year', year }, `years[${index}]`, problems);
  for (const [index, asOf] of days.entries()) {
    addClaimed(state, { kind: 'year', year: years[0], asOf }, `asOf[${index}]`, problems);
  }
  return state;
}

function addGroup(state: ReviewState, entry: unknown, path: string, problems: Problem[]): void {
  const parts = listAt(entry, path, problems);
  const [id, rows, meetings, enrolments, seats] = parts;
  if (parts.length !== groupParts) {
    problems.push(problem(path, 'wrong-type', `A group has ${groupParts} parts.`));
    return;
  }
  isId(id, `${path}[0]`, problems);
  addRows(state, rows, { kind: 'group', id }, `${path}[1]`, problems);
  forPairs(meetings, `${path}[2]`, problems, (number, list, own) =>
    addRows(state, list, { kind: 'meeting', group: id, number }, own, problems),
  );
  forPairs(enrolments, `${path}[3]`, problems, (person, list, own) =>
    addRows(state, list, { kind: 'enrolment', group: id, person }, own, problems),
  );
  forPairs(seats, `${path}[4]`, problems, (person, claimed, own) => {
    const before = problems.length;
    isId(person, own, problems);
    const seat = readSeat(claimed, own, problems);
    if (seat !== undefined && problems.length === before) addSeat(state, String(id), String(person), seat);
  });
}

const groupParts = 5;

function addRows(state: ReviewState, rows: unknown, key: Key, path: string, problems: Problem[]): void {
  for (const [index, row] of listAt(rows, path, problems).entries()) {
    const own = `${path}[${index}]`;
    if (isObject(row)) addClaimed(state, { ...row, ...key }, own, problems);
    else problems.push(problem(own, 'wrong-type', 'A row is one object.'));
  }
}

/** What a row's place already says of it. */
type Key = Readonly<Record<string, unknown>> & { readonly kind: RowKind };

function addClaimed(state: ReviewState, claimed: object, path: string, problems: Problem[]): void {
  if (problems.length > mostListed) return;
  const row = readRowInto(claimed, path, problems);
  if (row !== undefined && problems.length === 0) addRow(state, row);
}

function forPairs(
  claimed: unknown,
  path: string,
  problems: Problem[],
  take: (key: unknown, value: unknown, path: string) => void,
): void {
  const list = listAt(claimed, path, problems);
  if (list.length % 2 !== 0) problems.push(problem(path, 'wrong-type', 'Keys and what stands under them alternate.'));
  for (let index = 0; index + 1 < list.length && problems.length <= mostListed; index += 2) {
    take(list[index], list[index + 1], `${path}[${index + 1}]`);
  }
}

function listAt(claimed: unknown, path: string, problems: Problem[]): readonly unknown[] {
  if (Array.isArray(claimed)) return claimed;
  problems.push(problem(path, 'wrong-type', 'A list is expected here.'));
  return [];
}
