import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend, policies } from '../../../src/policy/index.js';
import { type AllocationMethod, allocate, type Intake, verify } from '../../../src/rules/capacity/index.js';
import { readClosingInstances } from '../../support/capacity-vectors.js';
import { intakes, type Kind, unlimited } from '../../support/intakes.js';

function everyGroup({ groups }: Intake): readonly string[] {
  return groups.map(({ id }) => id).sort();
}

/** The same with these groups open to nobody, and no numbers of people needed. */
function without(intake: Intake, closed: readonly string[]): Intake {
  return {
    ...intake,
    groups: intake.groups.map(({ minimum, ...group }) => group),
    applicants: intake.applicants.map((each) => ({
      ...each,
      ineligible: { ...each.ineligible, ...Object.fromEntries(closed.map((group) => [group, ['closed']])) },
    })),
  };
}

/** Of every set of closures that leaves no group too small the best, by looking at each. */
function bestClosures(intake: Intake): { readonly closed: readonly string[]; readonly placements: string } {
  const candidates = intake.groups
    .filter(({ minimum = 0 }) => minimum > 0)
    .map(({ id }) => id)
    .sort();
  const outcomes = Array.from({ length: 2 ** candidates.length }, (_, set) => {
    const closed = candidates.filter((_, bit) => (set & (1 << bit)) !== 0);
    const { placements } = allocate(without(intake, closed), unlimited);
    const seats = Object.entries(placements);
    const ranks = intake.applicants.map(({ id, preferences }) => preferences.indexOf(new Map(seats).get(id) ?? ''));
    const lawful = intake.groups.every(
      ({ id, minimum = 0 }) => closed.includes(id) || seats.filter(([, group]) => group === id).length >= minimum,
    );
    const placed = ranks.filter((rank) => rank >= 0);
    return {
      closed,
      placements: JSON.stringify([...seats].sort()),
      lawful,
      placed: placed.length,
      ranks: placed.reduce((sum, rank) => sum + rank, 0),
    };
  }).filter(({ lawful }) => lawful);
  const [best] = outcomes.sort(
    (one, other) =>
      other.placed - one.placed ||
      one.closed.length - other.closed.length ||
      one.ranks - other.ranks ||
      (one.closed.join('\u0000') < other.closed.join('\u0000') ? -1 : 1),
  );
  return { closed: best?.closed ?? [], placements: best?.placements ?? '' };
}

describe('groups that stay too small', () => {
  test.each(readClosingInstances())(
    'close as enumeration by independent code found best in $name',
    ({ intake, expected }) => {
      const answer = allocate(intake, unlimited);
      expect(answer.placements).toEqual(expected.exact.allocation);
      const closed = answer.closed.map(({ group }) => group);
      expect(everyGroup(intake).filter((group) => !closed.includes(group))).toEqual(expected.exact.open);
      expect(answer.closing?.search).toBe('exact');
      expect(answer.verified).toBe(true);
      expect(verify(intake, answer, unlimited)).toBe(true);
      expect(expected.exact.placed).toBeGreaterThan(expected.oneAtATime.placed);
    },
  );

  const kinds: readonly (readonly [AllocationMethod, Kind])[] = [
    ['serial', 'plain'],
    ['deferred-acceptance', 'by-group'],
    ['deferred-acceptance', 'reserves'],
    ['deferred-acceptance', 'organisations'],
    ['max-placement', 'plain'],
  ];

  test.each(kinds)('close as looking at every set of closures finds best, by %s with %s', (method, kind) => {
    let closures = 0;
    fc.assert(
      fc.property(intakes({ groups: 4, applicants: 7, method, kind, minimums: true }), (intake) => {
        const answer = allocate(intake, unlimited);
        const best = bestClosures(intake);
        expect(answer.closed.map(({ group }) => group)).toEqual(best.closed);
        expect(JSON.stringify(Object.entries(answer.placements).sort())).toBe(best.placements);
        expect(answer.verified).toBe(true);
        expect(verify(intake, answer, unlimited)).toBe(true);
        for (const { group, reached, minimum } of answer.closed) {
          const open = allocate(without(intake, []), unlimited);
          expect(Object.values(open.placements).filter((each) => each === group)).toHaveLength(reached);
          expect(intake.groups.find(({ id }) => id === group)?.minimum).toBe(minimum);
        }
        if (answer.closed.length > 0) closures++;
      }),
      { numRuns: 1000 },
    );
    expect(closures).toBeGreaterThan(66);
  });

  test('never shrink another group, and let nobody in who was left out', () => {
    fc.assert(
      fc.property(intakes({ groups: 4, applicants: 8, minimums: true }), (intake) => {
        const [open, closing] = [allocate(without(intake, []), unlimited), allocate(intake, unlimited)];
        const size = (answer: typeof open, group: string) =>
          Object.values(answer.placements).filter((each) => each === group).length;
        for (const group of everyGroup(intake)) {
          if (!closing.closed.some((each) => each.group === group)) {
            expect(size(closing, group)).toBeGreaterThanOrEqual(size(open, group));
          }
        }
        for (const [person, group] of Object.entries(open.placements)) {
          if (group === null) expect(closing.placements[person]).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('tell everybody who listed them why, with the number that came and the number needed', () => {
    const answer = allocate(
      {
        order: { by: 'priority' },
        groups: [
          { id: 'north', capacity: 5, minimum: 3 },
          { id: 'south', capacity: 5 },
        ],
        applicants: [
          { id: 'ana', preferences: ['north', 'south'], priority: 0 },
          { id: 'bo', preferences: ['north'], priority: 1 },
        ],
      },
      unlimited,
    );
    expect(answer.closed).toEqual([{ group: 'north', reached: 2, minimum: 3 }]);
    expect(answer.closing).toEqual({ search: 'exact', atMost: 2 });
    expect(answer.waitlists).toEqual({ north: [], south: [] });
    expect(answer.reasons).toEqual([
      { applicant: 'ana', group: 'north', rank: 1, code: 'closed', reached: 2, minimum: 3 },
      { applicant: 'ana', group: 'south', rank: 2, code: 'placed' },
      { applicant: 'bo', group: 'north', rank: 1, code: 'closed', reached: 2, minimum: 3 },
    ]);
  });

  test('close below the policy’s number where it asks for more than the group does, and never where the group asks for none', () => {
    const people = Array.from({ length: 5 }, (_, priority) => ({
      id: `p${priority}`,
      preferences: ['north'],
      priority,
    }));
    const closed = (minimum?: number) =>
      allocate(
        {
          order: { by: 'priority' },
          groups: [{ id: 'north', modality: 'online', ...(minimum === undefined ? {} : { minimum }) }],
          applicants: people,
        },
        needingSix,
      ).closed;
    expect([closed(3), closed(7), closed(0), closed()]).toEqual([
      [{ group: 'north', reached: 5, minimum: 6 }],
      [{ group: 'north', reached: 5, minimum: 7 }],
      [],
      [],
    ]);
  });

  test('close one by one where more groups could than can be searched, and the answer says so and how many more a search could place', () => {
    const groups = Array.from({ length: 13 }, (_, index) => ({
      id: `g${String(index).padStart(2, '0')}`,
      capacity: 3,
      minimum: 2,
    }));
    const applicants = groups.map(({ id }, priority) => ({
      id: `p${priority}`,
      preferences: [id, groups[0]?.id ?? ''].filter((each, at, all) => all.indexOf(each) === at),
      priority,
    }));
    const intake: Intake = { order: { by: 'priority' }, groups, applicants };
    const answer = allocate(intake, unlimited);
    expect(answer.closing).toEqual({ search: 'largest-shortfall', atMost: 13 });
    // Of groups that lack as many the first by id closes first, so the one that everybody listed as well is gone before it could fill.
    expect(answer.closed.map(({ reached }) => reached)).toEqual(Array.from({ length: 13 }, () => 1));
    const twelve = { ...intake, groups: groups.slice(0, 12), applicants: applicants.slice(0, 12) };
    const best = allocate(twelve, unlimited);
    expect(best.closing).toEqual({ search: 'exact', atMost: 12 });
    expect(Object.values(best.placements).filter((group) => group === 'g00')).toHaveLength(3);
    expect([answer.verified, best.verified, verify(intake, answer, unlimited)]).toEqual([true, true, true]);
  });

  test.each([
    ['the one that lacks most, though another has fewer people', { east: [3, 6], west: [2, 3] }, 'east'],
    [
      'of those that lack as many the one with fewer people, though another comes first by id',
      { east: [2, 3], west: [1, 2] },
      'west',
    ],
  ] as const)('one by one close %s', (_, asked, closes) => {
    const others = Array.from({ length: 11 }, (_each, index) => ({ id: `z${index}`, capacity: 9, minimum: 1 }));
    const groups = Object.entries(asked).map(([id, [, minimum]]) => ({ id, capacity: 9, minimum }));
    const applicants = Object.entries(asked).flatMap(([id, [people]]) =>
      Array.from({ length: people }, (_each, index) => ({
        id: `${id}-${index}`,
        preferences: id === 'east' ? ['east', 'west'] : ['west', 'east'],
        priority: index,
      })),
    );
    const answer = allocate({ order: { by: 'priority' }, groups: [...groups, ...others], applicants }, unlimited);
    expect(answer.closed.map(({ group }) => group).filter((group) => group in asked)).toEqual([closes]);
    expect(new Set(Object.values(answer.placements))).toEqual(new Set([closes === 'east' ? 'west' : 'east']));
  });

  test('are found out where an answer closes others, or another set', () => {
    for (const { intake } of readClosingInstances()) {
      const answer = allocate(intake, unlimited);
      for (const { id } of intake.groups) {
        const closed = answer.closed.filter(({ group }) => group !== id);
        if (closed.length < answer.closed.length) expect(verify(intake, { ...answer, closed }, unlimited)).toBe(false);
      }
      const reached = answer.closed.map((each) => ({ ...each, reached: each.reached + 1 }));
      expect(verify(intake, { ...answer, closed: reached }, unlimited)).toBe(false);
      expect(verify(intake, { ...answer, closing: { search: 'exact', atMost: 99 } }, unlimited)).toBe(false);
      expect(verify(intake, { ...answer, closing: null }, unlimited)).toBe(false);
    }
  });
});

const needingSix = atLeastSix();

function atLeastSix() {
  const minimumViable = { value: 6, source: 'Our handbook', section: '2' };
  const ours = amend(policies.partnersInPrevention, { id: 'ours@2027', capacity: { minimumViable } });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}
