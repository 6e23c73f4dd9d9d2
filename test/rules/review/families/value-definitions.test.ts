import { describe } from 'vitest';
import { valueDefinitions } from '../../../../src/rules/review/families/value-definitions.js';
import { saysWhatItMeans } from '../../../support/review/claims.js';

describe('the definitions of value', () => {
  saysWhatItMeans(valueDefinitions);
});
