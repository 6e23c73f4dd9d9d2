import { describe, expect, it } from 'vitest';
import { findingKinds, findingRules } from '../../../src/rules/review/finding.js';

describe('what a finding can be', () => {
  it('is listed once: each rule and each kind', () => {
    expect(new Set(findingRules).size).toBe(findingRules.length);
    expect(new Set(findingKinds).size).toBe(findingKinds.length);
  });

  it('says what is known before what is not', () => {
    const place = (kind: (typeof findingKinds)[number]): number => findingKinds.indexOf(kind);
    const known = ['breach', 'strength', 'improvement', 'opportunity', 'watch', 'on-target'] as const;
    const open = ['insufficient-evidence', 'not-comparable', 'nothing-to-tell', 'no-value', 'withheld'] as const;
    expect(Math.max(...known.map(place))).toBeLessThan(Math.min(...open.map(place)));
    expect([...known, ...open]).toHaveLength(findingKinds.length);
  });

  it('names a change only of figures that can be compared with an earlier year', () => {
    expect(findingRules.filter((rule) => rule.endsWith('.changed'))).toEqual([
      'completion.changed',
      'attendance.changed',
      'start.changed',
    ]);
  });
});
