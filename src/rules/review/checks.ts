import { readDay } from '../../kernel/day.js';
import { readId, sameIdForm } from '../../kernel/id.js';
import { type Problem, problem } from '../../kernel/result.js';

/** The problem, where what is claimed does not hold. */
export function unless(claim: boolean, otherwise: Problem): readonly Problem[] {
  return claim ? [] : [otherwise];
}

export function notADay(day: string, path: string): readonly Problem[] {
  const read = readDay(day, path);
  return read.ok ? [] : read.problems;
}

/** Whether the same was there before; asked of one after another. */
export function repeats(): (...parts: readonly (string | number)[]) => boolean {
  const seen = new Set<string>();
  return (...parts) => {
    const before = seen.size;
    return seen.add(JSON.stringify(parts)).size === before;
  };
}

/** Looks at one id after another: an unlawful one, or one spelled as an earlier one but for its capitals, is a problem. */
export function spellings(): (id: string, path: string) => readonly Problem[] {
  const known = new Map<string, string>();
  return (id, path) => {
    const lawful = readId(id, path);
    if (!lawful.ok) return lawful.problems;
    const form = sameIdForm(id);
    const earlier = known.get(form) ?? id;
    known.set(form, earlier);
    return unless(earlier === id, problem(path, 'duplicate', 'This id differs from an earlier one only in capitals.'));
  };
}
