import { describe, expect, it } from 'vitest';
import { allocationRows } from '../../src/formats/allocation-report.js';
import { policies } from '../../src/policy/index.js';
import { allocate, type Reason } from '../../src/rules/capacity/index.js';

const policy = policies.partnersInPrevention;

describe('an allocation', () => {
  it('is a row for each choice, with what became of it', () => {
    const allocation = allocate(
      {
        order: { by: 'priority' },
        groups: [
          { id: 'g', capacity: 1 },
          { id: 'h', capacity: 2 },
        ],
        applicants: [
          { id: 'a', preferences: ['g', 'h'], priority: 1 },
          { id: 'b', preferences: ['g'], priority: 2 },
          { id: 'c', preferences: ['g'], priority: 3, ineligible: { g: ['eligibility.sector', 'eligibility.region'] } },
        ],
      },
      policy,
    );
    expect(allocationRows(allocation)).toEqual([
      ['applicant', 'group', 'choice', 'answer'],
      ['a', 'g', 1, 'placed'],
      ['a', 'h', 2, 'has a place in a group listed earlier'],
      ['b', 'g', 1, 'full: last admitted at 1, this application at 2; number 1 on the waitlist'],
      ['c', 'g', 1, 'not eligible: eligibility.sector, eligibility.region'],
    ]);
  });

  it('says of a full group whether the tier, the key or the id decided, and the place on its waitlist', () => {
    const allocation = allocate(
      {
        order: { by: 'priority' },
        groups: [
          { id: 'g', capacity: 1 },
          { id: 'h', capacity: 1 },
          { id: 'k', capacity: 1 },
        ],
        applicants: [
          { id: 'a', preferences: ['g'], priority: 1 },
          { id: 'b', preferences: ['g'], priority: 1 },
          { id: 'c', preferences: ['g'], priority: 2 },
          { id: 'd', preferences: ['h'], priority: 2 },
          { id: 'e', preferences: ['h', 'g'], priority: 3 },
          { id: 'f', preferences: ['g'], priority: 1, tier: 1 },
          { id: 'l', preferences: ['k'], priority: 5, tier: 1 },
          { id: 'm', preferences: ['k'], priority: 6, tier: 1 },
          { id: 'n', preferences: ['k'], priority: 4, tier: 3 },
        ],
      },
      policy,
    );
    expect(allocationRows(allocation).slice(1)).toEqual([
      ['a', 'g', 1, 'placed'],
      ['b', 'g', 1, 'full: equal with the last admitted at 1, so ids decided; number 1 on the waitlist'],
      ['c', 'g', 1, 'full: last admitted at 1, this application at 2; number 2 on the waitlist'],
      ['d', 'h', 1, 'placed'],
      ['e', 'h', 1, 'full: last admitted at 2, this application at 3; number 1 on the waitlist'],
      ['e', 'g', 2, 'full: last admitted at 1, this application at 3; number 3 on the waitlist'],
      ['f', 'g', 1, 'full: tier 1 comes after tier 0; number 4 on the waitlist'],
      ['l', 'k', 1, 'placed'],
      ['m', 'k', 1, 'full: last admitted at 5, this application at 6; number 1 on the waitlist'],
      ['n', 'k', 1, 'full: tier 3 comes after tier 1; number 2 on the waitlist'],
    ]);
  });

  it('has a row for whoever listed nothing', () => {
    const allocation = allocate(
      {
        order: { by: 'priority' },
        groups: [{ id: 'g', capacity: 1 }],
        applicants: [
          { id: 'a', preferences: [], priority: 1 },
          { id: 'b', preferences: ['g'], priority: 2 },
        ],
      },
      policy,
    );
    expect(allocationRows(allocation)).toEqual([
      ['applicant', 'group', 'choice', 'answer'],
      ['a', null, null, 'no group listed that could be decided on'],
      ['b', 'g', 1, 'placed'],
    ]);
  });

  it('says of every other way to be left out what it was, and what the numbers were', () => {
    const groups = [
      { id: 'closed', capacity: 4, minimum: 3 },
      { id: 'late', capacity: 4, meetingsStarted: 2 },
      { id: 'short', capacity: 4, meetings: 3 },
      { id: 'limited', capacity: 2, perOrganisation: 1 },
      { id: 'reserved', capacity: 1, reserves: { rural: 1 } },
    ];
    const allocation = allocate(
      {
        method: 'deferred-acceptance',
        order: { by: 'priority' },
        groups,
        applicants: [
          { id: 'a', preferences: ['closed', 'late', 'short', 'limited'], priority: 1, organisation: 'o' },
          { id: 'b', preferences: ['limited'], priority: 2, organisation: 'o' },
          { id: 'c', preferences: ['reserved'], priority: 3 },
          { id: 'd', preferences: ['reserved'], priority: 4, attributes: ['rural'] },
        ],
      },
      policy,
    );
    expect(allocation.verified).toBe(true);
    expect(allocationRows(allocation).slice(1)).toEqual([
      ['a', 'closed', 1, 'the group does not run: it had 1 and needs 3'],
      ['a', 'late', 2, 'too late to join: meeting 2 has started, and joining ended with the start of meeting 2'],
      ['a', 'short', 3, 'too late to join: the group has too few meetings for anybody to attend enough'],
      ['a', 'limited', 4, 'placed'],
      ['b', 'limited', 1, 'no place left for the same organisation, which may have 1; number 1 on the waitlist'],
      [
        'c',
        'reserved',
        1,
        'full: this application at 3, and whose place was the last is not told; number 1 on the waitlist',
      ],
      ['d', 'reserved', 1, 'placed'],
    ]);
  });

  it('says that a group closed for the sake of others, that more rounds were missed, and that somebody later has the place', () => {
    const asked = { applicant: 'a', group: 'g', rank: 1 } as const;
    const waiting = { ...asked, key: 5, tier: 0, position: 1 } as const;
    const reasons: readonly Reason[] = [
      { ...asked, code: 'closed', reached: 4, minimum: 4 },
      { ...waiting, code: 'full', missed: 1, cutoff: 9, cutoffTier: 0, cutoffMissed: 2 },
      { ...waiting, code: 'passed-over', cutoff: 9, cutoffTier: 0 },
      { ...asked, rank: null, code: 'not-ranked' },
    ];
    const allocation = allocate({ order: { by: 'priority' }, groups: [], applicants: [] }, policy);
    expect(
      allocationRows({ ...allocation, reasons })
        .slice(1)
        .map(([, , , answer]) => answer),
    ).toEqual([
      'the group does not run: it closed so that other groups run and more people have a place',
      'full: rounds missed: 1, by the last admitted: 2; number 1 on the waitlist',
      'full: somebody later in the order has a place here, because more people have one that way; number 1 on the waitlist',
      'not listed',
    ]);
  });
});
