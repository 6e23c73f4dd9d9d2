import { type Problem, problem } from '../kernel/result.js';
import { readRowInto } from '../rules/review/state/read-row.js';
import { isObject } from '../rules/review/state/row-fields.js';
import type { ReviewRow } from '../rules/review/state/rows.js';

/**
 * Reads one line of JSON: an object with its `kind` and the fields of that record. A group may bring its `meetings`, as it does in a whole
 * year; each is a row of its own then. A line without any text is nothing.
 *
 * @param take is given each row; one that is wrong is not given, and everything that is wrong with it is put among the problems
 * @param path where the line stands, such as `line 17`
 */
export function readRowLine(line: string, path: string, take: (row: ReviewRow) => void, problems: Problem[]): void {
  if (line.trim() === '') return;
  let claimed: unknown;
  try {
    claimed = JSON.parse(line);
  } catch {
    problems.push(problem(path, 'not-json', 'A line is one JSON object.'));
    return;
  }
  if (isObject(claimed) && 'kind' in claimed && claimed.kind === 'group' && 'meetings' in claimed) {
    const { meetings, ...group } = claimed;
    takeRead(group, path, take, problems);
    takeMeetings(meetings, 'id' in group ? group.id : undefined, `${path}.meetings`, take, problems);
  } else takeRead(claimed, path, take, problems);
}

function takeMeetings(
  claimed: unknown,
  group: unknown,
  path: string,
  take: (row: ReviewRow) => void,
  problems: Problem[],
): void {
  if (!Array.isArray(claimed)) {
    problems.push(problem(path, 'wrong-type', 'A list is expected here.'));
    return;
  }
  for (const [index, meeting] of claimed.entries()) {
    const own = `${path}[${index}]`;
    if (isObject(meeting)) takeRead({ ...meeting, kind: 'meeting', group }, own, take, problems);
    else problems.push(problem(own, 'wrong-type', 'An object is expected here.'));
  }
}

function takeRead(claimed: unknown, path: string, take: (row: ReviewRow) => void, problems: Problem[]): void {
  const row = readRowInto(claimed, path, problems);
  if (row !== undefined) take(row);
}
