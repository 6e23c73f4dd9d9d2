import { cheapest } from '../../kernel/cheapest.js';
import type { Choices } from '../../kernel/choices.js';
import { placeable } from '../../kernel/placeable.js';
import type { Round } from './round.js';

/**
 * As many people placed as can be. Of all sets of so many it is the first in order: nobody without a place could take that of somebody
 * who comes later. Of all ways to place them it is the one with the fewest steps down their lists in total, and of those the one in
 * which the first person has the earliest group in their list, then the second, and so on. So there is exactly one answer.
 *
 * @param room places of each group; 0 for one that is closed
 * @returns for each person which of their choices they got, counted from the first of all choices; -1 for none
 */
export function maxPlacement({ starts, targets, barred }: Round, room: Int32Array): Int32Array {
  const kept: number[] = [];
  const steps: number[] = [];
  const from = new Int32Array(starts.length);
  for (let person = 0; person + 1 < starts.length; person++) {
    const first = starts[person] ?? 0;
    for (let choice = first; choice < (starts[person + 1] ?? 0); choice++) {
      if (barred[choice] === 1 || room[targets[choice] ?? 0] === 0) continue;
      kept.push(choice);
      steps.push(choice - first);
    }
    from[person + 1] = kept.length;
  }
  // Only what somebody may have is looked at, but a step is one of the list as it was handed in.
  const choices: Choices = { starts: from, targets: Int32Array.from(kept, (choice) => targets[choice] ?? 0), room };
  const places = cheapest(choices, placeable(choices), Int32Array.from(steps));
  return places.map((position, person) => (position < 0 ? -1 : (kept[(from[person] ?? 0) + position] ?? -1)));
}
