import { describe, expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { type Applicant, allocate, type Intake, lotteryKey } from '../../../src/rules/capacity/index.js';
import { readInstances } from '../../support/capacity-vectors.js';
import { unlimited } from '../../support/intakes.js';

const policy = policies.partnersInPrevention;

function byPriority(groups: Intake['groups'], applicants: readonly Applicant[]): Intake {
  return { order: { by: 'priority' }, groups, applicants };
}

describe('allocate', () => {
  test.each(readInstances('p1_basic.json', 'master-'))(
    'answers $name by every method as enumeration by independent code did',
    ({ intake, expected }) => {
      const answer = allocate(intake, unlimited);
      expect(answer.placements).toEqual(expected.serial);
      expect(Object.keys(answer.placements)).toEqual(Object.keys(expected.serial ?? {}));
      expect(answer.cutoffs).toEqual(expected.cutoffs);
      expect(answer.waitlists).toEqual(expected.waitlists);
      const deferred = allocate({ ...intake, method: 'deferred-acceptance' }, unlimited);
      expect(deferred.placements).toEqual(expected.deferredAcceptance);
      const most = allocate({ ...intake, method: 'max-placement' }, unlimited);
      expect(most.placements).toEqual(expected.maxPlacement);
      expect([answer, deferred, most].map(({ verified }) => verified)).toEqual([true, true, true]);
    },
  );

  test.each([...readInstances('p1_basic.json', 'groupSpecific-'), ...readInstances('p1_reserves.json')])(
    'answers $name by deferred acceptance as enumeration by independent code did',
    ({ intake, expected }) => {
      const answer = allocate({ ...intake, method: 'deferred-acceptance' }, unlimited);
      expect(answer.placements).toEqual(expected.deferredAcceptance);
      if (expected.cutoffs !== undefined) expect(answer.cutoffs).toEqual(expected.cutoffs);
      if (expected.waitlists !== undefined) expect(answer.waitlists).toEqual(expected.waitlists);
      expect(answer.verified).toBe(true);
    },
  );

  test('gives every applicant one reason for every group they listed, or one for listing none', () => {
    const answer = allocate(
      byPriority(
        [
          { id: 'south', capacity: 2 },
          { id: 'north', capacity: 1 },
        ],
        [
          { id: 'dee', preferences: ['north'], priority: 3 },
          { id: 'cy', preferences: ['north', 'south'], priority: 2, ineligible: { south: ['eligibility.sector'] } },
          { id: 'bo', preferences: ['north', 'south'], priority: 1 },
          { id: 'ana', preferences: ['north', 'south'], priority: 0 },
          { id: 'eve', preferences: [], priority: 4 },
        ],
      ),
      unlimited,
    );
    expect(answer).toEqual({
      method: 'serial',
      order: { by: 'priority' },
      placements: { ana: 'north', bo: 'south', cy: null, dee: null, eve: null },
      cutoffs: { north: 0, south: null },
      withheld: [],
      waitlists: { north: ['bo', 'cy', 'dee'], south: [] },
      closed: [],
      closing: null,
      reasons: [
        { applicant: 'ana', group: 'north', code: 'placed', rank: 1 },
        { applicant: 'ana', group: 'south', code: 'placed-higher', rank: 2 },
        full({ applicant: 'bo', group: 'north', rank: 1, cutoff: 0, key: 1, position: 1 }),
        { applicant: 'bo', group: 'south', code: 'placed', rank: 2 },
        full({ applicant: 'cy', group: 'north', rank: 1, cutoff: 0, key: 2, position: 2 }),
        { applicant: 'cy', group: 'south', code: 'ineligible', rank: 2, rules: ['eligibility.sector'] },
        full({ applicant: 'dee', group: 'north', rank: 1, cutoff: 0, key: 3, position: 3 }),
        { applicant: 'eve', group: null, code: 'not-ranked', rank: null },
      ],
      verified: true,
    });
    expect(Object.keys(answer.cutoffs)).toEqual(['north', 'south']);
    expect(Object.keys(answer.waitlists)).toEqual(['north', 'south']);
  });

  test('says of a refusal that it was one even where the applicant got something better', () => {
    const answer = allocate(
      byPriority(
        [
          { id: 'north', capacity: 1 },
          { id: 'south', capacity: 1 },
        ],
        [{ id: 'ana', preferences: ['north', 'south'], priority: 0, ineligible: { south: ['a', 'b'] } }],
      ),
      unlimited,
    );
    expect(answer.reasons[1]).toEqual({
      applicant: 'ana',
      group: 'south',
      code: 'ineligible',
      rank: 2,
      rules: ['a', 'b'],
    });
  });

  test('never puts a person on the waitlist of a group that would not admit them', () => {
    const answer = allocate(
      byPriority(
        [{ id: 'north', capacity: 1 }],
        [
          { id: 'ana', preferences: ['north'], priority: 0 },
          { id: 'bo', preferences: ['north'], priority: 1, ineligible: { north: ['eligibility.region'] } },
        ],
      ),
      unlimited,
    );
    expect(answer.waitlists).toEqual({ north: [] });
    expect(answer.placements).toEqual({ ana: 'north', bo: null });
  });

  test('answers nothing for nobody, and leaves every seat where there are no applicants', () => {
    expect(allocate(byPriority([], []), policy)).toEqual({
      method: 'serial',
      order: { by: 'priority' },
      placements: {},
      cutoffs: {},
      withheld: [],
      waitlists: {},
      closed: [],
      closing: null,
      reasons: [],
      verified: true,
    });
    expect(allocate(byPriority([{ id: 'north', capacity: 1 }], []), policy)).toMatchObject({
      cutoffs: { north: null },
      waitlists: { north: [] },
      verified: true,
    });
    expect(allocate(byPriority([], [{ id: 'ana', preferences: [], priority: 1 }]), policy).placements).toEqual({
      ana: null,
    });
  });

  test('fills a group to its capacity exactly: the last seat sets the cutoff', () => {
    const people = ['a', 'b', 'c'].map((id, priority) => ({ id, preferences: ['north'], priority }));
    const cutoffs = [1, 2, 3, 4].map((capacity) =>
      allocate(byPriority([{ id: 'north', capacity }], people), unlimited),
    );
    expect(cutoffs.map((answer) => answer.cutoffs)).toEqual([
      { north: 0 },
      { north: 1 },
      { north: 2 },
      { north: null },
    ]);
    expect(cutoffs.map((answer) => answer.waitlists)).toEqual([
      { north: ['b', 'c'] },
      { north: ['c'] },
      { north: [] },
      { north: [] },
    ]);
  });

  test("takes a group's capacity from the policy by how it meets, and the smaller of two", () => {
    const people = Array.from({ length: 25 }, (_, priority) => ({
      id: `p${priority}`,
      preferences: ['north'],
      priority,
    }));
    const placed = [
      { id: 'north', modality: 'in-person' as const },
      { id: 'north', modality: 'online' as const },
      { id: 'north', modality: 'online' as const, capacity: 10 },
      { id: 'north', modality: 'online' as const, capacity: 13 },
      { id: 'north', capacity: 13 },
    ].map((group) => Object.values(allocate(byPriority([group], people), policy).placements).filter(Boolean).length);
    expect(placed).toEqual([20, 12, 10, 12, 13]);
  });

  test('keeps ids apart from what a JavaScript object has by itself', () => {
    const answer = allocate(
      byPriority(
        [
          { id: 'constructor', capacity: 1 },
          { id: 'toString', capacity: 1 },
        ],
        [
          { id: 'hasOwnProperty', preferences: ['constructor', 'toString'], priority: 0 },
          { id: 'valueOf', preferences: ['constructor', 'toString'], priority: 1, ineligible: {} },
          { id: 'constructor', preferences: ['toString'], priority: 2 },
        ],
      ),
      unlimited,
    );
    expect(Object.entries(answer.placements)).toEqual([
      ['hasOwnProperty', 'constructor'],
      ['valueOf', 'toString'],
      ['constructor', null],
    ]);
    expect(Object.entries(answer.waitlists)).toEqual([
      ['constructor', ['valueOf']],
      ['toString', ['constructor']],
    ]);
    expect(answer.verified).toBe(true);
  });

  test('throws for an intake that is not lawful, with every problem', () => {
    const unlawful = byPriority([{ id: 'north', capacity: 0 }], [{ id: 'ana', preferences: ['south'] }]);
    expect(() => allocate(unlawful, policy)).toThrow(
      new RangeError(
        'groups[0].capacity: This is a whole number from 1 to 100000. ' +
          'applicants[0].preferences[0]: No group has this id. ' +
          'applicants[0].priority: This order needs a priority.',
      ),
    );
  });

  test('accepts its method by name', () => {
    expect(allocate({ ...byPriority([], []), method: 'serial' }, policy).method).toBe('serial');
  });

  test('places a large intake and finds its own certificate in order', () => {
    const groups = Array.from({ length: 120 }, (_, index) => ({ id: `g${index}`, modality: 'online' as const }));
    const applicants = Array.from({ length: 2000 }, (_, index) => ({
      id: `p${index}`,
      preferences: [1, 7, 31].map((step) => `g${(index * step) % 120}`).filter((id, at, all) => all.indexOf(id) === at),
    }));
    const answer = allocate({ order: { by: 'lottery', seed: 'large' }, groups, applicants }, policy);
    expect(answer.verified).toBe(true);
    expect(Object.values(answer.placements).filter((seat) => seat !== null)).toHaveLength(1440);
  });
});

describe('the order', () => {
  const one = [{ id: 'north', capacity: 1 }];
  const queue = (intake: Intake): readonly string[] => Object.keys(allocate(intake, unlimited).placements);

  test('by priority serves the smaller number first, and equal numbers by id', () => {
    const people = [
      { id: 'b', preferences: ['north'], priority: 2 },
      { id: 'a', preferences: ['north'], priority: 2 },
      { id: 'c', preferences: ['north'], priority: -1.5 },
    ];
    expect(queue(byPriority(one, people))).toEqual(['c', 'a', 'b']);
  });

  test('goes by code unit among equals, not by any alphabet', () => {
    const people = ['é', 'a', 'B', 'z', 'Z1'].map((id) => ({ id, preferences: [], priority: 0 }));
    expect(queue(byPriority([], people))).toEqual(['B', 'Z1', 'a', 'z', 'é']);
  });

  test('serves everyone of a smaller tier first; without one, 0', () => {
    const people = [
      { id: 'a', preferences: ['north'], priority: 0, tier: 2 },
      { id: 'b', preferences: ['north'], priority: 1, tier: 1 },
      { id: 'c', preferences: ['north'], priority: 9 },
      { id: 'd', preferences: ['north'], priority: 10, tier: 0 },
    ];
    const answer = allocate(byPriority(one, people), unlimited);
    expect(Object.keys(answer.placements)).toEqual(['c', 'd', 'b', 'a']);
    expect(answer.cutoffs).toEqual({ north: 9 });
    expect(answer.reasons[3]).toEqual({
      ...full({ applicant: 'a', group: 'north', rank: 1, cutoff: 9, key: 0, position: 3 }),
      tier: 2,
    });
  });

  test('by application compares moments, not texts, and publishes the text', () => {
    const people = [
      { id: 'melbourne', preferences: ['north'], appliedAt: '2027-01-31T09:00:00+11:00' },
      { id: 'utc', preferences: ['north'], appliedAt: '2027-01-30T22:00:01Z' },
      { id: 'brisbane', preferences: ['north'], appliedAt: '2027-01-31T07:59:59+10:00' },
    ];
    const answer = allocate({ order: { by: 'applied' }, groups: one, applicants: people }, unlimited);
    expect(Object.keys(answer.placements)).toEqual(['brisbane', 'melbourne', 'utc']);
    expect(answer.cutoffs).toEqual({ north: '2027-01-31T07:59:59+10:00' });
    expect(answer.reasons[1]).toMatchObject({ cutoff: '2027-01-31T07:59:59+10:00', key: '2027-01-31T09:00:00+11:00' });
    expect(answer.verified).toBe(true);
  });

  test('by application goes by id where two moments are the same', () => {
    const people = [
      { id: 'b', preferences: [], appliedAt: '2027-01-30T22:00:00Z' },
      { id: 'a', preferences: [], appliedAt: '2027-01-31T09:00:00+11:00' },
    ];
    expect(queue({ order: { by: 'applied' }, groups: [], applicants: people })).toEqual(['a', 'b']);
  });

  test('by lottery serves the smaller number drawn first, within a tier', () => {
    const people = ['a1', 'a2', 'A1x', 'é', '名前'].map((id) => ({ id, preferences: ['north'] }));
    const intake: Intake = { order: { by: 'lottery', seed: '2026-R1' }, groups: one, applicants: people };
    const drawn = [...people].sort(
      (first, second) => lotteryKey('2026-R1', first.id) - lotteryKey('2026-R1', second.id),
    );
    expect(queue(intake)).toEqual(drawn.map(({ id }) => id));
    const answer = allocate(intake, unlimited);
    expect(answer.order).toEqual({ by: 'lottery', seed: '2026-R1' });
    expect(answer.cutoffs).toEqual({ north: 13333672712681 });
    const last = { ...intake, applicants: people.map((each) => (each.id === 'a2' ? { ...each, tier: 1 } : each)) };
    expect(queue(last).at(-1)).toBe('a2');
  });

  test('passes over a priority or a moment it does not go by', () => {
    const people = [
      { id: 'a', preferences: [], priority: 9, appliedAt: '2027-01-31T09:00:00+11:00' },
      { id: 'b', preferences: [], priority: 1, appliedAt: '2027-02-28T09:00:00+11:00' },
    ];
    expect(queue({ order: { by: 'applied' }, groups: [], applicants: people })).toEqual(['a', 'b']);
    expect(queue({ order: { by: 'priority', seed: '' }, groups: [], applicants: people })).toEqual(['b', 'a']);
  });
});

function full(facts: {
  readonly applicant: string;
  readonly group: string;
  readonly rank: number;
  readonly cutoff: number;
  readonly key: number;
  readonly position: number;
}): object {
  return { ...facts, code: 'full', cutoffTier: 0, tier: 0 };
}
