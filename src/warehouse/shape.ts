import { type Problem, type ProblemCode, pathOf, problem } from '../kernel/result.js';

/** Where the parts of a policy are looked at without a package for shapes: what goes into a query has to be small. */
export type Look = (claimed: unknown, path: readonly (string | number)[], problems: Problem[]) => void;

/** An object with these keys and no others; those whose name ends in a question mark may be left out. */
export function object(shape: Readonly<Record<string, Look>>): Look {
  const looks = new Map(Object.entries(shape).map(([key, look]) => [key.replace(/\?$/, ''), look]));
  const needed = Object.keys(shape).filter((key) => !key.endsWith('?'));
  return (claimed, path, problems) => {
    if (typeof claimed !== 'object' || claimed === null || Array.isArray(claimed)) {
      note(claimed, path, 'an object', problems);
      return;
    }
    const given = new Map(Object.entries(claimed));
    for (const key of needed) if (!given.has(key)) note(undefined, [...path, key], '', problems);
    for (const [key, value] of given) {
      const look = looks.get(key);
      if (look === undefined) {
        problems.push(problem(pathOf([...path, key]), 'unknown-key', 'This key is not known.'));
      } else look(value, [...path, key], problems);
    }
  };
}

/** Anything at all: it is not looked at. */
export const anything: Look = () => undefined;

export const text: Look = (claimed, path, problems) => {
  if (typeof claimed !== 'string') note(claimed, path, 'text', problems);
};

export const number: Look = (claimed, path, problems) => {
  if (typeof claimed !== 'number' || !Number.isFinite(claimed)) note(claimed, path, 'a number', problems);
};

/** The same, or `null`. */
export function orNone(look: Look): Look {
  return (claimed, path, problems) => {
    if (claimed !== null) look(claimed, path, problems);
  };
}

export function oneOf(words: readonly string[]): Look {
  return (claimed, path, problems) => {
    if (claimed === undefined) note(claimed, path, '', problems);
    else if (!words.some((word) => word === claimed)) refuse('unknown-word', known(words), path, problems);
  };
}

/** An object of the form that its `kind` names. */
export function byKind(forms: Readonly<Record<string, Look>>): Look {
  const byName = new Map(Object.entries(forms));
  const kind = oneOf([...byName.keys()]);
  return (claimed, path, problems) => {
    if (typeof claimed !== 'object' || claimed === null || Array.isArray(claimed)) {
      note(claimed, path, 'an object', problems);
      return;
    }
    const named = new Map<string, unknown>(Object.entries(claimed)).get('kind');
    const look = typeof named === 'string' ? byName.get(named) : undefined;
    if (look === undefined) kind(named, [...path, 'kind'], problems);
    else look(claimed, path, problems);
  };
}

/** A value with its source. */
export function sourced(value: Look): Look {
  return object({ value, source: text, section: text, 'reading?': text });
}

function known(words: readonly string[]): string {
  return `Known here: ${words.join(', ')}.`;
}

function note(claimed: unknown, path: readonly (string | number)[], expected: string, problems: Problem[]): void {
  if (claimed === undefined) refuse('missing', 'This is needed.', path, problems);
  else refuse('wrong-type', `Expected here: ${expected}.`, path, problems);
}

function refuse(code: ProblemCode, message: string, path: readonly (string | number)[], problems: Problem[]): void {
  problems.push(problem(pathOf(path), code, message));
}
