import { describe, expect, it } from 'vitest';
import { claimOf, topicOf } from '../../../src/formats/review/claims.js';
import { findingKinds, findingRules } from '../../../src/rules/review/finding.js';

describe('what a finding says', () => {
  it('has words for every kind of every rule, and never a number among them', () => {
    for (const rule of findingRules) {
      expect(topicOf(rule)).toMatch(/^[A-Z][^\d]+$/);
      for (const kind of findingKinds) expect(claimOf(rule, kind)).toMatch(/^[a-z][^\d.]+$/);
    }
  });

  it('says of a rule in words of its own what went well, what can be better and what was broken', () => {
    expect(claimOf('completion.changed', 'strength')).toBe('more members completed than in the earlier year');
    expect(claimOf('completion.changed', 'improvement')).toBe('fewer members completed than in the earlier year');
    expect(claimOf('substitution.breach', 'breach')).toBe('somebody came in the place of a member');
  });

  it('says the same for every rule where nothing can be said', () => {
    for (const kind of [
      'withheld',
      'insufficient-evidence',
      'not-comparable',
      'no-value',
      'nothing-to-tell',
    ] as const) {
      expect(new Set(findingRules.map((rule) => claimOf(rule, kind))).size).toBe(1);
    }
  });

  it.each([
    ['reach.low', 'opportunity', 'some of the workforce are reached less than their share'],
    [
      'demand.exceeds',
      'strength',
      'more eligible people asked for a seat than there were seats, and the seats were taken',
    ],
    ['completion.low', 'watch', 'fewer members completed than is asked for, though chance alone could have done it'],
  ] as const)('has words of its own for what %s can find', (rule, kind, words) => {
    expect(claimOf(rule, kind)).toBe(words);
  });
});
