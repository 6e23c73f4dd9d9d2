import { describe } from 'vitest';
import { outcomeDefinitions } from '../../../../../src/rules/review/families/completion/outcome-definitions.js';
import { definitionClaims } from '../../../../support/review/definitions.js';

describe('the definitions', () => definitionClaims(outcomeDefinitions));
