import { describe, expect, it } from 'vitest';
import {
  countFrom,
  enterCount,
  inSmallerUnit,
  rateOf,
  reasonAmong,
} from '../../../../src/rules/review/families/group-counts.js';
import { type Ledger, listOf } from '../../../../src/rules/review/families/ledger.js';
import type { Count } from '../../../../src/rules/review/metric.js';

function sumOf(...counts: readonly Count[]): Count {
  const ledger: Ledger = new Map();
  for (const count of counts) enterCount(ledger, 'x', count);
  return countFrom(listOf(ledger, 'x'));
}

describe('the sum of groups', () => {
  it('adds numerators and denominators, and is 0 of 0 for none', () => {
    expect(sumOf({ num: 1, den: 2 }, { num: 3, den: 5 }, { num: 0, den: 0 })).toEqual({ num: 4, den: 7 });
    expect(sumOf()).toEqual({ num: 0, den: 0 });
  });

  it('has none where one group has none, and gives the reason that lasts longest', () => {
    const known = { num: 1, den: 2 };
    expect(sumOf(known, { null: 'not-recorded' })).toEqual({ null: 'not-recorded' });
    expect(sumOf({ null: 'not-recorded' }, { null: 'not-yet-observable' })).toEqual({ null: 'not-yet-observable' });
    expect(sumOf({ null: 'not-yet-observable' }, known, { null: 'not-applicable' })).toEqual({
      null: 'not-applicable',
    });
    expect(reasonAmong([])).toBeUndefined();
    expect(reasonAmong([1, 2, 0, 0, 1])).toBe('not-recorded');
  });

  it('brings what an interval needs of the seats, without those that have nothing to take a share of', () => {
    const rate = rateOf([
      { num: 1, den: 2 },
      { num: 0, den: 0 },
      { num: 3, den: 4 },
    ]);
    expect(rate).toEqual({
      num: 4,
      den: 6,
      clusters: { people: 2, earned: 4, possible: 6, earnedSquared: 10, earnedPossible: 14, possibleSquared: 20 },
    });
    expect(sumOf(rate, rate)).toEqual({
      num: 8,
      den: 12,
      clusters: { people: 4, earned: 8, possible: 12, earnedSquared: 20, earnedPossible: 28, possibleSquared: 40 },
    });
  });

  it('is the same in a smaller unit: squares grow as squares, people and reasons not at all', () => {
    const ledger: Ledger = new Map();
    enterCount(ledger, 'x', rateOf([{ num: 1, den: 2 }]));
    expect(countFrom(inSmallerUnit(listOf(ledger, 'x'), 5))).toEqual({
      num: 5,
      den: 10,
      clusters: { people: 1, earned: 5, possible: 10, earnedSquared: 25, earnedPossible: 50, possibleSquared: 100 },
    });
    expect(reasonAmong(inSmallerUnit([0, 0, 0, 1, 0], 0))).toBe('not-yet-observable');
  });
});
