import type { Policy } from '../../../policy/policy.js';
import type { ReviewFinding } from '../finding.js';
import type { ReleasedMetric, Scope } from '../metric.js';
import { isWholeYear } from '../scope.js';
import { answered } from './differences.js';
import { breachFindings, countFindings, recordsFinding } from './exact.js';
import { type Earlier, questionsOf } from './questions.js';
import { figured } from './seen.js';
import { targetFindings, yearTargetFindings } from './targets.js';

/**
 * What the figures show: exactly one outcome of each rule for each scope it looks at. A pure function of the figures given, so that what is
 * told of a release follows from the release alone.
 *
 * @param metrics every figure, or those that are released with the others marked as withheld
 * @param policy whose thresholds hold
 * @param earlier an earlier year to compare with; `null` where there is none
 */
export function findingsOf(
  metrics: readonly ReleasedMetric[],
  policy: Policy,
  year: number,
  earlier: Earlier | null,
): readonly ReviewFinding[] {
  const terms = policy.review.findings.value;
  const figures = figured(metrics);
  const whole: Scope = { year };
  const parts = figures.scopes.filter((scope) => !isWholeYear(scope));
  const shared = parts.filter(({ group }) => group === undefined);
  return [
    ...[whole, ...shared].flatMap((scope) => targetFindings(figures, scope, terms)),
    ...yearTargetFindings(figures, whole, terms, policy.attendance.firstMeetingBy?.value ?? 1),
    ...[whole, ...parts].flatMap((scope) => [...breachesOf(scope), recordsFinding(figures, scope, policy)]),
    ...countFindings(figures, whole, policy),
    ...answered(questionsOf(figures, whole, terms, earlier), terms),
  ];

  /** Of a stream or a way of meeting the breaches are those of its groups. */
  function breachesOf(scope: Scope): readonly ReviewFinding[] {
    return isWholeYear(scope) || scope.group !== undefined ? breachFindings(figures, scope) : [];
  }
}
