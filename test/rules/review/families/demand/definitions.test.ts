import { describe, expect, it } from 'vitest';
import { demandDefinitions } from '../../../../../src/rules/review/families/demand/definitions.js';
import { demand } from '../../../../../src/rules/review/families/demand.js';
import { metricIds } from '../../../../../src/rules/review/metric-ids.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions of demand', () => {
  saysWhatItMeans(demandDefinitions, metricIds.demand);

  it('are those of the family', () => {
    expect(demand.definitions).toBe(demandDefinitions);
  });
});
