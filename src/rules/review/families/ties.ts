import type { GroupId, PersonId } from '../../../kernel/id.js';

/** What somebody's seat in one group brings to ties; both lists without repeats, in order. */
export interface TieSeat {
  /** Numbers of the meetings the person was at. */
  readonly meetings: readonly number[];
  readonly organisations: readonly string[];
}

/** Every member by group, whether or not they came. */
export type TieGroups = ReadonlyMap<GroupId, ReadonlyMap<PersonId, TieSeat>>;

/** A group with its people as numbers. */
interface Room {
  readonly people: readonly number[];
  readonly seats: readonly TieSeat[];
}

/** Every group with its people as numbers, so that looking at a pair of people costs no text: a large year has millions of pairs. */
export interface Rooms {
  /** The people in the order of their numbers, from 0 on. */
  readonly people: readonly PersonId[];
  /** By person: every room with a seat, and which of its seats it is. */
  readonly seatsOf: readonly (readonly { readonly room: Room; readonly place: number }[])[];
}

/** The groups with their people as numbers. */
export function roomsOf(groups: TieGroups): Rooms {
  const numbers = new Map<PersonId, number>();
  const seatsOf: { readonly room: Room; readonly place: number }[][] = [];
  for (const members of groups.values()) {
    const people: number[] = [];
    const room: Room = { people, seats: [...members.values()] };
    for (const person of members.keys()) {
      const number = numbers.get(person) ?? numbers.size;
      numbers.set(person, number);
      const own = seatsOf[number] ?? [];
      seatsOf[number] = own;
      own.push({ room, place: people.length });
      people.push(number);
    }
  }
  return { people: [...numbers.keys()], seatsOf };
}

/**
 * Tells of every two people with a shared meeting, once each, and how many they shared over all groups.
 * One person is looked at after another, so that the ties of one are all that is kept at a time.
 */
export function eachTie({ seatsOf }: Rooms, told: (first: number, second: number, meetings: number) => void): void {
  const shared = new Map<number, number>();
  seatsOf.forEach((own, first) => {
    shared.clear();
    for (const { room, place } of own) {
      const mine = room.seats[place]?.meetings ?? [];
      room.people.forEach((second, index) => {
        const both = second > first ? inCommon(mine, room.seats[index]?.meetings ?? []) : 0;
        if (both > 0) shared.set(second, (shared.get(second) ?? 0) + both);
      });
    }
    for (const [second, meetings] of shared) told(first, second, meetings);
  });
}

/** How many of two lists in order are in both. */
export function inCommon<Value extends number | string>(first: readonly Value[], second: readonly Value[]): number {
  let common = 0;
  let at = 0;
  for (const one of first) {
    let other = second[at];
    while (other !== undefined && other < one) other = second[++at];
    if (other === one) common++;
  }
  return common;
}
