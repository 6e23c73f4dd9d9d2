import { type Decision, decide } from '../../kernel/decision.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import type { ReviewRule } from './cards.js';
import { cohortsOf } from './cohorts.js';
import { asOfDay } from './directory.js';
import { findingsOf, type ReviewFinding } from './findings.js';
import { type MetricValue, metricsOf } from './metrics.js';
import { problemsOf } from './problems.js';
import { everyChannel, wholeYear } from './readiness.js';
import type { YearRecords } from './records.js';

/** What may be published. Nothing has been through disclosure control, so there is nothing in it. */
export interface Released {
  readonly tables: readonly [];
  readonly note: string;
}

/** One year of groups looked back on. For whoever runs the programme: figures of small groups can give people away. */
export interface Review {
  readonly year: number;
  readonly asOf: IsoDay;
  /** Ids of the policies that judged. */
  readonly policyVersions: readonly string[];
  /** Whether the year is complete enough, and drawn from enough channels, to be reviewed. */
  readonly decision: Decision<ReviewRule>;
  /** The year's figures, then each group's. */
  readonly metrics: readonly MetricValue[];
  readonly findings: readonly ReviewFinding[];
  readonly released: Released;
  readonly charts: readonly [];
}

const released: Released = {
  tables: [],
  note: 'Nothing here has been through disclosure control, so nothing is released for publication.',
};

/**
 * Completion, attendance and the other figures of a year, for the whole year and each group, with every numerator and denominator.
 * People who left or never came stay in the denominators; where nothing can be said the reason stands in place of a value, never 0.
 *
 * @param records the groups, who was enrolled, what the registers say, and the day as at which to look (`asOf`, `YYYY-MM-DD`; left
 * out, the year is over: its last day, or the last meeting listed where that is later).
 * Records that contradict each other throw a RangeError; look at records from outside with `problemsOf` first
 * @param policy judges every group of the year
 * @see Learning Together, Executive summary
 * @see Learning Together, Developing our model
 * @example
 * annual({ year: 2019, groups: [], enrolments: [], attendance: [] }, policies.partnersInPrevention).metrics.find(({ id }) => id === 'completion').null // => 'no-denominator'
 */
export function annual(records: YearRecords, policy: Policy): Review {
  const [first] = problemsOf(records, policy);
  if (first !== undefined) throw new RangeError(`${first.path}: ${first.message}`);
  const { year } = records;
  const cohorts = cohortsOf(records, policy);
  const metrics = metricsOf(cohorts, year, policy);
  return {
    year,
    asOf: asOfDay(records),
    policyVersions: [policy.id],
    decision: decide(policy.id, [wholeYear(cohorts), everyChannel(records, policy)]),
    metrics,
    findings: findingsOf(cohorts, metrics, year, policy),
    released,
    charts: [],
  };
}
