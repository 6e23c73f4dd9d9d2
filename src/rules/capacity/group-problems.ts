import { readId } from '../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import { type AllocationMethod, mostReserves } from '../../policy/allocation-terms.js';
import { limitOf } from '../../policy/limit.js';
import type { Policy } from '../../policy/policy.js';
import { problemsOfProgress } from './barrier.js';
import type { OfferedGroup } from './intake.js';
import { countProblems } from './numbers.js';
import { termsOf } from './terms.js';

/** What keeps a group from being offered. */
export function groupProblems(
  group: OfferedGroup,
  method: AllocationMethod,
  policy: Policy,
  path: string,
): readonly Problem[] {
  const { id, capacity } = group;
  const problems = [...problemsIn(readId(id, `${path}.id`))];
  if (capacity !== undefined) problems.push(...countProblems(capacity, 1, `${path}.capacity`));
  if (limitOf(group, policy.capacity) === null) {
    const message = 'A group gives its capacity, or a modality for which the policy gives a maximum.';
    problems.push(problem(`${path}.capacity`, 'missing', message));
  }
  return [
    ...problems,
    ...minimumProblems(group, policy, path),
    ...termsProblems(group, method, policy, path),
    ...meetingProblems(group, policy, path),
  ];
}

function minimumProblems(group: OfferedGroup, policy: Policy, path: string): readonly Problem[] {
  const { minimum } = group;
  if (minimum === undefined) return [];
  const problems = countProblems(minimum, 0, `${path}.minimum`);
  if (problems.length > 0) return problems;
  const limit = limitOf(group, policy.capacity) ?? Number.POSITIVE_INFINITY;
  const least = minimum === 0 ? 0 : Math.max(minimum, policy.capacity.minimumViable?.value ?? 0);
  // A capacity that cannot be read is named itself, and measures nothing else.
  if (Number.isNaN(limit) || limit < 1 || least <= limit) return [];
  return [problem(`${path}.minimum`, 'contradiction', 'The group holds fewer people than it needs.')];
}

function termsProblems(
  group: OfferedGroup,
  method: AllocationMethod,
  policy: Policy,
  path: string,
): readonly Problem[] {
  const { reserves = {}, perOrganisation } = group;
  const problems: Problem[] = [];
  for (const [attribute, seats] of Object.entries(reserves)) {
    problems.push(...problemsIn(readId(attribute, `${path}.reserves`)));
    problems.push(...countProblems(seats, 0, `${path}.reserves.${attribute}`));
  }
  if (perOrganisation !== undefined) problems.push(...countProblems(perOrganisation, 1, `${path}.perOrganisation`));
  const terms = termsOf(group, policy);
  const limited = terms.perOrganisation !== null;
  if (terms.reserves.length > mostReserves) {
    problems.push(problem(`${path}.reserves`, 'too-many', `At most ${mostReserves} are expected here.`));
  }
  if (terms.reserves.length > 0 && limited) {
    const message = 'A group keeps places or limits one organisation: nobody could be chosen fairly by both.';
    problems.push(problem(`${path}.perOrganisation`, 'unsupported', message));
  }
  if (method === 'deferred-acceptance') return problems;
  if (terms.reserves.length > 0) {
    problems.push(problem(`${path}.reserves`, 'unsupported', 'Reserved places need the method deferred-acceptance.'));
  }
  if (limited) {
    const message = 'A limit of one organisation needs the method deferred-acceptance.';
    problems.push(problem(`${path}.perOrganisation`, 'unsupported', message));
  }
  return problems;
}

function meetingProblems(
  { meetings, meetingsStarted }: OfferedGroup,
  policy: Policy,
  path: string,
): readonly Problem[] {
  if (meetings === undefined && meetingsStarted === undefined) return [];
  const paths = { started: `${path}.meetingsStarted`, meetings: `${path}.meetings` };
  return problemsOfProgress({ started: meetingsStarted ?? 0, meetings }, policy, paths);
}
