import { expect, test } from 'vitest';
import { answerOf } from '../../../src/rules/capacity/answer.js';
import { allocate, type Intake } from '../../../src/rules/capacity/index.js';
import { roundOf } from '../../../src/rules/capacity/round.js';
import { countingMissed, unlimited } from '../../support/intakes.js';

const intake: Intake = {
  method: 'deferred-acceptance',
  order: { by: 'priority' },
  groups: [{ id: 'north', capacity: 1 }],
  applicants: ['ana', 'bo', 'cy'].map((id, index) => ({ id, preferences: ['north'], priority: { north: 9 - index } })),
};

function told(chosen: readonly number[], policy = unlimited) {
  const round = roundOf(intake, policy);
  return answerOf(round, { chosen: Int32Array.from(chosen), room: round.room, reached: new Map(), search: null });
}

test('a waitlist goes by the order of its group, and positions with it', () => {
  const { waitlists, cutoffs, reasons } = told([-1, -1, 2]);
  expect([waitlists, cutoffs]).toEqual([{ north: ['bo', 'ana'] }, { north: 7 }]);
  expect(reasons).toEqual([
    { applicant: 'ana', group: 'north', rank: 1, code: 'full', key: 9, tier: 0, position: 2, cutoff: 7, cutoffTier: 0 },
    { applicant: 'bo', group: 'north', rank: 1, code: 'full', key: 8, tier: 0, position: 1, cutoff: 7, cutoffTier: 0 },
    { applicant: 'cy', group: 'north', rank: 1, code: 'placed' },
  ]);
});

test('the order is told in one order of its parts, however they were handed in', () => {
  const order = { commitment: 'c', seed: 's', by: 'priority' as const };
  const round = roundOf({ ...intake, order }, unlimited);
  const told = answerOf(round, {
    chosen: Int32Array.of(-1, -1, -1),
    room: round.room,
    reached: new Map(),
    search: null,
  });
  expect(JSON.stringify(told.order)).toBe('{"by":"priority","seed":"s","commitment":"c"}');
});

test('missed rounds are told where they are counted, and not where they are not', () => {
  expect(told([-1, -1, 2], countingMissed).reasons[0]).toMatchObject({ missed: 0, cutoffMissed: 0 });
  expect(Object.keys(told([-1, -1, 2]).reasons[0] ?? {})).not.toContain('missed');
});

test('groups that closed one after another are told in the order of their ids, and the answer is certified', () => {
  const few = Array.from({ length: 13 }, (_, index) => `g${index + 10}`);
  const answer = allocate(
    {
      order: { by: 'priority' },
      // The last needs most, so it closes first.
      groups: few.map((id, index) => ({ id, capacity: 20, minimum: index + 2 })),
      applicants: [{ id: 'ana', preferences: few, priority: 1 }],
    },
    unlimited,
  );
  expect(answer.closing?.search).toBe('largest-shortfall');
  expect(answer.closed.map(({ group }) => group)).toEqual(few);
  expect(answer.verified).toBe(true);
});
