import type { Intake } from '../../src/rules/capacity/index.js';

// What each way to give out places means, worked out by looking at every way to place a handful of people. No line of it is shared with the
// library: people and groups by id, one number a person or one for each group, and no tiers, moments or lotteries.

export type Applicant = Intake['applicants'][number];
export type Group = Intake['groups'][number];
export interface Round {
  readonly groups: readonly Group[];
  readonly applicants: readonly Applicant[];
}
export type Placements = ReadonlyMap<string, string | null>;
export type Method = (round: Round) => Placements;

function numberIn({ priority }: Applicant, group: string | null): number {
  if (typeof priority !== 'object') return priority ?? 0;
  return group === null ? 0 : (priority[group] ?? 0);
}

/** People in the order of a group; of `null` for the order of everyone. */
export function queueOf(people: readonly Applicant[], group: string | null): readonly Applicant[] {
  return [...people].sort(
    (one, other) => numberIn(one, group) - numberIn(other, group) || (one.id < other.id ? -1 : 1),
  );
}

/** 0 for the group listed first; as many as were listed for none. */
export function rankOf({ id, preferences }: Applicant, placements: Placements): number {
  const group = placements.get(id) ?? null;
  return group === null ? preferences.length : preferences.indexOf(group);
}

export function countPlaced(placements: Placements): number {
  return [...placements.values()].filter((group) => group !== null).length;
}

function subsets<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  return all.reduce<readonly (readonly Each[])[]>((sets, each) => sets.flatMap((set) => [set, [...set, each]]), [[]]);
}

/** The most reserved places that these people fill, one person a place. */
function filled([first, ...rest]: readonly Applicant[], reserves: Readonly<Record<string, number>>): number {
  if (first === undefined) return 0;
  const ways = (first.attributes ?? [])
    .filter((attribute) => (reserves[attribute] ?? 0) > 0)
    .map((attribute) => 1 + filled(rest, { ...reserves, [attribute]: (reserves[attribute] ?? 0) - 1 }));
  return Math.max(filled(rest, reserves), ...ways);
}

function within(
  set: readonly Applicant[],
  { capacity = 0, perOrganisation = Number.POSITIVE_INFINITY }: Group,
): boolean {
  const of = (name: string): number => set.filter(({ organisation }) => organisation === name).length;
  return (
    set.length <= capacity &&
    set.every(({ organisation }) => organisation === undefined || of(organisation) <= perOrganisation)
  );
}

/**
 * Whom a group takes: of all sets it has room for, one that fills most reserved places; of these the one with whoever comes first in the
 * group's order, then whoever comes second, and so on.
 */
export function choiceOf(group: Group, wanting: readonly Applicant[]): ReadonlySet<string> {
  const { id, reserves = {} } = group;
  const queue = queueOf(wanting, id);
  const key = (set: readonly Applicant[]): string =>
    [String(filled(set, reserves)).padStart(3, '0'), ...queue.map((each) => (set.includes(each) ? '1' : '0'))].join('');
  const [best = []] = subsets(queue)
    .filter((set) => within(set, group))
    .map((set) => ({ set, key: key(set) }))
    .sort((one, other) => (one.key < other.key ? 1 : -1))
    .map(({ set }) => set);
  return new Set(best.map((each) => each.id));
}

/** Everyone in a group they listed or in none, and no group over what it holds. */
export function everyPlacing({ groups, applicants }: Round): readonly Placements[] {
  return applicants
    .reduce<readonly Placements[]>(
      (made, { id, preferences }) =>
        made.flatMap((placements) => [null, ...preferences].map((group) => new Map([...placements, [id, group]]))),
      [new Map()],
    )
    .filter((placements) =>
      groups.every((group) =>
        within(
          applicants.filter(({ id }) => placements.get(id) === group.id),
          group,
        ),
      ),
    );
}

/** Every group would choose those it has, of all who have it or like it better than what they have. */
export function isStable({ groups, applicants }: Round, placements: Placements): boolean {
  return groups.every((group) => {
    const have = applicants.filter(({ id }) => placements.get(id) === group.id);
    const want = applicants.filter((each) => {
      const index = each.preferences.indexOf(group.id);
      return index >= 0 && index <= rankOf(each, placements);
    });
    const chosen = choiceOf(group, want);
    return chosen.size === have.length && have.every(({ id }) => chosen.has(id));
  });
}

/** The stable placing that everybody likes at least as well as any other; throws where there is none. */
export const deferredAcceptance: Method = (round) => {
  const stable = everyPlacing(round).filter((placements) => isStable(round, placements));
  const best = stable.find((placements) =>
    stable.every((other) => round.applicants.every((each) => rankOf(each, placements) <= rankOf(each, other))),
  );
  if (best === undefined) throw new Error('No stable placing is best for everybody.');
  return best;
};

/** Of all placings the one that is best for whoever comes first, then for whoever comes second, and so on. */
export const serial: Method = (round) => {
  const queue = queueOf(round.applicants, null);
  return bestBy(everyPlacing(round), (placements) => queue.map((each) => rankOf(each, placements)));
};

/** Most people; of these placings whoever comes first has a place, then whoever comes second; then the smallest sum of ranks. */
export const maxPlacement: Method = (round) => {
  const queue = queueOf(round.applicants, null);
  return bestBy(everyPlacing(round), (placements) => [
    -countPlaced(placements),
    ...queue.map(({ id }) => (placements.get(id) === null ? 1 : 0)),
    queue.reduce((sum, each) => sum + rankOf(each, placements), 0),
    ...queue.map((each) => rankOf(each, placements)),
  ]);
};

function bestBy(all: readonly Placements[], key: (placements: Placements) => readonly number[]): Placements {
  const [best] = all
    .map((placements) => ({ placements, key: key(placements) }))
    .sort((one, other) => compare(one.key, other.key));
  if (best === undefined) throw new Error('There is always the placing of nobody.');
  return best.placements;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

function without({ groups, applicants }: Round, closed: readonly string[]): Round {
  return { applicants, groups: groups.map((group) => (closed.includes(group.id) ? { ...group, capacity: 0 } : group)) };
}

function sizeOf(placements: Placements, group: string): number {
  return [...placements.values()].filter((each) => each === group).length;
}

/** The set of closures, of all there are, with most people placed, then fewest closures, then the smallest sum of ranks, then by id. */
export function closingBest(round: Round, method: Method): Placements {
  const { applicants } = round;
  const sets = subsets(round.groups.filter(({ minimum = 0 }) => minimum > 0).map(({ id }) => id));
  const lawful = sets.flatMap((closed) => {
    const placements = method(without(round, closed));
    const fits = round.groups.every(({ id, minimum = 0 }) => closed.includes(id) || sizeOf(placements, id) >= minimum);
    return fits ? [{ closed, placements }] : [];
  });
  const ranks = (placements: Placements): number =>
    applicants.reduce((sum, each) => sum + (placements.get(each.id) === null ? 0 : rankOf(each, placements)), 0);
  const [best] = lawful.sort(
    (one, other) =>
      countPlaced(other.placements) - countPlaced(one.placements) ||
      one.closed.length - other.closed.length ||
      ranks(one.placements) - ranks(other.placements) ||
      (one.closed.join() < other.closed.join() ? -1 : 1),
  );
  if (best === undefined) throw new Error('Closing every group is always lawful.');
  return best.placements;
}

/** Closes the group that lacks most, then looks again, until every group is large enough. */
export function closingOneByOne(round: Round, method: Method): Placements {
  const closed: string[] = [];
  for (;;) {
    const placements = method(without(round, closed));
    const lacks = ({ id, minimum = 0 }: Group): number => (closed.includes(id) ? 0 : minimum - sizeOf(placements, id));
    const [next] = round.groups
      .filter((group) => lacks(group) > 0)
      .sort((one, other) => lacks(other) - lacks(one) || (one.id < other.id ? -1 : 1));
    if (next === undefined) return placements;
    closed.push(next.id);
  }
}

/** Fills the place somebody gave up: whom the group would choose of those who like it better moves in, and so on for what they leave. */
export function vacancyChain(round: Round, before: Placements, leaver: string): Placements {
  const people = round.applicants.filter(({ id }) => id !== leaver);
  const placements = new Map([...before].filter(([id]) => id !== leaver));
  let vacant = before.get(leaver) ?? null;
  while (vacant !== null) {
    const free: string = vacant;
    const [next] = queueOf(
      people.filter((each) => each.preferences.slice(0, rankOf(each, placements)).includes(free)),
      free,
    );
    if (next === undefined) break;
    vacant = placements.get(next.id) ?? null;
    placements.set(next.id, free);
  }
  return placements;
}

/** Every list somebody could hand in: some of the groups, in any order. */
export function everyList(groups: readonly string[], longest: number = groups.length): readonly (readonly string[])[] {
  if (longest === 0) return [[]];
  return [
    [],
    ...groups.flatMap((first) =>
      everyList(
        groups.filter((group) => group !== first),
        longest - 1,
      ).map((rest) => [first, ...rest]),
    ),
  ];
}

/** A list with which somebody gets a group they like better than the one they get with their true list, or `null`. */
export function betterList(
  round: Round,
  method: Method,
  person: Applicant,
  longest: number = round.groups.length,
): readonly string[] | null {
  const told = person.preferences.slice(0, longest);
  const outcome = (preferences: readonly string[]): number => {
    const applicants = round.applicants.map((each) => (each.id === person.id ? { ...each, preferences } : each));
    return rankOf(person, method({ ...round, applicants }));
  };
  const truth = outcome(told);
  return (
    everyList(
      round.groups.map(({ id }) => id),
      longest,
    ).find((preferences) => {
      const rank = outcome(preferences);
      return rank >= 0 && rank < truth;
    }) ?? null
  );
}
