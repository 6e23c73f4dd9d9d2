import { attendance } from './families/attendance.js';
import { completion } from './families/completion.js';
import type { MetricDefinition } from './metric.js';
import type { MetricId } from './metric-ids.js';

/** The definition of every figure. */
export type MetricCatalogue = { readonly [Id in MetricId]: MetricDefinition<Id> };

export const metricCatalogue: MetricCatalogue = readCatalogue({
  ...attendance.definitions,
  ...completion.definitions,
});

function readCatalogue(definitions: unknown): MetricCatalogue {
  return definitions as MetricCatalogue;
}
