import { expect, it } from 'vitest';
import { known, memberOf } from '../../../src/rules/eligibility/known.js';

it('shows a fact as it is, and says so where it is not known', () => {
  expect(known('response')).toBe('response');
  expect(known('')).toBe('');
  expect(known(undefined)).toBe('not known');
});

it.each([
  ['a', ['a', 'b'], 'met'],
  ['b', ['a', 'b'], 'met'],
  ['c', ['a', 'b'], 'not-met'],
  ['A', ['a'], 'not-met'],
  [undefined, ['a'], 'open'],
] as const)('finds %s among %j: %s', (value, allowed, verdict) => {
  expect(memberOf(value, allowed)).toBe(verdict);
});

it('does not wait for a word that no word could be', () => {
  expect(memberOf(undefined, [])).toBe('not-met');
  expect(memberOf('a', [])).toBe('not-met');
});
