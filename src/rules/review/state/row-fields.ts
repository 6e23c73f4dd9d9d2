import { readDay } from '../../../kernel/day.js';
import { readId } from '../../../kernel/id.js';
import { instantOf } from '../../../kernel/instant.js';
import { type Problem, type ProblemCode, problem, problemsIn } from '../../../kernel/result.js';
import { mostMeetings } from '../../../policy/policy.js';

/** Looks at one field of a row and names what is wrong with it, at its path. */
export type Check = (claimed: unknown, path: string, problems: Problem[]) => void;

/** A check that knows only right and wrong. */
function that(isRight: (claimed: unknown) => boolean, code: ProblemCode, message: string): Check {
  return (claimed, path, problems) => {
    if (!isRight(claimed)) problems.push(problem(path, code, message));
  };
}

export const isId: Check = (claimed, path, problems) => {
  for (const each of problemsIn(readId(claimed, path))) problems.push(each);
};

export const isADay: Check = (claimed, path, problems) => {
  for (const each of problemsIn(readDay(claimed, path))) problems.push(each);
};

export const isText: Check = that((claimed) => typeof claimed === 'string', 'wrong-type', 'Text is expected here.');

export const isFilledText: Check = (claimed, path, problems) => {
  isText(claimed, path, problems);
  if (claimed === '') problems.push(problem(path, 'empty', 'This cannot be empty.'));
};

export const isYesOrNo: Check = that(
  (claimed) => typeof claimed === 'boolean',
  'wrong-type',
  'True or false is expected here.',
);

/** A finite number from the least to the most, both included; a whole one where it says so. */
export function numberFrom(least: number, most: number, whole: boolean): Check {
  return (claimed, path, problems) => {
    if (typeof claimed !== 'number' || !Number.isFinite(claimed) || (whole && !Number.isInteger(claimed))) {
      problems.push(problem(path, 'wrong-type', `A ${whole ? 'whole ' : ''}number is expected here.`));
    } else if (claimed < least) problems.push(problem(path, 'too-small', `The least is ${least}.`));
    else if (claimed > most) problems.push(problem(path, 'too-big', `The most is ${most}.`));
  };
}

export const isCount: Check = numberFrom(0, Number.MAX_SAFE_INTEGER, true);
export const isMeetingNumber: Check = numberFrom(1, mostMeetings, true);
export const isAYear: Check = numberFrom(1, 9999, true);
export const isMinutes: Check = numberFrom(0, Number.MAX_SAFE_INTEGER, false);
const anyNumber = numberFrom(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, false);
export const isNumber: Check = anyNumber;

/** Moments are compared as text, so they are all written in one way: in UTC, to the second. */
const inUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export const isMoment: Check = that(
  (claimed) => typeof claimed === 'string' && inUtc.test(claimed) && !Number.isNaN(instantOf(claimed)),
  'not-an-instant',
  'A moment is written in UTC to the second: YYYY-MM-DDTHH:MM:SSZ.',
);

export function oneOf(words: readonly string[]): Check {
  return that(
    (claimed) => typeof claimed === 'string' && words.includes(claimed),
    'unknown-word',
    `This is one of ${words.join(', ')}.`,
  );
}

export function orNull(check: Check): Check {
  return (claimed, path, problems) => {
    if (claimed !== null) check(claimed, path, problems);
  };
}

export function listOf(check: Check): Check {
  return (claimed, path, problems) => {
    if (!Array.isArray(claimed)) problems.push(problem(path, 'wrong-type', 'A list is expected here.'));
    else for (const [index, entry] of claimed.entries()) check(entry, `${path}[${index}]`, problems);
  };
}

/** Any names, each with something that passes. The names are not repeated: they may be private. */
export function recordOf(check: Check): Check {
  return (claimed, path, problems) => {
    if (!isObject(claimed)) problems.push(problem(path, 'wrong-type', 'An object is expected here.'));
    else for (const [index, entry] of Object.values(claimed).entries()) check(entry, `${path}[${index}]`, problems);
  };
}

/** The fields of an object: each with its check, those that may be left out by a name that ends in a question mark. */
export type Fields = Readonly<Record<string, Check>>;

export function objectOf(fields: Fields): Check {
  const known = new Map(Object.entries(fields).map(([name, check]) => [name.replace(/\?$/, ''), check]));
  const needed = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return (claimed, path, problems) => {
    if (!isObject(claimed)) {
      problems.push(problem(path, 'wrong-type', 'An object is expected here.'));
      return;
    }
    for (const name of needed) {
      if (!Object.hasOwn(claimed, name)) problems.push(problem(under(path, name), 'missing', 'This is needed.'));
    }
    for (const [name, value] of Object.entries(claimed)) {
      const check = known.get(name);
      if (check !== undefined) check(value, under(path, name), problems);
      else
        problems.push(problem(path, 'unknown-key', `Only these keys are known here: ${[...known.keys()].join(', ')}.`));
    }
  };
}

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

export function isObject(claimed: unknown): claimed is object {
  return typeof claimed === 'object' && claimed !== null && !Array.isArray(claimed);
}
