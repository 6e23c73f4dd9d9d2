import { expect, test } from 'vitest';
import { amend, policies } from '../../../../src/policy/index.js';
import { problemsOfSplit, type SplitRequest } from '../../../../src/rules/capacity/index.js';
import { problemsOfDemands, problemsOfPeople } from '../../../../src/rules/capacity/splitting/problems.js';
import { places } from '../../../support/host.js';
import { crowd } from '../../../support/splits.js';

const policy = policies.partnersInPrevention;
const people = [{ id: 'ana' }, { id: 'bo' }, { id: 'cy' }];
const found = (request: Omit<SplitRequest, 'people'> & Partial<SplitRequest>, by = policy): readonly string[] =>
  places(problemsOfSplit({ people, ...request }, by));

test('nothing stands against a request that says how many a group holds', () => {
  expect(found({ cap: 2 })).toEqual([]);
  expect(found({ modality: 'online' })).toEqual([]);
  expect(found({ cap: 2, people: [] })).toEqual([]);
  expect(found({ cap: 3, min: 3, together: [['ana'], []], apart: [['bo']], previous: [[], ['cy', 'ana']] })).toEqual(
    [],
  );
});

test('the most people of a group are given, or a way to meet for which the policy says them', () => {
  expect(found({})).toEqual(['cap missing']);
  expect(found({ modality: 'hybrid' })).toEqual(['cap missing']);
});

test.each([
  [0, 'too-small'],
  [-1, 'too-small'],
  [1.5, 'wrong-type'],
  [Number.NaN, 'wrong-type'],
  [Number.POSITIVE_INFINITY, 'wrong-type'],
  [100_001, 'too-big'],
])('%d is no size of a group', (size, code) => {
  expect(found({ cap: size })).toEqual([`cap ${code}`]);
  expect(found({ cap: 2, min: size })).toEqual([`min ${code}`]);
});

test('fewest that are more than most contradict it, whoever says so', () => {
  expect(found({ cap: 2, min: 3 })).toEqual(['min contradiction']);
  const minimumViable = { value: 6, source: 'Our handbook', section: '2' };
  const ours = amend(policy, { id: 'ours@2027', capacity: { minimumViable } });
  if (!ours.ok) throw new Error('It is lawful.');
  expect(found({ cap: 5 }, ours.value)).toEqual(['cap contradiction']);
  expect(found({ cap: 5, min: 2 }, ours.value)).toEqual([]);
});

test('ids are ids, and one person in whatever spelling', () => {
  const typed = ['Zoe\u0308', 'Zo\u00eb', 'ana', 'ANA', '', ' bo', '__proto__'].map((id) => ({ id }));
  expect(found({ people: typed, cap: 3 })).toEqual([
    'people[0].id not-an-id',
    'people[1].id duplicate',
    'people[3].id duplicate',
    'people[4].id empty',
    'people[5].id not-an-id',
    'people[6].id not-an-id',
  ]);
  expect(places(problemsOfPeople(typed.slice(2, 4), 'groups[0].members'))).toEqual([
    'groups[0].members[1].id duplicate',
  ]);
});

test('more people than any group has are too many', () => {
  expect(found({ people: crowd(1001), cap: 3 })).toEqual(['people too-many']);
  expect(found({ people: crowd(1000), cap: 3 })).toEqual([]);
});

test('lists name people who are there, each once; and previous groups nobody twice', () => {
  const twice = { together: [['ana', 'ana']], apart: [['bo', 'cy', 'bo']], previous: [['ana'], ['bo', 'ana']] };
  expect(found({ cap: 3, ...twice })).toEqual([
    'apart[0][2] duplicate',
    'previous[1][1] duplicate',
    'together[0][1] duplicate',
  ]);
  const unknown = { together: [['ANA']], apart: [[], ['zoe']], previous: [['constructor']] };
  expect(found({ cap: 3, ...unknown })).toEqual([
    'apart[1][0] unknown-reference',
    'previous[0][0] unknown-reference',
    'together[0][0] unknown-reference',
  ]);
  expect(found({ cap: 3, together: [['ana'], ['ana']], apart: [['ana'], ['ana']] })).toEqual([]);
});

test('attributes have a name, stand once in a list and are not the id', () => {
  expect(found({ cap: 3, balance: ['org', ' ', 'org', 'id'], neverIsolate: ['org'] })).toEqual([
    'balance[1] empty',
    'balance[2] duplicate',
    'balance[3] unsupported',
  ]);
  expect(places(problemsOfDemands({ neverIsolate: [''] }, new Set(), 'groups[0].'))).toEqual([
    'groups[0].neverIsolate[0] empty',
  ]);
});

test('no message repeats what was typed', () => {
  const request = { people: [{ id: ' secret' }], cap: 0, together: [['secret']], balance: ['id', 'id'] };
  expect(JSON.stringify(problemsOfSplit(request, policy).map(({ message }) => message))).not.toContain('secret');
});
