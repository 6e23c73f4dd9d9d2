import { expect, test } from 'vitest';
import { amend, policies } from '../../../../src/policy/index.js';
import { type AuditMembership, audit } from '../../../../src/rules/capacity/index.js';
import { inShort, sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const groups = [
  { id: 'north', capacity: 9, meetings: sixMeetings },
  { id: 'south', capacity: 9, meetings: sixMeetings.map((day) => day.replace('2027', '2028')) },
  { id: 'west', capacity: 9 },
];
const ana = (group: string, from: string, to?: string): AuditMembership => ({
  person: 'ana',
  group,
  from,
  eligible: true,
  ...(to === undefined ? {} : { to }),
});
const audited = (memberships: readonly AuditMembership[], under = policy) => audit({ groups, memberships }, under);

test('two groups at once are one too many under a policy of one at a time', () => {
  const { violations } = audited([ana('north', '2027-02-01'), ana('west', '2027-03-01')]);
  expect(violations).toEqual([
    {
      code: 'too-many-memberships',
      rules: ['eligibility.rejoin'],
      groups: ['north', 'west'],
      people: ['ana'],
      organisation: null,
      when: [{ meeting: null, day: '2027-03-01' }],
      found: 2,
      limit: 1,
      words: 'ana is in north and west at once from 2027-03-01 on, and may be in one group at a time.',
    },
  ]);
});

test('one group after another is lawful, also on the same day', () => {
  expect(audited([ana('north', '2027-02-01', '2027-07-14'), ana('west', '2027-07-14')]).outcome).toBe('met');
  expect(audited([ana('north', '2027-02-01', '2027-07-15'), ana('west', '2027-07-14')]).outcome).toBe('not-met');
});

test('a membership without an end is certain until the last meeting of its group, and afterwards nobody knows', () => {
  const { outcome, violations, open } = audited([ana('north', '2027-02-01'), ana('south', '2028-02-01')]);
  expect([outcome, violations]).toEqual(['open', []]);
  expect(open).toMatchObject([
    {
      code: 'still-running',
      groups: ['north', 'south'],
      people: ['ana'],
      missing: ['memberships[0].to', 'memberships[1].to'],
    },
  ]);
  expect(audited([ana('north', '2027-02-01'), ana('south', '2027-07-13')]).outcome).toBe('not-met');
  expect(audited([ana('north', '2027-02-01'), ana('south', '2027-07-14')]).outcome).toBe('open');
  expect(audited([ana('west', '2027-02-01'), ana('south', '2028-02-01')]).outcome).toBe('not-met');
  expect(audited([ana('north', '2027-02-01', '2027-12-01'), ana('south', '2028-02-01')]).outcome).toBe('met');
});

test('two memberships of one group are one group', () => {
  const { violations } = audited([ana('north', '2027-02-01'), ana('north', '2027-03-01')]);
  expect(inShort(violations)).toEqual(['two-seats: ana: 2027-03-01']);
});

test('the policy says how many at once, and without a number nobody is in too many', () => {
  const memberships = [ana('north', '2027-02-01'), ana('south', '2027-03-01', '2027-05-01'), ana('west', '2027-04-01')];
  const most = (value: number | null) => {
    const sourced = value === null ? null : { value, source: 'Our handbook', section: '2' };
    const ours = amend(policy, { id: 'ours@2027', eligibility: { liveMemberships: sourced } });
    if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
    return audited(memberships, ours.value).violations.map(({ found, limit, when }) => [
      found,
      limit,
      when.map(({ day }) => day).join(' '),
    ]);
  };
  expect(most(1)).toEqual([[3, 1, '2027-03-01 2027-04-01']]);
  expect(most(2)).toEqual([[3, 2, '2027-04-01']]);
  expect([most(3), most(null)]).toEqual([[], []]);
});
