import { createHash } from 'node:crypto';
import type { Intake } from '../../src/rules/capacity/index.js';

type Applicant = Intake['applicants'][number];
export type Assignment = ReadonlyMap<string, string | null>;

/** Whether the first is served before the second, from the contract's words alone. */
export function comesBefore({ order }: Intake, first: Applicant, second: Applicant): boolean {
  const keys = [first, second].map(({ id, tier = 0, priority, appliedAt }): [number, bigint | number] => {
    if (order.by === 'priority') return [tier, Number(priority)];
    if (order.by === 'applied') return [tier, Date.parse(String(appliedAt))];
    const hex = createHash('sha256').update(`${order.seed}|${id}`, 'utf8').digest('hex');
    return [tier, BigInt(`0x${hex.slice(0, 13)}`)];
  });
  const [[tier, key] = [0, 0], [otherTier, otherKey] = [0, 0]] = keys;
  if (tier !== otherTier) return tier < otherTier;
  return key === otherKey ? first.id < second.id : key < otherKey;
}

export function mayJoin({ ineligible = {} }: Applicant, group: string): boolean {
  return !Object.keys(ineligible).includes(group);
}

/**
 * Every stable assignment, by looking at all of them: everyone in a group they listed and may join or in none, no group over its
 * capacity, and nobody who prefers a group that has a seat left or holds someone who comes later.
 *
 * @param limits each group's capacity
 */
export function stableAssignments(intake: Intake, limits: ReadonlyMap<string, number>): readonly Assignment[] {
  return [...assignments(intake, limits)].filter((assignment) => !hasEnvy(intake, limits, assignment));
}

function* assignments({ applicants }: Intake, limits: ReadonlyMap<string, number>): Generator<Assignment, void> {
  function* extend(index: number, made: Assignment): Generator<Assignment, void> {
    const applicant = applicants[index];
    if (applicant === undefined) {
      yield made;
      return;
    }
    yield* extend(index + 1, new Map([...made, [applicant.id, null]]));
    for (const group of applicant.preferences) {
      if (mayJoin(applicant, group) && members(made, group).length < (limits.get(group) ?? 0)) {
        yield* extend(index + 1, new Map([...made, [applicant.id, group]]));
      }
    }
  }
  yield* extend(0, new Map());
}

export function members(assignment: Assignment, group: string): readonly string[] {
  return [...assignment].filter(([, seat]) => seat === group).map(([id]) => id);
}

/** The groups someone would rather have than what they have, and may join. */
export function preferredGroups(applicant: Applicant, assignment: Assignment): readonly string[] {
  const seat = assignment.get(applicant.id) ?? null;
  const better =
    seat === null ? applicant.preferences : applicant.preferences.slice(0, applicant.preferences.indexOf(seat));
  return better.filter((group) => mayJoin(applicant, group));
}

/** Someone prefers a group with a seat left, or one that holds a person who comes after them. */
export function hasEnvy(intake: Intake, limits: ReadonlyMap<string, number>, assignment: Assignment): boolean {
  return intake.applicants.some((applicant) =>
    preferredGroups(applicant, assignment).some((group) => {
      const seated = members(assignment, group);
      const later = intake.applicants.some(
        (other) => seated.includes(other.id) && comesBefore(intake, applicant, other),
      );
      return later || seated.length < (limits.get(group) ?? 0);
    }),
  );
}
