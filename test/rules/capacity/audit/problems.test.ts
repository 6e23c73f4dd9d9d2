import { expect, test } from 'vitest';
import { type AuditRecords, problemsOfAudit } from '../../../../src/rules/capacity/index.js';

const day = '2027-02-09';
const own = { person: 'ana', group: 'north', from: day };

function problems(records: Partial<AuditRecords>): readonly string[] {
  return problemsOfAudit({ groups: [{ id: 'north', meetings: [day] }], memberships: [], ...records }).map(
    ({ path, code }) => `${path} ${code}`,
  );
}

test('records that say only who is where since when are lawful', () => {
  expect(problems({ memberships: [own, { ...own, to: null }, { ...own, to: day }] })).toEqual([]);
});

test('everything that is wrong is named at once, each by its path', () => {
  expect(
    problems({
      asOf: 'soon',
      groups: [{ id: 'north', capacity: 0, reserves: { rural: 1, Rural: 1 } }, { id: 'NORTH' }],
      memberships: [
        { ...own, from: '2027-02-30', to: 'later' },
        { ...own, group: 'south', to: '2027-02-08' },
        { ...own, person: 'Ana', eligible: true, rules: [] },
        { ...own, eligible: false, rules: ['', 'eligibility.sector'], attributes: ['rural', 'RURAL'] },
        { ...own, organisation: 'Org' },
        { ...own, organisation: 'ORG ' },
        { ...own, organisation: 'org' },
      ],
      waiting: [
        { person: 'bo', group: 'west', since: 'once' },
        { person: 'bo', group: 'north' },
        { person: 'bo', group: 'north' },
        { person: 'e\u0301', group: 'north' },
      ],
      attendance: [{ group: 'east', meeting: 0, seatHolder: 'BO', attendee: '' }],
    }),
  ).toEqual([
    'asOf not-a-day',
    'groups[1].id duplicate',
    'groups[0].capacity too-small',
    'groups[0].reserves.Rural duplicate',
    'memberships[0].from not-a-day',
    'memberships[0].to not-a-day',
    'memberships[1].group unknown-reference',
    'memberships[1].to contradiction',
    'memberships[2].person duplicate',
    'memberships[2].rules contradiction',
    'memberships[3].rules[0] empty',
    'memberships[3].attributes[1] duplicate',
    'memberships[5].organisation not-an-id',
    'memberships[6].organisation duplicate',
    'waiting[0].group unknown-reference',
    'waiting[0].since not-a-day',
    'waiting[2].person duplicate',
    'waiting[3].person not-an-id',
    'attendance[0].group unknown-reference',
    'attendance[0].seatHolder duplicate',
    'attendance[0].attendee empty',
    'attendance[0].meeting too-small',
  ]);
});

test('an id spelled in another way is named at every row that has it, and the first spelling at none', () => {
  const memberships = ['ana', 'Ana', 'ana', 'Ana'].map((person) => ({ ...own, person }));
  expect(problems({ memberships })).toEqual(['memberships[1].person duplicate', 'memberships[3].person duplicate']);
});

test('a person and an organisation may have the same name', () => {
  expect(problems({ memberships: [{ ...own, organisation: 'ANA', attributes: ['Ana'] }] })).toEqual([]);
});

test('nobody waits from a day after that of the lists, and everybody may since that day', () => {
  const waiting = [{ person: 'bo', group: 'north', since: '2027-02-10' }];
  expect(problems({ waiting, asOf: '2027-02-09' })).toEqual(['waiting[0].since contradiction']);
  expect(problems({ waiting, asOf: '2027-02-10' })).toEqual([]);
});

test('an attendance is at a meeting that the group has, where it says which it has', () => {
  const attendance = [{ group: 'north', meeting: 2, seatHolder: 'ana', attendee: 'ana' }];
  expect(problems({ attendance })).toEqual(['attendance[0].meeting unknown-reference']);
  expect(problems({ attendance, groups: [{ id: 'north' }] })).toEqual([]);
  const far = attendance.map((each) => ({ ...each, meeting: 53 }));
  expect(problems({ attendance: far, groups: [{ id: 'north' }] })).toEqual(['attendance[0].meeting unknown-reference']);
});

test('more memberships of one group than any has are named once', () => {
  const memberships = Array.from({ length: 1003 }, (_, index) => ({ ...own, person: `p${index}` }));
  expect(problems({ memberships: memberships.slice(0, 1000) })).toEqual([]);
  expect(problems({ memberships })).toEqual(['memberships[1000].group too-many']);
});

test('no message repeats what was typed', () => {
  const records = {
    groups: [{ id: 'Secret ' }],
    memberships: [{ person: 'Secret ', group: 'Secret', from: 'Secret', to: 'Secret' }],
  };
  const said = problemsOfAudit(records);
  expect(said).toHaveLength(5);
  expect(said.map(({ message }) => message).join()).not.toContain('Secret');
});
