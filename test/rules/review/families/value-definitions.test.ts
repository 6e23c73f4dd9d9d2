import { describe } from 'vitest';
import { valueDefinitions } from '../../../../src/rules/review/families/value-definitions.js';
import { saysWhatItMeans } from '../../../support/review/definitions.js';

describe('the definitions of value', () => {
  saysWhatItMeans(valueDefinitions);
});
