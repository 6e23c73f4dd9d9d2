import { describe, expect, it } from 'vitest';
import { equityDefinitions } from '../../../../../src/rules/review/families/reach/equity-definitions.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions of figures that compare people, regions and ways of meeting', () => {
  saysWhatItMeans(equityDefinitions, [
    'reach.representation',
    'equity.completion-gap',
    'reach.regions',
    'reach.modality-mix',
  ]);

  it('say that a gap has the interval of a difference', () => {
    expect(equityDefinitions['equity.completion-gap'].interval).toBe('difference');
  });
});
