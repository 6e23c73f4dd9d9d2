import { type Problem, problem, type Result } from '../../kernel/result.js';

/** No list of people or places that anyone keeps by hand is longer; a larger number is a slip of the keyboard. */
const largest = 100_000;

/** What keeps a number from being a count that starts at `least`. */
export function countProblems(value: number, least: 0 | 1, path: string): readonly Problem[] {
  const range = `This is a whole number from ${least} to ${largest}.`;
  if (Number.isNaN(value) || value % 1 !== 0) return [problem(path, 'wrong-type', range)];
  if (value < least) return [problem(path, 'too-small', range)];
  return value > largest ? [problem(path, 'too-big', range)] : [];
}

/** Everything that was wrong, or nothing. */
export function problemsIn(result: Result<unknown>): readonly Problem[] {
  return result.ok ? [] : result.problems;
}

/** The value of what was already found lawful. Anything else is a bug in the caller's code, so it throws a RangeError. */
export function lawfulValue<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new RangeError(result.problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
}
