import type { Decision } from '../../../kernel/decision.js';
import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Ending } from '../../../policy/policy.js';
import type { EligibilityRule } from '../cards.js';
import type { EventId, Moment } from './events.js';

/**
 * Where somebody stands in one group. `applied`: waiting for a place. `offered`: a seat is kept for them. `enrolled`: the seat is
 * theirs. `declined` and `offer-expired`: no longer waiting, by their answer or for want of one. `left-sector`: the seat ended with
 * their work in the sector. The others are the ways in which a membership ends.
 */
export type MembershipStatus = 'applied' | 'offered' | 'enrolled' | 'declined' | 'offer-expired' | Ending;

/** One seat that somebody held, and how it ended; both `null` while they hold it. */
export interface SeatHeld {
  readonly from: Moment;
  readonly to: Moment | null;
  readonly ending: Ending | null;
}

export interface Membership {
  readonly person: PersonId;
  readonly group: GroupId;
  readonly status: MembershipStatus;
  /** Id of the event that made it so. */
  readonly event: EventId;
  /** The moment it became so: the event's, or the deadline or end of a time that passed after it. */
  readonly since: Moment;
  /** Their place in the queue goes by this moment; `null` for whoever is not waiting. */
  readonly queuedSince: Moment | null;
  /** When the offer ends, unless answered before; `null` where there is none, or nothing sets its end. */
  readonly deadline: Moment | null;
  /** The seats they have held in this group, first to last; somebody who comes back holds a second one. */
  readonly seats: readonly SeatHeld[];
  /** Whether the seat is kept, or why it ended with their work; `null` where neither is in question. */
  readonly seat: Decision<EligibilityRule> | null;
  /** Id of the event that says where they work now; `null` where nothing was said since they applied. */
  readonly seatEvent: EventId | null;
}

export interface GroupState {
  readonly group: GroupId;
  /** `null` where the group has no limit. */
  readonly seats: number | null;
  /** Members and open offers. */
  readonly taken: number;
  /** When each of its meetings starts, in order; none where none were given. */
  readonly meetings: readonly Moment[];
  /** Everyone waiting, first in the queue first. */
  readonly waiting: readonly PersonId[];
}

/** Somebody who came in a member's place. They hold no seat by it. */
export interface Visit {
  readonly visitor: PersonId;
  readonly group: GroupId;
  readonly seatHolder: PersonId;
  readonly event: EventId;
}

/** What a history of facts amounts to at a moment. Lists are in order of group and person. */
export interface Memberships {
  readonly policy: string;
  readonly asOf: Moment;
  readonly memberships: readonly Membership[];
  readonly groups: readonly GroupState[];
  readonly visits: readonly Visit[];
  /** Records that turned out to be somebody else's, and whose. */
  readonly merged: Readonly<Record<PersonId, PersonId>>;
  /** People who want to hear nothing. */
  readonly optedOut: readonly PersonId[];
}
