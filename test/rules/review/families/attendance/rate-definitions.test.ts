import { describe } from 'vitest';
import { rateDefinitions } from '../../../../../src/rules/review/families/attendance/rate-definitions.js';
import { definitionClaims } from '../../../../support/review/definitions.js';

describe('the definitions', () => definitionClaims(rateDefinitions));
