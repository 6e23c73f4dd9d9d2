import type { GroupId } from '../../kernel/id.js';
import type { Applicant, Intake } from './intake.js';
import { ordersByGroup, turnsOf } from './order.js';

/** An intake of people who may bring more than applicants do. */
interface IntakeOf<Person extends Applicant> extends Omit<Intake, 'applicants'> {
  readonly applicants: readonly Person[];
}

/**
 * Everyone who listed each group, in its order: one order for all, or each group's own where somebody has a priority for each.
 *
 * @param countsMissed whether whoever missed more rounds comes first within a tier
 */
export function queuesOf<Person extends Applicant>(
  intake: IntakeOf<Person>,
  countsMissed: boolean,
): ReadonlyMap<GroupId, readonly Person[]> {
  const queues = new Map<GroupId, Person[]>(intake.groups.map(({ id }) => [id, []]));
  const alike = !ordersByGroup(intake);
  const people = alike ? inOrder(intake, countsMissed) : intake.applicants;
  for (const person of people) for (const group of person.preferences) queues.get(group)?.push(person);
  if (alike) return queues;
  return new Map(
    [...queues].map(([group, applicants]) => [group, inOrder({ ...intake, applicants }, countsMissed, group)]),
  );
}

/**
 * Everyone in the order in which they are served.
 *
 * @param group whose order it is; without one, whoever has a priority for each group has none
 */
export function inOrder<Person extends Applicant>(
  intake: IntakeOf<Person>,
  countsMissed: boolean,
  group?: GroupId,
): readonly Person[] {
  const people = new Map(intake.applicants.map((person) => [person.id, person]));
  const applicants = intake.applicants.map((person) => withOnePriority(person, group));
  return turnsOf({ ...intake, applicants }, countsMissed).flatMap(({ id }) => people.get(id) ?? []);
}

/** The same person with the priority that counts for this group; for no group in particular, one that puts nobody first. */
function withOnePriority(applicant: Applicant, group?: GroupId): Applicant {
  const { priority } = applicant;
  if (typeof priority !== 'object') return applicant;
  const own = group !== undefined && Object.hasOwn(priority, group) ? priority[group] : undefined;
  return { ...applicant, priority: own ?? 0 };
}
