import { describe, it } from 'vitest';
import { reach } from '../../../../src/rules/review/families/reach.js';
import { agreesWith, ignoresOrder, keepsLaws } from '../../../support/review/family-laws.js';
import { reachOracle } from '../../../support/review/reach-oracle.js';

describe('the figures about reach of any year under any policy', () => {
  it('are what looking through every row again gives, for the year, a stream, a way of meeting and a group', () => {
    agreesWith(reach, reachOracle);
  });

  it('are the same from groups in any parts, merged in any order', () => {
    keepsLaws(reach);
  });

  it('are the same in whatever order the rows come', () => {
    ignoresOrder(reach);
  });
});
