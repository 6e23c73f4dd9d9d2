import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { saidIn, termsOf } from '../../../src/rules/review/terms.js';

const { partnersInPrevention } = policies;

describe('what a policy says where figures rest on it', () => {
  it('survives JSON, so that a later year can be compared with it', () => {
    const terms = termsOf(partnersInPrevention);
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
    expect(terms['attendance.minimum']).toEqual({ kind: 'meetings', meetings: 4 });
  });

  it('is the same text whatever the order of keys and policies, and says a thing once', () => {
    const first = { a: { 'attendance.points': { attended: 1, partial: 1 } } };
    const second = { b: { 'attendance.points': { partial: 1, attended: 1 } } };
    expect(saidIn(first, ['a'], 'attendance.points')).toBe(saidIn(second, ['b'], 'attendance.points'));
    const both = { ...first, ...second };
    expect(saidIn(both, ['b', 'a'], 'attendance.points')).toBe(saidIn(first, ['a'], 'attendance.points'));
    expect(saidIn({}, ['constructor'], 'attendance.points')).toBe(saidIn({}, ['x'], 'attendance.points'));
  });
});
