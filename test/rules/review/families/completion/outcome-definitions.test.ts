import { describe } from 'vitest';
import { outcomeDefinitions } from '../../../../../src/rules/review/families/completion/outcome-definitions.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions', () => saysWhatItMeans(outcomeDefinitions));
