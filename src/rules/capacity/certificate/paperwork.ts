import type { PersonId } from '../../../kernel/id.js';
import { sameData } from '../../../kernel/same.js';
import type { OrderKey } from '../order.js';
import { standingOf } from '../round.js';
import type { Facts } from './facts.js';

/** Closed groups are groups of the round that need a number of people; those that run have it, and no group has more than it holds. */
export function groupsRunLawfully({ round, placing, open, members }: Facts): boolean {
  const places = new Map(round.groups.map(({ id }, place) => [id, place]));
  const closed = placing.closed.map(({ group }) => places.get(group) ?? -1);
  const rising = closed.every((place, index) => place > (closed[index - 1] ?? -1));
  const named = placing.closed.every(({ minimum }, index) => {
    const asked = round.groups[closed[index] ?? -1]?.minimum ?? 0;
    return asked > 0 && asked === minimum;
  });
  const large = round.groups.every(
    ({ minimum, limit }, place) =>
      (members[place] ?? []).length <= limit && (open[place] === 0 || (members[place] ?? []).length >= minimum),
  );
  return rising && named && large && (placing.closing === null) === (closed.length === 0);
}

/** The last member of a full group. */
export interface End {
  readonly standing: number;
  /** What they are ordered by; `null` where it is withheld. */
  readonly told: OrderKey | null;
}

/** Cutoffs, what is withheld of them, and waitlists, as they follow from who is where. */
export function listsHold(facts: Facts): boolean {
  const { round, placing } = facts;
  const { cutoffs, waitlists, withheld } = placing;
  if (![cutoffs, waitlists].every((list) => Object.keys(list).length === round.groups.length)) return false;
  const ends = round.groups.map((_, place) => endOf(facts, place));
  const hidden = round.groups.filter((_, place) => ends[place]?.told === null).map(({ id }) => id);
  return (
    sameData(hidden, withheld) &&
    round.groups.every(({ id }, place) => {
      if (!Object.hasOwn(cutoffs, id) || !Object.hasOwn(waitlists, id)) return false;
      const cutoff = ends[place]?.told?.published ?? null;
      return cutoffs[id] === cutoff && namesThoseWaiting(facts, place, waitlists[id] ?? []);
    })
  );
}

function namesThoseWaiting({ round, wanting, askers }: Facts, place: number, told: readonly PersonId[]): boolean {
  const choices = wanting[place] ?? [];
  return (
    told.length === choices.length &&
    choices.every((choice, index) => told[index] === round.people[askers[choice] ?? 0]?.id)
  );
}

/** `null` where places are left. Where a group keeps places and somebody waits for it, its end is not told. */
export function endOf({ round, members, wanting, askers, open }: Facts, place: number): End | null {
  const group = round.groups[place];
  const seated = members[place] ?? [];
  const last = seated.at(-1);
  if (group === undefined || last === undefined || open[place] === 0 || seated.length !== group.limit) return null;
  const person = askers[last] ?? 0;
  const withheld = group.reserves.length > 0 && (wanting[place] ?? []).length > 0;
  return { standing: standingOf(round, last, person), told: withheld ? null : round.keyOf(person, place) };
}
