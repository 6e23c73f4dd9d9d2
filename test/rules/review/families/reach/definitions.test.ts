import { describe, expect, it } from 'vitest';
import { reachDefinitions } from '../../../../../src/rules/review/families/reach/definitions.js';
import { reach } from '../../../../../src/rules/review/families/reach.js';
import { metricIds } from '../../../../../src/rules/review/metric-ids.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions of reach', () => {
  saysWhatItMeans(reachDefinitions, metricIds.reach);

  it('are those of the family', () => {
    expect(reach.definitions).toBe(reachDefinitions);
  });
});
