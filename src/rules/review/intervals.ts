import type { Ratio } from '../../kernel/ratio.js';
import type { Count, Interval, MetricDefinition } from './metric.js';

/** The interval of one figure; `null` where its definition has none. */
export function intervalOf(
  _method: MetricDefinition['interval'],
  _count: Exclude<Count, { readonly null: unknown }>,
  _confidence: Ratio,
): Interval | null {
  return null;
}
