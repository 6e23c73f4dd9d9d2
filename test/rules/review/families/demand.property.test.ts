import { describe, it } from 'vitest';
import { demand } from '../../../../src/rules/review/families/demand.js';
import { demandOracle } from '../../../support/review/demand-oracle.js';
import { agreesWith, ignoresOrder, keepsLaws } from '../../../support/review/family-laws.js';

describe('the figures about demand of any year under any policy', () => {
  it('are what looking through every row again gives, for the year, a stream, a way of meeting and a group', () => {
    agreesWith(demand, demandOracle);
  });

  it('are the same from groups in any parts, merged in any order', () => {
    keepsLaws(demand);
  });

  it('are the same in whatever order the rows come', () => {
    ignoresOrder(demand);
  });
});
