import { expect, test } from 'vitest';
import { factsOf } from '../../../../src/rules/capacity/certificate/facts.js';
import { placesTheMostAndTheFirst, placesThemWell } from '../../../../src/rules/capacity/certificate/most-placed.js';
import type { Intake } from '../../../../src/rules/capacity/index.js';
import { roundOf } from '../../../../src/rules/capacity/round.js';
import { forge } from '../../../support/forger.js';
import { unlimited } from '../../../support/intakes.js';

const intake: Intake = {
  method: 'max-placement',
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', capacity: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: 1 },
    { id: 'bo', preferences: ['north'], priority: 2 },
    { id: 'cy', preferences: ['north', 'south'], priority: 3 },
  ],
};

function judged(seats: Readonly<Record<string, string>>): readonly (boolean | null)[] {
  const facts = factsOf(roundOf(intake, unlimited), forge(intake, unlimited, new Map(Object.entries(seats))));
  return facts === null ? [null] : [placesTheMostAndTheFirst(facts), placesThemWell(facts)];
}

test('most people have a place, and of such ways the people who come first, and of those the fewest steps', () => {
  expect(judged({ ana: 'south', bo: 'north' })).toEqual([true, true]);
  // Fewer people than could be.
  expect(judged({ ana: 'north' })[0]).toBe(false);
  // As many, but cy instead of bo who comes first.
  expect(judged({ ana: 'north', cy: 'south' })[0]).toBe(false);
  // As many steps in all, but fewer for cy than for ana.
  expect(judged({ ana: 'south', cy: 'north' })[1]).toBe(false);
});
