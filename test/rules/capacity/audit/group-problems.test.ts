import { expect, test } from 'vitest';
import { groupProblems } from '../../../../src/rules/capacity/audit/group-problems.js';
import type { AuditGroup } from '../../../../src/rules/capacity/index.js';

const day = '2027-02-09';
const online = { fromMeeting: 2, modality: 'online' as const };
const whole: AuditGroup = {
  id: 'north',
  modality: 'in-person',
  capacity: 12,
  minimum: 12,
  perOrganisation: 1,
  reserves: { rural: 0, new: 3 },
  meetings: [day, '2027-03-09'],
  changes: [online],
};

test('a group that says everything is lawful, and so is one that says only its id', () => {
  expect([groupProblems(whole, 'g'), groupProblems({ id: 'north' }, 'g')]).toEqual([[], []]);
});

test.each<[Partial<AuditGroup>, readonly string[]]>([
  [{ id: '' }, ['g.id empty']],
  [
    { capacity: 0, minimum: 0, perOrganisation: 0 },
    ['g.capacity too-small', 'g.minimum too-small', 'g.perOrganisation too-small'],
  ],
  [{ capacity: 1.5, minimum: Number.NaN }, ['g.capacity wrong-type', 'g.minimum wrong-type']],
  [{ perOrganisation: 100_001 }, ['g.perOrganisation too-big']],
  [{ reserves: { rural: -1, new: 0.5 } }, ['g.reserves.rural too-small', 'g.reserves.new wrong-type']],
  [{ capacity: 11 }, ['g.minimum contradiction']],
  [{ meetings: [day, day] }, ['g.meetings[1] contradiction']],
  [
    { meetings: [day, 'soon', '2027-02-08', '2027-02-09', '2027-02-10'] },
    ['g.meetings[1] not-a-day', 'g.meetings[2] contradiction', 'g.meetings[3] contradiction'],
  ],
  [{ meetings: Array.from({ length: 53 }, () => day) }, ['g.meetings too-many']],
  [{ meetings: [] }, ['g.meetings missing']],
  [
    { changes: [online, online, { ...online, fromMeeting: 0 }] },
    ['g.changes[1].fromMeeting duplicate', 'g.changes[2].fromMeeting too-small'],
  ],
])('%j is refused with %j', (change, problems) => {
  expect(groupProblems({ ...whole, ...change }, 'g').map(({ path, code }) => `${path} ${code}`)).toEqual(problems);
});

test('a change says nothing of a group that does not say how and when it met before', () => {
  expect(groupProblems({ id: 'north', changes: [online] }, 'g').map(({ path, code }) => `${path} ${code}`)).toEqual([
    'g.modality missing',
    'g.meetings missing',
  ]);
  expect(groupProblems({ id: 'north', changes: [] }, 'g')).toEqual([]);
});
