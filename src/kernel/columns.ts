import type { Choices } from './choices.js';

/**
 * The lists of people as columns.
 *
 * @param lists of each person in turn the places they may have, by number, the one they would rather have first
 * @param room how many people each place takes
 */
export function columns(lists: readonly (readonly number[])[], room: readonly number[]): Choices {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, person) => {
    starts[person + 1] = (starts[person] ?? 0) + list.length;
  });
  const targets = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, person) => {
    targets.set(list, starts[person]);
  });
  return { starts, targets, room: Int32Array.from(room) };
}
