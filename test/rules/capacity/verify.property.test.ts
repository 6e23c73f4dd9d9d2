import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AllocationMethod, allocate, verify } from '../../../src/rules/capacity/index.js';
import { everyAssignment, forge } from '../../support/forger.js';
import { countingMissed, intakes, type Kind, unlimited } from '../../support/intakes.js';

const some = intakes({ groups: 4, applicants: 8 });
const few = (method: AllocationMethod, kind: Kind) =>
  fc.oneof(
    intakes({ groups: 3, applicants: 4, method, kind }),
    intakes({ groups: 2, applicants: 4, method, kind, crowded: true }),
  );
const methods: readonly (readonly [AllocationMethod, Kind])[] = [
  ['serial', 'plain'],
  ['deferred-acceptance', 'plain'],
  ['deferred-acceptance', 'by-group'],
  ['deferred-acceptance', 'reserves'],
  ['deferred-acceptance', 'organisations'],
  ['max-placement', 'plain'],
];

test.each(methods)(
  'of every way to seat everyone by %s with %s, each with the best paperwork there can be, exactly one is certified',
  (method, kind) => {
    fc.assert(
      fc.property(few(method, kind), fc.boolean(), (intake, counts) => {
        const policy = counts ? countingMissed : unlimited;
        const certified = [...everyAssignment(intake.applicants)].filter((assignment) =>
          verify(intake, forge(intake, policy, assignment), policy),
        );
        const answer = new Map(Object.entries(allocate(intake, policy).placements));
        expect(certified.map((each) => new Map(each))).toEqual([
          new Map(intake.applicants.map(({ id }) => [id, answer.get(id) ?? null])),
        ]);
      }),
      { numRuns: 1000 },
    );
  },
);

test.each(methods)('a reason with anything else in it is found out, by %s with %s', (method, kind) => {
  const changed = intakes({ groups: 3, applicants: 6, method, kind });
  fc.assert(
    fc.property(changed, fc.nat(), fc.nat(), (intake, which, what) => {
      const answer = allocate(intake, countingMissed);
      const reason = answer.reasons[which % Math.max(1, answer.reasons.length)];
      if (reason === undefined) return;
      const keys = Object.keys(reason);
      const key = keys[what % keys.length] ?? '';
      const reasons = answer.reasons.map((each) =>
        each === reason ? Object.assign({}, each, { [key]: 'else' }) : each,
      );
      expect(verify(intake, { ...answer, reasons }, countingMissed)).toBe(false);
      expect(verify(intake, answer, countingMissed)).toBe(true);
    }),
    { numRuns: 1000 },
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
    { numRuns: 1000 },
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
    { numRuns: 1000 },
  );
});
