import { completionExamples } from '../../../../src/rules/review/examples/completion.js';
import { completion } from '../../../../src/rules/review/families/completion.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { claimsOf } from '../../../support/review/examples.js';

claimsOf(completion, metricIds.completion, completionExamples);
