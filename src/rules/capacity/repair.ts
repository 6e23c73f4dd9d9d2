import type { GroupId, PersonId } from '../../kernel/id.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { EventEffect } from './repair/aftermath.js';
import type { RepairIntake } from './repair/intake.js';
import { problemsOfRepair } from './repair/problems.js';
import {
  type BelowMinimum,
  belowMinimum,
  changesOf,
  lostSeats,
  type RepairChange,
  type SeatLost,
} from './repair/reasons.js';
import { newSeats } from './repair/seating.js';
import { situationOf } from './repair/situation.js';

/** Who sits where after something has happened, and why anybody sits elsewhere than before. */
export interface Repair {
  /** Id of the policy it was made under. */
  readonly policy: string;
  /** What has happened, in the order given, and what it did. */
  readonly events: readonly EventEffect[];
  /** Where everybody sits who has not withdrawn; `null` for whoever waits. In the order in which they are served. */
  readonly allocation: Readonly<Record<PersonId, GroupId | null>>;
  /** How many of those who held a seat hold one still, and how many of them in another group. */
  readonly retained: number;
  readonly moved: number;
  /** Everybody who moves, loses the seat or gets one, in the same order. */
  readonly changes: readonly RepairChange[];
  /** Those of them who lose the seat, with why there is no other. */
  readonly lost: readonly SeatLost[];
  /** Groups that go on, with fewer people than the minimum they bring. */
  readonly belowMinimum: readonly BelowMinimum[];
}

/**
 * Mends an allocation with as little upset as can be, after somebody withdrew, a group shrank or closed, or meets in another way. Of
 * all lawful seatings it is the one in which, in this order: whoever is pinned stays; the most people who held a seat keep one, in any
 * group they listed; those who do are the first in order; the fewest of them move; those who move go the fewest steps down their lists;
 * the first person has the best group that any such seating gives them, then the second, and so on. After that, those who waited get the
 * seats that are left, one after another, each the best of their groups, and nobody moves for them.
 *
 * Somebody may always stay in the group they sit in, even where they did not list it or could not join it now: the seat is theirs. Where
 * nothing has happened and everybody's seat is lawful, nothing changes.
 *
 * @param document groups, applicants, who sits where, and what has happened. Unlawful, it is a bug in the caller's code and throws a
 * RangeError; ask `problemsOfRepair` first
 * @param policy gives the maximum of a group that says only how it meets
 * @see Learning Together, An evolving and responsive model
 * @example
 * const repaired = repair(
 *   {
 *     groups: [{ id: 'north', capacity: 2 }, { id: 'south', capacity: 1 }],
 *     applicants: [
 *       { id: 'ana', preferences: ['north', 'south'], priority: 1 },
 *       { id: 'bo', preferences: ['north'], priority: 2 },
 *     ],
 *     current: { ana: 'north', bo: 'north' },
 *     event: { type: 'capacityCut', group: 'north', newCapacity: 1 },
 *   },
 *   policies.partnersInPrevention,
 * );
 * repaired.allocation // => { ana: 'south', bo: 'north' }
 * repaired.changes[0].because // => { code: 'too-many', had: 2, holds: 1 }
 */
export function repair(document: RepairIntake, policy: Policy): Repair {
  return lawfulValue(
    resultOf(problemsOfRepair(document, policy), () => {
      const situation = situationOf(document, policy);
      const seats = newSeats(situation);
      const held = situation.people.filter(({ current }) => current !== null);
      const kept = held.filter(({ applicant }) => (seats.get(applicant.id) ?? null) !== null);
      return {
        policy: policy.id,
        events: situation.aftermath.effects,
        allocation: Object.fromEntries(seats),
        retained: kept.length,
        moved: kept.filter(({ applicant, current }) => seats.get(applicant.id) !== current).length,
        changes: changesOf(situation, seats),
        lost: lostSeats(situation, seats),
        belowMinimum: belowMinimum(situation, seats),
      };
    }),
  );
}
