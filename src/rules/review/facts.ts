import type { CivilDay } from '../../kernel/day.js';
import type { Policy } from '../../policy/policy.js';
import type { Cohort } from './cohorts.js';
import type { CertificateRecord, DemandRecord, HistoryRecord, ResponseRecord, WorkforceRecord } from './records.js';

/**
 * What one group brings to the figures: everything that is known of it. What belongs to no group comes with `cohort: null`: requests for a
 * stream under that stream, earlier memberships under none.
 */
export interface Facts {
  readonly cohort: Cohort | null;
  /** The stream of the group, or the one that was asked for; `null` for the year as a whole. */
  readonly stream: string | null;
  readonly demand: readonly DemandRecord[];
  readonly responses: readonly ResponseRecord[];
  readonly certificates: readonly CertificateRecord[];
  /** Only where `cohort` and `stream` are both `null`. */
  readonly history: readonly HistoryRecord[];
}

/** What is the same for every group of a review. */
export interface Frame {
  readonly year: number;
  readonly asOf: CivilDay;
  /** The review's own policy; a group's is in its cohort. The numbers inside definitions (`review.figures`) are this one's for all. */
  readonly policy: Policy;
  /** `null` where none are given. */
  readonly regions: readonly string[] | null;
  readonly workforce: readonly WorkforceRecord[] | null;
}
