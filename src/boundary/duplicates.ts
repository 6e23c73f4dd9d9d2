import { readId, sameIdForm } from '../kernel/id.js';
import { type Problem, pathOf, problem } from '../kernel/result.js';
import type { Path } from './shape.js';

/**
 * Ids that name the same thing twice, also when they differ only by capitals or by the Unicode form of a letter: two people silently
 * made of one, or one of two, is how a seat gets lost.
 *
 * @param ids in the order of the list; `undefined` where an entry could not be read
 * @param at the path of the id of the entry with this number
 */
export function duplicates(ids: readonly (string | undefined)[], at: (index: number) => Path): readonly Problem[] {
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  ids.forEach((id, index) => {
    if (id === undefined) return;
    const form = sameIdForm(id);
    const first = seen.get(form);
    if (first === undefined) seen.set(form, index);
    else problems.push(problem(pathOf(at(index)), 'duplicate', `The same id stands at ${pathOf(at(first))}.`));
  });
  return problems;
}

/**
 * The same for a list as it came from outside. An entry with something else wrong in it still names somebody, so it counts; one without a
 * readable id does not.
 *
 * @param key the name of the id in each entry
 */
export function duplicatesIn(claimed: unknown, list: Path, key: string): readonly Problem[] {
  const ids = Array.isArray(claimed) ? claimed.map((entry) => idIn(entry, key)) : [];
  return duplicates(ids, (index) => [...list, index, key]);
}

function idIn(entry: unknown, key: string): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const id = readId(Object.getOwnPropertyDescriptor(entry, key)?.value, key);
  return id.ok ? id.value : undefined;
}
