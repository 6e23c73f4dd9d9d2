import type { Evidence } from '../../kernel/decision.js';
import { counted, list } from '../../kernel/phrase.js';
import type { Policy } from '../../policy/policy.js';
import type { MetricId } from './catalogue.js';
import { type Cohort, membersOn } from './cohorts.js';
import type { MetricValue, Scope } from './metrics.js';

/** `breach`: a rule was broken, whatever the records that are missing say. `watch`: figures rest on an incomplete record. */
export type ReviewFindingKind = 'breach' | 'watch';

/** Something that the records establish exactly. Nothing here is an estimate. */
export interface ReviewFinding {
  readonly ruleId: 'capacity.maximum' | 'review.evidence';
  readonly kind: ReviewFindingKind;
  readonly scope: Required<Scope>;
  /** The figures it is about. */
  readonly metrics: readonly MetricId[];
  readonly evidence: Evidence;
}

/** The findings of a year, group by group. */
export function findingsOf(
  cohorts: readonly Cohort[],
  metrics: readonly MetricValue[],
  year: number,
  policy: Policy,
): readonly ReviewFinding[] {
  const byGroup = new Map<string | undefined, MetricValue[]>();
  for (const metric of metrics) {
    byGroup.set(metric.scope.group, [...(byGroup.get(metric.scope.group) ?? []), metric]);
  }
  return cohorts.flatMap((cohort) => {
    const scope = { group: cohort.group.id, year };
    return [...overTheMaximum(cohort, scope, policy), ...incompleteRecord(byGroup.get(scope.group) ?? [], scope)];
  });
}

function overTheMaximum(cohort: Cohort, scope: Required<Scope>, policy: Policy): readonly ReviewFinding[] {
  const maximum = policy.capacity.maximum[cohort.group.modality]?.value ?? Number.POSITIVE_INFINITY;
  const over = cohort.slots
    .filter(({ state }) => state === 'held')
    .map((slot) => ({ number: slot.number, present: membersOn(cohort, slot) }))
    .filter(({ present }) => present > maximum);
  if (over.length === 0) return [];
  const meetings = over.map(({ number }) => String(number));
  const evidence = {
    fact: 'members at a meeting',
    expected: `at most ${maximum}`,
    actual: `up to ${Math.max(...over.map(({ present }) => present))}, at meeting${over.length > 1 ? 's' : ''} ${list(meetings, 'and')}`,
  };
  return [{ ruleId: 'capacity.maximum', kind: 'breach', scope, metrics: ['fill-rate'], evidence }];
}

/** What rests on the marks that are missing: the rates that leave them out, and what could not be told without them. */
function incompleteRecord(metrics: readonly MetricValue[], scope: Required<Scope>): readonly ReviewFinding[] {
  return metrics.flatMap((metric) => {
    if (metric.id !== 'record.completeness' || 'null' in metric || metric.num === metric.den) return [];
    const { num, den } = metric;
    const evidence = {
      fact: 'marks recorded',
      expected: `all ${den}`,
      actual: `${num}, with ${counted(den - num, 'mark', 'marks')} unrecorded`,
    };
    return [
      {
        ruleId: 'review.evidence',
        kind: 'watch',
        scope,
        metrics: metrics.filter(isClouded).map(({ id }) => id),
        evidence,
      },
    ];
  });
}

function isClouded(metric: MetricValue): boolean {
  if (metric.id === 'attendance.recorded') return true;
  return 'null' in metric ? metric.null === 'not-recorded' : metric.id === 'attendance.scheduled';
}
