import { type PersonId, readId, sameIdForm } from '../../../kernel/id.js';
import { problemsOfWord } from '../../../kernel/nearest.js';
import { type Problem, problem, problemsIn } from '../../../kernel/result.js';
import { modalities, type Policy } from '../../../policy/policy.js';
import type { Applicant, Intake, OfferedGroup } from '../intake.js';
import { countProblems } from '../numbers.js';
import { problemsOf } from '../problems.js';
import { termsOf } from '../terms.js';
import { aftermathOf, changed, type GroupAfter } from './aftermath.js';
import { eventsOf, orderOf, type RepairEvent, type RepairIntake } from './intake.js';

/**
 * Everything that keeps a repair from being worked out, at once: to be asked before `repair`, which throws for the same reasons.
 *
 * @param document typed but not yet trusted
 * @param policy gives the maximum of a group that says only how it meets
 * @returns no problem, or each with its path; `unsupported` for reserved places, limits on one organisation and priorities by group,
 * which a repair cannot honour and must not pass over; `contradiction` for a cut that leaves more places than there were, and for a pin
 * that cannot hold
 * @example
 * problemsOfRepair({ groups: [], applicants: [], current: { ana: 'north' } }, policies.partnersInPrevention)[0].code // => 'unknown-reference'
 */
export function problemsOfRepair(document: RepairIntake, policy: Policy): readonly Problem[] {
  const own = [
    ...document.groups.flatMap((group, index) => groupProblems(group, policy, `groups[${index}]`)),
    ...document.applicants.flatMap(priorityProblems),
  ];
  const paths = new Set(own.map(({ path }) => path));
  return [
    ...own,
    ...problemsOf(plainIntake(document), policy).filter(({ path }) => !paths.has(path)),
    ...currentProblems(document),
    ...eventProblems(document, policy),
    ...pinProblems(document, policy),
  ];
}

function groupProblems(group: OfferedGroup, policy: Policy, path: string): readonly Problem[] {
  const { reserves, perOrganisation } = termsOf(group, policy);
  const problems: Problem[] = [];
  if (reserves.length > 0) {
    problems.push(problem(`${path}.reserves`, 'unsupported', 'A repair cannot keep reserved places.'));
  }
  if (perOrganisation !== null) {
    const message = 'A repair cannot keep to a limit on one organisation.';
    problems.push(problem(`${path}.perOrganisation`, 'unsupported', message));
  }
  if (group.minimum !== undefined) problems.push(...countProblems(group.minimum, 0, `${path}.minimum`));
  return problems;
}

function priorityProblems({ priority }: Applicant, index: number): readonly Problem[] {
  if (priority === undefined || typeof priority === 'number') return [];
  const message = 'A repair goes by one order; give one number.';
  return [problem(`applicants[${index}].priority`, 'unsupported', message)];
}

/** What a repair has in common with an intake. A group that takes nobody counts as one for one, because only a repair knows any. */
function plainIntake(document: RepairIntake): Intake {
  return {
    // The method under which nothing that has been named already would be named again.
    method: 'deferred-acceptance',
    order: orderOf(document),
    groups: document.groups.map(({ minimum: _minimum, perOrganisation: _most, ...group }) => ({
      ...group,
      ...(group.capacity === 0 ? { capacity: 1 } : {}),
      reserves: {},
    })),
    applicants: document.applicants,
  };
}

function currentProblems(document: RepairIntake): readonly Problem[] {
  const groups = new Set(document.groups.map(({ id }) => id));
  const people = new Set(document.applicants.map(({ id }) => id));
  // Whoever has withdrawn may be among the applicants no longer, and still be noted in their seat.
  for (const { event } of eventsOf(document)) if (event.type === 'withdrawal') people.add(event.applicant);
  return Object.entries(document.current).flatMap(([person, group]) => {
    const path = `current.${person}`;
    if (!people.has(person)) return [problem(path, 'unknown-reference', 'No applicant has this id.')];
    return group === null || groups.has(group) ? [] : [problem(path, 'unknown-reference', 'No group has this id.')];
  });
}

function eventProblems(document: RepairIntake, policy: Policy): readonly Problem[] {
  const groups = new Map(aftermathOf({ ...document, event: [] }, policy).groups);
  const people = new Map(document.applicants.map(({ id }) => [sameIdForm(id), id]));
  return eventsOf(document).flatMap(({ event, path }) => {
    if (event.type === 'withdrawal') return withdrawalProblems(people, event.applicant, `${path}.applicant`);
    const before = groups.get(event.group);
    if (before === undefined) return [problem(`${path}.group`, 'unknown-reference', 'No group has this id.')];
    const found = changeProblems(before, event, path, policy);
    if (found.length === 0) groups.set(event.group, changed(before, event, policy));
    return found;
  });
}

/** Somebody who is no longer listed may have withdrawn. Somebody whose id is only written in another way is still there. */
function withdrawalProblems(people: ReadonlyMap<string, PersonId>, person: PersonId, path: string): readonly Problem[] {
  const alike = people.get(sameIdForm(person));
  if (alike === undefined) return problemsIn(readId(person, path));
  if (alike === person) return [];
  const message = 'No applicant has this id; one differs from it only in capitals or in the form of a letter.';
  return [problem(path, 'unknown-reference', message)];
}

function changeProblems(
  before: GroupAfter,
  event: Exclude<RepairEvent, { type: 'withdrawal' }>,
  path: string,
  policy: Policy,
): readonly Problem[] {
  if (event.type === 'groupClosed') return [];
  if (event.type === 'modalityChange') {
    const words = problemsOfWord(`${path}.modality`, event.modality, modalities, 'Known here');
    if (words.length > 0 || changed(before, event, policy).limit !== null) return words;
    const message = 'The policy gives no maximum for this modality, so the group gives its own capacity.';
    return [problem(`${path}.modality`, 'missing', message)];
  }
  const numbers = countProblems(event.newCapacity, 0, `${path}.newCapacity`);
  if (numbers.length > 0 || before.limit === null || event.newCapacity <= before.limit) return numbers;
  return [problem(`${path}.newCapacity`, 'contradiction', 'A cut leaves no more places than there were.')];
}

function pinProblems(document: RepairIntake, policy: Policy): readonly Problem[] {
  const { applicants, pins = [], current } = document;
  const { groups, withdrawn } = aftermathOf(document, policy);
  const people = new Set(applicants.map(({ id }) => id));
  const seats = new Map(Object.entries(current));
  const groupOf = (person: PersonId): string => seats.get(person) ?? '';
  const pinned = new Map<string, number>();
  for (const person of new Set(pins)) pinned.set(groupOf(person), (pinned.get(groupOf(person)) ?? 0) + 1);
  const seen = new Set<PersonId>();
  return pins.flatMap((person, index) => {
    const again = seen.has(person);
    seen.add(person);
    const path = `pins[${index}]`;
    if (withdrawn.has(person)) return [problem(path, 'contradiction', 'Whoever has withdrawn keeps no seat.')];
    if (!people.has(person)) return [problem(path, 'unknown-reference', 'No applicant has this id.')];
    if (again) return [problem(path, 'duplicate', 'Nobody is pinned twice.')];
    if ((seats.get(person) ?? null) === null)
      return [problem(path, 'contradiction', 'Whoever holds no seat cannot keep it.')];
    const group = groups.get(groupOf(person));
    if (group === undefined || group.limit === null) return [];
    if (group.closed) return [problem(path, 'contradiction', 'Nobody stays in a group that has closed.')];
    const holds = group.limit >= (pinned.get(groupOf(person)) ?? 0);
    return holds ? [] : [problem(path, 'contradiction', 'More people are pinned to this group than it holds now.')];
  });
}
