import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Modality } from '../../../src/policy/index.js';
import { type Seats, seats } from '../../../src/rules/capacity/index.js';
import { capacityPolicies } from '../../support/intakes.js';

const modality = fc.constantFrom<Modality>('in-person', 'online', 'hybrid');
const changes = fc.uniqueArray(fc.record({ fromMeeting: fc.integer({ min: 1, max: 6 }), modality }), {
  maxLength: 3,
  selector: ({ fromMeeting }) => fromMeeting,
});
const group = fc.record(
  {
    id: fc.constant('north'),
    modality,
    enrolled: fc.integer({ min: 0, max: 60 }),
    meeting: fc.integer({ min: 1, max: 6 }),
    changes,
    capacity: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: ['id', 'modality', 'capacity'] },
);

function lawful(given: ReturnType<typeof seats>): Seats {
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  return given.value;
}

test('seats left and people over always add up, under policies nobody has written', () => {
  fc.assert(
    fc.property(capacityPolicies(), group, (ours, given) => {
      const { enrolled, seatsLeft, over, maximum, status } = lawful(seats(given, ours));
      if (enrolled === null || seatsLeft === null || over === null) {
        expect([enrolled, seatsLeft, over, status]).toEqual([null, null, null, null]);
      } else {
        expect(seatsLeft - over).toBe(maximum - enrolled);
        expect(Math.min(seatsLeft, over)).toBe(0);
        expect(status).toBe(enrolled > maximum ? 'OVER' : enrolled === maximum ? 'FULL' : 'OPEN');
      }
    }),
  );
});

test("a maximum is never above the policy's nor above the group's own", () => {
  fc.assert(
    fc.property(capacityPolicies(), group, (ours, given) => {
      const { maximum, modality: inForce } = lawful(seats(given, ours));
      expect(maximum).toBe(Math.min(given.capacity ?? 0, ours.capacity.maximum[inForce]?.value ?? 1000));
    }),
  );
});

test('the outcome is open exactly while nobody has said how many, and otherwise met exactly inside the limits', () => {
  fc.assert(
    fc.property(capacityPolicies(), group, (ours, given) => {
      const { enrolled, maximum, decision } = lawful(seats(given, ours));
      const least = ours.capacity.minimumViable?.value ?? 0;
      const inside = enrolled !== null && enrolled >= least && enrolled <= maximum;
      expect(decision.outcome).toBe(enrolled === null ? 'open' : inside ? 'met' : 'not-met');
    }),
  );
});

test('nobody who leaves makes a group fuller, and each takes up one seat', () => {
  fc.assert(
    fc.property(capacityPolicies(), group, fc.integer({ min: 1, max: 60 }), (ours, given, enrolled) => {
      const [before, after] = [enrolled, enrolled - 1].map((each) => lawful(seats({ ...given, enrolled: each }, ours)));
      const one =
        before?.status === 'OVER' ? { over: (before.over ?? 0) - 1 } : { seatsLeft: (before?.seatsLeft ?? 0) + 1 };
      expect(after).toMatchObject(one);
    }),
  );
});
