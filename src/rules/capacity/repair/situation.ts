import type { GroupId } from '../../../kernel/id.js';
import type { Policy } from '../../../policy/policy.js';
import { type Applicant, rulesAgainst } from '../intake.js';
import { turnsOf } from '../order.js';
import { countsMissed, joinBeforeOf } from '../terms.js';
import { type Aftermath, aftermathOf, type GroupAfter } from './aftermath.js';
import { orderOf, type RepairIntake } from './intake.js';

/** Somebody who has not withdrawn. */
export interface Seated {
  readonly applicant: Applicant;
  /** Where they sit; `null` while they wait. */
  readonly current: GroupId | null;
  readonly pinned: boolean;
}

/** Everything a repair looks at. */
export interface Situation {
  readonly aftermath: Aftermath;
  readonly groups: ReadonlyMap<GroupId, Place>;
  /** In the order in which they are served. */
  readonly people: readonly Seated[];
  /** Whether anything has happened: only then are seats given to people who wait. */
  readonly eventful: boolean;
}

/** A group after the events. */
export interface Place extends GroupAfter {
  readonly limit: number;
  /** Whether anybody can still come to it. */
  readonly open: boolean;
}

export function situationOf(document: RepairIntake, policy: Policy): Situation {
  const aftermath = aftermathOf(document, policy);
  const intake = { order: orderOf(document), groups: document.groups, applicants: document.applicants };
  const current = new Map(Object.entries(document.current));
  const pins = new Set(document.pins);
  const groups = [...aftermath.groups].map(([id, after]): [GroupId, Place] => [
    id,
    {
      ...after,
      limit: after.limit ?? 0,
      open: !after.closed && (after.group.meetingsStarted ?? 0) < joinBeforeOf(after.group, policy),
    },
  ]);
  return {
    aftermath,
    groups: new Map(groups),
    people: turnsOf(intake, countsMissed(policy))
      .filter((applicant) => !aftermath.withdrawn.has(applicant.id))
      .map((applicant) => ({
        applicant,
        current: current.get(applicant.id) ?? null,
        pinned: pins.has(applicant.id),
      })),
    eventful: aftermath.effects.length > 0,
  };
}

/** Whether somebody may come to a group they do not sit in. */
export function mayCome({ groups }: Situation, applicant: Applicant, group: GroupId): boolean {
  return groups.get(group)?.open === true && rulesAgainst(applicant, group).length === 0;
}
