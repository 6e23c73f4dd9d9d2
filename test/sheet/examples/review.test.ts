import { reviewExamples } from '../../../src/sheet/examples/review.js';
import { areAnswered } from '../../support/sheet/examples.js';

areAnswered(reviewExamples);
