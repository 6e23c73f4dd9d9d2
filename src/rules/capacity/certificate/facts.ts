import type { Placing } from '../allocation.js';
import { type Round, standingOf } from '../round.js';

/** What can be read off an answer, in the columns of its round. */
export interface Facts {
  readonly round: Round;
  readonly placing: Placing;
  /** Which of their choices each person has; -1 for none. */
  readonly chosen: Int32Array;
  /** Whose choice each is. */
  readonly askers: Int32Array;
  /** 0 for a group that the answer says is closed. */
  readonly open: Uint8Array;
  /** Choices of the members of each group, in its order. */
  readonly members: readonly (readonly number[])[];
  /** Choices of those who would rather have each group than what they have, and may join it, in its order. */
  readonly wanting: readonly (readonly number[])[];
}

/** `null` where the answer leaves somebody out, knows a stranger, or has somebody where they did not ask or may not be. */
export function factsOf(round: Round, placing: Placing): Facts | null {
  const { people, groups, starts, targets, barred } = round;
  const open = new Uint8Array(groups.length).fill(1);
  for (const { group } of placing.closed) open[groups.findIndex(({ id }) => id === group)] = 0;
  const chosen = readBack(round, placing.placements);
  if (chosen === null) return null;
  const askers = new Int32Array(targets.length);
  const members: number[][] = groups.map(() => []);
  const wanting: number[][] = groups.map(() => []);
  for (let person = 0; person < people.length; person++) {
    const own = chosen[person] ?? -1;
    for (let choice = starts[person] ?? 0; choice < (starts[person + 1] ?? 0); choice++) {
      askers[choice] = person;
      const group = targets[choice] ?? 0;
      const may = barred[choice] === 0 && open[group] === 1;
      if (choice === own && !may) return null;
      if (choice === own) members[group]?.push(choice);
      else if (may && (own < 0 || choice < own)) wanting[group]?.push(choice);
    }
  }
  const inOrder = (one: number, other: number): number =>
    standingOf(round, one, askers[one] ?? 0) - standingOf(round, other, askers[other] ?? 0);
  // People stand in order already where every group orders them alike.
  if (round.standing !== null) for (const list of [...members, ...wanting]) list.sort(inOrder);
  return { round, placing, chosen, askers, open, members, wanting };
}

/** Everybody's choice, from the group that is said to be theirs; an answer with more people or fewer is none to this round. */
function readBack({ people, groups, starts, targets }: Round, placements: Placing['placements']): Int32Array | null {
  const names = Object.keys(placements);
  if (names.length !== people.length) return null;
  const places = new Map(groups.map(({ id }, place) => [id, place]));
  const chosen = new Int32Array(people.length).fill(-1);
  for (let person = 0; person < people.length; person++) {
    const id = people[person]?.id ?? '';
    // Mostly the answer names people as they were served, and nobody has to be looked for.
    if (names[person] !== id && !Object.hasOwn(placements, id)) return null;
    const group = placements[id];
    if (group === undefined) return null;
    if (group === null) continue;
    const choice = targets.indexOf(places.get(group) ?? -1, starts[person]);
    if (choice < 0 || choice >= (starts[person + 1] ?? 0)) return null;
    chosen[person] = choice;
  }
  return chosen;
}
