import type { GroupId, PersonId } from '../../../kernel/id.js';

/** What somebody's seat in one group brings to ties; both lists without repeats, in order. */
export interface TieSeat {
  /** Numbers of the meetings the person was at. */
  readonly meetings: readonly number[];
  readonly organisations: readonly string[];
}

/** Every member by group, whether or not they came. */
export type TieGroups = ReadonlyMap<GroupId, ReadonlyMap<PersonId, TieSeat>>;

/** A group with its people as numbers, so that pairs of people cost no text. */
interface Room {
  readonly people: readonly number[];
  readonly seats: readonly TieSeat[];
}

/**
 * Tells of every two people with a shared meeting, once each, and how many they shared over all groups.
 * One person is looked at after another, so that what is kept at one time is the ties of one: a large year has millions of pairs.
 *
 * @returns how many different people there are
 */
export function eachTie(
  groups: TieGroups,
  told: (first: PersonId, second: PersonId, meetings: number) => void,
): number {
  const { people, rooms, roomsOf } = numbered(groups);
  roomsOf.forEach((own, first) => {
    const shared = new Map<number, number>();
    for (const { room, place } of own) {
      const { people: others, seats } = rooms[room] ?? { people: [], seats: [] };
      const mine = seats[place]?.meetings ?? [];
      others.forEach((second, index) => {
        const both = second > first ? inCommon(mine, seats[index]?.meetings ?? []) : 0;
        if (both > 0) shared.set(second, (shared.get(second) ?? 0) + both);
      });
    }
    for (const [second, meetings] of shared) told(people[first] ?? '', people[second] ?? '', meetings);
  });
  return people.length;
}

/** How many of two lists in order are in both. */
export function inCommon<Value extends number | string>(first: readonly Value[], second: readonly Value[]): number {
  let [common, at, other] = [0, 0, 0];
  for (;;) {
    const [one, two] = [first[at], second[other]];
    if (one === undefined || two === undefined) return common;
    if (one === two) common++;
    if (one <= two) at++;
    if (two <= one) other++;
  }
}

function numbered(groups: TieGroups): {
  readonly people: readonly PersonId[];
  readonly rooms: readonly Room[];
  readonly roomsOf: readonly (readonly { readonly room: number; readonly place: number }[])[];
} {
  const numbers = new Map<PersonId, number>();
  const rooms: Room[] = [];
  const roomsOf: { readonly room: number; readonly place: number }[][] = [];
  for (const members of groups.values()) {
    const people: number[] = [];
    for (const person of members.keys()) {
      const number = numbers.get(person) ?? numbers.size;
      numbers.set(person, number);
      const own = roomsOf[number] ?? [];
      roomsOf[number] = own;
      own.push({ room: rooms.length, place: people.length });
      people.push(number);
    }
    rooms.push({ people, seats: [...members.values()] });
  }
  return { people: [...numbers.keys()], rooms, roomsOf };
}
