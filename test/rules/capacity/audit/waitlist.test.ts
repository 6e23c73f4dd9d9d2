import { expect, test } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import {
  type AuditGroup,
  type AuditMembership,
  type AuditWaiting,
  audit,
} from '../../../../src/rules/capacity/index.js';
import { inShort, sixMeetings } from '../../../support/audits.js';

const policy = policies.partnersInPrevention;
const row = (
  person: string,
  attributes: readonly string[] = [],
  rest: Partial<AuditMembership> = {},
): AuditMembership => ({
  person,
  group: 'north',
  from: '2027-01-20',
  eligible: true,
  attributes,
  ...rest,
});
const wait = (person: string, attributes: readonly string[] = [], rest: Partial<AuditWaiting> = {}): AuditWaiting => ({
  person,
  group: 'north',
  since: '2027-01-10',
  eligible: true,
  attributes,
  ...rest,
});

function north(group: Partial<AuditGroup>, memberships: readonly AuditMembership[], waiting: readonly AuditWaiting[]) {
  const answer = audit(
    { groups: [{ id: 'north', capacity: 2, meetings: sixMeetings, ...group }], memberships, waiting },
    policy,
  );
  return { ...answer, found: inShort(answer.violations), said: inShort(answer.remarks) };
}

test('a seat that is free while somebody waits is told, and is no violation', () => {
  const answer = north({}, [row('ana')], [wait('dee'), wait('cy')]);
  expect(answer).toMatchObject({ outcome: 'met', found: [], said: ['seat-free: cy dee: 1 2'] });
  expect(answer.remarks[0]).toMatchObject({
    found: 1,
    limit: 2,
    words: 'There is one seat free at meetings 1 and 2, and cy and dee wait.',
  });
  expect(north({ capacity: 3 }, [row('ana')], [wait('dee')]).remarks[0]?.words).toBe(
    'There are two seats free at meetings 1 and 2, and dee waits.',
  );
});

test.each([
  ['it is full', {}, [row('ana'), row('bo')], wait('dee')],
  ['whoever waits was refused', {}, [row('ana')], wait('dee', [], { eligible: false })],
  ['whoever waits came after the last moment to join', {}, [row('ana')], wait('dee', [], { since: '2027-03-10' })],
  ['the seat fell free after that', {}, [row('ana'), row('bo', [], { to: '2027-03-10' })], wait('dee')],
  [
    'their organisation has its share',
    { perOrganisation: 1 },
    [row('ana', [], { organisation: 'A' })],
    wait('dee', [], { organisation: 'A' }),
  ],
  ['nobody is in the group', {}, [], wait('dee')],
])('no seat is free for somebody where %s', (_, group, rows, waiting) => {
  expect(north(group, rows, [waiting])).toMatchObject({ found: [], said: [] });
});

test('a kept place that went to somebody else while somebody waited who could fill it is a violation, and names nobody', () => {
  const answer = north({ reserves: { rural: 1 } }, [row('ana'), row('bo')], [wait('dee', ['rural'])]);
  expect(answer.found).toEqual(['reserve-unmet: : 1']);
  expect(answer.violations[0]).toMatchObject({
    rules: [],
    people: [],
    found: 0,
    limit: 1,
    words: 'Of one kept place none is filled at meeting 1, while somebody waits who could fill one more.',
  });
});

test.each([
  ['who could fill it has a seat', { rural: 1 }, [row('ana', ['rural']), row('bo')], wait('dee', ['rural'])],
  ['whoever waits could not fill it', { rural: 1 }, [row('ana'), row('bo')], wait('dee', ['new'])],
  ['whoever waits was refused', { rural: 1 }, [row('ana'), row('bo')], wait('dee', ['rural'], { eligible: false })],
  [
    'whoever waits came after the seats were given',
    { rural: 1 },
    [row('ana'), row('bo')],
    wait('dee', ['rural'], { since: '2027-01-21' }),
  ],
  [
    'everybody there fills one already',
    { rural: 2, new: 1 },
    [row('ana', ['rural']), row('bo', ['rural', 'new'])],
    wait('dee', ['new']),
  ],
  [
    'it stands empty since it was too late to join',
    { rural: 1 },
    [row('ana', ['rural'], { to: '2027-03-10' }), row('bo')],
    wait('dee', ['rural']),
  ],
  ['no place is kept', { rural: 0 }, [row('ana'), row('bo')], wait('dee', ['rural'])],
])('no reserve is unmet where %s', (_, reserves, rows, waiting) => {
  expect(north({ reserves }, rows, [waiting]).found).toEqual([]);
});

test('one person fills one kept place, and is moved to another where that lets more people fill one', () => {
  const both = row('ana', ['rural', 'new']);
  expect(north({ reserves: { rural: 1, new: 1 } }, [both, row('bo')], [wait('dee', ['new'])]).found).toEqual([
    'reserve-unmet: : 1',
  ]);
  expect(north({ reserves: { rural: 1, new: 1 } }, [both, row('bo', ['rural'])], [wait('dee', ['new'])]).found).toEqual(
    [],
  );
});

test('a seat given later, past somebody who waited, is found at the meeting after it was given', () => {
  const rows = [row('ana', ['rural']), row('bo', [], { from: '2027-03-01' })];
  const unmet = (since: string) =>
    north({ capacity: 3, reserves: { rural: 2 } }, [...rows, row('cy')], [wait('dee', ['rural'], { since })]).found;
  expect(unmet('2027-02-20')).toEqual(['reserve-unmet: : 2']);
  expect(unmet('2027-03-02')).toEqual([]);
});

test('whoever came first fills the place, so a seat given later to one more of their kind went past whoever waited', () => {
  const ana = [row('ana', ['rural'], { to: '2027-02-20' }), row('ana', ['rural'], { from: '2027-02-20' })];
  const later = row('bo', ['rural'], { from: '2027-02-15' });
  const unmet = (...rows: readonly AuditMembership[]) =>
    north({ reserves: { rural: 1, new: 1 } }, rows, [wait('dee', ['new'], { since: '2027-02-12' })]).found;
  expect(unmet(...ana, later)).toContain('reserve-unmet: : 2');
  expect(unmet(...ana, row('bo', ['rural'], { from: '2027-02-11' }))).toEqual([]);
});

test('a free seat that somebody could fill a kept place with is a violation, whenever they came', () => {
  const answer = north({ reserves: { rural: 1 } }, [row('ana')], [wait('dee', ['rural'], { since: '2027-02-20' })]);
  expect(answer.found).toEqual(['reserve-unmet: : 2']);
});

test('without a day they are taken to have waited all along', () => {
  const { since: _, ...undated } = wait('dee', ['rural']);
  expect(north({ reserves: { rural: 1 } }, [row('ana'), row('bo')], [undated]).found).toEqual(['reserve-unmet: : 1']);
});

test('how many are filled is told in words, at the fewest', () => {
  const words = (filled: number) => {
    const members = Array.from({ length: filled }, (_, index) => row(`m${index}`, ['rural']));
    return north({ capacity: 9, reserves: { rural: 3 } }, [...members, row('bo')], [wait('dee', ['rural'])])
      .violations[0]?.words;
  };
  expect([words(1), words(2), words(3)]).toEqual([
    'Of three kept places one is filled at meetings 1 and 2, while somebody waits who could fill one more.',
    'Of three kept places two are filled at meetings 1 and 2, while somebody waits who could fill one more.',
    undefined,
  ]);
});
