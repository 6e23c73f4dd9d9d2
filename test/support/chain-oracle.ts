import fc from 'fast-check';
import type { Policy } from '../../src/policy/index.js';
import type { Vacancies } from '../../src/rules/capacity/index.js';
import { legal } from './promotion-oracle.js';

type Person = Vacancies['applicants'][number];
export type Seating = ReadonlyMap<string, string | null>;

function gone({ withdrawn = [] }: Vacancies): readonly string[] {
  return typeof withdrawn === 'string' ? [withdrawn] : withdrawn;
}

/** Everyone who has not withdrawn. */
export function here(vacancies: Vacancies): readonly Person[] {
  return vacancies.applicants.filter(({ id }) => !gone(vacancies).includes(id));
}

export function seatingBefore(vacancies: Vacancies): Seating {
  const current = new Map(Object.entries(vacancies.current));
  return new Map(here(vacancies).map(({ id }) => [id, current.get(id) ?? null]));
}

/** Seats a group has to give in all; none where it does not run. */
export function room({ groups, closed = [] }: Vacancies, group: string): number {
  return closed.includes(group) ? 0 : (groups.find(({ id }) => id === group)?.capacity ?? 0);
}

export function membersOf(seating: Seating, group: string): readonly string[] {
  return [...seating].flatMap(([id, seat]) => (seat === group ? [id] : []));
}

/** How good a seat is to somebody: smaller is better, and nothing is worse than what they did not list. */
export function rankOf({ preferences }: Person, seat: string | null): number {
  if (seat === null) return preferences.length + 1;
  return preferences.includes(seat) ? preferences.indexOf(seat) : preferences.length;
}

function priorityFor({ priority }: Person, group: string): number {
  return typeof priority === 'object' ? Number(new Map(Object.entries(priority)).get(group)) : Number(priority);
}

/** Whether the first stands before the second in line for this group. */
export function before(first: Person, second: Person, group: string): boolean {
  const [{ tier: one = 0 }, { tier: other = 0 }] = [first, second];
  const keys = [priorityFor(first, group), priorityFor(second, group)] as const;
  if (one !== other) return one < other;
  return keys[0] === keys[1] ? first.id < second.id : keys[0] < keys[1];
}

/** Whether somebody could take a free seat there: listed, not refused, and still in time. */
export function could(person: Person, group: string, { groups }: Vacancies, policy: Policy): boolean {
  if (!person.preferences.includes(group) || new Map(Object.entries(person.ineligible ?? {})).has(group)) return false;
  const { meetingsStarted: started = 0, meetings = 6 } = groups.find(({ id }) => id === group) ?? {};
  const canAttend = new Map(Object.entries(person.canAttend ?? {})).get(group);
  return legal(canAttend === undefined ? {} : { canAttend }, { started, meetings }, policy);
}

/** Everyone who would rather have a seat in this group and could take it, in its order. */
export function waitingFor(vacancies: Vacancies, group: string, seating: Seating, policy: Policy): readonly Person[] {
  return here(vacancies)
    .filter((person) => could(person, group, vacancies, policy))
    .filter((person) => rankOf(person, group) < rankOf(person, seating.get(person.id) ?? null))
    .sort((first, second) => (before(first, second, group) ? -1 : 1));
}

/**
 * The chain one seat at a time, as somebody with cards on a table would do it: of all groups that have a free seat and somebody waiting,
 * any one is next.
 *
 * @param picks numbers from 0 up to 1 that say which
 */
export function chainBySteps(vacancies: Vacancies, policy: Policy, picks: () => number): Seating {
  const seating = new Map(seatingBefore(vacancies));
  for (;;) {
    const next = vacancies.groups.flatMap(({ id: group }) => {
      const [first] = waitingFor(vacancies, group, seating, policy);
      return first !== undefined && membersOf(seating, group).length < room(vacancies, group) ? [{ group, first }] : [];
    });
    const step = next[Math.floor(picks() * next.length)];
    if (step === undefined) return seating;
    seating.set(step.first.id, step.group);
  }
}

/** Every allocation in which nobody is worse off than now and nobody waits for a free seat or for one of somebody behind them. */
export function stableAbove(vacancies: Vacancies, policy: Policy): readonly Seating[] {
  const people = here(vacancies);
  const now = seatingBefore(vacancies);
  const found: Seating[] = [];
  const extend = (index: number, made: Seating): void => {
    const person = people[index];
    if (person === undefined) {
      if (isStable(vacancies, made, policy)) found.push(made);
      return;
    }
    const own = now.get(person.id) ?? null;
    const better = person.preferences.filter(
      (group) => rankOf(person, group) < rankOf(person, own) && could(person, group, vacancies, policy),
    );
    for (const seat of [own, ...better]) {
      if (seat !== null && membersOf(made, seat).length >= room(vacancies, seat)) continue;
      extend(index + 1, new Map([...made, [person.id, seat]]));
    }
  };
  extend(0, new Map());
  return found;
}

function isStable(vacancies: Vacancies, seating: Seating, policy: Policy): boolean {
  const people = new Map(here(vacancies).map((person) => [person.id, person]));
  return vacancies.groups.every(({ id: group }) => {
    const members = membersOf(seating, group).flatMap((id) => people.get(id) ?? []);
    return waitingFor(vacancies, group, seating, policy).every(
      (waiting) =>
        members.length >= room(vacancies, group) && members.every((member) => before(member, waiting, group)),
    );
  });
}

const names = ['constructor', 'b', '10', 'a', '2', '名前'] as const;
/** Most rounds with so many people that there are hardly seats for all. */
const sizes = [1, 2, 3, 4, 5, 5, 6, 6];
const groups = ['g1', 'toString', '7'] as const;

/** People, groups with few seats, and one priority for each person or one for every group; nobody has a seat yet. */
export function rounds(most: number, owns: readonly boolean[] = [true, false]): fc.Arbitrary<Vacancies> {
  return fc
    .record({ count: fc.constantFrom(...sizes.filter((size) => size <= most)), own: fc.constantFrom(...owns) })
    .chain(({ count, own }) => {
      const ids = names.slice(0, count);
      const number = fc.integer({ min: 0, max: 4 });
      const priority = own ? fc.record({ g1: number, toString: number, '7': number }) : number;
      return fc.record({
        order: fc.constant({ by: 'priority' as const }),
        groups: fc.tuple(
          ...groups.map((id) => fc.record({ id: fc.constant(id), capacity: fc.constantFrom(1, 1, 1, 2) })),
        ),
        applicants: fc.tuple(
          ...ids.map((id) =>
            fc
              .record({
                preferences: fc.oneof(
                  { weight: 3, arbitrary: fc.shuffledSubarray([...groups], { minLength: 3 }) },
                  fc.shuffledSubarray([...groups], { minLength: 1 }),
                ),
                priority,
                tier: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
                refused: fc.option(fc.constantFrom(...groups), { nil: null, freq: 9 }),
              })
              .map(({ refused, ...rest }) => ({
                id,
                ...rest,
                ineligible: refused === null ? {} : { [refused]: ['eligibility.sector'] },
              })),
          ),
        ),
        current: fc.constant(Object.fromEntries(ids.map((id) => [id, null]))),
      });
    });
}

/** The same with any seats held, listed or not, groups over their capacity among them; some started, some closed; some people gone. */
export function anyVacancies(most: number): fc.Arbitrary<Vacancies> {
  return rounds(most).chain((round) =>
    fc
      .record({
        seats: fc.array(fc.constantFrom(...groups, null, null), { minLength: most, maxLength: most }),
        started: fc.tuple(...groups.map(() => fc.constantFrom(0, 0, 1, 2))),
        free: fc.array(fc.option(fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 3 }), { nil: undefined, freq: 2 }), {
          minLength: most,
          maxLength: most,
        }),
        closed: fc.constantFrom<string[][]>([], [], [], ['7']),
        gone: fc.subarray(
          round.applicants.map(({ id }) => id),
          { maxLength: Math.min(2, round.applicants.length) },
        ),
      })
      .map(({ seats, started, free, closed, gone: withdrawn }) => ({
        ...round,
        groups: round.groups.map((group, index) => ({ ...group, meetingsStarted: started[index] ?? 0 })),
        applicants: round.applicants.map((person, index) => {
          const canAttend = free[index];
          return canAttend === undefined ? person : { ...person, canAttend: { g1: canAttend } };
        }),
        current: Object.fromEntries(
          round.applicants.map(({ id }, index) => {
            const seat = seats[index] ?? null;
            return [id, seat !== null && closed.includes(seat) ? null : seat];
          }),
        ),
        closed,
        withdrawn,
      })),
  );
}
