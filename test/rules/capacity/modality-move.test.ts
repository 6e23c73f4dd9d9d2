import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { type ModalityMove, problemsOfModalityMove } from '../../../src/rules/capacity/index.js';
import { roomIn } from '../../../src/rules/capacity/modality-move.js';
import { places } from '../../support/host.js';

const policy = policies.partnersInPrevention;
const north = { id: 'north', modality: 'in-person', members: [{ id: 'ana' }, { id: 'bo' }] } as const;
const south = { id: 'south', modality: 'hybrid', members: [{ id: 'cy' }] } as const;
const found = (move: Partial<ModalityMove>, by = policy): readonly string[] =>
  places(problemsOfModalityMove({ to: 'online', groups: [north, south], ...move }, by));

test('nothing stands against groups of people who are there, and a way with a maximum', () => {
  expect(found({})).toEqual([]);
  expect(found({ fromMeeting: 1, groups: [] })).toEqual([]);
});

test('a way without a maximum is missing one for each group that gives none itself', () => {
  expect(found({ to: 'hybrid', groups: [north, { ...south, capacity: 9 }] })).toEqual(['groups[0].capacity missing']);
  expect(found({}, policies.freeFromViolence)).toEqual(['groups[0].capacity missing', 'groups[1].capacity missing']);
});

test('a person has a seat in one of the groups, and once', () => {
  const twice = { ...south, members: [{ id: 'cy' }, { id: 'CY' }, { id: 'ANA' }] };
  expect(found({ groups: [north, twice] })).toEqual([
    'groups[1].members[1].id duplicate',
    'groups[1].members[2].id duplicate',
  ]);
  expect(found({ groups: [north, { ...south, id: 'North' }] })).toEqual(['groups[1].id duplicate']);
});

test('everything that is wrong is said at once, each with its place', () => {
  const wrong = {
    ...north,
    id: '',
    capacity: Number.NaN,
    members: [{ id: ' ana' }],
    together: [['ana']],
    apart: [[' ana', ' ana']],
    balance: ['id'],
  };
  expect(found({ fromMeeting: 0, groups: [south, wrong] })).toEqual([
    'fromMeeting too-small',
    'groups[1].apart[0][1] duplicate',
    'groups[1].balance[0] unsupported',
    'groups[1].capacity wrong-type',
    'groups[1].id empty',
    'groups[1].members[0].id not-an-id',
    'groups[1].together[0][0] unknown-reference',
  ]);
});

test('a group keeps its own limit in the new way', () => {
  expect(roomIn('online', north)).toEqual({ modality: 'online' });
  expect(roomIn('online', { ...north, capacity: 9 })).toEqual({ modality: 'online', capacity: 9 });
});
