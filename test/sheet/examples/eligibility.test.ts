import { eligibilityExamples } from '../../../src/sheet/examples/eligibility.js';
import { areAnswered } from '../../support/sheet/examples.js';

areAnswered(eligibilityExamples);
