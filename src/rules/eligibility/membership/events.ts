import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Modality } from '../../../policy/policy.js';
import type { MembershipEnding } from '../ending.js';

/** The id of one recorded fact. */
export type EventId = string & { readonly flavour?: 'event' };

/** A moment with its distance from UTC: `2027-01-31T09:00:00+11:00`. */
export type Moment = string;

/** A moment from which a fact is true, whenever somebody wrote it down. */
interface Effective {
  readonly effective: Moment;
}

/** A group takes applications from now on. It gives its seats, or a modality for which the policy gives a maximum, or neither for no limit. */
export interface GroupOpened extends Effective {
  readonly kind: 'group-opened';
  readonly group: GroupId;
  readonly seats?: number;
  readonly modality?: Modality;
  /** When each of its meetings starts, in order. */
  readonly meetings?: readonly Moment[];
}

/** The group meets at other times than was said. */
export interface GroupRescheduled extends Effective {
  readonly kind: 'group-rescheduled';
  readonly group: GroupId;
  readonly meetings: readonly Moment[];
}

/** What one person does in one group. `offer-expired` writes down what the deadline has already brought about. */
export interface PersonMoved extends Effective {
  readonly kind: 'applied' | 'accepted' | 'declined' | 'offer-expired' | 'withdrew' | 'deferred';
  readonly person: PersonId;
  readonly group: GroupId;
}

/** A seat is kept for somebody until they answer, or until the deadline: at that very moment it is no longer kept. */
export interface Offered extends Effective {
  readonly kind: 'offered';
  readonly person: PersonId;
  readonly group: GroupId;
  /** Left out, the latest that the policy and the meetings allow. */
  readonly deadline?: Moment;
}

/** The group's run is over for this member; withdrawing and deferring are moves of their own. */
export interface Ended extends Effective {
  readonly kind: 'ended';
  readonly person: PersonId;
  readonly group: GroupId;
  readonly ending: MembershipEnding;
}

/** Somebody else came in a member's place. The seat stays the member's; whoever came is a visitor. */
export interface Substituted extends Effective {
  readonly kind: 'substituted';
  readonly person: PersonId;
  readonly group: GroupId;
  readonly visitor: PersonId;
}

/** The person works elsewhere now; the sector is left out while it is not known, as between two jobs. */
export interface ChangedOrganisation extends Effective {
  readonly kind: 'changed-organisation';
  readonly person: PersonId;
  readonly sector?: string;
}

/** They work in no admitted sector any more. */
export interface LeftSector extends Effective {
  readonly kind: 'left-sector';
  readonly person: PersonId;
}

/** As one of the alumni they want to hear nothing, or to hear something again. */
export interface ContactChanged extends Effective {
  readonly kind: 'opted-out' | 'opted-in';
  readonly person: PersonId;
}

/** They work in the sector again. A seat that has ended stays ended; they may apply. */
export interface Returned extends Effective {
  readonly kind: 'returned';
  readonly person: PersonId;
  readonly sector: string;
}

/** Two records turn out to be one person: from now on everything of this one is the other's. */
export interface Merged extends Effective {
  readonly kind: 'merged';
  readonly person: PersonId;
  readonly into: PersonId;
}

/** What can be said of a group or a person. */
export type MembershipFact =
  | GroupOpened
  | GroupRescheduled
  | PersonMoved
  | Offered
  | Ended
  | Substituted
  | ChangedOrganisation
  | LeftSector
  | ContactChanged
  | Returned
  | Merged;

/** When a fact was written down, which may be long after it became true, or before. */
interface Recorded {
  readonly id: EventId;
  readonly recorded: Moment;
}

/** What was recorded was wrong: it is taken as if something else had been recorded, or `null` for nothing. */
export interface Corrected extends Recorded {
  readonly kind: 'corrected';
  /** The event that was wrong, or an earlier correction of it. */
  readonly corrects: EventId;
  readonly becomes: MembershipFact | null;
}

/** One line of the record that a coordinator keeps. */
export type MembershipEvent = (MembershipFact & Recorded) | Corrected;

export type MembershipEventKind = MembershipEvent['kind'];
