import type { Intake, Placing, Reason } from '../../src/rules/capacity/index.js';
import { keysOf } from '../../src/rules/capacity/order.js';
import { type Assignment, comesBefore, mayJoin, members, preferredGroups } from './allocation-oracle.js';

type Applicant = Intake['applicants'][number];

/**
 * The paperwork for any assignment, lawful or not, as well as it can be made: cutoffs, waitlists and reasons that agree with it, so that
 * only the assignment itself can give it away.
 */
export function forge(intake: Intake, limits: ReadonlyMap<string, number>, assignment: Assignment): Placing {
  const keys = keysOf(intake);
  const queue = [...intake.applicants].sort((first, second) => (comesBefore(intake, first, second) ? -1 : 1));
  const groups = [...limits.keys()];
  const waitlists = new Map(
    groups.map((group) => [
      group,
      queue.filter((each) => preferredGroups(each, assignment).includes(group)).map(({ id }) => id),
    ]),
  );
  const last = new Map(
    groups.map((group) => {
      const seated = members(assignment, group);
      const key = keys.get(queue.findLast(({ id }) => seated.includes(id))?.id ?? '');
      return [group, seated.length >= (limits.get(group) ?? 0) ? key : undefined];
    }),
  );
  const reason = (applicant: Applicant, group: string, rank: number): Reason => {
    const asked = { applicant: applicant.id, group, rank };
    const own = assignment.get(applicant.id) ?? null;
    if (!mayJoin(applicant, group)) return { ...asked, code: 'ineligible', rules: applicant.ineligible?.[group] ?? [] };
    if (own === group) return { ...asked, code: 'placed' };
    if (own !== null && applicant.preferences.indexOf(own) < rank) return { ...asked, code: 'placed-higher' };
    return {
      ...asked,
      code: 'full',
      cutoff: last.get(group)?.published ?? 0,
      cutoffTier: last.get(group)?.tier ?? 0,
      key: keys.get(applicant.id)?.published ?? 0,
      tier: keys.get(applicant.id)?.tier ?? 0,
      position: (waitlists.get(group) ?? []).indexOf(applicant.id) + 1,
    };
  };
  return {
    method: 'serial',
    order: intake.order,
    placements: Object.fromEntries(queue.map(({ id }) => [id, assignment.get(id) ?? null])),
    cutoffs: Object.fromEntries(groups.map((group) => [group, last.get(group)?.published ?? null])),
    waitlists: Object.fromEntries(waitlists),
    closed: [],
    reasons: queue.flatMap((each) => each.preferences.map((group, index) => reason(each, group, index + 1))),
  };
}

/** Every way to seat these people in these groups or in none, lawful or not. */
export function* everyAssignment(people: readonly string[], groups: readonly string[]): Generator<Assignment, void> {
  const [first, ...rest] = people;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of everyAssignment(rest, groups)) {
    for (const seat of [null, ...groups]) yield new Map([[first, seat], ...others]);
  }
}
