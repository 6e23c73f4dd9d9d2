/** Every reason for which something cannot be read. Part of the contract: scripts may match on them. */
export type ProblemCode =
  | 'no-file'
  | 'not-json'
  | 'not-text'
  | 'not-csv'
  | 'missing'
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-word'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-big'
  | 'empty'
  | 'duplicate'
  | 'not-an-id'
  | 'not-a-day'
  | 'not-a-month'
  | 'not-a-time'
  | 'not-an-instant'
  | 'not-a-zone'
  | 'contradiction'
  | 'unknown-reference'
  | 'unknown-programme'
  | 'no-policy-for-day'
  | 'unsupported'
  | 'infeasible'
  | 'illegal-move'
  | 'too-late';

/** What was wrong, where, and what would have been right. The message never repeats what was typed: it may be private. */
export interface Problem {
  /** Where: `registers[0].marks[2]`; an empty string means the whole input. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
}

export type Problems = readonly [Problem, ...Problem[]];

/** Either the value, or every reason why there is none. Never a default in its place. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: Problems };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failed<Value>(first: Problem, ...rest: readonly Problem[]): Result<Value> {
  return { ok: false, problems: [first, ...rest] };
}

export function problem(path: string, code: ProblemCode, message: string): Problem {
  return { path, code, message };
}

/** The value if nothing was wrong; otherwise everything that was. The value is only made when it may be. */
export function resultOf<Value>(problems: readonly Problem[], value: () => Value): Result<Value> {
  const [first, ...rest] = problems;
  // Built rather than passed on as arguments: a list of hundreds of thousands would not fit into a call.
  return first === undefined ? ok(value()) : { ok: false, problems: [first, ...rest] };
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

/** A failure told in other words, such as with the path of the larger document it belongs to. */
export function retold<Value>(problems: Problems, tell: (problem: Problem) => Problem): Result<Value> {
  const [first, ...rest] = problems;
  return { ok: false, problems: [tell(first), ...rest.map(tell)] };
}

/**
 * The path of a fact inside a document, as problems and findings name it.
 *
 * @example
 * pathOf(['registers', 0, 'marks', 2]) // => 'registers[0].marks[2]'
 */
export function pathOf(steps: readonly (string | number)[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += path === '' ? step : `.${step}`;
  }
  return path;
}
