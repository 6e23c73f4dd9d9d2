import { readId, repeatedIds } from '../../kernel/id.js';
import { problemsOfWord } from '../../kernel/nearest.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { Leading } from './facilitators.js';
import { countProblems } from './numbers.js';

/**
 * Everything that keeps facilitators from being assigned, at once.
 *
 * @param policy whose streams the words must be of
 * @returns no problem, or each with its path
 */
export function problemsOfFacilitators({ groups, facilitators }: Leading, policy: Policy): readonly Problem[] {
  const streams = policy.eligibility.streams.map(({ value }) => value.id);
  const streamProblems = (path: string, stream: string): readonly Problem[] =>
    problemsOfWord(path, stream, streams, 'The policy has these streams');
  return [
    ...groups.flatMap(({ id, stream, priority = 0 }, index) => [
      ...problemsIn(readId(id, `groups[${index}].id`)),
      ...streamProblems(`groups[${index}].stream`, stream),
      ...(Number.isFinite(priority)
        ? []
        : [problem(`groups[${index}].priority`, 'wrong-type', 'A priority is a number.')]),
    ]),
    ...repeated(groups, 'groups'),
    ...facilitators.flatMap(({ id, streams: known, most }, index) => [
      ...problemsIn(readId(id, `facilitators[${index}].id`)),
      ...known.flatMap((stream, place) => streamProblems(`facilitators[${index}].streams[${place}]`, stream)),
      ...(most === undefined ? [] : countProblems(most, 0, `facilitators[${index}].most`)),
    ]),
    ...repeated(facilitators, 'facilitators'),
  ];
}

/** Ids that differ only in capitals or in the form of a letter are one, typed twice. */
function repeated(listed: readonly { readonly id: string }[], path: string): readonly Problem[] {
  const isRepeated = repeatedIds();
  return listed.flatMap(({ id }, index) =>
    isRepeated(id) ? [problem(`${path}[${index}].id`, 'duplicate', 'Another has the same id.')] : [],
  );
}
