import { expect, test } from 'vitest';
import { factsOf } from '../../../../src/rules/capacity/certificate/facts.js';
import { nobodyCouldGain, nobodyPassedOver } from '../../../../src/rules/capacity/certificate/fair.js';
import type { Intake } from '../../../../src/rules/capacity/index.js';
import { roundOf } from '../../../../src/rules/capacity/round.js';
import { forge } from '../../../support/forger.js';
import { unlimited } from '../../../support/intakes.js';

/** Each group puts first whoever would rather be in the other: two assignments pass nobody over, and one is better for both people. */
const crossed: Intake = {
  method: 'deferred-acceptance',
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', capacity: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: { north: 2, south: 1 } },
    { id: 'bo', preferences: ['south', 'north'], priority: { north: 1, south: 2 } },
  ],
};

function judged(seats: Readonly<Record<string, string>>): readonly (boolean | null)[] {
  const facts = factsOf(roundOf(crossed, unlimited), forge(crossed, unlimited, new Map(Object.entries(seats))));
  return facts === null ? [null] : [nobodyPassedOver(facts), nobodyCouldGain(facts)];
}

test('an assignment in which nobody is passed over may still not be the best for everybody, and that is found out', () => {
  expect(judged({ ana: 'north', bo: 'south' })).toEqual([true, true]);
  expect(judged({ ana: 'south', bo: 'north' })).toEqual([true, false]);
  expect(judged({ ana: 'north' })).toEqual([false, true]);
});
