import type { GroupId, PersonId } from '../../kernel/id.js';

/** A priority, the moment of an application as it was written, or a number drawn: whatever the order goes by. */
export type PublishedKey = number | string;

interface Asked {
  readonly applicant: PersonId;
  readonly group: GroupId;
  /** Where the applicant listed the group; 1 is the best. */
  readonly rank: number;
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
      readonly code: 'full';
      /** Key and tier of the last person admitted. */
      readonly cutoff: PublishedKey;
      readonly cutoffTier: number;
      /** Key and tier of this applicant: a later tier, or a later key in the same tier, or the same key and a later id. */
      readonly key: PublishedKey;
      readonly tier: number;
      /** Place on the group's waitlist; 1 is next. */
      readonly position: number;
    });
