import type * as z from 'zod/mini';
import { nearest, wordsKnown } from '../kernel/nearest.js';
import { type Problem, type ProblemCode, pathOf, problem } from '../kernel/result.js';

/** Steps from the top of a document to a part of it. */
export type Path = readonly (string | number)[];

export function unknownKey(path: Path, known: readonly string[]): Problem {
  const meant = nearest(String(path.at(-1)), known);
  const hint = known.length === 0 ? '' : ` ${wordsKnown(meant, known, 'Known here')}`;
  return problem(pathOf(path), 'unknown-key', `This key is not known, and nothing is left out silently.${hint}`);
}

/** A number of a list of words is not offered: it would look like what was typed, in quotation marks. Those are what is wrong then. */
function notOneOf(typed: unknown, known: readonly unknown[]): string {
  const words = known.filter((each) => typeof each === 'string');
  const meant = typeof typed === 'string' ? nearest(typed, words) : null;
  const quoted = known.some((each) => typeof each === 'number' && String(each) === typed);
  return `${wordsKnown(meant, known.map(String), 'Known here')}${quoted ? ' A number has no quotation marks.' : ''}`;
}

type Issue = z.core.$ZodIssue;

/** What the library says of a part, in our codes; what was typed is never repeated, because it may be private. */
export function problemsOfIssue(issue: Issue, claimed: unknown, base: Path): readonly Problem[] {
  const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const path = [...base, ...steps];
  if (issue.code === 'unrecognized_keys') {
    const known = keysIn(issue.message);
    // An object with more keys that are not known than there are keys is of another kind: none of them is near another.
    const near = issue.keys.length > known.length ? [] : known;
    return issue.keys.map((key) => unknownKey([...path, key], near));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return problemsOfUnion(issue, claimed, base, steps);
  const typed = at(claimed, steps);
  const [code, message] = typed === undefined ? needed : wordsOf(issue, typed);
  return [problem(pathOf(path), code, message)];
}

const between = ', ';

/**
 * The keys that an object may have, as the library's message about one that it may not: it tells them nowhere else. Of other issues
 * nothing, so that a message is what a shape says itself.
 */
export function keysAsMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys') return '';
  const object: object = issue.inst?._zod.def ?? {};
  return 'shape' in object ? Object.keys(Object(object.shape)).join(between) : '';
}

function keysIn(message: string): readonly string[] {
  return message === '' ? [] : message.split(between);
}

const needed: readonly [ProblemCode, string] = ['missing', 'This is needed.'];

/** Of the shapes a part may have, the one it comes closest to is the one that was meant. */
function problemsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  claimed: unknown,
  base: Path,
  steps: Path,
): readonly Problem[] {
  const part = at(claimed, steps);
  const readings = issue.errors.map((issues) =>
    issues.flatMap((each) => problemsOfIssue(each, part, [...base, ...steps])),
  );
  const here = pathOf([...base, ...steps]);
  const inside = readings.filter((problems) =>
    problems.every(({ path, code }) => path !== here || code === 'unknown-key'),
  );
  const [closest] = [...(inside.length > 0 ? inside : readings)].sort((first, second) => first.length - second.length);
  return closest ?? [problem(here, 'wrong-type', 'This is not one of the forms expected here.')];
}

function wordsOf(issue: Issue, typed: unknown): readonly [ProblemCode, string] {
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', `Expected here: ${typeNames[issue.expected] ?? issue.expected}.`];
    case 'invalid_value':
      return ['unknown-word', `${notOneOf(typed, issue.values)}${issue.message && ` ${issue.message}`}`];
    case 'too_small':
      if (issue.origin === 'string') return ['empty', 'This cannot be empty.'];
      return issue.origin === 'array'
        ? ['too-few', `At least ${issue.minimum} are expected here.`]
        : ['too-small', `At least ${issue.minimum} is expected here.`];
    case 'too_big':
      return issue.origin === 'array'
        ? ['too-many', `At most ${issue.maximum} are expected here.`]
        : ['too-big', `At most ${issue.maximum} is expected here.`];
    case 'invalid_union':
      return ['unknown-word', notOneOf(typed, optionsOf(issue))];
    default:
      return ['wrong-type', 'This is not one of the forms expected here.'];
  }
}

/** The words that tell the forms of a part from one another. */
function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): readonly unknown[] {
  const { options } = { options: [], ...issue };
  return options;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

function at(claimed: unknown, steps: Path): unknown {
  let part = claimed;
  for (const step of steps) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = Object.getOwnPropertyDescriptor(part, step)?.value;
  }
  return part;
}
