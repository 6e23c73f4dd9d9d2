import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repair } from '../../../src/rules/capacity/repair.js';
import { bestSeating, seatings, seatOf, served } from '../../support/repair-oracle.js';
import { policy, repairs } from '../../support/repairs.js';

test('of all lawful seatings it is the best by every aim in turn, and then those who waited come one by one', () => {
  const seen = { moved: 0, lost: 0, came: 0, withdrawn: 0, pinned: 0 };
  fc.assert(
    fc.property(repairs(6), (document) => {
      const answer = repair(document, policy);
      const found = new Map(Object.entries(answer.allocation));
      expect(found).toEqual(bestSeating(document));
      seen.moved += answer.moved > 0 ? 1 : 0;
      seen.lost += answer.lost.length > 0 ? 1 : 0;
      seen.came += answer.changes.some(({ from }) => from === null) ? 1 : 0;
      seen.withdrawn += answer.events.some((event) => event.type === 'withdrawal' && event.left !== null) ? 1 : 0;
      seen.pinned += (document.pins ?? []).length > 0 ? 1 : 0;
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(13);
});

test('no other lawful seating keeps more people in a seat, and none that keeps these people moves fewer', () => {
  fc.assert(
    fc.property(repairs(5), (document) => {
      const { retained, moved, allocation } = repair(document, policy);
      const found = new Map(Object.entries(allocation));
      const held = served(document).filter(({ id }) => seatOf(document, id) !== null);
      for (const seats of seatings(document)) {
        const kept = held.filter(({ id }) => (seats.get(id) ?? null) !== null);
        expect(kept.length).toBeLessThanOrEqual(retained);
        const same = held.every(({ id }) => ((seats.get(id) ?? null) === null) === ((found.get(id) ?? null) === null));
        const moves = kept.filter(({ id }) => seats.get(id) !== seatOf(document, id)).length;
        if (same) expect(moves).toBeGreaterThanOrEqual(moved);
      }
    }),
    { numRuns: 1000 },
  );
});
