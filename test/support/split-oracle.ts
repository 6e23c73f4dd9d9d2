import type { SplitRequest } from '../../src/rules/capacity/index.js';

/** A split as somebody would judge it who has all the time in the world. */
export interface Judged {
  readonly groups: readonly (readonly string[])[];
  readonly sizeDifference: number;
  readonly isolated: number;
  readonly moved: number;
  readonly imbalance: number;
  /** The group of each person in the order of ids, as text that compares like the list. */
  readonly vector: string;
}

const ids = ({ people }: SplitRequest): readonly string[] => people.map(({ id }) => id).sort();

/** Every way to put people into so many groups, none empty and none larger than the cap, groups numbered as they come up. */
function* everySplit(
  people: readonly string[],
  count: number,
  cap: number,
): Generator<readonly (readonly string[])[], void> {
  function* extend(
    index: number,
    groups: readonly (readonly string[])[],
  ): Generator<readonly (readonly string[])[], void> {
    const person = people[index];
    if (person === undefined) {
      if (groups.length === count) yield groups;
      return;
    }
    // Those who are left must be able to fill the groups that nobody is in yet.
    if (count - groups.length > people.length - index) return;
    for (let at = 0; at < groups.length; at++) {
      if (groups[at]?.length === cap) continue;
      yield* extend(
        index + 1,
        groups.map((group, other) => (other === at ? [...group, person] : group)),
      );
    }
    if (groups.length < count) yield* extend(index + 1, [...groups, [person]]);
  }
  yield* extend(0, []);
}

export function isLawful(
  { cap = 0, min = 1, together = [], apart = [] }: SplitRequest,
  groups: Judged['groups'],
): boolean {
  const groupOf = (id: string): number => groups.findIndex((group) => group.includes(id));
  return (
    groups.every(({ length }) => length >= min && length <= cap) &&
    together.every((list) => new Set(list.map(groupOf)).size <= 1) &&
    apart.every((list) => new Set(list.map(groupOf)).size === list.length)
  );
}

export function judge(request: SplitRequest, groups: Judged['groups']): Judged {
  const { balance = [], neverIsolate = [], previous = [] } = request;
  const sizes = groups.map(({ length }) => length);
  const countsOf = (attribute: string): readonly (readonly number[])[] => {
    const values = new Map<string, number[]>();
    for (const person of request.people) {
      const value = Object.entries(person).find(([name]) => name === attribute)?.[1] ?? '';
      if (value.trim() === '') continue;
      const counts = values.get(value) ?? groups.map(() => 0);
      const group = groups.findIndex((each) => each.includes(person.id));
      counts[group] = (counts[group] ?? 0) + 1;
      values.set(value, counts);
    }
    return [...values.values()];
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const gap = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);
  const shared = neverIsolate.flatMap(countsOf).filter((counts) => sum(counts) > 1);
  return {
    groups,
    sizeDifference: groups.length === 0 ? 0 : gap(sizes),
    isolated: sum(shared.map((counts) => counts.filter((count) => count === 1).length)),
    moved: sum(previous.map(({ length }) => length)) - mostKept(previous, groups),
    imbalance: sum(balance.flatMap(countsOf).map(gap)),
    vector: ids(request)
      .map((id) => String.fromCharCode(groups.findIndex((group) => group.includes(id)) + 48))
      .join(''),
  };
}

/** Most people who stay, over every way to say which new group continues which earlier one, or none. */
function mostKept(previous: readonly (readonly string[])[], groups: Judged['groups']): number {
  const [first, ...rest] = previous;
  if (first === undefined) return 0;
  const kept = (group: readonly string[]): number => group.filter((id) => first.includes(id)).length;
  return Math.max(
    mostKept(rest, groups),
    ...groups.map(
      (group) =>
        kept(group) +
        mostKept(
          rest,
          groups.filter((other) => other !== group),
        ),
    ),
  );
}

/** The best split, by looking at every one; `null` where none is lawful. */
export function bestByLooking(request: SplitRequest): Judged | null {
  const people = ids(request);
  if (people.length === 0) return judge(request, []);
  const { cap = 0, min = 1 } = request;
  const difference = (groups: Judged['groups']): number => {
    const sizes = groups.map(({ length }) => length);
    return Math.max(...sizes) - Math.min(...sizes);
  };
  for (let count = Math.ceil(people.length / cap); count * min <= people.length; count++) {
    const lawful = [...everySplit(people, count, cap)].filter((groups) => isLawful(request, groups));
    const least = Math.min(...lawful.map(difference));
    const equal = lawful.filter((groups) => difference(groups) === least);
    const [best] = equal.map((groups) => judge(request, groups)).sort(inOrder);
    if (best !== undefined) return best;
  }
  return null;
}

export function inOrder(one: Judged, other: Judged): number {
  return (
    one.sizeDifference - other.sizeDifference ||
    one.isolated - other.isolated ||
    one.imbalance - other.imbalance ||
    one.moved - other.moved ||
    (one.vector < other.vector ? -1 : 1)
  );
}
