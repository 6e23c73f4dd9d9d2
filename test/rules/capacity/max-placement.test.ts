import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../../../src/rules/capacity/index.js';
import { maxPlacement } from '../../../src/rules/capacity/max-placement.js';
import { roundOf } from '../../../src/rules/capacity/round.js';
import { mostPlacedByDefinition } from '../../support/allocation-oracle.js';
import { countingMissed, intakes, limitsOf, unlimited } from '../../support/intakes.js';

const method = 'max-placement';
const rounds = fc.oneof(
  intakes({ groups: 3, applicants: 6, method }),
  intakes({ groups: 3, applicants: 6, method, crowded: true }),
);

test('it places the most, then the first in order, then with the fewest steps down their lists, then the first in order again', () => {
  let passedOver = 0;
  fc.assert(
    fc.property(rounds, fc.boolean(), (intake, missed) => {
      const answer = allocate(intake, missed ? countingMissed : unlimited);
      const best = mostPlacedByDefinition(intake, limitsOf(intake), missed);
      expect(new Map(Object.entries(answer.placements))).toEqual(best);
      expect(answer.verified).toBe(true);
      if (answer.reasons.some(({ code }) => code === 'passed-over')) passedOver++;
    }),
    { numRuns: 1000 },
  );
  expect(passedOver).toBeGreaterThan(16);
});

test('it never places fewer people than serial order, and everyone first in order whom serial order places has a place', () => {
  let more = 0;
  fc.assert(
    fc.property(intakes({ groups: 4, applicants: 8, method }), (intake) => {
      const placed = (way: 'serial' | 'max-placement') =>
        Object.values(allocate({ ...intake, method: way }, unlimited).placements).filter((group) => group !== null)
          .length;
      expect(placed('max-placement')).toBeGreaterThanOrEqual(placed('serial'));
      if (placed('max-placement') > placed('serial')) more++;
    }),
    { numRuns: 1000 },
  );
  expect(more).toBeGreaterThan(3);
});

test('a step is one of the list as it was handed in, also past a group that somebody may not join', () => {
  const round = roundOf(
    {
      method,
      order: { by: 'priority' },
      groups: ['a', 'b', 'c', 'd'].map((id) => ({ id, capacity: 1 })),
      applicants: [
        { id: 'ana', preferences: ['a', 'b', 'c'], priority: 1, ineligible: { a: ['x'], b: ['x'] } },
        { id: 'bo', preferences: ['c', 'd'], priority: 2 },
      ],
    },
    unlimited,
  );
  expect([...maxPlacement(round, round.room)]).toEqual([2, 4]);
});
