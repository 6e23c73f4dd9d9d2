import { describe } from 'vitest';
import { answerDefinitions } from '../../../../src/rules/review/families/survey-definitions.js';
import { saysWhatItMeans } from '../../../support/review/claims.js';

describe('the definitions of answers', () => {
  saysWhatItMeans(answerDefinitions);
});
