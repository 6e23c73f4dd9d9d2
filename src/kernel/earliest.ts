import { type Exchanges, exchangesIn, findExchange, makeExchange } from './exchanges.js';
import { dear, leastFor, type PricedSeating } from './prices.js';
import { emptySeating, leave, placeOf, type Seating, seat } from './seating.js';

/**
 * Of all seatings that cost as little as this one, the one in which the first person has the earliest choice they can have, then the
 * second, and so on. Whoever has had their turn keeps what they have; the others may still exchange places that cost them the same.
 *
 * @returns which of their choices each person has, 0 for the first; -1 for people without a place
 */
export function earliestChoices(seating: PricedSeating): Int32Array {
  const { chosen, choices, price } = seating;
  const { seating: undecided, origin } = whoeverCouldMove(seating);
  const exchanges = exchangesIn(undecided, price);
  return Int32Array.from(chosen, (choice, person) => {
    if (choice < 0) return -1;
    const moves = (undecided.chosen[person] ?? -1) >= 0;
    const settled = moves ? (origin[settle(exchanges, person)] ?? choice) : choice;
    return settled - (choices.starts[person] ?? 0);
  });
}

/** The first of somebody's choices that they can have while everybody before keeps theirs. They take no further part in exchanges. */
function settle(exchanges: Exchanges, person: number): number {
  const { chosen, choices, limit } = exchanges.seating;
  const own = chosen[person] ?? 0;
  const place = placeOf(exchanges.seating, person);
  leave(exchanges.seating, person);
  limit[place] = (limit[place] ?? 0) - 1;
  for (let choice = choices.starts[person] ?? 0; choice < own; choice++) {
    const better = choices.targets[choice] ?? 0;
    if (!findExchange(exchanges, better, place)) continue;
    limit[place] = (limit[place] ?? 0) + 1;
    makeExchange(exchanges);
    limit[better] = (limit[better] ?? 0) - 1;
    return choice;
  }
  return own;
}

/** The people with more than one choice that costs them least, with those choices only, and the room that everybody else leaves. */
function whoeverCouldMove(seating: PricedSeating): { readonly seating: Seating; readonly origin: Int32Array } {
  const { chosen, limit, taken, choices } = seating;
  const starts = new Int32Array(chosen.length + 1);
  const room = Int32Array.from(limit, (most, place) => most - (taken[place] ?? 0));
  const origin = new Int32Array(choices.targets.length);
  let kept = 0;
  for (let person = 0; person < chosen.length; person++) {
    const equal = equalTo(seating, person, origin, kept);
    const place = placeOf(seating, person);
    if (equal > 1) {
      kept += equal;
      room[place] = (room[place] ?? 0) + 1;
    }
    starts[person + 1] = kept;
  }
  const targets = origin.slice(0, kept).map((choice) => choices.targets[choice] ?? 0);
  const undecided = emptySeating({ starts, targets, room });
  for (let person = 0; person < chosen.length; person++) {
    const end = starts[person + 1] ?? 0;
    for (let choice = starts[person] ?? 0; choice < end; choice++) {
      if (origin[choice] === chosen[person]) seat(undecided, person, choice);
    }
  }
  return { seating: undecided, origin };
}

/** Notes the choices that cost somebody as little as the one they have, and gives how many there are. */
function equalTo(seating: PricedSeating, person: number, noted: Int32Array, from: number): number {
  const { starts } = seating.choices;
  if ((seating.chosen[person] ?? -1) < 0) return 0;
  const least = leastFor(seating, person);
  const end = starts[person + 1] ?? 0;
  let count = 0;
  for (let choice = starts[person] ?? 0; choice < end; choice++) {
    if (dear(seating, choice) !== least) continue;
    noted[from + count] = choice;
    count += 1;
  }
  return count;
}
