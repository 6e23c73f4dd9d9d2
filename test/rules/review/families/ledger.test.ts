import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enter,
  type Ledger,
  listOf,
  mergeLedgers,
  timesOf,
  total,
} from '../../../../src/rules/review/families/ledger.js';

function ledger(): fc.Arbitrary<Ledger> {
  const names = fc.constantFrom('a', 'constructor', '__proto__');
  const entry = fc.tuple(names, fc.array(fc.integer({ min: -9, max: 99 }), { maxLength: 5 }));
  return fc.array(entry).map((entries) => {
    const made: Ledger = new Map();
    for (const [name, numbers] of entries) enter(made, name, numbers);
    return made;
  });
}

const copy = (one: Ledger): Ledger => new Map([...one].map(([name, numbers]) => [name, [...numbers]]));

describe('a ledger', () => {
  it('adds place by place, and the longer list keeps its end', () => {
    const made: Ledger = new Map();
    enter(made, 'a', [1, 2]);
    enter(made, 'a', [10, 20, 30]);
    enter(made, 'a', [100]);
    expect(listOf(made, 'a')).toEqual([111, 22, 30]);
    expect(listOf(made, 'b')).toEqual([]);
  });

  it('counts how often a number occurs, and in all', () => {
    expect(timesOf([0])).toEqual([1]);
    expect(timesOf([3, 1, 3])).toEqual([0, 1, 0, 2]);
    expect(timesOf([])).toEqual([]);
    expect(total([3, 0, 4])).toBe(7);
    expect(total([])).toBe(0);
  });

  it('never holds on to the list it was given', () => {
    const given = [1];
    const made: Ledger = new Map();
    enter(made, 'a', given);
    given.push(2);
    expect(listOf(made, 'a')).toEqual([1]);
  });

  it('merges in any order and any grouping to the same, and an empty one changes nothing', () => {
    fc.assert(
      fc.property(ledger(), ledger(), ledger(), (one, two, three) => {
        const left = mergeLedgers(mergeLedgers(copy(one), two), three);
        expect(mergeLedgers(copy(one), mergeLedgers(copy(two), three))).toEqual(left);
        expect(mergeLedgers(copy(three), mergeLedgers(copy(two), one))).toEqual(left);
        expect(mergeLedgers(new Map(), one)).toEqual(one);
        expect(mergeLedgers(copy(one), new Map())).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the second of two as it was, also when the first is added to afterwards', () => {
    const second: Ledger = new Map([['a', [1]]]);
    const both = mergeLedgers(new Map(), second);
    enter(both, 'a', [5]);
    expect(second).toEqual(new Map([['a', [1]]]));
  });
});
