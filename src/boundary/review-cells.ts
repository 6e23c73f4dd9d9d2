import { type Problem, problem } from '../kernel/result.js';
import { markIn } from './roster.js';

/** What a cell says, as the row has it; `undefined` where the cell is blank, which leaves the field out. */
export type Reading = (cell: string, path: string, problems: Problem[]) => unknown;

const decimal = /^-?\d+(\.\d+)?$/;
const [between, inside, assign] = [';', '|', '='];

export const asText: Reading = (cell) => (cell === '' ? undefined : cell);
/** Anything else stays text, and is named where the row is looked at. */
export const asNumber: Reading = (cell) => (cell === '' ? undefined : decimal.test(cell) ? Number(cell) : cell);
export const asList: Reading = (cell) => (cell === '' ? undefined : parts(cell, between));
export const asMark: Reading = (cell, path, problems) => {
  const mark = markIn(cell);
  if (mark === undefined) {
    problems.push(problem(path, 'unknown-word', 'A mark is P, A, E, L, S, C or blank, or a word for one of these.'));
  }
  return mark;
};

export function yesOrNo(blank: null | undefined): Reading {
  return (cell, path, problems) => {
    if (cell === '') return blank;
    const word = cell.toLowerCase();
    if (['yes', 'y', 'true'].includes(word)) return true;
    if (['no', 'n', 'false'].includes(word)) return false;
    problems.push(problem(path, 'unknown-word', 'This is yes, no or blank.'));
    return undefined;
  };
}

function parts(cell: string, mark: string): readonly string[] {
  return cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `safe=5;useful=` for each statement and what was answered; nothing after the sign is no answer. */
export const asAgreement: Reading = (cell, path, problems) => {
  if (cell === '') return undefined;
  const answers = parts(cell, between).map((part): [string, unknown] => {
    const at = part.lastIndexOf(assign);
    return at < 0
      ? [part, undefined]
      : [part.slice(0, at).trim(), asNumber(part.slice(at + 1).trim(), path, []) ?? null];
  });
  if (
    answers.some(([, answer]) => answer === undefined) ||
    new Set(answers.map(([name]) => name)).size < answers.length
  ) {
    problems.push(problem(path, 'wrong-type', 'Statements are written once each, as safe=5;useful=4.'));
    return undefined;
  }
  return Object.fromEntries(answers);
};

/** `applied;immediate|applied`: what each coder read. */
export const asCodings: Reading = (cell) =>
  cell === '' ? undefined : cell.split(inside).map((part) => parts(part, between));
export const asNumbers: Reading = (cell, path, problems) =>
  cell === '' ? undefined : parts(cell, between).map((part) => asNumber(part, path, problems));
