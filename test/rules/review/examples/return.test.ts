import { describe } from 'vitest';
import { returnExamples } from '../../../../src/rules/review/examples/return.js';
import { returning } from '../../../../src/rules/review/families/return.js';
import { returnDefinitions } from '../../../../src/rules/review/families/return-definitions.js';
import { comesOut } from '../../../support/review/claims.js';

describe('what was worked out by hand', () => {
  comesOut(
    returnExamples,
    returning,
    Object.values(returnDefinitions).map(({ id }) => id),
  );
});
