import { attendanceExamples } from './attendance.js';
import { capacityExamples } from './capacity.js';
import { completionExamples } from './completion.js';
import { demandExamples } from './demand.js';
import type { MetricExample } from './example.js';
import { networkExamples } from './network.js';
import { reachExamples } from './reach.js';
import { returnExamples } from './return.js';
import { surveyExamples } from './survey.js';
import { valueExamples } from './value.js';

export { drawn, type GroupSketch, type MetricExample } from './example.js';

/** Figures worked out by hand, at least three of each. */
export const metricExamples: readonly MetricExample[] = [
  ...attendanceExamples,
  ...completionExamples,
  ...capacityExamples,
  ...demandExamples,
  ...reachExamples,
  ...networkExamples,
  ...returnExamples,
  ...surveyExamples,
  ...valueExamples,
];
