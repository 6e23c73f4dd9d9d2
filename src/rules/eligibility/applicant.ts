import type { GroupId, PersonId } from '../../kernel/id.js';
import type { Ending, IsoDay } from '../../policy/policy.js';

/** A membership of this programme that somebody holds or has held. Days are half-open: on the day it ends, another may begin. */
export interface EarlierMembership {
  readonly group: GroupId;
  /** The day it began. */
  readonly from: IsoDay;
  /** The day it ended, or is due to end. */
  readonly to: IsoDay;
  /** How it ended; left out while it runs, or while nobody has said. */
  readonly ending?: Ending;
}

/** Someone who asks for a place. What is not known is left out: an answer then waits for it, and never guesses. */
export interface Applicant {
  readonly id: PersonId;
  /** Words of the policy's vocabularies. */
  readonly sector?: string;
  readonly typeOfWork?: string;
  readonly careerStage?: string;
  readonly setting?: string;
  readonly theme?: string;
  /** Where they practise, as the policy names it: `Victoria`. */
  readonly jurisdiction?: string;
  /** What they have done in earlier cohorts. */
  readonly previousCohort?: 'none' | 'took-part' | 'completed';
  /** Memberships of this programme they hold now, without the one applied for. */
  readonly liveMemberships?: number;
  /** The same told in full: every membership of this programme, an empty list for none. Given instead of their number. */
  readonly memberships?: readonly EarlierMembership[];
  /** Numbers of the meetings they can attend; left out, nothing is known to stand in the way. */
  readonly canAttend?: readonly number[];
  readonly commitment?: { readonly practitioner?: boolean; readonly leader?: boolean };
  /** What they need to take part, such as `captioning`; an empty list for nothing. */
  readonly access?: readonly string[];
}

/** A group someone asks to join. */
export interface EligibilityGroup {
  readonly id: GroupId;
  /** Id of one of the policy's streams. */
  readonly stream: string;
  /** The days of its first and its last meeting. */
  readonly startsOn?: IsoDay;
  readonly endsOn?: IsoDay;
  /** How many of its meetings have started; 0 before the first. */
  readonly meetingsStarted?: number;
  /** How many meetings it has, where that is not the policy's number. */
  readonly meetings?: number;
  /** What its venue or platform offers, such as `captioning`. */
  readonly access?: readonly string[];
}
