import { expect, it } from 'vitest';
import { equityDefinitions } from '../../../../../src/rules/review/families/reach/equity-definitions.js';
import { areComplete } from '../../../../support/review/definitions.js';

it('every figure that compares people, regions and ways of meeting is defined in full', () => {
  const ids = ['reach.representation', 'equity.completion-gap', 'reach.regions', 'reach.modality-mix'];
  areComplete(equityDefinitions, ids);
  expect(equityDefinitions['equity.completion-gap'].interval).toBe('difference');
});
