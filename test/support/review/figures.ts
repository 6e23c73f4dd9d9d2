import { policies } from '../../../src/policy/programmes/index.js';
import { metricCatalogue } from '../../../src/rules/review/catalogue.js';
import { intervalOf } from '../../../src/rules/review/intervals.js';
import type { Count, KnownMetric, ReleasedMetric, Scope } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';

const { confidence } = policies.partnersInPrevention.review.findings.value;

/** A figure as a review gives it, with the interval of its definition. */
export function known(
  id: MetricId,
  num: number,
  den: number,
  more: Partial<KnownMetric> & {
    readonly scope?: Scope;
    readonly count?: Partial<Exclude<Count, { null: unknown }>>;
  } = {},
): KnownMetric {
  const { question, unit, version, interval } = metricCatalogue[id];
  const { count, ...rest } = more;
  return {
    id,
    version,
    scope: { year: 2027 },
    at: null,
    policies: ['partners-in-prevention@2019-20'],
    asOf: '2027-12-31',
    question,
    unit,
    num,
    den,
    value: num / den,
    interval: intervalOf(interval, { num, den, ...count }, confidence),
    ...rest,
  };
}

/** The same figure, not released. */
export function withheld({ id, version, scope, at, policies: judged, asOf }: ReleasedMetric): ReleasedMetric {
  return { id, version, scope, at, policies: judged, asOf, withheld: true };
}

/** The same figure without a value. */
export function without({ id, version, scope, at, policies: judged, asOf }: ReleasedMetric): ReleasedMetric {
  return { id, version, scope, at, policies: judged, asOf, null: 'not-recorded' };
}
