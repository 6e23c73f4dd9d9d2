import { describe } from 'vitest';
import { returnDefinitions } from '../../../../src/rules/review/families/return-definitions.js';
import { saysWhatItMeans } from '../../../support/review/claims.js';

describe('the definitions of coming back', () => {
  saysWhatItMeans(returnDefinitions);
});
