import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { allocate, type Intake, type Reason, verify } from '../../../../src/rules/capacity/index.js';
import { unlimited } from '../../../support/intakes.js';

const intake: Intake = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', capacity: 1 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: 0 },
    { id: 'bo', preferences: ['north', 'south'], priority: 1, ineligible: { south: ['a', 'b'] } },
    { id: 'cy', preferences: ['north', 'south'], priority: 1, tier: 1 },
    { id: 'dee', preferences: ['south'], priority: 7, tier: 2 },
  ],
};
const answer = allocate(intake, unlimited);
const { reasons } = answer;

function certified(changed: readonly Reason[]): boolean {
  return verify(intake, { ...answer, reasons: changed }, unlimited);
}

function withReason(index: number, reason: Reason): readonly Reason[] {
  return reasons.map((each, at) => (at === index ? reason : each));
}

test('the reasons are these', () => {
  expect(reasons.map(({ applicant, group, code }) => `${applicant} ${group} ${code}`)).toEqual([
    'ana north placed',
    'ana south placed-higher',
    'bo north full',
    'bo south ineligible',
    'cy north full',
    'cy south placed',
    'dee south full',
  ]);
  expect(certified(reasons)).toBe(true);
});

test('a reason left out, said twice or added is found out', () => {
  for (const [index, reason] of reasons.entries()) {
    expect(certified(reasons.filter((each) => each !== reason))).toBe(false);
    expect(certified([...reasons.slice(0, index), reason, ...reasons.slice(index)])).toBe(false);
    for (const at of reasons.keys()) {
      if (at !== index) expect(certified(withReason(at, reason))).toBe(false);
    }
  }
  expect(certified([...reasons, { applicant: 'eve', group: 'north', rank: 1, code: 'placed' }])).toBe(false);
});

test('reasons in another order are found out', () => {
  for (const index of reasons.keys()) {
    const [one, other] = reasons.slice(index, index + 2);
    if (one && other)
      expect(certified([...reasons.slice(0, index), other, one, ...reasons.slice(index + 2)])).toBe(false);
  }
  expect(certified([...reasons.slice(2, 4), ...reasons.slice(0, 2), ...reasons.slice(4)])).toBe(false);
});

test('another code, group, rank or applicant is found out', () => {
  for (const [index, { applicant, group, rank, code }] of reasons.entries()) {
    if (group === null || rank === null) throw new Error('everybody listed a group');
    for (const other of ['placed', 'placed-higher'] as const) {
      if (code !== other) expect(certified(withReason(index, { applicant, group, rank, code: other }))).toBe(false);
    }
    if (code !== 'ineligible') {
      for (const rules of [[], ['a']]) {
        expect(certified(withReason(index, { applicant, group, rank, code: 'ineligible', rules }))).toBe(false);
      }
    }
  }
  for (const [index, reason] of reasons.entries()) {
    for (const change of [{ rank: 0 }, { rank: 3 }, { group: 'east' }, { applicant: 'eve' }]) {
      expect(certified(withReason(index, Object.assign({}, reason, change)))).toBe(false);
    }
  }
});

test('every word for a reason is found out where another is true', () => {
  const asked = { applicant: 'bo', group: 'north', rank: 1 } as const;
  const waiting = { ...asked, key: 1, tier: 0, position: 1 } as const;
  const others: readonly Reason[] = [
    { applicant: 'bo', group: 'north', rank: null, code: 'not-ranked' },
    { applicant: 'bo', group: null, rank: null, code: 'not-ranked' },
    { ...asked, code: 'window-closed', started: 0, joinBefore: 1 },
    { ...asked, code: 'closed', reached: 0, minimum: 0 },
    { ...waiting, code: 'passed-over', cutoff: 0, cutoffTier: 0 },
    { ...waiting, code: 'organisation-full', limit: 1 },
  ];
  for (const other of others) expect(certified(withReason(2, other))).toBe(false);
  expect(certified(withReason(2, { ...waiting, code: 'full', cutoff: 0, cutoffTier: 0 }))).toBe(true);
});

test('a group told to be full by somebody who has it is found out', () => {
  const full = reasons[2];
  if (full?.code !== 'full') throw new Error('bo was not refused');
  expect(certified(withReason(0, { ...full, applicant: 'ana', key: 0 }))).toBe(false);
});

test('other rules for a refusal are found out', () => {
  const refused = reasons[3];
  if (refused?.code !== 'ineligible') throw new Error('bo was not refused');
  for (const rules of [[], ['a'], ['b', 'a'], ['a', 'c'], ['a', 'b', 'c']]) {
    expect(certified(withReason(3, { ...refused, rules }))).toBe(false);
  }
});

test('another cutoff, key, tier or position is found out', () => {
  for (const index of [2, 4, 6]) {
    const full = reasons[index];
    if (full?.code !== 'full') throw new Error('nobody was refused');
    expect(certified(withReason(index, { ...full }))).toBe(true);
    for (const field of ['cutoff', 'cutoffTier', 'key', 'tier', 'position'] as const) {
      for (const value of [full[field], 0, 1, 2, 3, 7].filter((each) => each !== full[field])) {
        expect(certified(withReason(index, { ...full, [field]: value }))).toBe(false);
      }
    }
  }
});

test('a reason with all its numbers right is found out where it is not the one that counts', () => {
  const given: Intake = {
    method: 'deferred-acceptance',
    order: { by: 'priority' },
    groups: [
      { id: 'north', capacity: 2, perOrganisation: 1 },
      { id: 'south', capacity: 9, meetingsStarted: 3, meetings: 6 },
    ],
    applicants: [
      { id: 'ana', preferences: ['north'], priority: 1, organisation: 'o' },
      { id: 'bo', preferences: ['north'], priority: 2, organisation: 'o' },
      { id: 'cy', preferences: ['south', 'north'], priority: 3, ineligible: { south: ['a'] } },
    ],
  };
  const policy = policies.partnersInPrevention;
  const answer = allocate(given, policy);
  const instead = (applicant: string, group: string, told: object): boolean => {
    const reasons = answer.reasons.map((reason) =>
      reason.applicant === applicant && reason.group === group
        ? ({ applicant, group, rank: reason.rank, ...told } as Reason)
        : reason,
    );
    return verify(given, { ...answer, reasons }, policy);
  };
  const shut = { started: 3, joinBefore: 2 };
  const open = { started: 0, joinBefore: 2 };
  const key = { key: 2, tier: 0, position: 1 };
  expect(instead('cy', 'south', { code: 'ineligible', rules: ['a'] })).toBe(true);
  expect(instead('cy', 'south', { code: 'window-closed', ...shut })).toBe(false);
  expect(instead('bo', 'north', { code: 'organisation-full', ...key, limit: 1 })).toBe(true);
  expect(instead('bo', 'north', { code: 'full', ...key, cutoff: 3, cutoffTier: 0 })).toBe(false);
  expect(instead('bo', 'north', { code: 'window-closed', ...open })).toBe(false);
});
