import { describe } from 'vitest';
import { capacityExamples } from '../../../../src/rules/review/examples/capacity.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(capacityExamples, metricIds.capacity));
