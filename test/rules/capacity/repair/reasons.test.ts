import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { belowMinimum, changesOf } from '../../../../src/rules/capacity/repair/reasons.js';
import { situationOf } from '../../../../src/rules/capacity/repair/situation.js';

const situation = situationOf(
  {
    groups: [
      { id: 'b', capacity: 3, minimum: 2 },
      { id: 'a', capacity: 3, minimum: 1 },
      { id: 'c', capacity: 3, minimum: 3 },
    ],
    applicants: [{ id: 'ana', preferences: ['a'], priority: 1 }],
    current: { ana: 'b' },
    event: { type: 'groupClosed', group: 'c' },
  },
  policies.partnersInPrevention,
);

test('a group that has closed needs no minimum, and the others come in the order of their ids', () => {
  expect(belowMinimum(situation, new Map([['ana', null]]))).toEqual([
    { group: 'a', reached: 0, minimum: 1 },
    { group: 'b', reached: 0, minimum: 2 },
  ]);
  expect(belowMinimum(situation, new Map([['ana', 'a']]))).toEqual([{ group: 'b', reached: 0, minimum: 2 }]);
});

test('who sits where they sat has no change to explain', () => {
  expect(changesOf(situation, new Map([['ana', 'b']]))).toEqual([]);
  expect(changesOf(situation, new Map([['ana', 'a']]))).toEqual([
    { applicant: 'ana', from: 'b', to: 'a', rank: 1, because: { code: 'makes-room' } },
  ]);
});
