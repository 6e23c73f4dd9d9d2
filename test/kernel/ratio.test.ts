import { describe, expect, it } from 'vitest';
import { compareRatios, mixedNumber, ratio, shareOf } from '../../src/kernel/ratio.js';

describe('ratio', () => {
  it.each([
    [2, 3, 2, 3],
    [4, 6, 2, 3],
    [6, 4, 3, 2],
    [0, 7, 0, 1],
    [52, 52, 1, 1],
    [-4, 6, -2, 3],
    [1, Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
  ])('writes %i/%i in lowest terms', (numerator, denominator, lowest, over) => {
    expect(ratio(numerator, denominator)).toStrictEqual({ numerator: lowest, denominator: over });
  });

  it.each([
    [1, 0],
    [1, -1],
    [0, 0],
    [0.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
    [1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
    [1, Number.POSITIVE_INFINITY],
    [2 ** 53, 1],
    [1, 2 ** 53],
  ])('throws for %s/%s, which is no exact fraction', (numerator, denominator) => {
    expect(() => ratio(numerator, denominator)).toThrow(
      new RangeError('A ratio is a whole number over a whole number above zero.'),
    );
  });
});

describe('compareRatios', () => {
  it.each([
    [1, 3, 1, 2, -1],
    [1, 2, 1, 3, 1],
    [2, 4, 1, 2, 0],
    [-1, 2, 1, 3, -1],
    [4, 6, 67, 100, -1],
  ])('puts %i/%i beside %i/%i as %i', (numerator, denominator, other, over, expected) => {
    expect(compareRatios({ numerator, denominator }, { numerator: other, denominator: over })).toBe(expected);
  });

  it('tells apart what a float cannot', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const below = { numerator: most - 2, denominator: most - 1 };
    const above = { numerator: most - 1, denominator: most };
    expect(below.numerator / below.denominator).toBe(above.numerator / above.denominator);
    expect(compareRatios(below, above)).toBe(-1);
    expect(compareRatios(above, below)).toBe(1);
  });
});

describe('shareOf', () => {
  it.each([
    [2, 3, 6, 4, 4],
    [2, 3, 5, 4, 3],
    [2, 3, 0, 0, 0],
    [2, 3, 1, 1, 0],
    [1, 1, 52, 52, 52],
    [0, 1, 6, 0, 0],
    [67, 100, 6, 5, 4],
    [1, 3, 3, 1, 1],
    [3, 2, 3, 5, 4],
  ])('takes %i/%i of %i: %i rounded up, %i rounded down', (numerator, denominator, whole, up, down) => {
    expect(shareOf(ratio(numerator, denominator), whole, 'up')).toBe(up);
    expect(shareOf(ratio(numerator, denominator), whole, 'down')).toBe(down);
  });

  it('has no rounding of its own: two thirds of six is four, and 0.67 of six is not', () => {
    expect(shareOf(ratio(2, 3), 6, 'up')).toBe(4);
    expect(Math.ceil(0.67 * 6)).toBe(5);
  });
});

describe('mixedNumber', () => {
  it.each([
    [0, 1, '0'],
    [3, 1, '3'],
    [6, 2, '3'],
    [1, 2, '1/2'],
    [7, 2, '3 1/2'],
    [1, 1, '1'],
    [61, 60, '1 1/60'],
    [59, 60, '59/60'],
  ])('writes %i/%i as "%s"', (numerator, denominator, text) => {
    expect(mixedNumber({ numerator, denominator })).toBe(text);
  });
});
