import { type Problem, type ProblemCode, problem, type Result } from '../../kernel/result.js';
import type { Component } from './components.js';
import type { Property } from './property.js';

/** A property that is well written, and where it is. */
export interface Stated {
  readonly value: string;
  readonly parameters: Property['parameters'];
  readonly path: string;
}

/** Reads what a component says, and collects what is wrong with it. */
export interface Reader {
  readonly problems: readonly Problem[];
  readonly note: (path: string, code: ProblemCode, message: string) => void;
  /** A property that comes once at most. */
  readonly one: (name: string) => Stated | null;
  readonly many: (name: string) => readonly Stated[];
  /** The value, or nothing and its problems noted. */
  readonly take: <Value>(read: Result<Value>) => readonly Value[];
}

/** A property that may come several times is numbered: `events[2].exdate[0]`. */
export function readerOf({ path, properties }: Component): Reader {
  const problems: Problem[] = [];
  const note: Reader['note'] = (at, code, message) => {
    problems.push(problem(at, code, message));
  };
  for (const name of new Set(properties.filter(({ value }) => value === null).map((each) => each.name))) {
    note(`${path}.${name}`, 'wrong-type', 'A line of a calendar is written NAME;PARAMETER=VALUE:VALUE.');
  }
  const named = (name: string) =>
    properties.flatMap(({ value, parameters, ...each }) =>
      each.name === name && value !== null ? [{ value, parameters }] : [],
    );
  return {
    problems,
    note,
    one: (name) => {
      const [first, second] = named(name);
      if (second !== undefined) note(`${path}.${name}`, 'duplicate', 'This comes once at most.');
      return first === undefined ? null : { ...first, path: `${path}.${name}` };
    },
    many: (name) => named(name).map((each, index) => ({ ...each, path: `${path}.${name}[${index}]` })),
    take: (read) => {
      if (read.ok) return [read.value];
      append(problems, read.problems);
      return [];
    },
  };
}

/** Adds to a list one by one: a file may hold more than fits into a call. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

/** The items with the same key together, in the order in which the keys first come. */
export function groupsOf<Each>(
  all: readonly Each[],
  keyOf: (each: Each, index: number) => string,
): ReadonlyMap<string, Each[]> {
  const groups = new Map<string, Each[]>();
  all.forEach((each, index) => {
    const key = keyOf(each, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  });
  return groups;
}
