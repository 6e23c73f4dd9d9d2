import type { PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { united } from '../../../kernel/united.js';
import { limitOf } from '../../../policy/limit.js';
import type { Policy } from '../../../policy/policy.js';
import type { Person, SplitRequest } from './request.js';

/** A lawful request with its people in the order of their ids, named by their places in it. */
export interface Asked {
  readonly request: SplitRequest;
  readonly people: readonly Person[];
  readonly cap: number;
  readonly min: number;
  /** Everybody once, alone or with those they stay with. */
  readonly blocks: readonly (readonly number[])[];
  /** As all lists here in an order of their own, so that the order in which they were given decides nothing. */
  readonly apart: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
}

/** The most people of a group: the policy's number for the way it meets or its own, whichever is smaller; `null` where neither is known. */
export function capOf({ modality, cap }: SplitRequest, { capacity }: Policy): number | null {
  return limitOf(
    { ...(modality === undefined ? {} : { modality }), ...(cap === undefined ? {} : { capacity: cap }) },
    capacity,
  );
}

export function minOf({ min }: SplitRequest, { capacity }: Policy): number {
  return min ?? capacity.minimumViable?.value ?? 1;
}

export function askedOf(request: SplitRequest, policy: Policy): Asked {
  const people = [...request.people].sort((one, other) => byCodeUnit(one.id, other.id));
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const placesOf = (lists: readonly (readonly PersonId[])[] = []): readonly (readonly number[])[] =>
    lists.map((ids) => ids.flatMap((id) => places.get(id) ?? []).sort((one, other) => one - other));
  return {
    request,
    people,
    cap: capOf(request, policy) ?? 0,
    min: minOf(request, policy),
    blocks: united(people.length, placesOf(request.together)),
    apart: [...placesOf(request.apart)].sort(inOrder),
    previous: [...placesOf(request.previous)].sort(inOrder),
  };
}

/** By the first place in which two lists differ. */
function inOrder(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

/** The ids of people by their places, in the order of ids. */
export function idsAt({ people }: Asked, places: readonly number[]): readonly PersonId[] {
  return [...places].sort((one, other) => one - other).flatMap((place) => people[place]?.id ?? []);
}

/** What is known of somebody; an attribute that is blank is not known. */
export function attributeOf(person: Person, attribute: string): string | null {
  const value = Object.hasOwn(person, attribute) ? person[attribute] : undefined;
  return value === undefined || value.trim() === '' ? null : value;
}
