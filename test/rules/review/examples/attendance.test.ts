import { attendanceExamples } from '../../../../src/rules/review/examples/attendance.js';
import { attendance } from '../../../../src/rules/review/families/attendance.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { claimsOf } from '../../../support/review/examples.js';

claimsOf(attendance, metricIds.attendance, attendanceExamples);
