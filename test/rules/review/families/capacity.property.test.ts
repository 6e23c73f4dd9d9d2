import { describe, it } from 'vitest';
import { capacity } from '../../../../src/rules/review/families/capacity.js';
import { capacityOracle } from '../../../support/review/capacity-oracle.js';
import { agreesWith, ignoresOrder, keepsLaws } from '../../../support/review/family-laws.js';

describe('the figures about capacity of any year under any policy', () => {
  it('are what looking through every row again gives, for the year, a stream, a way of meeting and a group', () => {
    agreesWith(capacity, capacityOracle);
  });

  it('are the same from groups in any parts, merged in any order', () => {
    keepsLaws(capacity);
  });

  it('are the same in whatever order the rows come', () => {
    ignoresOrder(capacity);
  });
});
