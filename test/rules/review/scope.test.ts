import { describe, expect, it } from 'vitest';
import { isBoth, isWholeYear, scopeKey } from '../../../src/rules/review/scope.js';

const scopes = [
  { year: 2027 },
  { year: 2027, stream: 'a' },
  { year: 2027, group: 'a' },
  { year: 2027, modality: 'online' as const },
  { year: 2027, stream: 'a', modality: 'online' as const },
  { year: 2027, stream: 'a","online' },
];

describe('a scope as text', () => {
  it('is another one for each scope, whatever is in a name', () => {
    expect(new Set(scopes.map(scopeKey)).size).toBe(scopes.length);
  });

  it('is the year where nothing is named, and both where stream and way of meeting are', () => {
    expect(scopes.filter(isWholeYear)).toEqual([{ year: 2027 }]);
    expect(scopes.filter(isBoth)).toEqual([{ year: 2027, stream: 'a', modality: 'online' }]);
  });
});
