import { isoDay } from '../../kernel/day.js';
import { decide } from '../../kernel/decision.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { Policy } from '../../policy/policy.js';
import { factsOf, frameOf } from './all-facts.js';
import { metricsOf } from './metrics.js';
import { problemsOf } from './problems.js';
import { everyChannel, wholeYear } from './readiness.js';
import type { YearRecords } from './records.js';
import type { Review } from './review.js';

/**
 * Completion, attendance and the other figures of a year, for the whole year, each stream, each way of meeting and each group, with every
 * numerator and denominator; what they show, with evidence; and what of it may be published.
 * People who left or never came stay in the denominators; where nothing can be said the reason stands in place of a value, never 0.
 *
 * @param records the groups, who was enrolled, what the registers say, and the day as at which to look (`asOf`, `YYYY-MM-DD`; left
 * out, the year is over: its last day, or the last meeting listed where that is later).
 * Records that contradict each other throw a RangeError; look at records from outside with `problemsOf` first
 * @param policy judges every group that names no other
 * @param others policies that groups name
 * @see Learning Together, Executive summary
 * @see Learning Together, Developing our model
 * @example
 * annual({ year: 2019, groups: [], enrolments: [], attendance: [] }, policies.partnersInPrevention).metrics.find(({ id }) => id === 'completion').null // => 'no-denominator'
 */
export function annual(records: YearRecords, policy: Policy, others: readonly Policy[] = []): Review {
  const [first] = problemsOf(records, policy, others);
  if (first !== undefined) throw new RangeError(`${first.path}: ${first.message}`);
  const known = new Map([policy, ...others].map((each) => [each.id, each]));
  const frame = frameOf(records, policy);
  const facts = factsOf(records, (id) => known.get(id ?? policy.id) ?? policy, frame);
  const cohorts = facts.flatMap(({ cohort }) => cohort ?? []);
  const metrics = metricsOf(facts, frame);
  const policyVersions = [...new Set([policy.id, ...cohorts.map((cohort) => cohort.policy.id)])].sort(byCodeUnit);
  return {
    year: records.year,
    asOf: isoDay(frame.asOf),
    policyVersions,
    terms: {},
    decision: decide(policy.id, [wholeYear(cohorts), everyChannel(records, policy)]),
    metrics,
    findings: [],
    released: { refused: null, tables: [], metrics: [], findings: [], advice: [], counts: {}, note: '' },
    charts: [],
  };
}
