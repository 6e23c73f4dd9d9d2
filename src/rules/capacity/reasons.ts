import type { GroupId, PersonId } from '../../kernel/id.js';

/** A priority, the moment of an application as it was written, or a number drawn: whatever the order goes by. */
export type PublishedKey = number | string;

interface Asked {
  readonly applicant: PersonId;
  readonly group: GroupId;
  /** Where the applicant listed the group; 1 is the best. */
  readonly rank: number;
}

/** What an applicant is ordered by, and how far they are from a place. */
interface Waiting extends Asked {
  /** Key and tier of this applicant in the group. */
  readonly key: PublishedKey;
  readonly tier: number;
  /** Rounds they missed; only where the policy serves those who missed more first. */
  readonly missed?: number;
  /** Place on the group's waitlist; 1 is next. */
  readonly position: number;
}

/** Beside whom a full group was filled: key, tier and missed rounds of the last person admitted. */
interface Cutoff {
  /** All three are `null` where they are withheld, because they would tell of somebody that a reserved place was theirs. */
  readonly cutoff: PublishedKey | null;
  readonly cutoffTier: number | null;
  readonly cutoffMissed?: number | null;
}

/** Why somebody who listed nothing, or not this group, has no place in it. */
export interface NotRanked {
  readonly applicant: PersonId;
  /** `null` where no group was listed at all. */
  readonly group: GroupId | null;
  readonly rank: null;
  readonly code: 'not-ranked';
}

/** Why one applicant did or did not get one group they listed. */
export type Reason =
  | (Asked & { readonly code: 'placed' })
  | (Asked & { readonly code: 'placed-higher' })
  | (Asked & {
      readonly code: 'ineligible';
      /** Ids of the rules that refused. */
      readonly rules: readonly string[];
    })
  | (Asked & {
      readonly code: 'window-closed';
      /** How many of its meetings have started. */
      readonly started: number;
      /** The meeting before whose start somebody had to join; 0 where it has too few meetings for anybody to attend enough. */
      readonly joinBefore: number;
    })
  | (Asked & {
      readonly code: 'closed';
      /** How many people it had, and how many it needs. As many as it needs: it closed so that others run and more people have a place. */
      readonly reached: number;
      readonly minimum: number;
    })
  | (Waiting & Cutoff & { readonly code: 'full' })
  | (Waiting &
      Cutoff & {
        /** Somebody who comes later has a place here, because more people have one that way. Only by `max-placement`. */
        readonly code: 'passed-over';
      })
  | (Waiting & {
      readonly code: 'organisation-full';
      /** As many of the same organisation as the group may have are in it. */
      readonly limit: number;
    })
  | NotRanked;
