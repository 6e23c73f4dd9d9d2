import { sameData } from '../../../kernel/same.js';
import type { OrderKey } from '../order.js';
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

/** Cutoffs, what is withheld of them, and waitlists, as they follow from who is where. */
export function listsHold(facts: Facts): boolean {
  const { round, placing, wanting, askers } = facts;
  const { cutoffs, waitlists, withheld } = placing;
  if (![cutoffs, waitlists].every((list) => Object.keys(list).length === round.groups.length)) return false;
  const hidden = round.groups.filter((_, place) => isWithheld(facts, place)).map(({ id }) => id);
  return (
    sameData(hidden, withheld) &&
    round.groups.every(({ id }, place) => {
      if (!Object.hasOwn(cutoffs, id) || !Object.hasOwn(waitlists, id)) return false;
      const last = isWithheld(facts, place) ? null : lastOf(facts, place);
      const names = (wanting[place] ?? []).map((choice) => round.people[askers[choice] ?? 0]?.id);
      const told = waitlists[id] ?? [];
      return (
        cutoffs[id] === (last === null ? null : keyAt(facts, last).published) &&
        told.length === names.length &&
        told.every((name, index) => name === names[index])
      );
    })
  );
}

/** The choice of the last member of a full group; `null` where places are left. */
export function lastOf({ round, members, open }: Facts, place: number): number | null {
  const seated = members[place] ?? [];
  const full = open[place] === 1 && seated.length === round.groups[place]?.limit;
  return full ? (seated.at(-1) ?? null) : null;
}

export function isWithheld(facts: Facts, place: number): boolean {
  const keeps = (facts.round.groups[place]?.reserves ?? []).length > 0;
  return keeps && (facts.wanting[place] ?? []).length > 0 && lastOf(facts, place) !== null;
}

export function keyAt({ round, askers }: Facts, choice: number): OrderKey {
  return round.keyOf(askers[choice] ?? 0, round.targets[choice] ?? 0);
}
