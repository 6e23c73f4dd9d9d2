import { describe } from 'vitest';
import { doseDefinitions } from '../../../../../src/rules/review/families/attendance/dose-definitions.js';
import { definitionClaims } from '../../../../support/review/definitions.js';

describe('the definitions', () => definitionClaims(doseDefinitions));
