import { describe } from 'vitest';
import { attendance } from '../../../../src/rules/review/families/attendance.js';
import { metricIds } from '../../../../src/rules/review/metric-ids.js';
import { mergingClaims } from '../../../support/review/merging.js';

describe('the state of attendance', () => mergingClaims(attendance, metricIds.attendance));
