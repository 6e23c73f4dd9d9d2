import { scheduleExamples } from '../../../src/sheet/examples/schedule.js';
import { areAnswered } from '../../support/sheet/examples.js';

areAnswered(scheduleExamples);
