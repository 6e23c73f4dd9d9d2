import type { GroupId } from '../../kernel/id.js';
import type { Policy } from '../../policy/policy.js';
import { type MetricDefinition, type MetricId, metricCatalogue, type NullReason } from './catalogue.js';
import type { Cohort } from './cohorts.js';
import { type Count, countsOf, peopleIn, sumOf } from './counts.js';

/** One group, or the whole year where no group is named. */
export interface Scope {
  readonly group?: GroupId;
  readonly year: number;
}

interface MetricName {
  readonly id: MetricId;
  readonly version: string;
  readonly scope: Scope;
}

export interface KnownMetric extends MetricName {
  readonly question: string;
  readonly unit: MetricDefinition['unit'];
  readonly num: number;
  readonly den: number;
  /** `num / den`, never rounded. */
  readonly value: number;
  /** This review gives no intervals: it counts everyone, it does not sample. */
  readonly interval: null;
}

export interface NullMetric extends MetricName {
  readonly null: NullReason;
}

/** One figure: its numerator and denominator, or why there is none. */
export type MetricValue = KnownMetric | NullMetric;

/** Every figure for the year, then for each group, in the order of the catalogue. */
export function metricsOf(cohorts: readonly Cohort[], year: number, policy: Policy): readonly MetricValue[] {
  const groups = cohorts.map((cohort) => ({ id: cohort.group.id, counts: countsOf(cohort, policy) }));
  return [
    ...valuesOf({ year }, (id) =>
      id === 'people.enrolled' ? peopleIn(cohorts) : sumOf(groups.map(({ counts }) => counts[id])),
    ),
    ...groups.flatMap(({ id: group, counts }) => valuesOf({ group, year }, (id) => counts[id])),
  ];
}

function valuesOf(scope: Scope, countOf: (id: MetricId) => Count): readonly MetricValue[] {
  return Object.values(metricCatalogue).map((definition) => present(definition, scope, countOf(definition.id)));
}

function present({ id, version, question, unit }: MetricDefinition, scope: Scope, count: Count): MetricValue {
  if ('null' in count) return { id, version, scope, null: count.null };
  const { num, den } = count;
  if (den === 0) return { id, version, scope, null: 'no-denominator' };
  return { id, version, scope, question, unit, num, den, value: num / den, interval: null };
}
