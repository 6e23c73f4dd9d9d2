import type { Blackout, Covered } from '../rules/schedule/plan.js';

/** The holidays of one place, and over which days they are all of them: to be spread into the plan of a series, a year or a slot. */
export interface HolidayCalendar {
  /** Earliest first. */
  readonly blackouts: readonly Blackout[];
  readonly covered: Covered;
}
