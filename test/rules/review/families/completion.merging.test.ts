import { describe } from 'vitest';
import { completion } from '../../../../src/rules/review/families/completion.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { mergingClaims } from '../../../support/review/merging.js';

describe('the state of completion', () => mergingClaims(completion, metricIds.completion));
