import fc from 'fast-check';
import { expect } from 'vitest';
import type { Facts, Frame } from '../../../src/rules/review/facts.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import { stateOf } from './fold.js';

/** What the groups of a year bring. */
export interface Brought {
  readonly facts: readonly Facts[];
  readonly frame: Frame;
}

/** Merging is associative and commutative, nothing changes nothing, and parts in any order make the same whole, of plain data. */
export function mergesAnyhow<Id extends MetricId, State>(
  family: Family<Id, State>,
  years: fc.Arbitrary<Brought>,
): void {
  const { merge, empty, present } = family;
  const dealt = fc.array(fc.nat(4), { minLength: 12, maxLength: 12 });
  const keyed = fc.array(fc.nat(99), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(years, dealt, keyed, ({ facts, frame }, deal, keys) => {
      // States are built anew for every law, because merging may use one up.
      const of = (wanted: readonly Facts[]): State => stateOf(family, wanted, frame);
      const partsFrom = (which: readonly number[]): readonly Facts[] =>
        facts.filter((_, index) => which.includes(deal[index % 12] ?? 0));
      const part = (which: number): State => of(partsFrom([which]));
      const shuffled = facts
        .map((each, index) => ({ each, key: keys[index % 12] ?? 0 }))
        .toSorted((first, second) => first.key - second.key)
        .map(({ each }) => each);
      const whole = of(facts);
      const three = of(partsFrom([0, 1, 2]));
      expect(merge(merge(part(0), part(1)), part(2))).toStrictEqual(three);
      expect(merge(part(0), merge(part(1), part(2)))).toStrictEqual(three);
      expect(merge(part(2), merge(part(1), part(0)))).toStrictEqual(three);
      expect(merge(part(1), part(0))).toStrictEqual(merge(part(0), part(1)));
      expect(merge(empty(), part(0))).toStrictEqual(part(0));
      expect(merge(part(0), empty())).toStrictEqual(part(0));
      expect([0, 1, 2, 3, 4].map(part).reduce(merge, empty())).toStrictEqual(whole);
      expect(of(shuffled)).toStrictEqual(whole);
      expect(of([...facts].reverse())).toStrictEqual(whole);
      expect(present([4, 2, 0, 3, 1].map(part).reduce(merge, empty()), frame)).toStrictEqual(present(whole, frame));
      expect(isPlain(whole)).toBe(true);
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}

/** Whole numbers, text, lists, maps, sets and plain objects of them. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value instanceof Map) return [...value].flat().every(isPlain);
  if (value instanceof Set || Array.isArray(value)) return [...value].every(isPlain);
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlain)
  );
}
