import { type Problem, problem, type Result } from '../../kernel/result.js';

// Each of these notes what is wrong and goes on. What it returns in place of something unreadable is never seen: with one problem there
// is no answer.

/** A number that cannot be is named once; what is worked out from it goes on from one that can. */
export function whole(
  problems: Problem[],
  value: number | undefined,
  path: string,
  least: number,
  most: number,
): number {
  if (value === undefined) problems.push(problem(path, 'missing', 'The policy sets no number, so the plan has to.'));
  else if (!Number.isInteger(value) || value < least || value > most) {
    const code = !Number.isInteger(value) ? 'wrong-type' : value < least ? 'too-small' : 'too-big';
    problems.push(problem(path, code, `This is a whole number from ${least} to ${most}.`));
  } else return value;
  return least;
}

export function taken<Value>(problems: Problem[], read: Result<Value>): Value | null {
  if (read.ok) return read.value;
  problems.push(...read.problems);
  return null;
}

/** Two ends, in order; `null` where one of them cannot be read. */
export function span<Moment extends number>(
  problems: Problem[],
  ends: { readonly from: string | Moment; readonly to: string | Moment },
  path: string,
  read: (end: string | Moment, path: string) => Result<Moment>,
): { readonly from: Moment; readonly to: Moment } | null {
  const from = taken(problems, read(ends.from, `${path}.from`));
  const to = taken(problems, read(ends.to, `${path}.to`));
  if (from === null || to === null) return null;
  if (to < from) problems.push(problem(`${path}.to`, 'contradiction', 'This ends before it starts.'));
  return { from, to };
}
