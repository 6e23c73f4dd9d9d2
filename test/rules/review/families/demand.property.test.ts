import { describe, it } from 'vitest';
import { capacity } from '../../../../src/rules/review/families/capacity.js';
import { demand } from '../../../../src/rules/review/families/demand.js';
import { reach } from '../../../../src/rules/review/families/reach.js';
import { running } from '../../../../src/rules/review/families.js';
import { demandOracle } from '../../../support/review/demand-oracle.js';
import { agreesWith, ignoresOrder, keepsLaws, namesCountsOnce } from '../../../support/review/family-laws.js';

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

  it('name a count as others do only where it is the same number', () => {
    namesCountsOnce([running(capacity), running(demand), running(reach)]);
  });
});
