import { type Moves, noExchangePays } from '../../../kernel/circular-moves.js';
import type { Facts } from './facts.js';

/**
 * Whether no more people could be placed, and nobody without a place comes before somebody whose place could have been theirs, however
 * places are exchanged: whoever sits in a group that can be reached from what a person without a place listed, by people moving
 * to other groups of theirs, comes before that person, and none of these groups has a place left.
 */
export function placesTheMostAndTheFirst(facts: Facts): boolean {
  const { round, chosen, members, askers } = facts;
  const reached = new Uint8Array(round.groups.length);
  for (let person = 0; person < chosen.length; person++) {
    if ((chosen[person] ?? -1) >= 0) continue;
    // People come in order, so a group that somebody earlier reached holds only people who come before this person as well.
    const waiting = [...openChoicesOf(facts, person)];
    for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
      if (reached[group] === 1) continue;
      reached[group] = 1;
      const seated = members[group] ?? [];
      if (seated.length < (round.groups[group]?.limit ?? 0)) return false;
      for (const choice of seated) {
        const member = askers[choice] ?? 0;
        if (member > person) return false;
        waiting.push(...openChoicesOf(facts, member));
      }
    }
  }
  return true;
}

function openChoicesOf({ round, open }: Facts, person: number): readonly number[] {
  const { starts, targets, barred } = round;
  const groups: number[] = [];
  for (let choice = starts[person] ?? 0; choice < (starts[person + 1] ?? 0); choice++) {
    const group = targets[choice] ?? 0;
    if (barred[choice] === 0 && open[group] === 1) groups.push(group);
  }
  return groups;
}

/** Whether those who have a place have what they listed as early as can be in all, and of such ways the one that is best for whoever comes first. */
export function placesThemWell(facts: Facts): boolean {
  return noExchangePays(movesIn(facts));
}

/** Every move that somebody with a place could wish for. A group with places left takes people from outside, and any group may have one fewer. */
function movesIn(facts: Facts): Moves {
  const { round, chosen, members } = facts;
  const outside = round.groups.length;
  const most = round.targets.length + 2 * outside;
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  const steps = new Int32Array(most);
  const movers = new Int32Array(most);
  let count = 0;
  const add = (start: number, end: number, further: number, mover: number): void => {
    from[count] = start;
    to[count] = end;
    steps[count] = further;
    movers[count] = mover;
    count++;
  };
  for (let person = 0; person < chosen.length; person++) {
    const own = chosen[person] ?? -1;
    if (own < 0) continue;
    const first = round.starts[person] ?? 0;
    for (let choice = first; choice < (round.starts[person + 1] ?? 0); choice++) {
      const group = round.targets[choice] ?? 0;
      const may = round.barred[choice] === 0 && facts.open[group] === 1;
      if (choice !== own && may) add(round.targets[own] ?? 0, group, choice - own, person);
    }
  }
  round.groups.forEach(({ limit }, group) => {
    const { length } = members[group] ?? [];
    if (facts.open[group] === 1 && length < limit) add(group, outside, 0, -1);
    if (length > 0) add(outside, group, 0, -1);
  });
  return {
    places: outside + 1,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    steps: steps.subarray(0, count),
    movers: movers.subarray(0, count),
  };
}
