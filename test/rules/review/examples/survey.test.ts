import { describe } from 'vitest';
import { surveyExamples } from '../../../../src/rules/review/examples/survey.js';
import { survey } from '../../../../src/rules/review/families/survey.js';
import { answerDefinitions } from '../../../../src/rules/review/families/survey-definitions.js';
import { comesOut } from '../../../support/review/claims.js';

describe('what was worked out by hand', () => {
  comesOut(
    surveyExamples,
    survey,
    Object.values(answerDefinitions).map(({ id }) => id),
  );
});
