import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { newSeats } from '../../../../src/rules/capacity/repair/seating.js';
import { situationOf } from '../../../../src/rules/capacity/repair/situation.js';

test('of two who could make room the one moves who goes fewer steps down, and one far move beats two near ones', () => {
  const groups = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, capacity: id === 'a' ? 2 : 1 }));
  const seats = newSeats(
    situationOf(
      {
        groups,
        applicants: [
          { id: 'ana', preferences: ['a', 'b', 'c', 'd', 'e'], priority: 1 },
          { id: 'bo', preferences: ['a', 'c', 'e'], priority: 2 },
          { id: 'cy', preferences: ['b', 'd'], priority: 3 },
          { id: 'di', preferences: ['c'], priority: 4 },
        ],
        current: { ana: 'a', bo: 'a', cy: 'b', di: 'c' },
        event: { type: 'capacityCut', group: 'a', newCapacity: 1 },
      },
      policies.partnersInPrevention,
    ),
  );
  expect([...seats]).toEqual([
    ['ana', 'a'],
    ['bo', 'e'],
    ['cy', 'b'],
    ['di', 'c'],
  ]);
});
