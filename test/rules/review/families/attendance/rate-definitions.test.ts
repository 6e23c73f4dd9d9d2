import { describe } from 'vitest';
import { rateDefinitions } from '../../../../../src/rules/review/families/attendance/rate-definitions.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions', () => saysWhatItMeans(rateDefinitions));
