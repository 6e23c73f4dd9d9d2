import { repeatedIds } from '../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { applicantProblems } from './applicant-problems.js';
import { groupProblems } from './group-problems.js';
import type { Intake } from './intake.js';
import { readCommitment, readSeed } from './order.js';
import { methodOf } from './terms.js';

/**
 * Everything that keeps an intake from being allocated, at once: to be asked before {@link allocate}, which throws for the same reasons.
 *
 * @param intake typed but not yet trusted
 * @param policy gives the maximum of a group that says only how it meets, and whatever of its allocation the round leaves open
 * @returns no problem, or each with its path; `unsupported` for a reserve, a limit of one organisation or a priority a group under a
 * method that cannot honour it and must not pass over it
 * @example
 * problemsOf({ order: { by: 'lottery' }, groups: [], applicants: [] }, policies.partnersInPrevention)[0].path // => 'order.seed'
 */
export function problemsOf(intake: Intake, policy: Policy): readonly Problem[] {
  const { order, groups, applicants } = intake;
  const method = methodOf(intake, policy);
  const known = new Set(groups.map(({ id }) => id));
  const problems: Problem[] = [];
  if (order.by === 'lottery') problems.push(...problemsIn(readSeed(order)), ...problemsIn(readCommitment(order)));
  groups.forEach((group, index) => {
    problems.push(...groupProblems(group, method, policy, `groups[${index}]`));
  });
  addSharedIds(groups, 'groups', problems);
  applicants.forEach((applicant, index) => {
    problems.push(...applicantProblems(applicant, { by: order.by, method, known }, `applicants[${index}]`));
  });
  addSharedIds(applicants, 'applicants', problems);
  return problems;
}

/** Ids that differ only in capitals or Unicode form are one person typed twice, not two people. */
function addSharedIds(listed: readonly { readonly id: string }[], path: string, problems: Problem[]): void {
  const isRepeated = repeatedIds();
  listed.forEach(({ id }, index) => {
    if (isRepeated(id)) problems.push(problem(`${path}[${index}].id`, 'duplicate', 'Another has the same id.'));
  });
}
