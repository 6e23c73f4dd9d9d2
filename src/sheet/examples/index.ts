import type { FunctionId } from '../sheet-function.js';
import { attendanceExamples } from './attendance.js';
import { capacityExamples } from './capacity.js';
import { eligibilityExamples } from './eligibility.js';
import type { ExamplesOf } from './example.js';
import { reviewExamples } from './review.js';
import { rulesExamples } from './rules.js';
import { scheduleExamples } from './schedule.js';

/** Calls of every function with their answers, for people who choose one. They are not part of what a spreadsheet loads. */
export const examples: ExamplesOf<FunctionId> = {
  ...capacityExamples,
  ...eligibilityExamples,
  ...attendanceExamples,
  ...scheduleExamples,
  ...reviewExamples,
  ...rulesExamples,
};
