import type { GroupId } from '../../kernel/id.js';
import type { Applicant, Intake } from './intake.js';
import { keysOf, turnsOf } from './order.js';

/** An intake of people who may bring more than applicants do. */
interface IntakeOf<Person extends Applicant> extends Omit<Intake, 'applicants'> {
  readonly applicants: readonly Person[];
}

/** Everyone who listed each group, in its order: one order for all, or each group's own where somebody has a priority for each. */
export function queuesOf<Person extends Applicant>(intake: IntakeOf<Person>): ReadonlyMap<GroupId, readonly Person[]> {
  const queues = new Map<GroupId, Person[]>(intake.groups.map(({ id }) => [id, []]));
  if (hasOrdersOfGroups(intake)) {
    for (const [group, queue] of queues) {
      const asking = intake.applicants.filter(({ preferences }) => preferences.includes(group));
      for (const person of inOrder({ ...intake, applicants: asking }, group)) queue.push(person);
    }
  } else {
    for (const person of inOrder(intake)) for (const group of person.preferences) queues.get(group)?.push(person);
  }
  return queues;
}

/** Whether somebody may stand further ahead for one group than for another. */
function hasOrdersOfGroups({ order, applicants }: IntakeOf<Applicant>): boolean {
  return order.by === 'priority' && applicants.some(({ priority }) => typeof priority === 'object');
}

/**
 * Everyone in the order in which they are served.
 *
 * @param group whose order it is; without one, whoever has a priority for each group has none
 */
export function inOrder<Person extends Applicant>(intake: IntakeOf<Person>, group?: GroupId): readonly Person[] {
  const people = new Map(intake.applicants.map((person) => [person.id, person]));
  const applicants = intake.applicants.map((person) => withOnePriority(person, group));
  const one = { ...intake, applicants };
  return turnsOf(one, keysOf(one)).flatMap(({ applicant }) => people.get(applicant.id) ?? []);
}

/** The same person with the priority that counts for this group; for no group in particular, one that puts nobody first. */
export function withOnePriority(applicant: Applicant, group?: GroupId): Applicant {
  const { priority } = applicant;
  if (typeof priority !== 'object') return applicant;
  const own = group !== undefined && Object.hasOwn(priority, group) ? priority[group] : undefined;
  return { ...applicant, priority: own ?? 0 };
}
