import { describe, expect, it } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import type { RepairIntake } from '../../../src/rules/capacity/repair/intake.js';
import { repair } from '../../../src/rules/capacity/repair.js';
import { policy, readRepairInstances } from '../../support/repairs.js';

describe.each(readRepairInstances())('$name', ({ document, expected }) => {
  it('is answered as enumeration has it', () => {
    expect(repair(document, policy)).toMatchObject(expected);
  });

  it('is answered the same again once it was carried out', () => {
    const { allocation } = repair(document, policy);
    expect(repair({ ...document, current: allocation }, policy)).toMatchObject({ allocation, moved: 0, changes: [] });
  });
});

const people = (count: number, group: string, from = 0): RepairIntake['applicants'] =>
  Array.from({ length: count }, (_, index) => ({
    id: `p${from + index}`,
    preferences: [group],
    priority: from + index,
  }));

const seatsOf = (applicants: RepairIntake['applicants'], group: string): RepairIntake['current'] =>
  Object.fromEntries(applicants.map(({ id }) => [id, group]));

describe('repair', () => {
  it('keeps twelve of twenty where a group goes online, and those who come first', () => {
    const applicants = people(20, 'north');
    const answer = repair(
      {
        groups: [{ id: 'north', modality: 'in-person' }],
        applicants,
        current: seatsOf(applicants, 'north'),
        event: { type: 'modalityChange', group: 'north', modality: 'online' },
      },
      policies.partnersInPrevention,
    );
    expect(answer.events).toEqual([
      { type: 'modalityChange', group: 'north', modality: 'online', held: 20, holds: 12 },
    ]);
    expect(answer.retained).toBe(12);
    expect(answer.lost.map(({ applicant }) => applicant)).toEqual(people(8, 'north', 12).map(({ id }) => id));
    expect(answer.changes[0]).toEqual({
      applicant: 'p12',
      from: 'north',
      to: null,
      rank: null,
      because: { code: 'too-many', had: 20, holds: 12 },
    });
    expect(answer.lost[0]).toEqual({ applicant: 'p12', group: 'north', elsewhere: [] });
  });

  const chain: RepairIntake = {
    groups: [
      { id: 'north', capacity: 1 },
      { id: 'south', capacity: 1, minimum: 2 },
      { id: 'west', capacity: 1 },
    ],
    applicants: [
      { id: 'ana', preferences: ['north', 'south'], priority: 1 },
      { id: 'bo', preferences: ['south', 'west'], priority: 2 },
      { id: 'cy', preferences: ['west', 'north'], priority: 3 },
    ],
    current: { ana: 'north', bo: 'south', cy: null },
    event: { type: 'groupClosed', group: 'north' },
  };

  it('says of each who moves why: their group has closed, or somebody else needs their seat', () => {
    const { allocation, changes, retained, moved, belowMinimum } = repair(chain, policy);
    expect(allocation).toEqual({ ana: 'south', bo: 'west', cy: null });
    expect(changes).toEqual([
      { applicant: 'ana', from: 'north', to: 'south', rank: 2, because: { code: 'group-closed' } },
      { applicant: 'bo', from: 'south', to: 'west', rank: 2, because: { code: 'makes-room' } },
    ]);
    expect([retained, moved]).toEqual([2, 2]);
    expect(belowMinimum).toEqual([{ group: 'south', reached: 1, minimum: 2 }]);
  });

  it('moves nobody who is pinned, though somebody else loses a seat over it', () => {
    const { allocation, lost } = repair({ ...chain, pins: ['bo'] }, policy);
    expect(allocation).toEqual({ ana: null, bo: 'south', cy: 'west' });
    expect(lost).toEqual([
      { applicant: 'ana', group: 'north', elsewhere: [{ group: 'south', rank: 2, code: 'full', holds: 1 }] },
    ]);
  });

  it('lets somebody stay in a group that they did not list, may not join and could not join any more', () => {
    const document: RepairIntake = {
      groups: [
        { id: 'north', capacity: 1, meetingsStarted: 3 },
        { id: 'south', capacity: 1 },
      ],
      applicants: [
        { id: 'ana', preferences: ['south'], priority: 1, ineligible: { north: ['eligibility.sector'] } },
        { id: 'bo', preferences: ['south'], priority: 2 },
      ],
      current: { ana: 'north' },
      event: { type: 'withdrawal', applicant: 'cy' },
    };
    expect(repair(document, policy)).toMatchObject({
      allocation: { ana: 'north', bo: 'south' },
      moved: 0,
      events: [{ type: 'withdrawal', applicant: 'cy', left: null }],
    });
  });

  it('tells for every other group they listed why it has no seat', () => {
    const answer = repair(
      {
        groups: [
          { id: 'closed', capacity: 1 },
          { id: 'started', capacity: 1, meetingsStarted: 2 },
          { id: 'refused', capacity: 1 },
          { id: 'full', capacity: 1 },
          { id: 'own', capacity: 0 },
        ],
        applicants: [
          {
            id: 'ana',
            preferences: ['closed', 'own', 'started', 'refused', 'full'],
            priority: 2,
            ineligible: { refused: ['eligibility.region'] },
          },
          { id: 'bo', preferences: ['full'], priority: 1 },
        ],
        current: { ana: 'own', bo: 'full' },
        event: [
          { type: 'groupClosed', group: 'closed' },
          { type: 'capacityCut', group: 'closed', newCapacity: 0 },
        ],
      },
      policy,
    );
    expect(answer.lost).toEqual([
      {
        applicant: 'ana',
        group: 'own',
        elsewhere: [
          { group: 'closed', rank: 1, code: 'group-closed' },
          { group: 'started', rank: 3, code: 'started', meetingsStarted: 2 },
          { group: 'refused', rank: 4, code: 'ineligible', rules: ['eligibility.region'] },
          { group: 'full', rank: 5, code: 'full', holds: 1 },
        ],
      },
    ]);
    expect(answer.events.map((event) => ('holds' in event ? [event.held, event.holds] : []))).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  it('gives a seat that came free to whoever comes first of those who waited for it, and moves nobody into it', () => {
    const answer = repair(
      {
        groups: [
          { id: 'north', capacity: 1 },
          { id: 'south', capacity: 1 },
        ],
        applicants: [
          { id: 'ana', preferences: ['north'], priority: 1 },
          { id: 'bo', preferences: ['north', 'south'], priority: 2 },
          { id: 'cy', preferences: ['south', 'north'], priority: 4 },
          { id: 'di', preferences: ['north'], priority: 3 },
        ],
        current: { ana: 'north', bo: 'south', cy: null, di: null },
        event: { type: 'withdrawal', applicant: 'ana' },
      },
      policy,
    );
    expect(answer.allocation).toEqual({ bo: 'south', di: 'north', cy: null });
    expect(answer.changes).toEqual([
      { applicant: 'di', from: null, to: 'north', rank: 1, because: { code: 'seat-free' } },
    ]);
    expect(answer.events).toEqual([{ type: 'withdrawal', applicant: 'ana', left: 'north' }]);
  });

  it('changes nothing while nothing has happened, though a seat is free and somebody waits', () => {
    const document = { ...chain, event: [] };
    expect(repair(document, policy)).toMatchObject({ allocation: chain.current, changes: [], moved: 0 });
  });

  it('repairs a group that was over its maximum before, without an event', () => {
    const document = { ...chain, current: { ana: 'north', cy: 'north' }, event: [] };
    expect(repair(document, policy).allocation).toEqual({ ana: 'north', bo: null, cy: 'west' });
  });

  it('throws on a document in which problems are found', () => {
    expect(() => repair({ ...chain, pins: ['nobody'] }, policy)).toThrow(RangeError);
  });
});
