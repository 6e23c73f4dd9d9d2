import { describe } from 'vitest';
import { completionExamples } from '../../../../src/rules/review/examples/completion.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(completionExamples, metricIds.completion));
