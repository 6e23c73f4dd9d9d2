import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import type { Intake } from '../../../src/rules/capacity/index.js';
import { roundOf, standingOf } from '../../../src/rules/capacity/round.js';
import { countingMissed, unlimited } from '../../support/intakes.js';

const intake: Intake = {
  method: 'deferred-acceptance',
  order: { by: 'priority' },
  groups: [
    { id: 'south', capacity: 2 },
    { id: 'north', capacity: 1, minimum: 1 },
  ],
  applicants: [
    { id: 'bo', preferences: ['south', 'north'], priority: { north: 1, south: 9 }, ineligible: { north: ['a'] } },
    { id: 'ana', preferences: ['north', 'south'], priority: 4, missed: 1 },
    { id: 'cy', preferences: ['south'], priority: { south: 2 }, tier: 1 },
  ],
};

describe('a round', () => {
  const round = roundOf(intake, unlimited);

  test('has groups in order of id and people in serving order, with their choices as they listed them', () => {
    expect(round.groups.map(({ id }) => id)).toEqual(['north', 'south']);
    expect(round.people.map(({ id }) => id)).toEqual(['ana', 'bo', 'cy']);
    expect([...round.starts]).toEqual([0, 2, 4, 5]);
    expect([...round.targets]).toEqual([0, 1, 1, 0, 1]);
    expect([...round.room]).toEqual([1, 2]);
    expect([...round.barred]).toEqual([0, 0, 0, 1, 0]);
  });

  test('knows the order of each group, in which a smaller tier still comes first', () => {
    const standing = (choice: number, person: number) => standingOf(round, choice, person);
    expect([standing(1, 0), standing(2, 1), standing(4, 2)]).toEqual([0, 1, 2]);
    expect(round.keyOf(1, 1)).toEqual({ tier: 0, missed: 0, compared: 9, published: 9 });
    expect(standingOf({ standing: null }, 3, 7)).toBe(7);
  });

  test('counts missed rounds only where the policy does', () => {
    expect([round.countsMissed, round.keyOf(0, 0).missed]).toEqual([false, 0]);
    const counted = roundOf(intake, countingMissed);
    expect([counted.countsMissed, counted.keyOf(0, 0).missed]).toEqual([true, 1]);
  });

  test('bars everybody from a group in which nobody can attend enough any more, by the attendance rules of the policy', () => {
    const barred = (group: Partial<Intake['groups'][number]>, policy = policies.earlyCareer) =>
      roundOf(
        {
          order: { by: 'priority' },
          groups: [{ id: 'north', capacity: 1, ...group }],
          applicants: [{ id: 'ana', preferences: ['north'], priority: 1 }],
        },
        policy,
      ).barred[0] === 1;
    expect([0, 1, 2, 6].map((meetingsStarted) => barred({ meetingsStarted }))).toEqual([false, false, true, true]);
    expect([3, 4, 6].map((meetings) => barred({ meetings }))).toEqual([true, false, false]);
    // Without an attendance rule there is something to join until the last meeting has started.
    expect([3, 4].map((meetingsStarted) => barred({ meetingsStarted }, unlimited))).toEqual([false, true]);
    expect(barred({}, policies.alumniNetwork)).toBe(false);
  });
});
