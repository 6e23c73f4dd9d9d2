import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, verify } from '../../../src/rules/capacity/index.js';
import { everyAssignment, forge } from '../../support/forger.js';
import { intakes, limitsOf, unlimited } from '../../support/intakes.js';

const few = intakes({ groups: 2, applicants: 4 });
const some = intakes({ groups: 4, applicants: 8 });

test('of every way to seat everyone, each with the best paperwork there can be, exactly one is certified', () => {
  fc.assert(
    fc.property(few, (intake) => {
      const limits = limitsOf(intake);
      const people = intake.applicants.map(({ id }) => id);
      const certified = [...everyAssignment(people, [...limits.keys()])].filter((assignment) =>
        verify(intake, forge(intake, limits, assignment), unlimited),
      );
      expect(certified.map((each) => new Map(each))).toEqual([
        new Map(people.map((id) => [id, new Map(Object.entries(allocate(intake, unlimited).placements)).get(id)])),
      ]);
    }),
    { numRuns: 200 },
  );
});

test('a single move, or a swap of two seats, is found out wherever it is made', () => {
  fc.assert(
    fc.property(some, fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.nat({ max: 4 }), (intake, one, other, to) => {
      const answer = allocate(intake, unlimited);
      const seats = Object.entries(answer.placements);
      const [first, second] = [seats[one], seats[other]];
      const target = intake.groups[to]?.id ?? null;
      if (first === undefined || second === undefined) return;
      const moved = new Map([...seats, [first[0], target]]);
      expect(verify(intake, { ...answer, placements: Object.fromEntries(moved) }, unlimited)).toBe(first[1] === target);
      const swapped = new Map([...seats, [first[0], second[1]], [second[0], first[1]]]);
      expect(verify(intake, { ...answer, placements: Object.fromEntries(swapped) }, unlimited)).toBe(
        first[1] === second[1],
      );
    }),
    { numRuns: 300 },
  );
});

test("another intake's answer is certified exactly when it is this one's as well", () => {
  const pairs = some.chain((intake) =>
    fc.record({
      intake: fc.constant(intake),
      other: fc.tuple(
        ...intake.applicants.map((each) => fc.boolean().map((drop) => (drop ? { ...each, tier: 0 } : each))),
      ),
    }),
  );
  fc.assert(
    fc.property(pairs, ({ intake, other }) => {
      const [own, theirs] = [allocate(intake, unlimited), allocate({ ...intake, applicants: other }, unlimited)];
      expect(verify(intake, theirs, unlimited)).toBe(isDeepStrictEqual(own, theirs));
    }),
  );
});
