import { expect, test } from 'vitest';
import { factsOf } from '../../../../src/rules/capacity/certificate/facts.js';
import { allocate, type Intake, type Placing } from '../../../../src/rules/capacity/index.js';
import { roundOf } from '../../../../src/rules/capacity/round.js';
import { unlimited } from '../../../support/intakes.js';

const intake: Intake = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 2 },
    { id: 'south', capacity: 2 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north'], priority: 4, tier: 1 },
    { id: 'bo', preferences: ['north'], priority: 5 },
    { id: 'cy', preferences: ['north', 'south'], priority: 6, tier: 1 },
    { id: 'dee', preferences: ['north'], priority: 6, tier: 1, ineligible: { north: ['a'] } },
  ],
};
const round = roundOf(intake, unlimited);
const answer = allocate(intake, unlimited);

function readBack(change: Partial<Placing> = {}) {
  const facts = factsOf(round, { ...answer, ...change });
  if (facts === null) return null;
  const names = (choices: readonly number[]) => choices.map((choice) => round.people[facts.askers[choice] ?? 0]?.id);
  return { members: facts.members.map(names), wanting: facts.wanting.map(names) };
}

test('what is read off an answer are its members and who would rather be in each group', () => {
  expect(readBack()).toEqual({ members: [['bo', 'ana'], ['cy']], wanting: [['cy'], []] });
});

test('in a group with an order of its own they stand in that order', () => {
  const own: Intake = {
    method: 'deferred-acceptance',
    order: { by: 'priority' },
    groups: [{ id: 'north', capacity: 2 }],
    applicants: ['ana', 'bo', 'cy', 'dee'].map((id, index) => ({
      id,
      preferences: ['north'],
      priority: { north: 9 - index },
    })),
  };
  const facts = factsOf(roundOf(own, unlimited), allocate(own, unlimited));
  expect([facts?.members, facts?.wanting]).toEqual([[[3, 2]], [[1, 0]]]);
});

test('an answer to other people, or with somebody where they may not be, cannot be read', () => {
  const { ana, ...others } = answer.placements;
  expect(ana).toBe('north');
  expect(readBack({ placements: others })).toBeNull();
  expect(readBack({ placements: { ...others, eve: 'north' } })).toBeNull();
  expect(readBack({ placements: { ...answer.placements, eve: null } })).toBeNull();
  expect(readBack({ placements: { ...answer.placements, ana: 'south' } })).toBeNull();
  expect(readBack({ placements: { ...answer.placements, dee: 'north' } })).toBeNull();
  expect(readBack({ closed: [{ group: 'south', reached: 0, minimum: 1 }] })).toBeNull();
});
