import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { type Conflict, conflictInWords } from '../../../../src/rules/capacity/index.js';
import { askedOf } from '../../../../src/rules/capacity/splitting/asked.js';
import { plainConflicts, remedyOf, searchedConflicts } from '../../../../src/rules/capacity/splitting/conflicts.js';
import { crowd } from '../../../support/splits.js';

const policy = policies.partnersInPrevention;
const people = ['ana', 'bo'];
const sizes = { cap: 12, min: 7 };
const told: readonly (readonly [Conflict, string, string | null])[] = [
  [
    { code: 'block-too-large', people, size: 14, cap: 12 },
    '14 people are to stay together, and a group holds 12',
    '2 fewer people kept together',
  ],
  [
    { code: 'apart-in-block', people, block: people },
    'two people who are to stay apart are kept together',
    'one of the two demands given up',
  ],
  [
    { code: 'no-legal-sizes', people, size: 1, groups: 0, hold: 0, oneMoreNeeds: 7, ...sizes },
    'one person makes no groups of 7 to 12: one group needs 7',
    '6 more participants',
  ],
  [
    { code: 'no-legal-sizes', people, size: 7, groups: 1, hold: 4, oneMoreNeeds: 12, cap: 4, min: 6 },
    'seven people make no groups of at least 6 and at most 4: one group holds 4, and two groups need 12',
    null,
  ],
  [
    { code: 'together-does-not-fit', people, cap: 6, min: 6 },
    'those who are to stay together make no groups of 6',
    'fewer demands, or a smaller group allowed',
  ],
  [
    { code: 'apart-does-not-fit', people, groups: 2, ...sizes },
    'those who are to stay apart cannot be in two groups of 7 to 12',
    'fewer demands, or a smaller group allowed',
  ],
  [{ code: 'none-found', people }, 'the search gave up before it found one', null],
];

test.each(told)('%j is told in words that name nobody', (conflict, words, remedy) => {
  expect(conflictInWords(conflict)).toBe(words);
  expect(words).not.toMatch(/ana|bo\b/);
  expect(remedyOf(conflict)).toBe(remedy);
});

test('lawful sizes and demands that can be kept are in nobody’s way', () => {
  expect(plainConflicts(askedOf({ people: crowd(14), ...sizes }, policy))).toEqual([]);
  expect(plainConflicts(askedOf({ people: [], ...sizes }, policy))).toEqual([]);
});

test('demands to be apart are not blamed where those to be together are in the way alone', () => {
  const ids = crowd(6).map(({ id }) => id);
  const request = {
    people: crowd(6),
    cap: 3,
    min: 3,
    together: [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)],
    apart: [['p000', 'p002']],
  };
  expect(searchedConflicts(askedOf(request, policy))).toEqual([
    { code: 'together-does-not-fit', people: ids, cap: 3, min: 3 },
  ]);
});
