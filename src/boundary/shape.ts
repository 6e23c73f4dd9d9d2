import type * as z from 'zod/mini';
import { readId } from '../kernel/id.js';
import { failed, ok, type Problem, pathOf, problem, type Result, resultOf } from '../kernel/result.js';
import { keysAsMessage, type Path, problemsOfIssue, unknownKey } from './issues.js';

export type { Path };

/**
 * Looks at one part of a document from outside. Every deviation becomes a problem with its path; what was typed is never repeated in a
 * message, because it may be private.
 */
export function readShape<Value>(shape: z.ZodMiniType<Value>, claimed: unknown, path: Path): Result<Value> {
  const seen = parsed(shape, claimed);
  if (seen === null) return failed(problem(pathOf(path), 'too-many', unlisted));
  if (seen.success) return ok(seen.data);
  const issues = seen.error.issues.slice(0, mostListed + 1);
  return refused(issues.flatMap((issue) => problemsOfIssue(issue, claimed, path)));
}

/** More than anybody reads; a document built to exhaust the reader ends here. */
export const mostListed = 5000;
const unlisted = 'More is wrong than can be listed.';

/** The value if nothing was wrong; otherwise what was, and that there is more where nobody would read it all. */
export function judged<Value>(problems: readonly Problem[], value: () => Value): Result<Value> {
  if (problems.length <= mostListed) return resultOf(problems, value);
  return resultOf([...problems.slice(0, mostListed), problem('', 'too-many', unlisted)], value);
}

/** A failure that has at least one problem. */
export function refused<Value>(problems: readonly Problem[]): Result<Value> {
  return judged(problems, () => {
    throw new Error('What is refused has at least one problem.');
  });
}

/** The library that looks runs out of stack over some hundred thousand deviations in one list: nobody's document, but somebody's attack. */
export function parsed<Value>(
  shape: z.ZodMiniType<Value>,
  claimed: unknown,
): z.core.util.SafeParseResult<Value> | null {
  try {
    return shape.safeParse(claimed, { error: keysAsMessage });
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

/**
 * Looks at each entry of a list on its own, so that what is wrong in one never hides what is wrong in another. Entries keep their place:
 * one that cannot be read is `undefined`.
 */
export function readEach<Value>(
  claimed: unknown,
  path: Path,
  read: (entry: unknown, path: Path) => Result<Value>,
  problems: Problem[],
): readonly (Value | undefined)[] {
  if (!Array.isArray(claimed)) {
    problems.push(
      claimed === undefined
        ? problem(pathOf(path), 'missing', 'This list is needed.')
        : problem(pathOf(path), 'wrong-type', 'A list is expected here.'),
    );
    return [];
  }
  return claimed.map((entry, index) => {
    if (problems.length > mostListed) return undefined;
    const result = read(entry, [...path, index]);
    if (result.ok) return result.value;
    for (const each of result.problems) problems.push(each);
    return undefined;
  });
}

/** The keys of an entry or a document, none of them unknown; `null` where it is no object. */
export function readKeys(
  claimed: unknown,
  known: readonly string[],
  path: Path,
  problems: Problem[],
): Readonly<Record<string, unknown>> | null {
  if (typeof claimed !== 'object' || claimed === null || Array.isArray(claimed)) {
    problems.push(problem(pathOf(path), 'wrong-type', 'An object is expected here.'));
    return null;
  }
  const entries = Object.entries(claimed);
  for (const [key] of entries) {
    if (!known.includes(key)) problems.push(unknownKey([...path, key], known));
  }
  return Object.fromEntries(entries);
}

/** An id inside an entry. */
export function readIdAt(claimed: unknown, path: Path): Result<string> {
  return claimed === undefined
    ? failed(problem(pathOf(path), 'missing', 'This is needed.'))
    : readId(claimed, pathOf(path));
}

/** A document that is an object at its top. */
export function readDocument(claimed: unknown): Result<object> {
  return typeof claimed === 'object' && claimed !== null && !Array.isArray(claimed)
    ? ok(claimed)
    : failed(problem('', 'wrong-type', 'The document is one JSON object.'));
}
