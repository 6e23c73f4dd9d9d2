import { cheapest } from '../../kernel/cheapest.js';
import type { Choices } from '../../kernel/choices.js';
import { placeable } from '../../kernel/placeable.js';

/**
 * As many people placed as can be. Of all sets of so many it is the first in order: nobody without a place could take that of somebody
 * who comes later. Of all ways to place them it is the one with the fewest steps down their lists in total, and of those the one in
 * which the first person has the earliest group in their list, then the second, and so on. So there is exactly one answer.
 *
 * @param choices people in the order in which they are served, each with the groups they may have, best first
 * @returns which of their groups each person has, 0 for the first; -1 for nobody's
 */
export function maxPlacement(choices: Choices): Int32Array {
  const { starts, targets } = choices;
  const steps = new Int32Array(targets.length);
  for (let person = 0; person + 1 < starts.length; person++) {
    const start = starts[person] ?? 0;
    const end = starts[person + 1] ?? 0;
    for (let choice = start; choice < end; choice++) steps[choice] = choice - start;
  }
  return cheapest(choices, placeable(choices), steps);
}
