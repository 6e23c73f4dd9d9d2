import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { type AuditMembership, type AuditRecords, audit } from '../../../../src/rules/capacity/index.js';
import { inShort, sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const groups = [
  { id: 'north', capacity: 9, meetings: sixMeetings },
  { id: 'south', capacity: 9, meetings: sixMeetings },
];
const ana = (rest: Partial<AuditMembership> = {}): AuditMembership => ({
  person: 'ana',
  group: 'north',
  from: '2027-02-01',
  eligible: true,
  ...rest,
});
const waits = (rest: object = {}) => ({ person: 'ana', group: 'north', eligible: true, ...rest });
const audited = (memberships: readonly AuditMembership[], rest: Partial<AuditRecords> = {}) =>
  audit({ groups, memberships, ...rest }, policy);

test('two memberships of one group that share a day are one seat too many, on each day on which that begins', () => {
  const rows = [ana({ to: '2027-03-01' }), ana({ from: '2027-02-28', to: '2027-03-02' }), ana({ from: '2027-03-01' })];
  expect(audited(rows).violations).toMatchObject([
    {
      code: 'two-seats',
      people: ['ana'],
      found: 2,
      limit: 1,
      words: 'ana holds two seats at once from 2027-02-28 on.',
    },
  ]);
  expect(inShort(audited(rows).violations)).toEqual(['two-seats: ana: 2027-02-28 2027-03-01']);
  expect(audited([ana({ to: '2027-03-01' }), ana({ from: '2027-03-01' })]).violations).toEqual([]);
});

test('a seat is a violation only of somebody who was refused, and says by which rules', () => {
  const [refused] = audited([ana({ eligible: false, rules: ['eligibility.sector', 'eligibility.region'] })]).violations;
  expect(refused).toMatchObject({
    code: 'ineligible',
    rules: ['eligibility.region', 'eligibility.sector'],
    people: ['ana'],
    words: 'ana holds a seat from 2027-02-01 on and may not be in the group.',
  });
  expect(audited([ana({ eligible: false })]).violations).toMatchObject([{ rules: [] }]);
});

test('of whom nobody has judged it is not known, never that they may not', () => {
  const { eligible: _, ...unjudged } = ana();
  const answer = audited([unjudged, ana({ person: 'bo' }), { ...unjudged, person: 'cy' }]);
  expect(answer).toMatchObject({ outcome: 'open', violations: [] });
  expect(answer.open).toEqual([
    {
      code: 'eligibility',
      rules: [],
      groups: ['north'],
      people: ['ana', 'cy'],
      missing: ['memberships[0].eligible', 'memberships[2].eligible'],
      words: 'Of two people nobody has said whether they may be in the group.',
    },
  ]);
});

test('a seat and a place on the waitlist of one group are one too many; of another group they are lawful', () => {
  const both = audited([ana()], { waiting: [waits({ since: '2027-01-10' })] });
  expect(both.violations).toMatchObject([
    {
      code: 'waiting-and-seated',
      people: ['ana'],
      when: [{ meeting: null, day: '2027-02-01' }],
      words: 'ana holds a seat and is on the waitlist, both from 2027-02-01 on.',
    },
  ]);
  expect(audited([ana()], { waiting: [waits({ group: 'south' })] }).violations).toEqual([]);
});

test.each([
  ['has waited since a day of the seat', { to: '2027-03-01' }, { since: '2027-02-28' }, undefined, 'not-met'],
  ['has waited since the seat ended', { to: '2027-03-01' }, { since: '2027-03-01' }, undefined, 'met'],
  ['waits, nobody knows since when, for a seat that runs', {}, {}, undefined, 'not-met'],
  ['waits, nobody knows since when, after a seat that ended', { to: '2027-03-01' }, {}, undefined, 'open'],
  ['waits on the day of the lists, on which the seat runs', { to: '2027-03-01' }, {}, '2027-02-28', 'not-met'],
  ['waits on the day of the lists, on which the seat is over', { to: '2027-03-01' }, {}, '2027-03-01', 'met'],
  ['waits on the day of the lists, and the seat is to come', {}, { since: '2027-01-10' }, '2027-01-31', 'met'],
  ['waits on the day of the lists, on which the seat begins', {}, { since: '2027-01-10' }, '2027-02-01', 'not-met'],
])('somebody who %s', (_, seat, wait, asOf, outcome) => {
  const { outcome: found, open } = audited([ana(seat)], {
    waiting: [waits(wait)],
    ...(asOf === undefined ? {} : { asOf }),
  });
  expect(found).toBe(outcome);
  expect(open.map(({ code, people, missing }) => [code, people, missing])).toEqual(
    outcome === 'open' ? [['waited-since', ['ana'], ['waiting[0].since']]] : [],
  );
});

test('a seat that runs settles it, whatever is unknown of an earlier one', () => {
  const rows = [ana({ from: '2026-02-01', to: '2026-03-01' }), ana()];
  expect(audited(rows, { waiting: [waits()] })).toMatchObject({ outcome: 'not-met', open: [] });
  const ended = [ana({ from: '2026-02-01', to: '2026-03-01' }), ana({ to: '2027-03-01' })];
  expect(audited(ended, { waiting: [waits()] }).open).toMatchObject([{ missing: ['waiting[0].since'] }]);
});
