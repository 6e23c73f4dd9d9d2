import { attendanceExamples } from '../../../src/sheet/examples/attendance.js';
import { areAnswered } from '../../support/sheet/examples.js';

areAnswered(attendanceExamples);
