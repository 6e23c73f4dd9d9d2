import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inDecimals,
  percentage,
  percentageOf,
  percentageRange,
  rounded,
  wholePercentage,
} from '../../src/kernel/percentage.js';

describe('a share in words', () => {
  it.each([
    [1, 8, '12.5 %'],
    [1, 2000, '0.1 %'],
    [1, 2001, '0.0 %'],
    [1999, 2000, '100.0 %'],
    [1998, 2000, '99.9 %'],
    [0, 3, '0.0 %'],
    [25, 20, '125.0 %'],
    [-1, 3, '−33.3 %'],
    [-1, 2000, '0.0 %'],
    [9_007_199_254_740_990, 9_007_199_254_740_991, '100.0 %'],
  ])('rounds %d of %d half up, from whole numbers', (num, den, text) => {
    expect(percentage(num, den)).toBe(text);
  });

  it('has as many places as are asked for, and no point where there are none', () => {
    expect(inDecimals(5, 4, 2)).toBe('1.25');
    expect(inDecimals(96, 1, 0)).toBe('96');
    expect(inDecimals(1, 16, 3)).toBe('0.063');
    expect(wholePercentage(1, 200)).toBe('1 %');
  });

  it('is never further from the exact share than half of its last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (num, den) => {
        const tenths = Number(percentage(num, den).replace('−', '-').replace(' %', ''));
        expect(Math.abs(tenths * den - num * 100)).toBeLessThanOrEqual(den / 20 + 1e-6);
      }),
    );
  });

  it('has no minus before a zero, and a printed one before anything else', () => {
    expect(percentageOf(-0.0001)).toBe('0.0 %');
    expect(percentageOf(-0.213)).toBe('−21.3 %');
    expect(percentageRange(-0.361, -0.03)).toBe('−36.1 to −3.0 %');
    expect(rounded(-0.004, 2)).toBe('0.00');
    expect(rounded(-1.25, 1)).toMatch(/^−1\.[23]$/);
  });
});
