import { describe, expect, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { countsMissed, goesByOrderAlone, joinBeforeOf, methodOf, termsOf } from '../../../src/rules/capacity/terms.js';
import { countingMissed, unlimited } from '../../support/intakes.js';

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

test('a group is joined before the last meeting from which enough can be attended', () => {
  expect([joinBeforeOf({}, policies.earlyCareer), joinBeforeOf({ meetings: 3 }, policies.earlyCareer)]).toEqual([2, 0]);
  expect(joinBeforeOf({ meetings: 8 }, policies.earlyCareer)).toBe(2);
  // Without an attendance rule there is something to join until the last meeting, and without a number of meetings for ever.
  expect([joinBeforeOf({}, unlimited), joinBeforeOf({}, policies.alumniNetwork)]).toEqual([4, 53]);
});

test('missed rounds count where the policy says so', () => {
  expect([countsMissed(unlimited), countsMissed(countingMissed)]).toEqual([false, true]);
});

test('a group goes by its order alone where it keeps no place and limits nobody', () => {
  const terms = { reserves: [], perOrganisation: null };
  expect(goesByOrderAlone(terms)).toBe(true);
  expect(goesByOrderAlone({ ...terms, perOrganisation: 1 })).toBe(false);
  expect(goesByOrderAlone({ ...terms, reserves: [{ attribute: 'rural', seats: 1 }] })).toBe(false);
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
