import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type Intake, verify } from '../../src/rules/capacity/index.js';
import { mayJoin, members } from '../support/allocation-oracle.js';
import { intakes, unlimited } from '../support/intakes.js';
import { closedIn, seatsIn, waitingFor, ways } from '../support/ways.js';

// What holds for every answer, whichever way places were given out, whatever groups ask for and also where some of them close.

const runs = { numRuns: 1000 };

/** The same list in any other order, and an object with its keys in any other order. */
function turned<Each>(list: readonly Each[]): fc.Arbitrary<Each[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

function turnedKeys<Value>(record: Readonly<Record<string, Value>>): fc.Arbitrary<Record<string, Value>> {
  return turned(Object.entries(record)).map((entries) => Object.fromEntries(entries));
}

describe.each(ways)('by %s with %s', (method, kind) => {
  const some = intakes({ groups: 4, applicants: 8, method, kind, minimums: true });

  test('nobody is in a group they did not list or may not join, no group is over what it holds, and one that runs has the people it needs', () => {
    const seen = { closed: 0, listless: 0, refused: 0 };
    fc.assert(
      fc.property(some, (intake) => {
        const answer = allocate(intake, unlimited);
        const seats = seatsIn(answer);
        expect([...seats.keys()].sort()).toEqual(intake.applicants.map(({ id }) => id).sort());
        for (const applicant of intake.applicants) {
          const seat = seats.get(applicant.id) ?? null;
          if (seat !== null) expect(applicant.preferences.includes(seat) && mayJoin(applicant, seat)).toBe(true);
          if (applicant.preferences.length === 0) seen.listless++;
          if (applicant.preferences.some((group) => !mayJoin(applicant, group))) seen.refused++;
        }
        for (const { id, capacity = 0, minimum = 0 } of intake.groups) {
          const { length } = members(seats, id);
          expect(length).toBeLessThanOrEqual(capacity);
          if (closedIn(answer).has(id)) expect(length).toBe(0);
          else expect(length).toBeGreaterThanOrEqual(minimum);
        }
        if (answer.closed.length > 0) seen.closed++;
      }),
      runs,
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(33);
  });

  test('a waitlist is in the order of its group, and empty while the group has a place left, unless an organisation has its share', () => {
    let waited = 0;
    fc.assert(
      fc.property(some, (intake) => {
        const answer = allocate(intake, unlimited);
        const seats = seatsIn(answer);
        for (const { id, capacity = 0, perOrganisation } of intake.groups) {
          const waiting = waitingFor(intake, answer, id);
          expect(answer.waitlists[id]).toEqual(waiting.map((each) => each.id));
          waited += waiting.length;
          if (members(seats, id).length === capacity) continue;
          const here = intake.applicants.filter((each) => seats.get(each.id) === id);
          for (const { organisation } of waiting) {
            expect(organisation).toBeDefined();
            expect(here.filter((each) => each.organisation === organisation)).toHaveLength(perOrganisation ?? -1);
          }
        }
      }),
      runs,
    );
    expect(waited).toBeGreaterThan(33);
  });

  test('the order of lists, and of keys inside them, changes not one byte', () => {
    const shuffled = some.chain((intake) =>
      fc.record({
        intake: fc.constant(intake),
        groups: fc
          .tuple(
            ...intake.groups.map(({ reserves, ...group }) =>
              reserves === undefined
                ? fc.constant(group)
                : turnedKeys(reserves).map((other) => ({ reserves: other, ...group })),
            ),
          )
          .chain(turned),
        applicants: fc
          .tuple(
            ...intake.applicants.map(({ ineligible = {}, priority, attributes = [], ...applicant }) =>
              fc
                .record({
                  ineligible: turnedKeys(ineligible),
                  attributes: turned(attributes),
                  priority: typeof priority === 'object' ? turnedKeys(priority) : fc.constant(priority ?? 0),
                })
                .map((other) => ({ ...other, ...applicant })),
            ),
          )
          .chain(turned),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ intake, ...other }) => {
        const again = allocate({ ...intake, ...other }, unlimited);
        expect(JSON.stringify(again)).toBe(JSON.stringify(allocate(intake, unlimited)));
      }),
      runs,
    );
  });

  test('what people are called changes nothing where their priorities are given and distinct', () => {
    let changed = 0;
    fc.assert(
      fc.property(some, (drawn) => {
        const intake = distinct(drawn);
        const names = new Map(intake.applicants.map(({ id }, place) => [id, `z${99 - place}`]));
        const nameOf = (id: string): string => names.get(id) ?? '';
        const renamed = {
          ...intake,
          applicants: intake.applicants.map((each) => ({ ...each, id: nameOf(each.id) })),
        };
        const [own, other] = [allocate(intake, unlimited), allocate(renamed, unlimited)];
        expect(seatsIn(other)).toEqual(new Map([...seatsIn(own)].map(([id, seat]) => [nameOf(id), seat])));
        expect(other.waitlists).toEqual(
          Object.fromEntries(Object.entries(own.waitlists).map(([group, ids]) => [group, ids.map(nameOf)])),
        );
        expect([other.cutoffs, other.closed]).toEqual([own.cutoffs, own.closed]);
        if (Object.values(own.placements).includes(null)) changed++;
      }),
      runs,
    );
    expect(changed).toBeGreaterThan(66);
  });

  test('a certificate is clean, and no longer is once one person sits elsewhere, also where groups closed', () => {
    let [moved, closures] = [0, 0];
    fc.assert(
      fc.property(some, fc.nat(), fc.nat(4), (intake, who, to) => {
        const answer = allocate(intake, unlimited);
        expect([answer.verified, verify(intake, answer, unlimited)]).toEqual([true, true]);
        const { id } = intake.applicants[who % Math.max(1, intake.applicants.length)] ?? {};
        const target = intake.groups[to]?.id ?? null;
        if (id === undefined || seatsIn(answer).get(id) === target) return;
        const placements = Object.fromEntries(new Map([...seatsIn(answer), [id, target]]));
        expect(verify(intake, { ...answer, placements }, unlimited)).toBe(false);
        moved++;
        if (answer.closed.length > 0) closures++;
      }),
      runs,
    );
    expect(Math.min(moved, closures)).toBeGreaterThan(33);
  });
});

/** The same people in an order that leaves nothing to ids: each with a priority of their own, or with one for each group. */
function distinct(intake: Intake): Intake {
  const each = intake.applicants.some(({ priority }) => typeof priority === 'object');
  // Times any of these, remainders of eleven are as distinct as what they are of.
  const forGroups = (place: number) =>
    Object.fromEntries(intake.groups.map(({ id }, group) => [id, (place * (group + 1)) % 11]));
  return {
    ...intake,
    order: { by: 'priority' },
    applicants: intake.applicants.map((person, place) => ({ ...person, priority: each ? forGroups(place) : place })),
  };
}
