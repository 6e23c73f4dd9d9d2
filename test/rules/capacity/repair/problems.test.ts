import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import type { RepairIntake } from '../../../../src/rules/capacity/repair/intake.js';
import { problemsOfRepair } from '../../../../src/rules/capacity/repair/problems.js';
import { places } from '../../../support/host.js';
import { readRepairInstances } from '../../../support/repairs.js';

const policy = policies.partnersInPrevention;
const lawful: RepairIntake = {
  groups: [
    { id: 'north', capacity: 2 },
    { id: 'south', modality: 'online' },
  ],
  applicants: [
    { id: 'ana', preferences: ['north'], priority: 1 },
    { id: 'bo', preferences: ['south'], priority: 2 },
    { id: 'cy', preferences: [], priority: 3 },
  ],
  current: { ana: 'north', bo: 'north', cy: null },
};

const found = (change: Partial<RepairIntake>): readonly string[] =>
  places(problemsOfRepair({ ...lawful, ...change }, policy));

describe('problemsOfRepair', () => {
  it('finds nothing in a lawful one, nor in any that was worked out elsewhere', () => {
    expect(found({})).toEqual([]);
    for (const { document } of readRepairInstances()) expect(problemsOfRepair(document, policy)).toEqual([]);
  });

  it('names what it cannot honour and must not pass over', () => {
    expect(
      found({
        groups: [
          { id: 'north', capacity: 2, reserves: { rural: 1 }, perOrganisation: 1, minimum: -1 },
          { id: 'south', capacity: 0, reserves: {}, minimum: 4 },
        ],
        applicants: [
          { id: 'ana', preferences: ['north'], priority: { north: 1 } },
          { id: 'bo', preferences: ['south'], priority: 2 },
          { id: 'cy', preferences: [], priority: 3 },
        ],
      }),
    ).toEqual([
      'applicants[0].priority unsupported',
      'groups[0].minimum too-small',
      'groups[0].perOrganisation unsupported',
      'groups[0].reserves unsupported',
    ]);
  });

  it('asks for whatever the order needs, and for a priority where no order is given', () => {
    const applicants = [{ id: 'ana', preferences: [] }];
    expect(found({ applicants, current: {} })).toEqual(['applicants[0].priority missing']);
    expect(found({ applicants, current: {}, order: { by: 'lottery' } })).toEqual(['order.seed missing']);
  });

  it.each([
    [-1, 'too-small'],
    [1.5, 'wrong-type'],
    [1_000_000_000, 'too-big'],
    [Number.NaN, 'wrong-type'],
  ])('refuses %d meetings', (number, code) => {
    expect(
      found({
        groups: [
          { id: 'north', capacity: 2, meetings: number, meetingsStarted: number },
          { id: 'south', capacity: 1 },
        ],
      }),
    ).toEqual([`groups[0].meetings ${code}`, `groups[0].meetingsStarted ${code}`]);
  });

  it('names people and groups that nobody knows', () => {
    expect(
      found({
        current: { ana: 'nowhere', di: 'north', ed: null },
        event: [
          { type: 'groupClosed', group: 'nowhere' },
          { type: 'withdrawal', applicant: 'ANA' },
        ],
        pins: ['di'],
      }),
    ).toEqual([
      'current.ana unknown-reference',
      'current.di unknown-reference',
      'current.ed unknown-reference',
      'event[0].group unknown-reference',
      'event[1].applicant unknown-reference',
      'pins[0] unknown-reference',
    ]);
  });

  it('takes it that somebody who has withdrawn may be listed no longer, and still be noted in a seat', () => {
    const event = { type: 'withdrawal', applicant: 'di' } as const;
    expect(found({ event })).toEqual([]);
    expect(found({ event, current: { di: 'north' } })).toEqual([]);
  });

  it('refuses the withdrawal of somebody whose id is none', () => {
    const left = (applicant: string) => found({ event: { type: 'withdrawal', applicant } });
    expect(['', ' di', '__proto__'].map(left)).toEqual([
      ['event.applicant empty'],
      ['event.applicant not-an-id'],
      ['event.applicant not-an-id'],
    ]);
  });

  it('refuses a cut that leaves more places than there were, counting events one after another', () => {
    const cut = (newCapacity: number) => ({ type: 'capacityCut', group: 'north', newCapacity }) as const;
    expect(found({ event: cut(2) })).toEqual([]);
    expect(found({ event: cut(3) })).toEqual(['event.newCapacity contradiction']);
    expect(found({ event: cut(-1) })).toEqual(['event.newCapacity too-small']);
    const twice = [1, 2].map((newCapacity) => ({ type: 'capacityCut', group: 'north', newCapacity }) as const);
    expect(found({ event: twice })).toEqual(['event[1].newCapacity contradiction']);
    expect(found({ event: [...twice].reverse() })).toEqual([]);
  });

  it('needs a number of places for a modality without a maximum', () => {
    const event = { type: 'modalityChange', group: 'south', modality: 'hybrid' } as const;
    const noHybrid = policies.freeFromViolence;
    const south = { id: 'south', capacity: 3 };
    expect(
      places(problemsOfRepair({ ...lawful, groups: [{ id: 'north', capacity: 2 }, south], event }, noHybrid)),
    ).toEqual([]);
    const online = problemsOfRepair({ ...lawful, event: { ...event, modality: 'online' } }, policy);
    expect(online).toEqual([]);
  });

  it('names each pin that cannot hold', () => {
    const closed = { type: 'groupClosed', group: 'north' } as const;
    const cut = { type: 'capacityCut', group: 'north', newCapacity: 1 } as const;
    expect(found({ pins: ['ana', 'bo'] })).toEqual([]);
    expect(found({ pins: ['ana', 'bo'], event: cut })).toEqual(['pins[0] contradiction', 'pins[1] contradiction']);
    expect(found({ pins: ['ana'], event: cut })).toEqual([]);
    expect(found({ pins: ['ana'], event: closed })).toEqual(['pins[0] contradiction']);
    expect(problemsOfRepair({ ...lawful, pins: ['ana'], event: closed }, policy)[0]?.message).toContain('closed');
    expect(found({ pins: ['cy'] })).toEqual(['pins[0] contradiction']);
    expect(found({ pins: ['ana', 'ana'] })).toEqual(['pins[1] duplicate']);
    expect(found({ pins: ['ana'], event: { type: 'withdrawal', applicant: 'ana' } })).toEqual([
      'pins[0] contradiction',
    ]);
  });
});
