import { expect, test } from 'vitest';
import { allocate, type Intake } from '../../../src/rules/capacity/index.js';
import { stableAssignments } from '../../support/allocation-oracle.js';
import { everyList } from '../../support/every.js';
import { limitsOf, unlimited } from '../../support/intakes.js';

const lists = [[], ['g'], ['h'], ['g', 'h'], ['h', 'g']] as const;

function* everyIntake(people: readonly string[], priorities: readonly number[]): Generator<Intake, void> {
  for (const [g = 1, h = 1] of everyList(2, [1, 2])) {
    for (const wishes of everyList(people.length, lists)) {
      for (const given of everyList(people.length, priorities)) {
        yield {
          order: { by: 'priority' },
          groups: [
            { id: 'g', capacity: g },
            { id: 'h', capacity: h },
          ],
          applicants: people.map((id, index) => ({
            id,
            preferences: wishes[index] ?? [],
            priority: given[index] ?? 0,
          })),
        };
      }
    }
  }
}

test.each([
  { people: ['a'], intakes: 40 },
  { people: ['a', 'b'], intakes: 400 },
  { people: ['a', 'b', 'c'], intakes: 4000 },
])(
  'of all $intakes ways in which $people may list two groups, each has one stable assignment: ours',
  ({ people, intakes }) => {
    let count = 0;
    for (const intake of everyIntake(people, [0, 1])) {
      count++;
      const stable = stableAssignments(intake, limitsOf(intake));
      const answer = allocate(intake, unlimited);
      const ours = new Map(people.map((id) => [id, answer.placements[id]]));
      if (
        stable.length !== 1 ||
        !answer.verified ||
        JSON.stringify([...ours]) !== JSON.stringify([...(stable[0] ?? [])])
      ) {
        expect.fail(JSON.stringify(intake));
      }
    }
    expect(count).toBe(intakes);
  },
);
