import { describe } from 'vitest';
import { attendanceExamples } from '../../../../src/rules/review/examples/attendance.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(attendanceExamples, metricIds.attendance));
