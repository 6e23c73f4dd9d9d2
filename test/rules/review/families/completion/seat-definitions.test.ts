import { describe } from 'vitest';
import { seatDefinitions } from '../../../../../src/rules/review/families/completion/seat-definitions.js';
import { definitionClaims } from '../../../../support/review/definitions.js';

describe('the definitions', () => definitionClaims(seatDefinitions));
