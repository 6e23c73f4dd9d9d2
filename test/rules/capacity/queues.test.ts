import { describe, expect, test } from 'vitest';
import { inOrder, queuesOf } from '../../../src/rules/capacity/queues.js';

const round = {
  order: { by: 'priority' as const },
  groups: [{ id: 'north' }, { id: 'constructor' }],
  applicants: [
    { id: 'a', preferences: ['north', 'constructor'], priority: { north: 2, constructor: 1 } },
    { id: 'b', preferences: ['constructor', 'north'], priority: { north: 1, constructor: 2 } },
    { id: 'c', preferences: ['north'], priority: 0, tier: 1 },
  ],
};

const ids = (people: readonly { readonly id: string }[] | undefined) => (people ?? []).map(({ id }) => id);

describe('the line of each group', () => {
  test('is the group’s own where somebody has a priority for each', () => {
    const queues = queuesOf(round, false);
    expect(ids(queues.get('north'))).toEqual(['b', 'a', 'c']);
    expect(ids(queues.get('constructor'))).toEqual(['a', 'b']);
    expect(queues.get('north')?.[0]).toBe(round.applicants[1]);
  });

  test('is one for all where everybody has one priority, and of those who listed the group', () => {
    const applicants = round.applicants.map((each, index) => ({ ...each, priority: -index }));
    const queues = queuesOf({ ...round, applicants }, false);
    expect([ids(queues.get('north')), ids(queues.get('constructor'))]).toEqual([
      ['b', 'a', 'c'],
      ['b', 'a'],
    ]);
  });

  test('takes no notice of priorities where the order goes by something else', () => {
    const applicants = round.applicants.map((each, index) => ({
      ...each,
      appliedAt: `2027-01-0${3 - index}T09:00:00Z`,
    }));
    const queues = queuesOf({ ...round, order: { by: 'applied' }, applicants }, false);
    expect(ids(queues.get('north'))).toEqual(['b', 'a', 'c']);
    expect(ids(queues.get('constructor'))).toEqual(['b', 'a']);
  });
});

test('whoever has a priority for each group has none for no group in particular', () => {
  expect(ids(inOrder(round, false))).toEqual(['a', 'b', 'c']);
  expect(ids(inOrder(round, false, 'north'))).toEqual(['b', 'a', 'c']);
  expect(ids(inOrder(round, false, 'toString'))).toEqual(['a', 'b', 'c']);
});

test('missed rounds count within a tier where they are counted, and only there', () => {
  const missed = {
    ...round,
    applicants: round.applicants.map((each) => ({ ...each, missed: each.id === 'a' ? 0 : 1 })),
  };
  expect(ids(queuesOf(missed, true).get('constructor'))).toEqual(['b', 'a']);
  expect(ids(queuesOf(missed, false).get('constructor'))).toEqual(['a', 'b']);
});
