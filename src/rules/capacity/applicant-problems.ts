import { type GroupId, readId } from '../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import type { AllocationMethod, ServingOrder } from '../../policy/allocation-terms.js';
import type { Applicant } from './intake.js';
import { countProblems } from './numbers.js';
import { readAppliedAt, readPriority } from './order.js';

/** What an applicant is looked at against. */
export interface Asked {
  readonly by: ServingOrder;
  readonly method: AllocationMethod;
  /** Ids of the groups of the round. */
  readonly known: ReadonlySet<GroupId>;
}

/** What keeps an application from being served. */
export function applicantProblems(applicant: Applicant, asked: Asked, path: string): readonly Problem[] {
  const { id, preferences, appliedAt, tier, missed, attributes, organisation, ineligible } = applicant;
  const problems = [...problemsIn(readId(id, `${path}.id`)), ...preferenceProblems(preferences, asked.known, path)];
  problems.push(...priorityProblems(applicant, asked, `${path}.priority`));
  if (tier !== undefined) problems.push(...countProblems(tier, 0, `${path}.tier`));
  if (missed !== undefined) problems.push(...countProblems(missed, 0, `${path}.missed`));
  if (asked.by === 'applied' || appliedAt !== undefined) {
    problems.push(...problemsIn(readAppliedAt(applicant, `${path}.appliedAt`)));
  }
  attributes?.forEach((attribute, index) => {
    problems.push(...problemsIn(readId(attribute, `${path}.attributes[${index}]`)));
  });
  if (organisation !== undefined) problems.push(...problemsIn(readId(organisation, `${path}.organisation`)));
  if (ineligible !== undefined) problems.push(...ineligibleProblems(ineligible, asked.known, path));
  return problems;
}

function priorityProblems(applicant: Applicant, { by, method, known }: Asked, path: string): readonly Problem[] {
  const { priority, preferences } = applicant;
  if (priority === undefined && by !== 'priority') return [];
  if (typeof priority !== 'object') return problemsIn(readPriority(applicant, path));
  if (method !== 'deferred-acceptance') {
    return [problem(path, 'unsupported', 'A priority for each group needs the method deferred-acceptance.')];
  }
  const asked = [...Object.keys(priority), ...(by === 'priority' ? preferences : [])];
  return [...new Set(asked)].flatMap((group) =>
    known.has(group) ? problemsIn(readPriority(applicant, path, group)) : [unknownGroup(`${path}.${group}`)],
  );
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
