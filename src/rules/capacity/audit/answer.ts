import type { Verdict } from '../../../kernel/decision.js';
import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { IsoDay } from '../../../policy/policy.js';

/**
 * What is wrong. `over-capacity`: more people at one time than the group holds. `two-seats`: one person twice in one group.
 * `too-many-memberships`: one person in more groups at one time than the policy allows. `waiting-and-seated`: on the waitlist of a group
 * they are in. `reserve-unmet`: a kept place went to somebody else, or stands empty, while somebody waits who could fill it.
 * `organisation-over`: more people of one organisation than the group takes. `below-minimum`: too few when the group started.
 * `ineligible`: a seat held by somebody who may not be in the group. `substituted`: an attendance counted for somebody who did not come.
 */
export type ViolationCode =
  | 'over-capacity'
  | 'two-seats'
  | 'too-many-memberships'
  | 'waiting-and-seated'
  | 'reserve-unmet'
  | 'organisation-over'
  | 'below-minimum'
  | 'ineligible'
  | 'substituted';

/**
 * What somebody should look at, and what breaks no rule. `seat-free`: somebody waits who could have it. `fell-below-minimum`: too few
 * since the group started. `organisation-moved`: more of one organisation than the group takes, because members changed theirs.
 * `visitor`: somebody came without a seat.
 */
export type RemarkCode = 'seat-free' | 'fell-below-minimum' | 'organisation-moved' | 'visitor';

/**
 * What the records do not tell. `eligibility`: whether members may be in the group. `limit`: how many it holds. `minimum`: whether it
 * was, or will be, large enough to start. `waited-since`: whether somebody waited while they held a seat. `still-running`: whether a
 * membership without an end ran on when the next one began.
 */
export type OpenCode = 'eligibility' | 'limit' | 'minimum' | 'waited-since' | 'still-running';

/** One meeting or, of a group without dated meetings, one day from which something was so until the next change. */
export interface When {
  readonly meeting: number | null;
  readonly day: IsoDay | null;
}

/** One thing that was found. */
export interface Found<Code extends string> {
  readonly code: Code;
  /** Ids of the rules it breaks; empty where a group's own word, or one record, is broken by another. */
  readonly rules: readonly string[];
  /** The group, or the groups between which it lies, in the order of their ids. */
  readonly groups: readonly GroupId[];
  /**
   * Everybody concerned, in the order of their ids; of a group that is too large everybody there, because nobody is the one too many.
   * Of an attendance the seat holder first, and then whoever came. Empty for reserves, so that nobody can be told by an attribute.
   */
  readonly people: readonly PersonId[];
  /** The organisation that is counted, where one is. */
  readonly organisation: string | null;
  /** When it was so; empty where it has no day. */
  readonly when: readonly When[];
  /** How many there were at the worst, and how many there may be, or have to be. */
  readonly found: number;
  readonly limit: number;
  /** The same as a sentence. */
  readonly words: string;
}

/** A fact that is missing, and what waits for it. */
export interface OpenQuestion {
  readonly code: OpenCode;
  readonly rules: readonly string[];
  readonly groups: readonly GroupId[];
  readonly people: readonly PersonId[];
  /** Paths of the facts still needed. */
  readonly missing: readonly string[];
  readonly words: string;
}

/** How much was looked at, so that "nothing found" can be told from "nothing there". */
export interface Looked {
  readonly groups: number;
  readonly memberships: number;
  readonly people: number;
  readonly waiting: number;
  readonly attendance: number;
}

/** What is wrong with groups and memberships, for whom and by which rule. */
export interface Audit {
  /** Id of the dated policy that judged. */
  readonly policy: string;
  /** `not-met` where there is a violation; otherwise `open` while a fact is missing. Remarks never count. */
  readonly outcome: Verdict;
  /** By group, then by code. */
  readonly violations: readonly Found<ViolationCode>[];
  readonly remarks: readonly Found<RemarkCode>[];
  readonly open: readonly OpenQuestion[];
  readonly looked: Looked;
}
