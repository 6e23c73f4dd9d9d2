import { describe } from 'vitest';
import { returnExamples } from '../../../../src/rules/review/examples/return.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(returnExamples, metricIds.return));
