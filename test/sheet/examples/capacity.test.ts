import { capacityExamples } from '../../../src/sheet/examples/capacity.js';
import { areAnswered } from '../../support/sheet/examples.js';

areAnswered(capacityExamples);
