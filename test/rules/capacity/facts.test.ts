import { expect, test } from 'vitest';
import { factsOf, precedes } from '../../../src/rules/capacity/facts.js';
import { allocate, type Intake } from '../../../src/rules/capacity/index.js';
import { keysOf } from '../../../src/rules/capacity/order.js';
import { unlimited } from '../../support/intakes.js';

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
const keys = keysOf(intake);

test('what is read off an answer are its members, who came last to a full group, and what each would rather have', () => {
  const facts = factsOf(intake, unlimited, keys, allocate(intake, unlimited));
  expect(facts.members).toEqual(
    new Map([
      ['north', ['bo', 'ana']],
      ['south', ['cy']],
    ]),
  );
  expect(facts.last).toEqual(new Map([['north', 'ana']]));
  expect(facts.wanted).toEqual(
    new Map<string, readonly string[]>([
      ['ana', []],
      ['bo', []],
      ['cy', ['north']],
      ['dee', []],
    ]),
  );
});

test('one person precedes another by tier, then key, then id, and nobody precedes themself or a stranger', () => {
  expect(precedes('bo', 'ana', keys)).toBe(true);
  expect(precedes('ana', 'bo', keys)).toBe(false);
  expect(precedes('ana', 'cy', keys)).toBe(true);
  expect(precedes('cy', 'ana', keys)).toBe(false);
  expect(precedes('cy', 'dee', keys)).toBe(true);
  expect(precedes('dee', 'cy', keys)).toBe(false);
  expect(precedes('ana', 'ana', keys)).toBe(false);
  expect([precedes('ana', 'zoe', keys), precedes('zoe', 'ana', keys)]).toEqual([false, false]);
});
