import { type Problem, problem } from '../../kernel/result.js';
import { unless } from './checks.js';
import type { Directory, Entry } from './directory.js';

/** What every row is looked at with. */
export interface Look {
  readonly directory: Directory;
  readonly year: number;
  /** The day of the review, as a number. */
  readonly asOf: number;
}

/** The group that a row names, and what is wrong where there is none. */
export function ofGroup(group: string, { directory }: Look, path: string): readonly Problem[] {
  return unless(
    directory.has(group),
    problem(`${path}.group`, 'unknown-reference', 'No group of the year has this id.'),
  );
}

/** Whether a row is of a member of its group. Of a group that nobody knows nothing is said. */
export function ofMember(person: string, entry: Entry | undefined, path: string, message: string): readonly Problem[] {
  return unless(
    entry === undefined || entry.members.has(person),
    problem(`${path}.person`, 'unknown-reference', message),
  );
}
