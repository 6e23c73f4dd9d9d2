import { type Problem, problem } from '../../kernel/result.js';
import { mostMeetings } from '../../policy/policy.js';

/** No list of people or places that anyone keeps by hand is longer; a larger number is a slip of the keyboard. */
const largest = 100_000;

/** What keeps a number from being a count that starts at `least`. */
export function countProblems(value: number, least: 0 | 1, path: string): readonly Problem[] {
  return wholeProblems(value, least, largest, path);
}

/** What keeps a number from being the number of a meeting, or a number of meetings. */
export function meetingProblems(value: number, least: 0 | 1, path: string): readonly Problem[] {
  return wholeProblems(value, least, mostMeetings, path);
}

function wholeProblems(value: number, least: number, most: number, path: string): readonly Problem[] {
  const range = `This is a whole number from ${least} to ${most}.`;
  if (Number.isNaN(value) || value % 1 !== 0) return [problem(path, 'wrong-type', range)];
  if (value < least) return [problem(path, 'too-small', range)];
  return value > most ? [problem(path, 'too-big', range)] : [];
}
