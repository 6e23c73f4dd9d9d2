import { describe, expect, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { problemsOfVacancies, type Vacancies } from '../../../src/rules/capacity/index.js';
import { withdrawnOf } from '../../../src/rules/capacity/vacancies.js';
import { places } from '../../support/host.js';

const policy = policies.partnersInPrevention;
const whole = {
  order: { by: 'priority' },
  groups: [
    { id: 'north', capacity: 1, minimum: 1, meetingsStarted: 1, meetings: 6 },
    { id: 'south', modality: 'online' },
  ],
  applicants: [
    { id: 'ana', preferences: ['north'], priority: 1, canAttend: { north: [1, 2] } },
    { id: 'bo', preferences: ['north', 'south'], priority: { north: 1, south: 0.5 } },
  ],
  current: { ana: 'north', bo: null, cy: 'south' },
  withdrawn: ['cy'],
  closed: [],
};

function problems(changes: object, by = policy): readonly string[] {
  return places(problemsOfVacancies(readClaim({ ...whole, ...changes }), by));
}

describe('what keeps vacancies from being filled', () => {
  test('is nothing in a lawful round, whatever its method, and under any order', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ method: 'max-placement' })).toEqual([]);
    expect(problems({ order: { by: 'lottery', seed: 's' }, withdrawn: 'cy' })).toEqual([]);
    expect(problems({ current: { ana: 'north', bo: 'north', cy: 'north' } })).toEqual([]);
  });

  test('is what keeps a round from being allocated', () => {
    expect(
      problems({
        order: { by: 'lottery' },
        groups: [...whole.groups, { id: 'north', capacity: 0 }, { id: 'east' }],
        applicants: [{ id: 'ana', preferences: ['west', 'north', 'north'] }, whole.applicants[1]],
      }),
    ).toEqual([
      'applicants[0].preferences[0] unknown-reference',
      'applicants[0].preferences[2] duplicate',
      'groups[2].capacity too-small',
      'groups[2].id duplicate',
      'groups[3].capacity missing',
      'order.seed missing',
    ]);
  });

  test('is reserves and a limit of one organisation in one group, either of which alone is honoured', () => {
    const groups = [{ id: 'north', capacity: 1, reserves: { rural: 1 }, perOrganisation: 1 }, whole.groups[1]];
    expect(problems({ groups })).toEqual(['groups[0].perOrganisation unsupported']);
    expect(problems({ groups: [{ id: 'north', capacity: 1, perOrganisation: 1 }, whole.groups[1]] })).toEqual([]);
    expect(problems({ groups: [{ id: 'north', capacity: 1, reserves: { rural: 1 } }, whole.groups[1]] })).toEqual([]);
    expect(problems({ groups: [{ id: 'north', capacity: 1, reserves: {} }, whole.groups[1]] })).toEqual([]);
  });

  test('is a number of a group that cannot be', () => {
    const groups = (facts: object) => ({ groups: [{ id: 'north', capacity: 1, ...facts }, whole.groups[1]] });
    expect(problems(groups({ minimum: -1, meetingsStarted: -1, meetings: 53 }))).toEqual([
      'groups[0].meetings too-big',
      'groups[0].meetingsStarted too-small',
      'groups[0].minimum too-small',
    ]);
    expect(problems(groups({ meetingsStarted: 7 }))).toEqual(['groups[0].meetingsStarted contradiction']);
    const uncounted = amend(policy, { id: 'ours@2027', meetings: { count: null } });
    if (!uncounted.ok) throw new Error();
    expect(problems(groups({ meetingsStarted: 1 }), uncounted.value)).toEqual(['groups[0].meetings missing']);
    expect(problems(groups({}), uncounted.value)).toEqual([]);
  });

  test('is a priority, or a meeting somebody can attend, that is of no group or no number', () => {
    const applicants = [
      { id: 'ana', preferences: ['north', 'south'], priority: { north: Number.NaN, west: 1 } },
      { id: 'bo', preferences: [], priority: 1, canAttend: { east: [0], north: [1, 53] } },
    ];
    expect(problems({ applicants })).toEqual([
      'applicants[0].priority.north wrong-type',
      'applicants[0].priority.south missing',
      'applicants[0].priority.west unknown-reference',
      'applicants[1].canAttend.east unknown-reference',
      'applicants[1].canAttend.east[0] too-small',
      'applicants[1].canAttend.north[1] too-big',
    ]);
  });

  test('is a seat of nobody, of no group or of one that does not run, and somebody whose seat nobody tells', () => {
    expect(problems({ current: { bo: 'west', dee: null, cy: 'south' }, closed: ['south', 'south', 'east'] })).toEqual([
      'applicants[0].id missing',
      'closed[1] duplicate',
      'closed[2] unknown-reference',
      'current.bo unknown-reference',
      'current.cy contradiction',
      'current.dee unknown-reference',
    ]);
  });

  test('is nothing where somebody withdrew of whom nothing is told', () => {
    expect(problems({ withdrawn: ['cy', 'zoe'] })).toEqual([]);
    expect(problems({ current: { bo: null }, withdrawn: 'ana' })).toEqual([]);
  });

  test('is somebody who withdraws twice, or who has no id', () => {
    expect(problems({ withdrawn: ['cy', 'CY', ''] })).toEqual(['withdrawn[1] duplicate', 'withdrawn[2] empty']);
    expect(problems({ current: { ana: null, bo: null }, withdrawn: '' })).toEqual(['withdrawn empty']);
  });
});

test('one person may withdraw, or several, or nobody', () => {
  const of = (withdrawn: object | string | undefined) => withdrawnOf(readClaim({ ...whole, withdrawn }));
  expect([of('ana'), of(['ana', 'bo']), of(undefined)]).toEqual([['ana'], ['ana', 'bo'], []]);
});

function readClaim(claimed: object): Vacancies {
  return claimed as Vacancies;
}
