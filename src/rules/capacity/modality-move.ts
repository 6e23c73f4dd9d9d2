import { type GroupId, readId, repeatedIds, sameIdForm } from '../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import { limitOf, type Room } from '../../policy/limit.js';
import type { Modality, Policy } from '../../policy/policy.js';
import { countProblems } from './numbers.js';
import { problemsOfDemands, problemsOfPeople } from './splitting/problems.js';
import type { Person, SplitDemands } from './splitting/request.js';

/** A group that is running, and what is asked of a split should it come to one. */
export interface LiveGroup extends SplitDemands {
  readonly id: GroupId;
  /** How it meets now. */
  readonly modality: Modality;
  /** The group's own smaller limit, also for the new way. */
  readonly capacity?: number;
  /** Everybody with a seat, in the order in which they hold their seats. */
  readonly members: readonly Person[];
  /** Whether it may become several groups; it may unless this says no. */
  readonly splitting?: boolean;
}

/** Groups that are to meet in another way. */
export interface ModalityMove {
  readonly to: Modality;
  /** The first meeting in the new way. */
  readonly fromMeeting?: number;
  readonly groups: readonly LiveGroup[];
}

/** What a group says of its size once it meets in the new way. */
export function roomIn(to: Modality, { capacity }: LiveGroup): Room {
  return { modality: to, ...(capacity === undefined ? {} : { capacity }) };
}

/**
 * Everything that keeps groups from being moved to another way of meeting, at once: to be asked before `changeModality`, which throws for
 * the same reasons.
 *
 * @param move typed but not yet trusted
 * @param policy gives the maximum of the new way
 * @returns no problem, or each with its path; `missing` where neither the policy nor the group says how many it holds in the new way
 * @example
 * problemsOfModalityMove({ to: 'hybrid', groups: [{ id: 'north', modality: 'online', members: [] }] }, policies.partnersInPrevention)[0].path // => 'groups[0].capacity'
 */
export function problemsOfModalityMove({ to, fromMeeting, groups }: ModalityMove, policy: Policy): readonly Problem[] {
  const problems: Problem[] = fromMeeting === undefined ? [] : [...countProblems(fromMeeting, 1, 'fromMeeting')];
  const isRepeated = repeatedIds();
  const members = new Set<string>();
  groups.forEach((group, index) => {
    const path = `groups[${index}]`;
    problems.push(...groupProblems(group, path));
    if (limitOf(roomIn(to, group), policy.capacity) === null) {
      const message = 'The policy sets no maximum for the new way, so the group gives its own capacity.';
      problems.push(problem(`${path}.capacity`, 'missing', message));
    }
    if (isRepeated(group.id)) problems.push(problem(`${path}.id`, 'duplicate', 'Another has the same id.'));
    const forms = group.members.map(({ id }) => sameIdForm(id));
    forms.forEach((member, seat) => {
      if (!members.has(member)) return;
      problems.push(problem(`${path}.members[${seat}].id`, 'duplicate', 'Somebody in another group has the same id.'));
    });
    for (const member of forms) members.add(member);
  });
  return problems;
}

function groupProblems(group: LiveGroup, path: string): readonly Problem[] {
  const { id, capacity, members } = group;
  return [
    ...problemsIn(readId(id, `${path}.id`)),
    ...(capacity === undefined ? [] : countProblems(capacity, 1, `${path}.capacity`)),
    ...problemsOfPeople(members, `${path}.members`),
    ...problemsOfDemands(group, new Set(members.map((member) => member.id)), `${path}.`),
  ];
}
