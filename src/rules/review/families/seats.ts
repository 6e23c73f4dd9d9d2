import { type Cohort, opening } from '../cohorts.js';

/** The seats of a group: the maximum for the way it met at its first meeting that was not cancelled; `null` where there is none. */
export function seatsOf(cohort: Cohort): number | null {
  const modality = opening(cohort)?.modality ?? cohort.group.modality;
  return cohort.policy.capacity.maximum[modality]?.value ?? null;
}
