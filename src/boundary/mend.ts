import type * as z from 'zod/mini';
import { type Problem, type ProblemCode, pathOf, type Result } from '../kernel/result.js';
import { parsed, readShape, refused } from './shape.js';

/** A kind of problem that means nothing where what it rests on is itself not readable. */
export interface Resting {
  readonly on: RegExp;
  readonly what: RegExp;
  readonly code: ProblemCode;
}

/**
 * Reads a document whole: its shape, and what stands against its values. Where the shape is broken somewhere, the values are judged all
 * the same, with stand-ins for the broken parts, so that whoever wrote it hears of everything at once. Nothing that concerns a
 * stand-in is told, and no answer is ever made with one.
 *
 * @param resting problems that only follow from a broken part elsewhere
 * @param next judges a document of the right shape
 */
export function readWhole<Value, Answer>(
  shape: z.ZodMiniType<Value>,
  claimed: unknown,
  resting: readonly Resting[],
  next: (value: Value) => Result<Answer>,
): Result<Answer> {
  const read = readShape(shape, claimed, []);
  if (read.ok) return next(read.value);
  if (read.problems.length > mostMended) return read;
  const parts = new Set(read.problems.map(({ path }) => path));
  const mended = mend(shape, claimed, parts);
  const further = mended?.ok ? next(mended.value) : mended;
  const trusted = trustedBeside(parts, resting);
  const more = further === undefined || further.ok ? [] : further.problems.filter(trusted);
  return refused([...read.problems, ...more]);
}

/** A document with more wrong in its shape than this is another kind of document; its values say nothing. */
const mostMended = 1000;

/** Whether a problem found with stand-ins for these parts would also be one without them. */
function trustedBeside(parts: ReadonlySet<string>, resting: readonly Resting[]): (found: Problem) => boolean {
  const around = new Set(['', ...[...parts].flatMap(ancestors)]);
  const shaken = resting.filter(({ on }) => [...parts].some((path) => on.test(path)));
  return ({ path, code }) =>
    !parts.has(path) &&
    !ancestors(path).some((part) => parts.has(part)) &&
    (code === 'duplicate' || !around.has(path)) &&
    !shaken.some((each) => each.code === code && each.what.test(path));
}

/** The paths of everything that a part of a document lies in. */
function ancestors(path: string): readonly string[] {
  return [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index));
}

/** More rounds than any document of ours is deep. */
const rounds = 16;

/**
 * A copy of the document in which every part that does not fit has a stand-in; `undefined` where that cannot be had.
 *
 * @param parts takes the path of each
 */
function mend<Value>(shape: z.ZodMiniType<Value>, claimed: unknown, parts: Set<string>): Result<Value> | undefined {
  const copies = new Set<object>();
  let whole = claimed;
  for (let round = 0; round < rounds; round++) {
    const seen = parsed(shape, whole);
    if (seen === null) return undefined;
    if (seen.success) return { ok: true, value: seen.data };
    for (const issue of seen.error.issues.flatMap(meant)) {
      whole = replaced(whole, issue.path, issue, copies);
      for (const steps of shakenBy(issue)) parts.add(pathOf(steps.map(stepOf)));
    }
  }
  return undefined;
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

type Issue = z.core.$ZodIssue;

/** What is wrong with a part that may have several shapes: what keeps it from the one it comes closest to. */
function meant(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const readings = issue.errors.map((issues) => issues.flatMap(meant));
  const inside = readings.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const [closest = []] = [...(inside.length > 0 ? inside : readings)].sort((one, other) => one.length - other.length);
  return closest.map((each): Issue => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** The parts that nothing can be said about. Where the word that tells the shape of a part is not known, nothing in that part is. */
function shakenBy({ code, path }: Issue): readonly (readonly PropertyKey[])[] {
  if (code === 'unrecognized_keys') return [];
  return code === 'invalid_union' ? [path, path.slice(0, -1)] : [path];
}

/** The part with a stand-in at the end of these steps. What was given stays as it was; each part of it is copied once. */
function replaced(part: unknown, steps: readonly PropertyKey[], issue: Issue, copies: Set<object>): unknown {
  const [step, ...rest] = steps;
  if (step === undefined && issue.code !== 'unrecognized_keys') return standIn(issue);
  const copy = readCopy(part, copies);
  if (step !== undefined) put(copy, step, replaced(copy[step], rest, issue, copies));
  else if (issue.code === 'unrecognized_keys') for (const key of issue.keys) delete copy[key];
  return copy;
}

/** A key such as `__proto__` becomes a key, and nothing more. */
function put(copy: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
}

function readCopy(part: unknown, copies: Set<object>): Record<PropertyKey, unknown> {
  const known = typeof part === 'object' && part !== null && copies.has(part);
  const copy = known ? part : Array.isArray(part) ? [...part] : Object.assign({}, part);
  copies.add(copy);
  return copy as Record<PropertyKey, unknown>;
}

/** Something of the right shape that no value anywhere is like; a number is far out of every range, so it measures nothing else. */
function standIn(issue: Issue): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return Object.hasOwn(plain, issue.expected) ? plain[issue.expected]?.() : null;
    case 'invalid_value':
      return issue.values[0];
    case 'too_small':
      return issue.origin === 'string' ? nobody : issue.minimum;
    case 'too_big':
      return issue.maximum;
    case 'invalid_union': {
      const { options } = { options: [], ...issue };
      return options[0];
    }
    default:
      return null;
  }
}

/** Of the private use area: no text, no id, no word and no day. */
const nobody = '\uE000';

const plain: Readonly<Record<string, () => unknown>> = {
  string: () => nobody,
  number: () => 1_000_000_000,
  int: () => 1_000_000_000,
  boolean: () => false,
  array: () => [],
  object: () => ({}),
  record: () => ({}),
};
