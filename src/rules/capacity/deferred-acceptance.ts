import { firstFew } from '../../kernel/first-few.js';
import { chosenOf } from './choice.js';
import { type Round, type RoundGroup, standingOf } from './round.js';
import { goesByOrderAlone } from './terms.js';

/** Holds places while people ask for them. */
interface Holding {
  /** Takes a wish in. Gives back the one that loses its place for now, itself perhaps; -1 where nobody does. */
  readonly offer: (choice: number) => number;
}

/**
 * Everyone asks the groups they listed one after another; a group holds whoever it would choose of all who asked and lets go of others,
 * who then ask their next. Nobody is settled before everybody is, so what people get does not depend on who asks first.
 *
 * @param room places of each group; 0 for one that is closed
 * @returns for each person which of their choices they got, counted from the first of all choices; -1 for none
 */
export function deferredAcceptance(round: Round, room: Int32Array): Int32Array {
  const { starts, targets, barred, groups } = round;
  const askers = askersOf(round);
  const held = groups.map((group, index) => holdingOf(group, room[index] ?? 0, askers, round));
  const people = starts.length - 1;
  const chosen = new Int32Array(people).fill(-1);
  const next = starts.slice(0, people);
  // Whoever loses a place asks again before anybody else asks for the first time.
  const again: number[] = [];
  let turn = 0;
  const nextAsker = (): number => again.pop() ?? turn++;
  for (let person = nextAsker(); person < people; person = nextAsker()) {
    const choice = next[person] ?? 0;
    if (choice >= (starts[person + 1] ?? 0)) continue;
    next[person] = choice + 1;
    const rejected = barred[choice] === 1 ? choice : (held[targets[choice] ?? 0]?.offer(choice) ?? choice);
    if (rejected === choice) {
      again.push(person);
      continue;
    }
    chosen[person] = choice;
    if (rejected < 0) continue;
    const loser = askers[rejected] ?? 0;
    chosen[loser] = -1;
    again.push(loser);
  }
  return chosen;
}

/** Whose choice each is. */
export function askersOf({ starts, targets }: Pick<Round, 'starts' | 'targets'>): Int32Array {
  const askers = new Int32Array(targets.length);
  for (let person = 0, choice = 0; person + 1 < starts.length; person++) {
    for (const end = starts[person + 1] ?? 0; choice < end; choice++) askers[choice] = person;
  }
  return askers;
}

function holdingOf(group: RoundGroup, room: number, askers: Int32Array, round: Round): Holding {
  if (room === 0) return { offer: (choice) => choice };
  const keyOf = (choice: number): number => standingOf(round, choice, askers[choice] ?? 0);
  if (goesByOrderAlone(group)) return firstFew(room, keyOf);
  return choosing(group, room, keyOf, (choice) => round.people[askers[choice] ?? 0] ?? {});
}

/** Those whom a group once let go of it would let go of again, so it chooses among the ones it holds and the one who asks. */
function choosing(
  group: RoundGroup,
  room: number,
  keyOf: (choice: number) => number,
  candidateOf: (choice: number) => Parameters<typeof chosenOf>[0][number],
): Holding {
  let held: readonly number[] = [];
  return {
    offer: (choice) => {
      const key = keyOf(choice);
      const before = held.filter((other) => keyOf(other) < key);
      const pool = [...before, choice, ...held.slice(before.length)];
      const taken = chosenOf(pool.map(candidateOf), room, group);
      const rejected = pool[taken.indexOf(false)] ?? -1;
      held = pool.filter((other) => other !== rejected);
      return rejected;
    },
  };
}
