import { describe } from 'vitest';
import { reachExamples } from '../../../../src/rules/review/examples/reach.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(reachExamples, metricIds.reach));
