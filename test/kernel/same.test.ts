import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData } from '../../src/kernel/same.js';

const turned = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(turned);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, value]) => [key, turned(value)]),
  );
};

describe('sameData', () => {
  it('finds data the same as its copy, in whatever order its keys stand', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(sameData(data, structuredClone(data))).toBe(true);
        expect(sameData(data, turned(data))).toBe(true);
      }),
    );
  });

  it('agrees with a comparison of what JSON writes', () => {
    const small = fc.jsonValue({ maxDepth: 2, noUnicodeString: true, stringUnit: fc.constantFrom('a', 'b') } as object);
    const written = (data: unknown): string =>
      JSON.stringify(data, (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
          : value,
      );
    fc.assert(
      fc.property(small, small, (one, other) => {
        fc.pre(!`${written(one)}${written(other)}`.includes('-0'));
        expect(sameData(one, other)).toBe(written(one) === written(other));
        expect(sameData(other, one)).toBe(sameData(one, other));
      }),
    );
  });

  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: undefined }, { b: undefined }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{ 0: 'a' }, ['a'], false],
    [['a'], { 0: 'a' }, false],
    [null, {}, false],
    [{}, null, false],
    [{}, 'a', false],
    ['a', {}, false],
    ['1', 1, false],
    [Number.NaN, Number.NaN, true],
    [null, undefined, false],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 1 }] } }, true],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, false],
    [{ toString: 1 }, {}, false],
  ])('compares %j with %j: %s', (one, other, same) => {
    expect(sameData(one, other)).toBe(same);
  });
});
