import { describe, expect, it } from 'vitest';
import { allocationRows, allocationText } from '../../src/formats/allocation-report.js';
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
      [
        'b',
        'g',
        1,
        'full: this application has priority 2, and the last one admitted has priority 1; number 1 on the waitlist',
      ],
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
      [
        'b',
        'g',
        1,
        'full: this application has priority 1, like the last one admitted, so ids decided; number 1 on the waitlist',
      ],
      [
        'c',
        'g',
        1,
        'full: this application has priority 2, and the last one admitted has priority 1; number 2 on the waitlist',
      ],
      ['d', 'h', 1, 'placed'],
      [
        'e',
        'h',
        1,
        'full: this application has priority 3, and the last one admitted has priority 2; number 1 on the waitlist',
      ],
      [
        'e',
        'g',
        2,
        'full: this application has priority 3, and the last one admitted has priority 1; number 3 on the waitlist',
      ],
      ['f', 'g', 1, 'full: tier 1 comes after tier 0; number 4 on the waitlist'],
      ['l', 'k', 1, 'placed'],
      [
        'm',
        'k',
        1,
        'full: this application has priority 6, and the last one admitted has priority 5; number 1 on the waitlist',
      ],
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
      ['a', null, null, 'listed no group'],
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
      [
        'b',
        'limited',
        1,
        'no place for more people of the same organisation, which may have 1 here; number 1 on the waitlist',
      ],
      [
        'c',
        'reserved',
        1,
        'full: this application has priority 3; where a group keeps places, it is not told where the last one admitted stands; number 1 on the waitlist',
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
      'full: rounds missed: 1, by the last one admitted: 2; number 1 on the waitlist',
      'full: somebody later in the order has a place here, because more people have one that way; number 1 on the waitlist',
      'not listed',
    ]);
  });

  it('names what the order goes by: the moment of the application, or the number drawn', () => {
    const groups = [{ id: 'g', capacity: 1 }];
    const applied = allocate(
      {
        order: { by: 'applied' },
        groups,
        applicants: [
          { id: 'a', preferences: ['g'], appliedAt: '2027-01-04T09:00:00+11:00' },
          { id: 'b', preferences: ['g'], appliedAt: '2027-01-03T23:00:00+01:00' },
          { id: 'c', preferences: ['g'], appliedAt: '2027-01-05T09:00:00+11:00' },
        ],
      },
      policy,
    );
    expect(allocationRows(applied).slice(2)).toEqual([
      [
        'b',
        'g',
        1,
        'full: this application came at 2027-01-03T23:00:00+01:00, like the last one admitted, so ids decided; number 1 on the waitlist',
      ],
      [
        'c',
        'g',
        1,
        'full: this application came at 2027-01-05T09:00:00+11:00, and the last one admitted came at 2027-01-04T09:00:00+11:00; number 2 on the waitlist',
      ],
    ]);
    const drawn = allocate(
      {
        order: { by: 'lottery', seed: '2027-R1' },
        groups,
        applicants: [
          { id: 'a', preferences: ['g'] },
          { id: 'b', preferences: ['g'] },
        ],
      },
      policy,
    );
    expect(allocationRows(drawn)[2]?.[3]).toMatch(
      /^full: this application drew \d+, and the last one admitted drew \d+; number 1 on the waitlist$/,
    );
  });
});

describe('an allocation for a terminal', () => {
  const group = (id: string, minimum: number) => ({ id, capacity: minimum, minimum });
  const small = allocate(
    {
      order: { by: 'priority' },
      groups: [{ id: 'g', capacity: 1 }, group('h', 2)],
      applicants: [
        { id: 'a', preferences: ['g'], priority: 1 },
        { id: 'b', preferences: ['g', 'h'], priority: 2 },
      ],
    },
    policy,
  );

  it('says how many have a place, by which method and order, who has none and which groups do not run', () => {
    const lines = allocationText(small).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Places given to 1 of 2. Method: serial; order: priority.',
      'Without a place: b.',
      'Independent code has checked it.',
      '',
    ]);
    expect(lines.slice(-5)).toEqual(['', 'Groups that do not run:', '', '- h: it had 1 and needs 2', '']);
  });

  it('leaves out what there is none of', () => {
    const nobody = allocate({ order: { by: 'priority' }, groups: [], applicants: [] }, policy);
    expect(allocationText(nobody)).toMatch(
      /^Places given to 0 of 0\. Method: serial; order: priority\.\nIndependent code has checked it\.\n\n\| applicant .*\n\| -+ .*\n$/,
    );
  });

  it('says when not every set of closures was looked at, and when the answer is not certified', () => {
    const many = allocate(
      {
        order: { by: 'priority' },
        groups: Array.from({ length: 13 }, (_, index) => group(`g${index}`, 2)),
        applicants: [{ id: 'a', preferences: ['g1'], priority: 1 }],
      },
      policy,
    );
    expect(allocationText(many)).toContain(
      '\n\nThey were closed one after another. To close others might place more people, but never more than 1.\n',
    );
    expect(allocationText({ ...small, verified: false })).toContain(
      '\nIndependent code found something wrong with it: do not use this answer.\n',
    );
  });
});
