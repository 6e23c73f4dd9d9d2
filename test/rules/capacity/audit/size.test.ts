import { expect, test } from 'vitest';
import { amend, policies } from '../../../../src/policy/index.js';
import { dayOfLists } from '../../../../src/rules/capacity/audit/size.js';
import { type AuditGroup, type AuditRecords, audit } from '../../../../src/rules/capacity/index.js';
import { inShort, seated, sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const said = (value: number) => ({ value, source: 'Our handbook', section: '2' });
const made = amend(policy, {
  id: 'ours@2027',
  capacity: { minimumViable: said(6) },
  formation: { decideDaysBefore: said(14) },
});
if (!made.ok) throw new Error(JSON.stringify(made.problems));
const atLeastSix = made.value;

function north(group: Partial<AuditGroup>, memberships: AuditRecords['memberships'], asOf?: string, under = policy) {
  const groups = [{ id: 'north', modality: 'online' as const, meetings: sixMeetings, ...group }];
  return audit({ groups, memberships, ...(asOf === undefined ? {} : { asOf }) }, under);
}

test('a group exactly at its maximum is full, and one more is too many', () => {
  expect(north({}, seated(12, 'north')).violations).toEqual([]);
  const [over] = north({}, seated(13, 'north')).violations;
  expect(over).toMatchObject({ code: 'over-capacity', rules: ['capacity.maximum'], found: 13, limit: 12 });
  expect(over?.words).toBe('There are too many at meetings 1 to 6: 13 people at meeting 1, and it holds 12.');
});

test('the worst meeting is told where the excess is greatest, not where most people are', () => {
  const changes = [{ fromMeeting: 3, modality: 'online' as const }];
  const memberships = [
    ...seated(15, 'north'),
    ...seated(7, 'north', { to: '2027-03-10' }).map((each) => ({ ...each, person: `x${each.person}` })),
  ];
  const [over] = north({ modality: 'in-person', changes }, memberships).violations;
  expect(over).toMatchObject({
    found: 15,
    limit: 12,
    when: sixMeetings.map((day, index) => ({ meeting: index + 1, day })),
  });
  expect(over?.words).toContain('15 people at meeting 3, and it holds 12, online since meeting 3');
  expect(over?.people).toHaveLength(22);
});

test('without dated meetings the peak is found on whatever day it was', () => {
  const { violations } = audit(
    {
      groups: [{ id: 'north', capacity: 2 }],
      memberships: [
        ...seated(2, 'north', { to: '2027-03-10' }),
        { person: 'bo', group: 'north', from: '2027-03-09', to: '2027-04-01', eligible: true },
      ],
    },
    policy,
  );
  expect(inShort(violations)).toEqual(['over-capacity: bo north-01 north-02: 2027-03-09']);
  expect(violations[0]?.words).toBe(
    'There are too many from 2027-03-09 on: three people on 2027-03-09, and it holds 2.',
  );
});

test('one person twice in a group is one person there', () => {
  expect(
    north({ capacity: 1 }, [...seated(1, 'north'), ...seated(1, 'north')]).violations.map(({ code }) => code),
  ).toEqual(['two-seats']);
});

test('a limit that nobody gives is not known yet, and is asked only of a group somebody is in', () => {
  const open = audit({ groups: [{ id: 'south' }, { id: 'north' }], memberships: seated(30, 'north') }, policy).open;
  expect(open).toEqual([
    {
      code: 'limit',
      rules: ['capacity.maximum'],
      groups: ['north'],
      people: [],
      missing: ['groups[1].capacity'],
      words: 'Nobody says how many it holds, so nobody knows whether there are too many.',
    },
  ]);
});

test('a group that started too small broke the rule; one that shrank later is told and breaks none', () => {
  const [small] = north({}, seated(5, 'north'), undefined, atLeastSix).violations;
  expect(small).toMatchObject({
    code: 'below-minimum',
    rules: ['capacity.minimum-viable'],
    found: 5,
    limit: 6,
    when: [{ meeting: 1, day: '2027-02-09' }],
    words: 'There are too few at meeting 1: five people at the fewest, and it needs 6.',
  });
  const left = [
    ...seated(4, 'north'),
    ...seated(3, 'north', { to: '2027-04-01' }).map((each) => ({ ...each, person: `x${each.person}` })),
  ];
  const shrunk = north({}, left, undefined, atLeastSix);
  expect(shrunk.violations).toEqual([]);
  expect(shrunk.remarks).toMatchObject([
    { code: 'fell-below-minimum', found: 4, when: [{ meeting: 3 }, { meeting: 4 }, { meeting: 5 }, { meeting: 6 }] },
  ]);
});

test('the greater of its own minimum and that of the policy counts', () => {
  const codes = (minimum: number, people: number) =>
    north({ minimum }, seated(people, 'north'), undefined, atLeastSix).violations.map(({ limit }) => limit);
  expect([codes(8, 7), codes(8, 8), codes(2, 5), codes(2, 6)]).toEqual([[8], [], [6], []]);
});

test('until the day on which it is settled a group may still fill', () => {
  const asked = (asOf: string) => north({}, seated(5, 'north'), asOf, atLeastSix);
  expect(asked('2027-01-25')).toMatchObject({
    outcome: 'open',
    violations: [],
    open: [{ code: 'minimum', missing: ['asOf'] }],
  });
  expect(asked('2027-01-26')).toMatchObject({ outcome: 'not-met', open: [] });
  expect(north({ minimum: 6 }, seated(5, 'north'), '2027-02-08').outcome).toBe('open');
  expect(north({ minimum: 6 }, seated(5, 'north'), '2027-02-09').outcome).toBe('not-met');
});

test('a group without dated meetings fills one by one, so it is asked only whether it ever was large enough', () => {
  const growing = Array.from({ length: 6 }, (_, index) => ({
    person: `p${index}`,
    group: 'north',
    from: `2027-01-0${index + 1}`,
    eligible: true,
  }));
  const undated = (memberships: AuditRecords['memberships']) =>
    audit({ groups: [{ id: 'north', capacity: 9, minimum: 6 }], memberships }, policy);
  expect(undated(growing)).toMatchObject({ outcome: 'met', remarks: [] });
  expect(undated(growing.slice(1)).open).toMatchObject([{ code: 'minimum', missing: ['groups[0].meetings'] }]);
});

test('a group that nobody is in does not run, so it is not too small', () => {
  expect(north({ minimum: 6 }, []).outcome).toBe('met');
  expect(north({ minimum: 6 }, seated(3, 'north', { to: '2027-02-01' })).violations).toEqual([]);
});

test('the day of the lists is a day, or none', () => {
  expect([dayOfLists('1970-01-02'), dayOfLists(undefined)]).toEqual([1, null]);
});
