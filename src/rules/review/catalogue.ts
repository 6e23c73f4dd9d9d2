import type { MetricDefinition } from './metric.js';
import type { MetricId } from './metric-ids.js';

/** The definition of every figure. */
export type MetricCatalogue = { readonly [Id in MetricId]: MetricDefinition<Id> };

export const metricCatalogue: MetricCatalogue = readCatalogue({});

function readCatalogue(definitions: unknown): MetricCatalogue {
  return definitions as MetricCatalogue;
}
