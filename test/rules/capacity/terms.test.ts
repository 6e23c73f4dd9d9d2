import { describe, expect, test } from 'vitest';
import { amend } from '../../../src/policy/index.js';
import { methodOf, termsOf } from '../../../src/rules/capacity/terms.js';
import { unlimited } from '../../support/intakes.js';

const cited = <Value>(value: Value) => ({ value, source: 'Our handbook', section: '2' });
const group = { id: 'g', capacity: 3 };

describe('what a group asks for', () => {
  const reserving = policyWith({ reserves: cited({ rural: 2, new: 1 }) });
  const limiting = policyWith({ perOrganisation: cited(2) });

  test('is nothing where neither it nor the policy says anything', () => {
    expect(termsOf(group, unlimited)).toEqual({ reserves: [], perOrganisation: null });
  });

  test('is what the policy says, unless it keeps places of its own', () => {
    const kept = (reserves?: Record<string, number>) =>
      termsOf({ ...group, ...(reserves ? { reserves } : {}) }, reserving).reserves;
    expect(kept()).toEqual([
      { attribute: 'new', seats: 1 },
      { attribute: 'rural', seats: 2 },
    ]);
    expect(kept({ other: 1, rural: 0 })).toEqual([{ attribute: 'other', seats: 1 }]);
    expect(kept({})).toEqual([]);
  });

  test('is the smaller of two limits of one organisation', () => {
    const limit = (perOrganisation?: number) =>
      termsOf({ ...group, ...(perOrganisation === undefined ? {} : { perOrganisation }) }, limiting).perOrganisation;
    expect([limit(), limit(1), limit(3)]).toEqual([2, 1, 2]);
  });
});

test('places are given out as the round says, or else the policy', () => {
  const policy = policyWith({});
  expect(methodOf({}, unlimited)).toBe('serial');
  expect(methodOf({}, policy)).toBe('deferred-acceptance');
  expect(methodOf({ method: 'serial' }, policy)).toBe('serial');
});

function policyWith(allocation: object) {
  const ours = amend(unlimited, {
    id: 'ours@2027',
    allocation: { method: cited('deferred-acceptance' as const), ...allocation },
  });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}
