import { describe } from 'vitest';
import { networkExamples } from '../../../../src/rules/review/examples/network.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(networkExamples, metricIds.network));
