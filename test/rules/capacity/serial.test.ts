import { expect, test } from 'vitest';
import { roundOf } from '../../../src/rules/capacity/round.js';
import { serial } from '../../../src/rules/capacity/serial.js';
import { unlimited } from '../../support/intakes.js';

const round = roundOf(
  {
    order: { by: 'priority' },
    groups: [
      { id: 'north', capacity: 1 },
      { id: 'south', capacity: 1 },
    ],
    applicants: [
      { id: 'ana', preferences: ['north', 'south'], priority: 1 },
      { id: 'bo', preferences: ['north', 'south'], priority: 2, ineligible: { south: ['a'] } },
      { id: 'cy', preferences: ['north', 'south'], priority: 3 },
    ],
  },
  unlimited,
);

test('everyone in turn has the first choice that is open to them, and the room given is left as it was', () => {
  expect([...serial(round, round.room)]).toEqual([0, -1, 5]);
  expect([...round.room]).toEqual([1, 1]);
});

test('a group without room takes nobody', () => {
  expect([...serial(round, Int32Array.of(0, 1))]).toEqual([1, -1, -1]);
});
