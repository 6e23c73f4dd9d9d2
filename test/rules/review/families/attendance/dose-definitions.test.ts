import { describe } from 'vitest';
import { doseDefinitions } from '../../../../../src/rules/review/families/attendance/dose-definitions.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions', () => saysWhatItMeans(doseDefinitions));
