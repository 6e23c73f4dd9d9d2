import { expect, test } from 'vitest';
import { type AllocationMethod, allocate, type Intake } from '../../../src/rules/capacity/index.js';
import { placesOf } from '../../../src/rules/capacity/places.js';
import { roundOf } from '../../../src/rules/capacity/round.js';
import { unlimited } from '../../support/intakes.js';

const intake: Intake = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', capacity: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: 1 },
    { id: 'bo', preferences: ['south', 'north'], priority: 2, ineligible: { south: ['a'] } },
  ],
};

test('each method gives out places in its own way', () => {
  const placed = (method: AllocationMethod) => allocate({ ...intake, method }, unlimited).placements;
  expect(placed('serial')).toEqual({ ana: 'north', bo: null });
  expect(placed('deferred-acceptance')).toEqual({ ana: 'north', bo: null });
  expect(placed('max-placement')).toEqual({ ana: 'south', bo: 'north' });
});

test('choices that somebody may not have keep their number', () => {
  const { chosen, search } = placesOf(roundOf({ ...intake, method: 'max-placement' }, unlimited));
  expect([[...chosen], search]).toEqual([[1, 3], null]);
});
