import '../../support/fixed-seed.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies } from '../../../src/policy/index.js';
import { allocate, fillVacancies, problemsOfVacancies, type Vacancies } from '../../../src/rules/capacity/index.js';
import {
  anyVacancies,
  before,
  chainBySteps,
  could,
  here,
  membersOf,
  rankOf,
  room,
  rounds,
  seatingBefore,
  stableAbove,
  waitingFor,
} from '../../support/chain-oracle.js';
import { intakes, unlimited } from '../../support/intakes.js';

/** Four of six, the first by the second, and no maximum but the groups' own. */
const policy = policies.freeFromViolence;
const timed = policies.partnersInPrevention;
const runs = { numRuns: 1000 };

const seatingOf = (vacancies: Vacancies, by = timed) =>
  new Map(Object.entries(fillVacancies(vacancies, by).placements));

/** One way to pick, for any number of steps. */
function picking(numbers: readonly number[]): () => number {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0;
}

const picks = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 20 });

test('in whatever order free seats are looked at, everybody ends where the chain puts them', () => {
  let [moved, own] = [0, 0];
  fc.assert(
    fc.property(anyVacancies(6), picks, picks, (vacancies, one, other) => {
      const seating = seatingOf(vacancies);
      expect(seating).toEqual(chainBySteps(vacancies, timed, picking(one)));
      expect(seating).toEqual(chainBySteps(vacancies, timed, picking(other)));
      const { moves } = fillVacancies(vacancies, timed);
      if (moves.some(({ because }) => because.vacatedBy.length > 0)) moved++;
      if (moves.length > 0 && vacancies.applicants.some(({ priority }) => typeof priority === 'object')) own++;
    }),
    { numRuns: 2000 },
  );
  expect(moved).toBeGreaterThan(33);
  expect(own).toBeGreaterThan(100);
});

test('nobody is worse off, no group takes more than it holds, and no free seat has anybody waiting', () => {
  let over = 0;
  fc.assert(
    fc.property(anyVacancies(6), (vacancies) => {
      const answer = fillVacancies(vacancies, timed);
      const seating = new Map(Object.entries(answer.placements));
      const was = seatingBefore(vacancies);
      expect([...seating.keys()].sort()).toEqual([...was.keys()].sort());
      for (const person of here(vacancies)) {
        const [then, now] = [was.get(person.id) ?? null, seating.get(person.id) ?? null];
        expect(rankOf(person, now)).toBeLessThanOrEqual(rankOf(person, then));
        if (now !== then) expect(now !== null && could(person, now, vacancies, timed)).toBe(true);
      }
      for (const { id: group } of vacancies.groups) {
        const [then, now] = [membersOf(was, group), membersOf(seating, group)];
        if (now.length > room(vacancies, group)) {
          over++;
          expect(now.every((id) => then.includes(id))).toBe(true);
        } else if (now.length < room(vacancies, group)) {
          expect(waitingFor(vacancies, group, seating, timed)).toEqual([]);
        }
      }
      const overfull = vacancies.groups.filter(({ id }) => membersOf(seating, id).length > room(vacancies, id));
      expect(answer.overfull.map(({ group }) => group)).toEqual(overfull.map(({ id }) => id).sort());
    }),
    runs,
  );
  expect(over).toBeGreaterThan(33);
});

test('from seats that nobody had reason to envy, it is the least of all stable allocations in which nobody is worse off', () => {
  let [several, changed] = [0, 0];
  const scene = rounds(6, [true, true, false]).chain((round) =>
    fc.record({
      round: fc.constant(round),
      // Nobody has a seat yet, or some stable allocation has been made.
      which: fc.option(fc.nat(), { freq: 3 }),
      withdrawn: fc.subarray(
        round.applicants.map(({ id }) => id),
        { maxLength: Math.min(2, round.applicants.length) },
      ),
      raised: fc.constantFrom(0, 0, 1),
    }),
  );
  fc.assert(
    fc.property(scene, ({ round, which, withdrawn, raised }) => {
      const stable = stableAbove(round, policy);
      const current = which === null ? round.current : Object.fromEntries(stable[which % stable.length] ?? []);
      const groups = round.groups.map((group, index) =>
        index === 0
          ? { ...group, capacity: group.capacity ?? 0 }
          : { ...group, capacity: (group.capacity ?? 0) + raised },
      );
      const vacancies = { ...round, groups, current, withdrawn };
      const seating = seatingOf(vacancies, policy);
      const above = stableAbove(vacancies, policy);
      expect(above).toContainEqual(seating);
      for (const other of above) {
        for (const person of here(vacancies)) {
          expect(rankOf(person, seating.get(person.id) ?? null)).toBeGreaterThanOrEqual(
            rankOf(person, other.get(person.id) ?? null),
          );
        }
      }
      if (above.length > 1) several++;
      if (JSON.stringify([...seating]) !== JSON.stringify([...seatingBefore(vacancies)])) changed++;
    }),
    runs,
  );
  expect(several).toBeGreaterThan(3);
  expect(changed).toBeGreaterThan(50);
});

test('after a withdrawal from an allocation in one order, it is what allocating anew without them gives', () => {
  let changed = 0;
  const scene = fc
    .oneof(intakes({ groups: 4, applicants: 8 }), rounds(6, [false]))
    .chain((intake) =>
      fc.record({ intake: fc.constant(intake), withdrawn: fc.subarray(intake.applicants.map(({ id }) => id)) }),
    );
  fc.assert(
    fc.property(scene, ({ intake, withdrawn }) => {
      const { placements: current } = allocate(intake, unlimited);
      const anew = allocate(
        { ...intake, applicants: intake.applicants.filter(({ id }) => !withdrawn.includes(id)) },
        unlimited,
      );
      const answer = fillVacancies({ ...intake, current, withdrawn }, unlimited);
      expect(answer.placements).toEqual(anew.placements);
      expect(answer.waitlists).toEqual(anew.waitlists);
      if (answer.moves.length > 0) changed++;
    }),
    runs,
  );
  expect(changed).toBeGreaterThan(50);
});

test('every move, every person passed over and every waitlist can be worked out again from the input and the placements', () => {
  let skips = 0;
  fc.assert(
    fc.property(anyVacancies(6), (vacancies) => {
      const answer = fillVacancies(vacancies, timed);
      const seating = new Map(Object.entries(answer.placements));
      const was = seatingBefore(vacancies);
      const moved = here(vacancies).filter(({ id }) => was.get(id) !== seating.get(id));
      expect(answer.moves.map(({ applicant }) => applicant).sort()).toEqual(moved.map(({ id }) => id).sort());
      for (const { applicant, from, to, rank, position, because } of answer.moves) {
        expect([from, to]).toEqual([was.get(applicant), seating.get(applicant)]);
        expect(here(vacancies).find(({ id }) => id === applicant)?.preferences[rank - 1]).toBe(to);
        expect(waitingFor(vacancies, to, was, timed)[position - 1]?.id).toBe(applicant);
        const [then, now] = [membersOf(was, to), membersOf(seating, to)];
        expect(because.seatsFree).toBe(Math.max(0, room(vacancies, to) - then.length));
        expect(because.vacatedBy).toEqual(then.filter((id) => !now.includes(id)).sort());
      }
      const gave = vacancies.groups.filter(
        ({ id }) =>
          membersOf(seating, id).length < room(vacancies, id) ||
          membersOf(seating, id).some((person) => was.get(person) !== id),
      );
      const passed = gave.flatMap(({ id: group }) =>
        here(vacancies)
          .filter((person) => person.preferences.includes(group) && !could(person, group, vacancies, timed))
          .filter((person) => rankOf(person, group) < rankOf(person, seating.get(person.id) ?? null))
          .sort((first, second) => (before(first, second, group) ? -1 : 1))
          .map(({ id }) => `${id} ${group}`),
      );
      expect(answer.skipped.map(({ applicant, group }) => `${applicant} ${group}`).sort()).toEqual(passed.sort());
      skips += passed.length;
      for (const [group, waiting] of Object.entries(answer.waitlists)) {
        const runs = !(vacancies.closed ?? []).includes(group);
        const expected = runs ? waitingFor(vacancies, group, seating, timed).map(({ id }) => id) : [];
        expect(waiting).toEqual(expected);
      }
    }),
    runs,
  );
  expect(skips).toBeGreaterThan(100);
});

test('the order in which people, groups and seats are listed changes nothing', () => {
  fc.assert(
    fc.property(anyVacancies(6), fc.nat(), (vacancies, by) => {
      const turned = <Each>(list: readonly Each[]): readonly Each[] => {
        const from = list.length === 0 ? 0 : by % list.length;
        return [...list.slice(from), ...list.slice(0, from)].reverse();
      };
      const shuffled = {
        ...vacancies,
        groups: turned(vacancies.groups),
        applicants: turned(vacancies.applicants),
        current: Object.fromEntries(turned(Object.entries(vacancies.current))),
        withdrawn: turned([vacancies.withdrawn ?? []].flat()),
      };
      expect(problemsOfVacancies(shuffled, timed)).toEqual([]);
      expect(JSON.stringify(fillVacancies(shuffled, timed))).toBe(JSON.stringify(fillVacancies(vacancies, timed)));
    }),
    runs,
  );
});

test('filling what has been filled moves nobody', () => {
  fc.assert(
    fc.property(anyVacancies(6), (vacancies) => {
      const { placements: current, waitlists } = fillVacancies(vacancies, timed);
      const { withdrawn: _gone, ...rest } = vacancies;
      const applicants = here(vacancies);
      const again = fillVacancies({ ...rest, applicants, current }, timed);
      expect([again.moves, again.placements, again.waitlists]).toEqual([[], current, waitlists]);
    }),
    runs,
  );
});
