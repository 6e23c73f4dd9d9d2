import { describe, expect, it } from 'vitest';
import { repairRows, repairText } from '../../src/formats/repair-report.js';
import { policies } from '../../src/policy/index.js';
import { type RepairIntake, repair } from '../../src/rules/capacity/index.js';

const document: RepairIntake = {
  groups: [
    { id: 'north', capacity: 1 },
    { id: 'south', capacity: 1 },
    { id: 'west', capacity: 1, meetingsStarted: 2 },
    { id: 'east', modality: 'in-person', minimum: 3 },
  ],
  applicants: [
    { id: 'ana', preferences: ['north', 'south'], priority: 1 },
    { id: 'bo', preferences: ['south', 'north', 'west'], priority: 2, ineligible: { east: ['eligibility.sector'] } },
    { id: 'cy', preferences: ['east'], priority: 3 },
    {
      id: 'di',
      preferences: ['north', 'west', 'east', 'south'],
      priority: 4,
      ineligible: { east: ['eligibility.sector'] },
    },
  ],
  current: { ana: 'north', bo: 'south', di: 'north', zoe: 'east' },
  event: [
    { type: 'groupClosed', group: 'north' },
    { type: 'withdrawal', applicant: 'zoe' },
    { type: 'withdrawal', applicant: 'yan' },
    { type: 'modalityChange', group: 'east', modality: 'online' },
    { type: 'capacityCut', group: 'south', newCapacity: 1 },
  ],
};
const repaired = repair(document, policies.partnersInPrevention);

describe('repairText', () => {
  it('says what has happened, how many it concerns and which group is left too small', () => {
    const lines = repairText(repaired).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'north has closed; there was room for 1 before.',
      'zoe has withdrawn from east.',
      'yan has withdrawn; nobody with this id held a seat.',
      'east meets online from now on and holds 12; there was room for 20 before.',
      'south holds 1 now.',
      'Nobody stays, one moves, two lose the seat and one gets one.',
    ]);
    expect(lines.slice(-3)).toEqual(['', 'east: one person left, needed at least 3.', '']);
  });

  it('is short where nothing changes', () => {
    const quiet = repair({ ...document, event: [], current: { ana: 'north' } }, policies.partnersInPrevention);
    expect(repairText({ ...quiet, belowMinimum: [] })).toBe(
      'One stays, nobody moves, nobody loses the seat and nobody gets one.\n',
    );
  });
});

describe('repairRows', () => {
  it('gives everybody whose seat is another one a reason, and whoever has none a reason for each group', () => {
    expect(repairRows(repaired)).toEqual([
      ['applicant', 'from', 'to', 'choice', 'because'],
      ['ana', 'north', 'south', 2, 'the group has closed'],
      [
        'bo',
        'south',
        null,
        null,
        'the seat goes to somebody who comes earlier; north has closed; west has started, too late to join',
      ],
      ['cy', null, 'east', 1, 'a seat is free'],
      [
        'di',
        'north',
        null,
        null,
        'the group has closed; west has started, too late to join; east: not eligible (eligibility.sector); south is full of people who come earlier or are pinned',
      ],
    ]);
  });

  it('says of whoever listed no other group that they did not', () => {
    const only = { id: 'ana', preferences: ['north'], priority: 1 };
    const lost = repair({ ...document, applicants: [only], current: { ana: 'north' } }, policies.partnersInPrevention);
    expect(repairRows(lost)[1]).toEqual([
      'ana',
      'north',
      null,
      null,
      'the group has closed; no other group was listed',
    ]);
  });

  it('says of a move that was not forced by the group itself what it is for', () => {
    const chain = repair(
      {
        ...document,
        applicants: [
          { id: 'ana', preferences: ['north', 'south'], priority: 1 },
          { id: 'bo', preferences: ['south', 'east'], priority: 2 },
        ],
        current: { ana: 'north', bo: 'south' },
        event: { type: 'groupClosed', group: 'north' },
      },
      policies.partnersInPrevention,
    );
    expect(repairRows(chain)[2]).toEqual(['bo', 'south', 'east', 2, 'somebody else keeps a seat by it']);
  });
});
