import { type GroupId, readId, sameIdForm } from '../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import { limitOf } from '../../policy/limit.js';
import type { Policy } from '../../policy/policy.js';
import type { AllocationOrder, Applicant, Intake, OfferedGroup } from './intake.js';
import { countProblems } from './numbers.js';
import { readAppliedAt, readPriority, readSeed } from './order.js';

/**
 * Everything that keeps an intake from being allocated, at once: to be asked before {@link allocate}, which throws for the same reasons.
 *
 * @param intake typed but not yet trusted
 * @param policy gives the maximum of a group that says only how it meets
 * @returns no problem, or each with its path; `unsupported` for a method, a minimum, a reserve or a priority a group, which serial
 * order cannot honour and must not pass over
 * @example
 * problemsOf({ order: { by: 'lottery' }, groups: [], applicants: [] }, policies.partnersInPrevention)[0].path // => 'order.seed'
 */
export function problemsOf({ method, order, groups, applicants }: Intake, policy: Policy): readonly Problem[] {
  const known = new Set(groups.map(({ id }) => id));
  const problems: Problem[] = [];
  if (method !== undefined && method !== 'serial') {
    problems.push(problem('method', 'unsupported', 'Only the method serial is supported.'));
  }
  if (order.by === 'lottery') problems.push(...problemsIn(readSeed(order)));
  groups.forEach((group, index) => {
    problems.push(...groupProblems(group, policy, `groups[${index}]`));
  });
  problems.push(...sharedIds(groups, 'groups'));
  applicants.forEach((applicant, index) => {
    problems.push(...applicantProblems(applicant, order, known, `applicants[${index}]`));
  });
  problems.push(...sharedIds(applicants, 'applicants'));
  return problems;
}

function groupProblems(group: OfferedGroup, policy: Policy, path: string): readonly Problem[] {
  const { id, capacity, minimum, reserves = {} } = group;
  const problems = [...problemsIn(readId(id, `${path}.id`))];
  if (capacity !== undefined) problems.push(...countProblems(capacity, 1, `${path}.capacity`));
  if (limitOf(group, policy.capacity) === null) {
    const message = 'A group gives its capacity, or a modality for which the policy gives a maximum.';
    problems.push(problem(`${path}.capacity`, 'missing', message));
  }
  if (minimum !== undefined) {
    problems.push(problem(`${path}.minimum`, 'unsupported', 'Closing groups below a minimum is not supported.'));
  }
  if (Object.keys(reserves).length > 0) {
    problems.push(problem(`${path}.reserves`, 'unsupported', 'Reserved places are not supported.'));
  }
  return problems;
}

function applicantProblems(
  applicant: Applicant,
  { by }: AllocationOrder,
  known: ReadonlySet<GroupId>,
  path: string,
): readonly Problem[] {
  const { id, preferences, priority, appliedAt, tier, ineligible } = applicant;
  const problems = [...problemsIn(readId(id, `${path}.id`)), ...preferenceProblems(preferences, known, path)];
  if (by === 'priority' || priority !== undefined) {
    problems.push(...problemsIn(readPriority(applicant, `${path}.priority`)));
  }
  if (tier !== undefined) problems.push(...countProblems(tier, 0, `${path}.tier`));
  if (by === 'applied' || appliedAt !== undefined) {
    problems.push(...problemsIn(readAppliedAt(applicant, `${path}.appliedAt`)));
  }
  if (ineligible !== undefined) problems.push(...ineligibleProblems(ineligible, known, path));
  return problems;
}

function preferenceProblems(
  preferences: readonly GroupId[],
  known: ReadonlySet<GroupId>,
  path: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const listed = new Set<GroupId>();
  preferences.forEach((group, index) => {
    if (!known.has(group)) problems.push(unknownGroup(`${path}.preferences[${index}]`));
    else if (listed.has(group)) {
      problems.push(problem(`${path}.preferences[${index}]`, 'duplicate', 'A group is listed once.'));
    }
    listed.add(group);
  });
  return problems;
}

function ineligibleProblems(
  ineligible: Readonly<Record<GroupId, readonly string[]>>,
  known: ReadonlySet<GroupId>,
  path: string,
): readonly Problem[] {
  return Object.entries(ineligible).flatMap(([group, rules]) => {
    const place = `${path}.ineligible.${group}`;
    if (!known.has(group)) return [unknownGroup(place)];
    return rules.length === 0 ? [problem(place, 'empty', 'A refusal names the rules it rests on.')] : [];
  });
}

function unknownGroup(path: string): Problem {
  return problem(path, 'unknown-reference', 'No group has this id.');
}

/** Ids that differ only in capitals or Unicode form are one person typed twice, not two people. */
function sharedIds(listed: readonly { readonly id: string }[], path: string): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  listed.forEach(({ id }, index) => {
    const form = sameIdForm(id);
    if (seen.has(form)) problems.push(problem(`${path}[${index}].id`, 'duplicate', 'Another has the same id.'));
    seen.add(form);
  });
  return problems;
}
