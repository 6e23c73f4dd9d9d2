import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/kernel/result.js';
import { type Check, checkOptional, checkWhole, isWhole } from '../../src/policy/check.js';

function noted(look: (check: Check) => void): readonly string[] {
  const problems: Problem[] = [];
  look({
    problems,
    that: (claim, path, message) => {
      if (!claim) problems.push({ path, code: 'contradiction', message });
    },
  });
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('a number of a policy', () => {
  it.each([2, 3, 5])('may be %d, where it is to be from 2 to 5', (value) => {
    expect(isWhole(value, 2, 5)).toBe(true);
    expect(noted((check) => checkWhole(value, 2, 5, 'a.b', check))).toStrictEqual([]);
  });

  it.each([1, 6, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('may not be %d there', (value) => {
    expect(isWhole(value, 2, 5)).toBe(false);
    expect(noted((check) => checkWhole(value, 2, 5, 'a.b', check))).toStrictEqual([
      'a.b: This is a whole number from 2 to 5.',
    ]);
  });

  it('is looked at only where the policy sets it', () => {
    expect(noted((check) => checkOptional(null, 2, 5, 'a.b', check))).toStrictEqual([]);
    expect(noted((check) => checkOptional({ value: 1 }, 2, 5, 'a.b', check))).toHaveLength(1);
    expect(noted((check) => checkOptional({ value: 2 }, 2, 5, 'a.b', check))).toStrictEqual([]);
  });
});
