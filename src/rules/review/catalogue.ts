import { attendance } from './families/attendance.js';
import { capacity } from './families/capacity.js';
import { completion } from './families/completion.js';
import { demand } from './families/demand.js';
import { network } from './families/network.js';
import { reach } from './families/reach.js';
import { returning } from './families/return.js';
import { survey } from './families/survey.js';
import type { MetricDefinition } from './metric.js';
import type { MetricId } from './metric-ids.js';

/** The definition of every figure. */
export type MetricCatalogue = { readonly [Id in MetricId]: MetricDefinition<Id> };

/** The definition of every figure, in the order in which a review gives them; leaving one out does not compile. */
export const metricCatalogue: MetricCatalogue = {
  ...attendance.definitions,
  ...completion.definitions,
  ...capacity.definitions,
  ...demand.definitions,
  ...reach.definitions,
  ...network.definitions,
  ...returning.definitions,
  ...survey.definitions,
};
