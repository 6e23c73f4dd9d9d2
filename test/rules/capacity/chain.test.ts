import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { prefers, settle } from '../../../src/rules/capacity/chain.js';

const policy = policies.partnersInPrevention;

describe('prefers', () => {
  const ana = { id: 'ana', preferences: ['north', 'south'] };
  test.each([
    ['a group listed before the one they are in', 'north', 'south', true],
    ['no group listed after it', 'south', 'north', false],
    ['not the group they are in', 'north', 'north', false],
    ['any group they listed to none', 'south', null, true],
    ['any group they listed to one they did not', 'south', 'west', true],
  ])('somebody would rather have %s', (_, group, seat, answer) => {
    expect(prefers(ana, group, new Map([['ana', seat]]))).toBe(answer);
  });
});

describe('settle', () => {
  test('follows a chain through as many groups as it takes, and stops where nobody waits', () => {
    const groups = ['a', 'b', 'c', 'd'].map((id) => ({ id, capacity: 1 }));
    const applicants = [
      { id: '1', preferences: ['a', 'b'], priority: 1 },
      { id: '2', preferences: ['b', 'c'], priority: 2 },
      { id: '3', preferences: ['c', 'd'], priority: 3 },
    ];
    const current = { '0': 'a', '1': 'b', '2': 'c', '3': 'd' };
    const chain = settle({ order: { by: 'priority' }, groups, applicants, current, withdrawn: '0' }, policy);
    expect(Object.fromEntries(chain.seats)).toEqual({ '1': 'a', '2': 'b', '3': 'c' });
    expect(chain.openings.map(({ members }) => [...members])).toEqual([['1'], ['2'], ['3'], []]);
    expect(Object.fromEntries(chain.before)).toEqual({ '1': 'b', '2': 'c', '3': 'd' });
  });
});
