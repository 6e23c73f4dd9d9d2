import { type PersonId, readId, repeatedIds } from '../../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../../kernel/result.js';
import { mostParticipants, type Policy } from '../../../policy/policy.js';
import { countProblems } from '../numbers.js';
import { capOf, minOf } from './asked.js';
import type { Person, SplitDemands, SplitRequest } from './request.js';

/**
 * Everything that keeps people from being split, at once: to be asked before `split`, which throws for the same reasons. A demand that
 * cannot be kept is no problem but an answer.
 *
 * @param request typed but not yet trusted
 * @param policy gives the maximum of a modality, and the minimum
 * @returns no problem, or each with its path
 * @example
 * problemsOfSplit({ people: [{ id: 'ana' }], cap: 0, apart: [['ana', 'bo']] }, policies.partnersInPrevention).map(({ path }) => path) // => ['cap', 'apart[0][1]']
 */
export function problemsOfSplit(request: SplitRequest, policy: Policy): readonly Problem[] {
  const { people, previous } = request;
  const known = new Set(people.map(({ id }) => id));
  return [
    ...problemsOfPeople(people, 'people'),
    ...sizeProblems(request, policy),
    ...problemsOfDemands(request, known, ''),
    ...listProblems(previous, known, 'previous', new Set()),
  ];
}

/** Ids that cannot be one, that stand twice in any spelling, and more people than any group has. */
export function problemsOfPeople(people: readonly Person[], path: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (people.length > mostParticipants) {
    problems.push(problem(path, 'too-many', `At most ${mostParticipants} people can be split.`));
  }
  const isRepeated = repeatedIds();
  people.forEach(({ id }, index) => {
    problems.push(...problemsIn(readId(id, `${path}[${index}].id`)));
    if (isRepeated(id)) problems.push(problem(`${path}[${index}].id`, 'duplicate', 'Another has the same id.'));
  });
  return problems;
}

function sizeProblems(request: SplitRequest, policy: Policy): readonly Problem[] {
  const { cap, min } = request;
  const problems = [
    ...(cap === undefined ? [] : countProblems(cap, 1, 'cap')),
    ...(min === undefined ? [] : countProblems(min, 1, 'min')),
  ];
  const limit = capOf(request, policy);
  if (limit === null) {
    const message = 'A split needs the most people of a group, or a modality for which the policy gives a maximum.';
    problems.push(problem('cap', 'missing', message));
  } else if (problems.length === 0 && minOf(request, policy) > limit) {
    const message =
      min === undefined
        ? "The most people of a group are fewer than the policy's fewest; give the fewest for this split."
        : 'The fewest people of a group are more than the most.';
    problems.push(problem(min === undefined ? 'cap' : 'min', 'contradiction', message));
  }
  return problems;
}

/**
 * What stands against the demands on a split.
 *
 * @param at what stands before the names of the lists
 */
export function problemsOfDemands(demands: SplitDemands, known: ReadonlySet<PersonId>, at: string): readonly Problem[] {
  return [
    ...listProblems(demands.together, known, `${at}together`),
    ...listProblems(demands.apart, known, `${at}apart`),
    ...attributeProblems(demands.balance, `${at}balance`),
    ...attributeProblems(demands.neverIsolate, `${at}neverIsolate`),
  ];
}

/** @param everywhere where given, nobody may stand in two lists either */
function listProblems(
  lists: readonly (readonly PersonId[])[] | undefined,
  known: ReadonlySet<PersonId>,
  path: string,
  everywhere?: Set<PersonId>,
): readonly Problem[] {
  const problems: Problem[] = [];
  lists?.forEach((ids, list) => {
    const seen = everywhere ?? new Set<PersonId>();
    ids.forEach((id, index) => {
      const place = `${path}[${list}][${index}]`;
      if (!known.has(id)) problems.push(problem(place, 'unknown-reference', 'Nobody among the people has this id.'));
      else if (seen.has(id)) problems.push(problem(place, 'duplicate', 'A person is listed once here.'));
      seen.add(id);
    });
  });
  return problems;
}

function attributeProblems(attributes: readonly string[] | undefined, path: string): readonly Problem[] {
  const problems: Problem[] = [];
  attributes?.forEach((attribute, index) => {
    const place = `${path}[${index}]`;
    if (attribute.trim() === '') problems.push(problem(place, 'empty', 'An attribute has a name.'));
    else if (attribute === 'id') problems.push(problem(place, 'unsupported', 'An id is shared with nobody.'));
    else if (attributes.indexOf(attribute) < index) {
      problems.push(problem(place, 'duplicate', 'An attribute is listed once.'));
    }
  });
  return problems;
}
