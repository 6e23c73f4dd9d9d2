import { describe } from 'vitest';
import { surveyExamples } from '../../../../src/rules/review/examples/survey.js';
import { answerDefinitions } from '../../../../src/rules/review/families/survey-definitions.js';
import { comesOut } from '../../../support/review/examples.js';

describe('what was worked out by hand', () => comesOut(surveyExamples, Object.keys(answerDefinitions)));
