import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Allocation,
  type AllocationMethod,
  allocate,
  audit,
  type Intake,
  repair,
} from '../../src/rules/capacity/index.js';
import { mayJoin } from '../support/allocation-oracle.js';
import { recordsOf } from '../support/audit-plants.js';
import { intakes, type Kind, unlimited } from '../support/intakes.js';

const kindsOfRound: readonly (readonly [AllocationMethod, Kind])[] = [
  ['serial', 'plain'],
  ['deferred-acceptance', 'by-group'],
  ['deferred-acceptance', 'reserves'],
  ['deferred-acceptance', 'organisations'],
  ['max-placement', 'plain'],
];

test.each(kindsOfRound)(
  'an allocation by %s with %s breaks nothing, with what is kept, limited and needed told to the audit',
  (method, kind) => {
    const seen = { placed: 0, waiting: 0, closed: 0 };
    const crowd = { groups: 3, applicants: 7, method, kind, crowded: true };
    const rounds = fc.oneof(intakes({ groups: 4, applicants: 8, method, kind, minimums: true }), intakes(crowd));
    fc.assert(
      fc.property(rounds, (intake) => {
        const answer = allocate(intake, unlimited);
        const records = recordsOf(intake, answer);
        expect(audit(records, unlimited)).toMatchObject({ outcome: 'met', violations: [], remarks: [], open: [] });
        seen.placed += records.memberships.length;
        seen.waiting += records.waiting?.length ?? 0;
        seen.closed += answer.closed.length;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(33);
  },
);

test('a repair after a withdrawal, or where a group shrank, breaks nothing and leaves no seat that somebody waits for', () => {
  const seen = { gone: 0, cut: 0, waiting: 0, moved: 0 };
  const rounds = fc.oneof(intakes({ groups: 4, applicants: 8 }), intakes({ groups: 3, applicants: 7, crowded: true }));
  fc.assert(
    fc.property(rounds, fc.boolean(), fc.nat(), fc.nat(), (intake, withdraws, which, newCapacity) => {
      const { groups, applicants, order } = intake;
      const current = allocate(intake, unlimited).placements;
      const person = applicants[which % Math.max(1, applicants.length)];
      const group = groups[which % Math.max(1, groups.length)];
      if (person === undefined || group === undefined) return;
      const least = newCapacity % ((group.capacity ?? 0) + 1);
      const event = withdraws
        ? ({ type: 'withdrawal', applicant: person.id } as const)
        : ({ type: 'capacityCut', group: group.id, newCapacity: least } as const);
      const repaired = repair({ order, groups, applicants, current, event }, unlimited);
      const after = groups
        .map((each) => (each === group && !withdraws ? { ...each, capacity: least } : each))
        .filter(({ capacity }) => capacity !== 0);
      const waitlists = waitingNowhere(applicants, after, repaired.allocation);
      const told = { placements: repaired.allocation, waitlists, closed: [] };
      const records = recordsOf({ ...intake, groups: after }, told);
      expect(audit(records, unlimited)).toMatchObject({ outcome: 'met', violations: [], remarks: [], open: [] });
      seen[withdraws ? 'gone' : 'cut']++;
      seen.waiting += records.waiting?.length ?? 0;
      seen.moved += repaired.moved;
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(10);
});

/** Whoever has no seat waits for each group they listed and may join. */
function waitingNowhere(
  applicants: Intake['applicants'],
  groups: Intake['groups'],
  seats: Allocation['placements'],
): Allocation['waitlists'] {
  const waiting = applicants.filter(({ id }) => new Map(Object.entries(seats)).get(id) === null);
  return Object.fromEntries(
    groups.map(({ id }) => [
      id,
      waiting.filter((each) => each.preferences.includes(id) && mayJoin(each, id)).map((each) => each.id),
    ]),
  );
}
