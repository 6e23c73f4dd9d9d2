import '../../support/fixed-seed.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Applicant,
  allocate,
  type Intake,
  nextCohort,
  problemsOfRound,
} from '../../../src/rules/capacity/index.js';
import { places } from '../../support/host.js';
import { intakes, unlimited } from '../../support/intakes.js';

const north = { id: 'north', capacity: 1 };
const byPriority = (...applicants: readonly Applicant[]): Intake => ({
  order: { by: 'priority' },
  groups: [north, { id: 'south', capacity: 1 }],
  applicants,
});

describe('nextCohort', () => {
  test('names whoever wanted a place, could have had one and got none, the longest waiting first', () => {
    const intake = byPriority(
      { id: 'ana', preferences: ['north'], priority: 0, missed: 4 },
      { id: 'bo', preferences: ['north', 'south'], priority: 1, ineligible: { south: ['eligibility.region'] } },
      { id: 'cy', preferences: ['south', 'north'], priority: 2, ineligible: { north: ['a'], south: ['b'] }, missed: 3 },
      { id: 'dee', preferences: [], priority: 3, missed: 2 },
      { id: 'eve', preferences: ['south'], priority: 4 },
      { id: 'fay', preferences: ['north', 'south'], priority: 5, missed: 1 },
      { id: 'gus', preferences: ['south'], priority: 6, missed: 1 },
    );
    expect(nextCohort({ intake, allocation: allocate(intake, unlimited) })).toEqual([
      { id: 'fay', missed: 2, wanted: ['north', 'south'] },
      { id: 'gus', missed: 2, wanted: ['south'] },
      { id: 'bo', missed: 1, wanted: ['north'] },
    ]);
  });

  test('goes by tier and id where each group has an order of its own', () => {
    const intake = byPriority(
      { id: 'cy', preferences: ['north'], priority: { north: 1 } },
      { id: 'bo', preferences: ['north'], priority: { north: 2 } },
      { id: 'ana', preferences: ['north'], priority: { north: 3 }, tier: 1 },
    );
    const placements = { ana: null, bo: null, cy: null };
    expect(nextCohort({ intake, allocation: { placements } }).map(({ id }) => id)).toEqual(['bo', 'cy', 'ana']);
  });

  test('holds exactly those who are placed nowhere and refused by not all of their groups', () => {
    let carried = 0;
    fc.assert(
      fc.property(
        intakes({ groups: 3, applicants: 8 }),
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        (drawn, rounds) => {
          const intake = {
            ...drawn,
            applicants: drawn.applicants.map((each, at) => ({ ...each, missed: rounds[at] ?? 0 })),
          };
          const allocation = allocate(intake, unlimited);
          const placed = new Map(Object.entries(allocation.placements));
          const next = nextCohort({ intake, allocation });
          const expected = intake.applicants.filter(
            ({ id, preferences, ineligible = {} }) =>
              placed.get(id) === null && preferences.some((group) => !new Map(Object.entries(ineligible)).has(group)),
          );
          expect(next.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          for (const { id, missed } of next) {
            expect(missed).toBe((intake.applicants.find((each) => each.id === id)?.missed ?? 0) + 1);
          }
          const served = allocation.reasons.map(({ applicant }) => applicant);
          next.forEach((each, index) => {
            const before = next[index - 1];
            if (before === undefined) return;
            expect(before.missed).toBeGreaterThanOrEqual(each.missed);
            if (before.missed === each.missed) expect(served.indexOf(before.id)).toBeLessThan(served.indexOf(each.id));
          });
          carried += next.length;
        },
      ),
      { numRuns: 1000 },
    );
    expect(carried).toBeGreaterThan(33);
  });

  test('throws for an answer to other applications', () => {
    const intake = byPriority({ id: 'ana', preferences: ['north'], priority: 1 });
    expect(() => nextCohort({ intake, allocation: { placements: {} } })).toThrow(
      new RangeError('intake.applicants[0].id: The allocation says nothing of this applicant.'),
    );
  });
});

test('an answer is of this intake when it says of each applicant, and of nobody else, in which of these groups they are', () => {
  const intake = byPriority(
    { id: 'ana', preferences: ['north'], priority: 1, missed: 0.5 },
    { id: 'constructor', preferences: [], priority: 1, missed: -1 },
  );
  const placements = { ana: 'west', bo: null };
  expect(places(problemsOfRound({ intake, allocation: { placements } }))).toEqual([
    'allocation.placements.ana unknown-reference',
    'allocation.placements.bo unknown-reference',
    'intake.applicants[0].missed wrong-type',
    'intake.applicants[1].id missing',
    'intake.applicants[1].missed too-small',
  ]);
  const lawful = byPriority({ id: 'ana', preferences: ['north'], priority: 1, missed: 2 });
  expect(problemsOfRound({ intake: lawful, allocation: { placements: { ana: 'north' } } })).toEqual([]);
});

describe('over many rounds', () => {
  const rounds = fc.record({
    seats: fc.integer({ min: 1, max: 3 }),
    arrivals: fc.array(fc.nat(6), { minLength: 5, maxLength: 25 }),
    seed: fc.string({ minLength: 1 }),
  });

  /** Rounds of one group whose order puts whoever missed more before the others, and draws among equals. */
  function serve(
    seats: number,
    arrivals: readonly number[],
    seed: string,
  ): ReadonlyMap<string, { came: number; placed: number | null }> {
    const people = new Map<string, { came: number; placed: number | null }>();
    let waiting: readonly { readonly id: string; readonly missed: number }[] = [];
    arrivals.forEach((arriving, round) => {
      const newcomers = Array.from({ length: arriving }, (_, index) => ({ id: `${round}-${index}`, missed: 0 }));
      for (const { id } of newcomers) people.set(id, { came: round, placed: null });
      const intake: Intake = {
        order: { by: 'priority' },
        groups: [{ id: 'north', capacity: seats }],
        applicants: [...waiting, ...newcomers].map(({ id, missed }, index) => ({
          id,
          missed,
          preferences: ['north'],
          // The first number that comes to mind, so that only what was missed puts anybody first.
          priority: -100 * missed + ((index * 7 + seed.length) % 10),
        })),
      };
      const allocation = allocate(intake, unlimited);
      for (const [id, group] of Object.entries(allocation.placements)) {
        const person = people.get(id);
        if (group !== null && person !== undefined) people.set(id, { ...person, placed: round });
      }
      waiting = nextCohort({ intake, allocation });
    });
    return people;
  }

  test('nobody who keeps applying waits behind a newcomer, and all wait no longer than those who came before them take', () => {
    let waited = 0;
    fc.assert(
      fc.property(rounds, ({ seats, arrivals, seed }) => {
        // Then nobody new comes, so that everybody's wait ends.
        const total = arrivals.reduce((sum, number) => sum + number, 0);
        const quiet = Array.from({ length: Math.ceil(total / seats) }, () => 0);
        const people = serve(seats, [...arrivals, ...quiet], seed);
        const all = [...people.values()];
        expect(all).toHaveLength(total);
        for (const { came, placed } of all) {
          expect(placed).not.toBeNull();
          for (const other of all) {
            if (other.came > came && (other.placed ?? 0) < (placed ?? 0)) expect('a newcomer').toBe('behind');
          }
          const ahead = all.filter((other) => other.came <= came && (other.placed ?? 0) >= came).length;
          expect((placed ?? 0) - came).toBeLessThan(Math.ceil(ahead / seats));
          if ((placed ?? 0) > came + 1) waited++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(waited).toBeGreaterThan(333);
  });

  test('credit ends with a place: whoever got one stands among newcomers when they come again', () => {
    const intake = byPriority(
      { id: 'ana', preferences: ['north'], priority: 1, missed: 5 },
      { id: 'bo', preferences: ['north'], priority: 2 },
    );
    const next = nextCohort({ intake, allocation: allocate(intake, unlimited) });
    const missed = new Map(next.map((each) => [each.id, each.missed]));
    expect([missed.get('ana') ?? 0, missed.get('bo') ?? 0]).toEqual([0, 1]);
  });
});
