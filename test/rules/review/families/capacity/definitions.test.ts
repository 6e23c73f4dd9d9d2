import { describe, expect, it } from 'vitest';
import { capacityDefinitions } from '../../../../../src/rules/review/families/capacity/definitions.js';
import { capacity } from '../../../../../src/rules/review/families/capacity.js';
import { metricIds } from '../../../../../src/rules/review/metric-ids.js';
import { saysWhatItMeans } from '../../../../support/review/claims.js';

describe('the definitions of capacity', () => {
  saysWhatItMeans(capacityDefinitions, metricIds.capacity);

  it('are those of the family', () => {
    expect(capacity.definitions).toBe(capacityDefinitions);
  });
});
