import { createHash } from 'node:crypto';
import type { Intake } from '../../src/rules/capacity/index.js';

type Applicant = Intake['applicants'][number];
type Group = Intake['groups'][number];
export type Assignment = ReadonlyMap<string, string | null>;

/**
 * Whether the first is served before the second, from the contract's words alone.
 *
 * @param group whose order it is, where each has its own
 * @param missed whether missed rounds count
 */
export function comesBefore(
  { order }: Intake,
  first: Applicant,
  second: Applicant,
  { group = '', missed: counts = false }: { readonly group?: string; readonly missed?: boolean } = {},
): boolean {
  const keys = [first, second].map(({ id, tier = 0, missed = 0, priority, appliedAt }): (bigint | number)[] => {
    const rank = [tier, counts ? -missed : 0];
    if (order.by === 'priority') return [...rank, Number(typeof priority === 'object' ? priority[group] : priority)];
    if (order.by === 'applied') return [...rank, Date.parse(String(appliedAt))];
    const hex = createHash('sha256').update(`${order.seed}|${id}`, 'utf8').digest('hex');
    return [...rank, BigInt(`0x${hex.slice(0, 13)}`)];
  });
  const [own = [], other = []] = keys;
  for (const [index, key] of own.entries()) {
    const against = other[index] ?? 0;
    if (key !== against) return key < against;
  }
  return first.id < second.id;
}

export function mayJoin({ ineligible = {} }: Applicant, group: string): boolean {
  return !Object.keys(ineligible).includes(group);
}

/**
 * Every assignment in which everyone is in a group they listed and may join, or in none, no group has more people than it
 * holds or fewer of them than it would choose, and nobody would rather be in a group that would choose them.
 *
 * @param limits each group's capacity
 */
export function stableAssignments(
  intake: Intake,
  limits: ReadonlyMap<string, number>,
  missed = false,
): readonly Assignment[] {
  return [...assignments(intake, limits)].filter((assignment) =>
    intake.groups.every((group) => {
      const wanting = intake.applicants.filter((each) => preferredGroups(each, assignment).includes(group.id));
      const seated = intake.applicants.filter(({ id }) => assignment.get(id) === group.id);
      const pool = [...wanting, ...seated].sort((one, other) =>
        comesBefore(intake, one, other, { group: group.id, missed }) ? -1 : 1,
      );
      const chosen = choiceByDefinition(pool, limits.get(group.id) ?? 0, group);
      return chosen.length === seated.length && chosen.every((each) => seated.includes(each));
    }),
  );
}

/** Of stable assignments the one that is best for every applicant at once; `undefined` where there is none. */
export function bestForEverybody(intake: Intake, stable: readonly Assignment[]): Assignment | undefined {
  return stable.find((one) =>
    stable.every((other) => intake.applicants.every((each) => rankIn(each, one) <= rankIn(each, other))),
  );
}

/** Where on their list somebody ended up, 0 for the first; beyond its end for nothing. */
export function rankIn({ id, preferences }: Applicant, assignment: Assignment): number {
  const seat = assignment.get(id) ?? null;
  return seat === null ? preferences.length : preferences.indexOf(seat);
}

/**
 * Whom a group chooses, by looking at every set of people it could have: as many as it can; of these the sets that fill most reserved
 * places; of these the one whose first person comes first, and so on.
 *
 * @param pool everyone who wants a place, first in the group's order first
 */
export function choiceByDefinition(pool: readonly Applicant[], limit: number, group: Group): readonly Applicant[] {
  const lawful = [...subsets(pool)].filter((set) => set.length <= limit && withinOrganisations(set, group));
  const most = Math.max(...lawful.map(({ length }) => length));
  const largest = lawful.filter(({ length }) => length === most);
  const filled = Math.max(...largest.map((set) => reservesFilled(set, group)));
  const [first = []] = largest
    .filter((set) => reservesFilled(set, group) === filled)
    .map((set) => set.map((each) => pool.indexOf(each)))
    .sort((one, other) => {
      const differs = one.findIndex((place, index) => place !== other[index]);
      return differs < 0 ? 0 : (one[differs] ?? 0) - (other[differs] ?? 0);
    });
  return first.flatMap((place) => pool[place] ?? []);
}

/** Sets with their members in the order of the list. */
function* subsets<Item>(items: readonly Item[]): Generator<readonly Item[], void> {
  for (let set = 0; set < 2 ** items.length; set++) yield items.filter((_, index) => (set & (1 << index)) !== 0);
}

function withinOrganisations(
  set: readonly Applicant[],
  { perOrganisation = Number.POSITIVE_INFINITY }: Group,
): boolean {
  return set.every(
    ({ organisation }) =>
      organisation === undefined ||
      set.filter((other) => other.organisation === organisation).length <= perOrganisation,
  );
}

/** The most reserved places that these people can fill, one a person, by trying every way. */
export function reservesFilled(set: readonly Applicant[], { reserves = {} }: Group): number {
  const [first, ...rest] = set;
  if (first === undefined) return 0;
  const kinds = Object.entries(reserves).filter(([kind, seats]) => seats > 0 && first.attributes?.includes(kind));
  const ways = kinds.map(
    ([kind, seats]) => 1 + reservesFilled(rest, { id: '', reserves: { ...reserves, [kind]: seats - 1 } }),
  );
  return Math.max(reservesFilled(rest, { id: '', reserves }), ...ways);
}

/** Every way to put people into groups they listed and may join, or into none, with no group over its capacity. */
export function* assignments({ applicants }: Intake, limits: ReadonlyMap<string, number>): Generator<Assignment, void> {
  function* extend(index: number, made: Assignment): Generator<Assignment, void> {
    const applicant = applicants[index];
    if (applicant === undefined) {
      yield made;
      return;
    }
    yield* extend(index + 1, new Map([...made, [applicant.id, null]]));
    for (const group of applicant.preferences) {
      if (mayJoin(applicant, group) && members(made, group).length < (limits.get(group) ?? 0)) {
        yield* extend(index + 1, new Map([...made, [applicant.id, group]]));
      }
    }
  }
  yield* extend(0, new Map());
}

export function members(assignment: Assignment, group: string): readonly string[] {
  return [...assignment].filter(([, seat]) => seat === group).map(([id]) => id);
}

/** The groups someone would rather have than what they have, and may join. */
export function preferredGroups(applicant: Applicant, assignment: Assignment): readonly string[] {
  const seat = assignment.get(applicant.id) ?? null;
  const better =
    seat === null ? applicant.preferences : applicant.preferences.slice(0, applicant.preferences.indexOf(seat));
  return better.filter((group) => mayJoin(applicant, group));
}

/** Someone prefers a group with a seat left, or one that holds a person who comes after them. */
export function hasEnvy(intake: Intake, limits: ReadonlyMap<string, number>, assignment: Assignment): boolean {
  return intake.applicants.some((applicant) =>
    preferredGroups(applicant, assignment).some((group) => {
      const seated = members(assignment, group);
      const later = intake.applicants.some(
        (other) => seated.includes(other.id) && comesBefore(intake, applicant, other, { group }),
      );
      return later || seated.length < (limits.get(group) ?? 0);
    }),
  );
}

/**
 * The best way to place people where as many as can be are to be placed, by looking at all of them: most people; of these the people who
 * come first; then the fewest steps down their lists in all; then the fewest for whoever comes first, and so on.
 */
export function mostPlacedByDefinition(
  intake: Intake,
  limits: ReadonlyMap<string, number>,
  missed = false,
): Assignment {
  const queue = [...intake.applicants].sort((one, other) => (comesBefore(intake, one, other, { missed }) ? -1 : 1));
  const score = (assignment: Assignment): readonly number[] => {
    const ranks = queue.map((each) => ((assignment.get(each.id) ?? null) === null ? -1 : rankIn(each, assignment)));
    const placed = ranks.map((rank) => (rank < 0 ? 1 : 0));
    const steps = ranks.reduce((sum, rank) => sum + Math.max(0, rank), 0);
    return [placed.reduce<number>((sum, none) => sum + none, 0), ...placed, steps, ...ranks];
  };
  return [...assignments(intake, limits)].reduce((best, each) => (isLess(score(each), score(best)) ? each : best));
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((number, index) => number !== other[index]);
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
}
