import { describe } from 'vitest';
import { demandExamples } from '../../../../src/rules/review/examples/demand.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(demandExamples, metricIds.demand));
