import { readDay } from '../../kernel/day.js';
import { readId, sameIdForm } from '../../kernel/id.js';
import { type Problem, problem } from '../../kernel/result.js';

/** The problem, where what is claimed does not hold. */
export function unless(claim: boolean, otherwise: Problem): readonly Problem[] {
  return claim ? [] : [otherwise];
}

export function notADay(day: string | undefined, path: string): readonly Problem[] {
  if (day === undefined) return [];
  const read = readDay(day, path);
  return read.ok ? [] : read.problems;
}

/** What keeps a number from being a whole one from the least to the most, in the words of what it counts. */
export function notWhole(
  number: number | null | undefined,
  [least, most]: readonly [number, number],
  path: string,
  message: string,
): readonly Problem[] {
  if (number === undefined || number === null) return [];
  if (!Number.isInteger(number)) return [problem(path, 'wrong-type', message)];
  if (number < least) return [problem(path, 'too-small', message)];
  return unless(number <= most, problem(path, 'too-big', message));
}

/** Whether the same was there before; asked of one after another. */
export function repeats(): (...parts: readonly (string | number | null)[]) => boolean {
  const seen = new Set<string>();
  return (...parts) => {
    const before = seen.size;
    return seen.add(JSON.stringify(parts)).size === before;
  };
}

export type Spellings = (id: string | null | undefined, path: string) => readonly Problem[];

/** Looks at one id after another: an unlawful one, or one spelled as an earlier one but for its capitals, is a problem. None is none. */
export function spellings(): Spellings {
  const known = new Map<string, string>();
  return (id, path) => {
    if (id === undefined || id === null) return [];
    const lawful = readId(id, path);
    if (!lawful.ok) return lawful.problems;
    const form = sameIdForm(id);
    const earlier = known.get(form) ?? id;
    known.set(form, earlier);
    return unless(earlier === id, problem(path, 'duplicate', 'This id differs from an earlier one only in capitals.'));
  };
}

/** How the ids and words of a year's rows are spelled: in one way in all of them. */
export interface Spelled {
  readonly people: Spellings;
  readonly organisations: Spellings;
  readonly attributes: Spellings;
  readonly regions: Spellings;
}

export function nothingSpelled(): Spelled {
  return { people: spellings(), organisations: spellings(), attributes: spellings(), regions: spellings() };
}

/** A list of names in which each is lawful and stands once. */
export function notAList(
  names: readonly string[] | undefined,
  path: string,
  spelled: Spellings,
  message: string,
): readonly Problem[] {
  const repeated = repeats();
  return (names ?? []).flatMap((name, index) => [
    ...spelled(name, `${path}[${index}]`),
    ...unless(!repeated(name), problem(`${path}[${index}]`, 'duplicate', message)),
  ]);
}
