import { decide } from '../../kernel/decision.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { findings } from './findings.js';
import type { JudgedSeries, SeriesPlan } from './plan.js';
import { workedSeries } from './worked.js';

/**
 * The days and times of a group's meetings: counted from the first month, moved off the days that are ruled out and the times that are
 * taken as the plan says, at the same local time through every change of the clocks, and judged against the policy.
 *
 * A count or a length other than the policy's is answered, and shows as a finding that is not met. So is a series that cannot be held: a
 * diagnostic `INFEASIBLE` names the month, every day within reach and what rules it out, and `relaxations` the smallest changes of the
 * plan's limits that would make it possible.
 *
 * @param plan when the group wants to meet; a day is text such as `2027-02-09`, `time.zone` a table made by `zoneTable`
 * @param policy whose quantities stand in for what the plan leaves out
 * @returns the series, or every problem with its path: unreadable days, months and times, numbers out of range, a span that ends before
 * it starts, a month without the day asked for where those are rejected, a start in a closed month, a start that clocks never show or
 * show twice, and a zone's table that does not cover the years
 * @see Learning Together, DVRCV CoPs in practice
 * @example
 * series({ recurrence: { kind: 'nthWeekday', nth: 2, weekday: 2 }, from: '2027-02', count: 1 }, policies.partnersInPrevention).value.meetings[0].date // => '2027-02-09'
 */
export function series(plan: SeriesPlan, policy: Policy): Result<JudgedSeries> {
  const worked = workedSeries(plan, policy);
  if (!worked.ok) return worked;
  const judged = { ...worked.value, knowsBusy: plan.busy !== undefined };
  return ok({ ...worked.value.series, decision: decide(policy.id, findings(judged, policy)) });
}
