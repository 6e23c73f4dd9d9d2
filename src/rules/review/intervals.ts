import type { Ratio } from '../../kernel/ratio.js';
import { type Bounds, clustered, newcombe, poissonExact, scoreInterval, wilson } from '../../statistics/index.js';
import type { Count, Interval, MetricDefinition } from './metric.js';

/** A count with its value. */
export type KnownCount = Exclude<Count, { readonly null: unknown }>;

/** The interval of one figure; `null` where its definition has none, or too little is known for one. */
export function intervalOf(
  method: MetricDefinition['interval'],
  count: KnownCount,
  confidence: Ratio,
): Interval | null {
  if (method === 'none') return null;
  const bounds = boundsOf[method](count, confidence);
  return bounds && { method, confidence: confidence.numerator / confidence.denominator, ...bounds };
}

type Method = Interval['method'];

const boundsOf: Readonly<Record<Method, (count: KnownCount, confidence: Ratio) => Bounds | null>> = {
  wilson: ({ num, den }, confidence) => (num <= den ? wilson({ num, den }, confidence) : null),
  clustered: ({ clusters }, confidence) => (clusters === undefined ? null : clustered(clusters, confidence)),
  poisson: ({ num }, confidence) => poissonExact(num, confidence),
  score: ({ score, den }, confidence) =>
    score === undefined ? null : scoreInterval(score.promoters, score.detractors, den, confidence),
  difference: ({ two }, confidence) => (two === undefined ? null : newcombe(two.first, two.second, confidence)),
};
