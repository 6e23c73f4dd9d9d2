import type { Round } from './round.js';

/**
 * One person after another takes a place in the first group they listed that they may join and that has one left.
 *
 * @param room places of each group; 0 for one that is closed
 * @returns for each person which of their choices they got, counted from the first of all choices; -1 for none
 */
export function serial({ starts, targets, barred }: Round, room: Int32Array): Int32Array {
  const people = starts.length - 1;
  const left = room.slice();
  const chosen = new Int32Array(people).fill(-1);
  for (let person = 0; person < people; person++) {
    const end = starts[person + 1] ?? 0;
    for (let choice = starts[person] ?? 0; choice < end; choice++) {
      const group = targets[choice] ?? 0;
      const seats = left[group] ?? 0;
      if (seats > 0 && barred[choice] === 0) {
        left[group] = seats - 1;
        chosen[person] = choice;
        break;
      }
    }
  }
  return chosen;
}
