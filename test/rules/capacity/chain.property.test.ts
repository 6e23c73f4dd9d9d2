import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, fillVacancies, type Intake } from '../../../src/rules/capacity/index.js';
import { type Assignment, rankIn, stableAssignments } from '../../support/allocation-oracle.js';
import { intakes, type Kind, limitsOf, unlimited } from '../../support/intakes.js';

const method = 'deferred-acceptance';
const kinds: readonly Kind[] = ['reserves', 'organisations'];

function ranks(intake: Intake, seats: Assignment): readonly number[] {
  return intake.applicants.map((each) => rankIn(each, seats));
}

function atMost(one: readonly number[], other: readonly number[]): boolean {
  return one.every((rank, index) => rank <= (other[index] ?? 0));
}

// Rounds in one order for each group alike are looked at beside the function itself; these keep places or limit organisations.
describe.each(kinds)('a chain after a withdrawal from a round with %s', (kind) => {
  const crowded = intakes({ groups: 3, applicants: 6, method, kind, crowded: true });
  const rounds = fc.oneof(intakes({ groups: 3, applicants: 6, method, kind }), crowded);

  test('passes nobody over, harms nobody, and moves nobody further than it has to', () => {
    let moved = 0;
    fc.assert(
      fc.property(rounds, fc.nat(5), (intake, leaving) => {
        const gone = intake.applicants[leaving];
        const { placements } = allocate(intake, unlimited);
        if (gone === undefined || (placements[gone.id] ?? null) === null) return;
        const left = { ...intake, applicants: intake.applicants.filter((each) => each !== gone) };
        const filled = fillVacancies({ ...intake, current: placements, withdrawn: gone.id }, unlimited);
        const seats = new Map(Object.entries(filled.placements));
        const [before, after] = [ranks(left, new Map(Object.entries(placements))), ranks(left, seats)];
        const better = stableAssignments(left, limitsOf(left)).filter((each) => atMost(ranks(left, each), before));
        // Of everything that passes nobody over and harms nobody it is what gives everybody least.
        expect(better.some((each) => left.applicants.every(({ id }) => each.get(id) === seats.get(id)))).toBe(true);
        for (const each of better) expect(atMost(ranks(left, each), after)).toBe(true);
        if (filled.moves.length > 0) moved++;
      }),
      { numRuns: 1000 },
    );
    expect(moved).toBeGreaterThan(33);
  });

  test('is the same in whatever order groups and people were listed', () => {
    fc.assert(
      fc.property(rounds, fc.nat(5), (intake, leaving) => {
        const gone = intake.applicants[leaving];
        if (gone === undefined) return;
        const { placements } = allocate(intake, unlimited);
        const turned = { ...intake, groups: intake.groups.toReversed(), applicants: intake.applicants.toReversed() };
        const fill = (round: Intake) => fillVacancies({ ...round, current: placements, withdrawn: gone.id }, unlimited);
        expect(JSON.stringify(fill(turned))).toBe(JSON.stringify(fill(intake)));
      }),
      { numRuns: 1000 },
    );
  });
});
