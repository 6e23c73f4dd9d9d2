import { type GroupId, type PersonId, readId, repeatedIds } from '../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { Applicant, Intake } from './intake.js';
import { meetingProblems } from './numbers.js';
import { problemsOf } from './problems.js';

/** An applicant for groups that may have started. */
export interface WaitingApplicant extends Applicant {
  /** Numbers of the meetings they can attend, group by group; of a group left out nothing is known to stand in the way. */
  readonly canAttend?: Readonly<Record<GroupId, readonly number[]>>;
}

/** Groups some of which have seats free, who holds a seat in which, and what everybody would rather have. */
export interface Vacancies extends Intake {
  readonly applicants: readonly WaitingApplicant[];
  /** Where each applicant has a seat now; `null` for nowhere. */
  readonly current: Readonly<Record<PersonId, GroupId | null>>;
  /** Who no longer wants a seat anywhere, among the applicants or not. Theirs is free, and they wait nowhere. */
  readonly withdrawn?: PersonId | readonly PersonId[];
  /** Groups that do not run, and so have no seat to give. */
  readonly closed?: readonly GroupId[];
}

export function withdrawnOf({ withdrawn = [] }: Vacancies): readonly PersonId[] {
  return typeof withdrawn === 'string' ? [withdrawn] : withdrawn;
}

/**
 * Everything that keeps {@link fillVacancies} from answering, at once.
 *
 * @param vacancies typed but not yet trusted
 * @param policy gives the maximum of a group that says only how it meets, and its number of meetings
 * @returns no problem, or each with its path
 * @example
 * problemsOfVacancies({ order: { by: 'priority' }, groups: [], applicants: [], current: { ana: null } }, policies.partnersInPrevention)[0].path // => 'current.ana'
 */
export function problemsOfVacancies(vacancies: Vacancies, policy: Policy): readonly Problem[] {
  const { groups, applicants, current, closed = [] } = vacancies;
  const known = new Set(groups.map(({ id }) => id));
  const gone = new Set(withdrawnOf(vacancies));
  const problems: Problem[] = [...problemsOf({ ...vacancies, method: 'deferred-acceptance' }, policy)];
  applicants.forEach((applicant, index) => {
    const path = `applicants[${index}]`;
    problems.push(...problemsOfApplicant(applicant, known, path));
    // Not the path in `current`: it would repeat what may be no id at all.
    if (!Object.hasOwn(current, applicant.id) && !gone.has(applicant.id)) {
      problems.push(problem(`${path}.id`, 'missing', 'Where this applicant has a seat is needed in current, or null.'));
    }
  });
  closed.forEach((group, index) => {
    const path = `closed[${index}]`;
    if (!known.has(group)) problems.push(noGroup(path));
    else if (closed.indexOf(group) < index) problems.push(problem(path, 'duplicate', 'A group is named once.'));
  });
  return [...problems, ...problemsOfWithdrawn(vacancies), ...problemsOfSeats(vacancies, known)];
}

function problemsOfApplicant(
  { canAttend = {} }: WaitingApplicant,
  known: ReadonlySet<GroupId>,
  path: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [group, numbers] of Object.entries(canAttend)) {
    if (!known.has(group)) problems.push(noGroup(`${path}.canAttend.${group}`));
    numbers.forEach((number, at) => {
      problems.push(...meetingProblems(number, 1, `${path}.canAttend.${group}[${at}]`));
    });
  }
  return problems;
}

function problemsOfWithdrawn(vacancies: Vacancies): readonly Problem[] {
  const isRepeated = repeatedIds();
  return withdrawnOf(vacancies).flatMap((id, index) => {
    const path = typeof vacancies.withdrawn === 'string' ? 'withdrawn' : `withdrawn[${index}]`;
    const twice = isRepeated(id) ? [problem(path, 'duplicate', 'A person withdraws once.')] : [];
    return [...problemsIn(readId(id, path)), ...twice];
  });
}

/** A seat is of a group on offer that runs, and of somebody who is known; more members than a group holds are a fact, not a mistake. */
function problemsOfSeats(vacancies: Vacancies, known: ReadonlySet<GroupId>): readonly Problem[] {
  const people = new Set([...vacancies.applicants.map(({ id }) => id), ...withdrawnOf(vacancies)]);
  const closed = new Set(vacancies.closed);
  return Object.entries(vacancies.current).flatMap(([person, group]) => {
    const path = `current.${person}`;
    if (!people.has(person)) return [problem(path, 'unknown-reference', 'No applicant has this id.')];
    if (group === null) return [];
    if (!known.has(group)) return [noGroup(path)];
    return closed.has(group) ? [problem(path, 'contradiction', 'A group that does not run has no members.')] : [];
  });
}

function noGroup(path: string): Problem {
  return problem(path, 'unknown-reference', 'No group has this id.');
}
