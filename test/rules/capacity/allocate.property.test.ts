import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Allocation, allocate, type Intake } from '../../../src/rules/capacity/index.js';
import { hasEnvy, members, preferredGroups, stableAssignments } from '../../support/allocation-oracle.js';
import { capacityPolicies, intakes, limitsOf, unlimited } from '../../support/intakes.js';

const some = intakes({ groups: 4, applicants: 8 });
const few = intakes({ groups: 3, applicants: 5 });

function seatsIn({ placements }: Allocation): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(placements));
}

/** Where on their list somebody ended up; beyond its end for nothing. */
function rankOf({ applicants }: Intake, id: string, answer: Allocation): number {
  const { preferences = [] } = applicants.find((applicant) => applicant.id === id) ?? {};
  const seat = seatsIn(answer).get(id) ?? null;
  return seat === null ? preferences.length : preferences.indexOf(seat);
}

test('it is the one stable assignment that looking at every assignment finds', () => {
  fc.assert(
    fc.property(few, (intake) => {
      const stable = stableAssignments(intake, limitsOf(intake));
      expect(stable).toHaveLength(1);
      const answer = allocate(intake, unlimited);
      expect(seatsIn(answer)).toEqual(stable[0]);
      expect(answer.verified).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('no group is ever over its capacity, and its cutoff is empty exactly while it has seats left', () => {
  fc.assert(
    fc.property(some, (intake) => {
      const answer = allocate(intake, unlimited);
      const cutoffs = new Map(Object.entries(answer.cutoffs));
      for (const [group, limit] of limitsOf(intake)) {
        const { length } = members(seatsIn(answer), group);
        expect(length).toBeLessThanOrEqual(limit);
        expect(cutoffs.get(group) === null).toBe(length < limit);
      }
    }),
    { numRuns: 1000 },
  );
});

test('nobody has reason to envy somebody who comes after them, or an empty seat', () => {
  fc.assert(
    fc.property(some, (intake) => {
      expect(hasEnvy(intake, limitsOf(intake), seatsIn(allocate(intake, unlimited)))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('a waitlist holds exactly those who prefer the group to what they have and may join it', () => {
  fc.assert(
    fc.property(some, (intake) => {
      const answer = allocate(intake, unlimited);
      for (const [group, waiting] of Object.entries(answer.waitlists)) {
        const wanting = intake.applicants.filter((each) => preferredGroups(each, seatsIn(answer)).includes(group));
        expect([...waiting].sort()).toEqual(wanting.map(({ id }) => id).sort());
      }
    }),
    { numRuns: 1000 },
  );
});

test('every applicant has one reason for each group they listed, as they listed them, or one for listing none', () => {
  fc.assert(
    fc.property(some, (intake) => {
      const { reasons } = allocate(intake, unlimited);
      for (const { id, preferences } of intake.applicants) {
        const own = reasons.filter(({ applicant }) => applicant === id);
        const listed = preferences.map((group, index) => [group, index + 1]);
        expect(own.map(({ group, rank }) => [group, rank])).toEqual(listed.length === 0 ? [[null, null]] : listed);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the order in which groups and applicants are listed changes not one byte of the answer', () => {
  const shuffled = some.chain((intake) =>
    fc.record({
      intake: fc.constant(intake),
      groups: fc.shuffledSubarray([...intake.groups], { minLength: intake.groups.length }),
      applicants: fc.shuffledSubarray([...intake.applicants], { minLength: intake.applicants.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ intake, groups, applicants }) => {
      const other = allocate({ ...intake, groups, applicants }, unlimited);
      expect(JSON.stringify(other)).toBe(JSON.stringify(allocate(intake, unlimited)));
    }),
    { numRuns: 1000 },
  );
});

test('nobody is ever harmed by someone who withdraws', () => {
  fc.assert(
    fc.property(some, fc.nat({ max: 7 }), (intake, leaving) => {
      const applicants = intake.applicants.filter((_, index) => index !== leaving);
      const [before, after] = [allocate(intake, unlimited), allocate({ ...intake, applicants }, unlimited)];
      for (const { id } of applicants)
        expect(rankOf(intake, id, after)).toBeLessThanOrEqual(rankOf(intake, id, before));
    }),
    { numRuns: 1000 },
  );
});

test('nobody is ever harmed by an extra seat', () => {
  fc.assert(
    fc.property(some, fc.nat({ max: 3 }), (intake, wider) => {
      const groups = intake.groups.map(({ id, capacity = 0 }, index) => ({
        id,
        capacity: index === wider ? capacity + 1 : capacity,
      }));
      const [before, after] = [allocate(intake, unlimited), allocate({ ...intake, groups }, unlimited)];
      for (const { id } of intake.applicants) {
        expect(rankOf(intake, id, after)).toBeLessThanOrEqual(rankOf(intake, id, before));
      }
    }),
    { numRuns: 1000 },
  );
});

test('somebody who comes last of all changes nothing for anybody', () => {
  fc.assert(
    fc.property(some, (intake) => {
      const late = {
        id: 'zoe',
        preferences: intake.groups.map(({ id }) => id),
        priority: 11,
        tier: 11,
        appliedAt: '2027-03-01T00:00:00Z',
      };
      const [before, after] = [
        allocate(intake, unlimited),
        allocate({ ...intake, applicants: [late, ...intake.applicants] }, unlimited),
      ];
      expect(after.placements).toEqual({ ...before.placements, zoe: after.placements['zoe'] });
      expect(after.reasons.slice(0, before.reasons.length)).toEqual(before.reasons);
    }),
    { numRuns: 1000 },
  );
});

test('a lottery keeps everyone in the same order among themselves however many are added', () => {
  const people = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(
      people,
      fc.nat({ max: 11 }),
      fc.string({ minLength: 1 }).map((seed) => `s${seed}`),
      (ids, first, seed) => {
        const served = (some: readonly string[]): readonly string[] =>
          Object.keys(
            allocate(
              { order: { by: 'lottery', seed }, groups: [], applicants: some.map((id) => ({ id, preferences: [] })) },
              unlimited,
            ).placements,
          );
        const early = ids.slice(0, first);
        expect(served(ids).filter((id) => early.includes(id))).toEqual(served(early));
      },
    ),
    { numRuns: 1000 },
  );
});

test('nobody gains by listing groups in any but their true order, or fewer of them', () => {
  const lies = few.chain((intake) =>
    fc.record({
      intake: fc.constant(intake),
      liar: fc.nat({ max: 4 }),
      claimed: fc.shuffledSubarray(intake.groups.map(({ id }) => id)),
    }),
  );
  fc.assert(
    fc.property(lies, ({ intake, liar, claimed }) => {
      const truth = intake.applicants[liar];
      if (truth === undefined) return;
      const applicants = intake.applicants.map((each) => (each === truth ? { ...each, preferences: claimed } : each));
      const lied = allocate({ ...intake, applicants }, unlimited);
      const seat = seatsIn(lied).get(truth.id) ?? null;
      const got =
        seat === null || !truth.preferences.includes(seat) ? truth.preferences.length : truth.preferences.indexOf(seat);
      expect(rankOf(intake, truth.id, allocate(intake, unlimited))).toBeLessThanOrEqual(got);
    }),
    { numRuns: 1000 },
  );
});

test('no group holds more than the policy allows, under policies nobody has written', () => {
  const modality = fc.constantFrom('in-person' as const, 'online' as const, 'hybrid' as const);
  fc.assert(
    fc.property(capacityPolicies(), modality, fc.integer({ min: 1, max: 40 }), (policy, meets, capacity) => {
      const applicants = Array.from({ length: 45 }, (_, priority) => ({
        id: `p${priority}`,
        preferences: ['g'],
        priority,
      }));
      const groups = [{ id: 'g', modality: meets, capacity }];
      const answer = allocate({ order: { by: 'priority' }, groups, applicants }, policy);
      const limit = Math.min(capacity, policy.capacity.maximum[meets]?.value ?? capacity);
      expect(members(seatsIn(answer), 'g')).toHaveLength(limit);
      expect(answer.cutoffs).toEqual({ g: limit - 1 });
      expect(answer.verified).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
