import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Allocation, allocate, type Intake } from '../../../src/rules/capacity/index.js';
import { bestForEverybody, rankIn, reservesFilled, stableAssignments } from '../../support/allocation-oracle.js';
import { countingMissed, intakes, type Kind, limitsOf, unlimited } from '../../support/intakes.js';

const method = 'deferred-acceptance';
const kinds: readonly Kind[] = ['plain', 'by-group', 'reserves', 'organisations'];

function seatsIn({ placements }: Allocation): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(placements));
}

/** How far down their list each person is, by id. */
function ranks(intake: Intake, answer: Allocation): ReadonlyMap<string, number> {
  return new Map(intake.applicants.map((each) => [each.id, rankIn(each, seatsIn(answer))]));
}

function nobodyWorse(people: Intake, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const { id } of people.applicants) expect(after.get(id)).toBeLessThanOrEqual(before.get(id) ?? 0);
}

describe.each(kinds)('deferred acceptance with %s', (kind) => {
  const few = intakes({ groups: 3, applicants: 5, method, kind });
  const crowded = intakes({ groups: 3, applicants: 5, method, kind, crowded: true });
  const some = intakes({ groups: 4, applicants: 8, method, kind });

  test('gives everybody the best they have in any stable assignment, as looking at every assignment finds', () => {
    let several = 0;
    fc.assert(
      fc.property(fc.oneof(few, crowded), (intake) => {
        const stable = stableAssignments(intake, limitsOf(intake));
        const best = bestForEverybody(intake, stable);
        const answer = allocate(intake, unlimited);
        expect(best).toBeDefined();
        expect(new Map([...seatsIn(answer)].sort())).toEqual(new Map([...(best ?? [])].sort()));
        expect(answer.verified).toBe(true);
        if (stable.length > 1) several++;
      }),
      { numRuns: 1000 },
    );
    // One order for all leaves one stable assignment; orders that differ leave a choice.
    expect(several > 0).toBe(kind !== 'plain');
  });

  test('harms nobody by a withdrawal, or by a place more', () => {
    fc.assert(
      fc.property(some, fc.nat(7), fc.nat(3), (intake, leaving, wider) => {
        const before = ranks(intake, allocate(intake, unlimited));
        const fewer = { ...intake, applicants: intake.applicants.filter((_, index) => index !== leaving) };
        nobodyWorse(fewer, before, ranks(fewer, allocate(fewer, unlimited)));
        const groups = intake.groups.map((group, index) =>
          index === wider ? { ...group, capacity: (group.capacity ?? 0) + 1 } : group,
        );
        nobodyWorse(intake, before, ranks(intake, allocate({ ...intake, groups }, unlimited)));
      }),
      { numRuns: 1000 },
    );
  });

  test('never repays listing groups in any but their true order, or fewer of them', () => {
    const lies = few.chain((intake) =>
      fc.record({
        intake: fc.constant(intake),
        liar: fc.nat(4),
        claimed: fc.shuffledSubarray(intake.groups.map(({ id }) => id)),
      }),
    );
    fc.assert(
      fc.property(lies, ({ intake, liar, claimed }) => {
        const truth = intake.applicants[liar];
        if (truth === undefined) return;
        // A group that was never listed may have no number for this person.
        const preferences = claimed.filter((group) => truth.preferences.includes(group));
        const applicants = intake.applicants.map((each) => (each === truth ? { ...each, preferences } : each));
        const got = rankIn(truth, seatsIn(allocate({ ...intake, applicants }, unlimited)));
        expect(rankIn(truth, seatsIn(allocate(intake, unlimited)))).toBeLessThanOrEqual(got);
      }),
      { numRuns: 1000 },
    );
  });

  test('answers the same whatever the order of the lists, and for a smaller tier nothing worse', () => {
    fc.assert(
      fc.property(some, fc.nat(7), (intake, who) => {
        const answer = allocate(intake, unlimited);
        const turned = { ...intake, groups: intake.groups.toReversed(), applicants: intake.applicants.toReversed() };
        expect(JSON.stringify(allocate(turned, unlimited))).toBe(JSON.stringify(answer));
        const lucky = intake.applicants[who];
        if (lucky === undefined) return;
        const applicants = intake.applicants.map((each) => (each === lucky ? { ...each, tier: 0 } : each));
        const raised = allocate({ ...intake, applicants }, unlimited);
        expect(rankIn(lucky, seatsIn(raised))).toBeLessThanOrEqual(rankIn(lucky, seatsIn(answer)));
      }),
      { numRuns: 1000 },
    );
  });
});

test('is serial order where every group orders people alike, but for its name', () => {
  fc.assert(
    fc.property(intakes({ groups: 4, applicants: 8 }), fc.boolean(), (intake, counts) => {
      const policy = counts ? countingMissed : unlimited;
      const deferred = allocate({ ...intake, method }, policy);
      expect({ ...deferred, method: 'serial' }).toEqual(allocate(intake, policy));
    }),
    { numRuns: 1000 },
  );
});

test('fills as many reserved places as members and waiting people together could, up to its size', () => {
  let filled = 0;
  fc.assert(
    fc.property(intakes({ groups: 3, applicants: 8, method, kind: 'reserves' }), (intake) => {
      const answer = allocate(intake, unlimited);
      const placements = seatsIn(answer);
      for (const group of intake.groups) {
        const of = (names: readonly string[]) => intake.applicants.filter(({ id }) => names.includes(id));
        const members = intake.applicants.filter(({ id }) => placements.get(id) === group.id);
        const waiting = of(answer.waitlists[group.id] ?? []);
        const most = Math.min(group.capacity ?? 0, reservesFilled([...members, ...waiting], group));
        expect(reservesFilled(members, group)).toBe(most);
        if (waiting.length > 0 && most > 0) filled++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(filled).toBeGreaterThan(10);
});
