import { describe } from 'vitest';
import { valueExamples } from '../../../../src/rules/review/examples/value.js';
import { survey } from '../../../../src/rules/review/families/survey.js';
import { valueDefinitions } from '../../../../src/rules/review/families/value-definitions.js';
import { comesOut } from '../../../support/review/claims.js';

describe('what was worked out by hand', () => {
  comesOut(
    valueExamples,
    survey,
    Object.values(valueDefinitions).map(({ id }) => id),
  );
});
