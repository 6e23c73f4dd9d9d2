import type { GroupId, PersonId } from '../../../kernel/id.js';
import { limitOf } from '../../../policy/limit.js';
import type { Policy } from '../../../policy/policy.js';
import type { OfferedGroup } from '../intake.js';
import { eventsOf, type RepairEvent, type RepairIntake } from './intake.js';

/** A group as the events leave it. */
export interface GroupAfter {
  readonly group: OfferedGroup;
  readonly closed: boolean;
  /** Most participants; 0 for one that has closed, `null` where nobody says how many. */
  readonly limit: number | null;
}

/** An event and what it did. */
export type EventEffect =
  | (Extract<RepairEvent, { type: 'withdrawal' }> & {
      /** The group in which they gave up a seat; `null` where they held none any more. */
      readonly left: GroupId | null;
    })
  | (Exclude<RepairEvent, { type: 'withdrawal' }> & {
      /** How many the group held before, and how many it holds now. */
      readonly held: number;
      readonly holds: number;
    });

/** What is left when everything has happened. */
export interface Aftermath {
  readonly groups: ReadonlyMap<GroupId, GroupAfter>;
  readonly withdrawn: ReadonlySet<PersonId>;
  readonly effects: readonly EventEffect[];
}

export function aftermathOf(document: RepairIntake, policy: Policy): Aftermath {
  const groups = new Map(document.groups.map((group) => [group.id, asItIs(group, policy)]));
  const current = new Map(Object.entries(document.current));
  const withdrawn = new Set<PersonId>();
  const effects = eventsOf(document).map(({ event }): EventEffect => {
    if (event.type === 'withdrawal') {
      const left = withdrawn.has(event.applicant) ? null : (current.get(event.applicant) ?? null);
      withdrawn.add(event.applicant);
      return { ...event, left };
    }
    const before = groups.get(event.group);
    const after = before && changed(before, event, policy);
    if (after) groups.set(event.group, after);
    return { ...event, held: before?.limit ?? 0, holds: after?.limit ?? 0 };
  });
  return { groups, withdrawn, effects };
}

function asItIs(group: OfferedGroup, policy: Policy): GroupAfter {
  return { group, closed: false, limit: limitOf(group, policy.capacity) };
}

/** A group after one event. Nothing opens a group again that has closed. */
export function changed(
  { group, closed }: GroupAfter,
  event: Exclude<RepairEvent, { type: 'withdrawal' }>,
  policy: Policy,
): GroupAfter {
  if (closed || event.type === 'groupClosed') return { group, closed: true, limit: 0 };
  return asItIs(
    event.type === 'capacityCut' ? { ...group, capacity: event.newCapacity } : { ...group, modality: event.modality },
    policy,
  );
}
