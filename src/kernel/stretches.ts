/** Stretches that do not overlap, in order: where each begins and where it ends, both ends included. */
export type Stretches = readonly (readonly [from: number, to: number, ...rest: number[]])[];

/** The stretch that holds a value; `undefined` where none does. Found in few steps, because it is asked for over and over. */
export function stretchWith<Each extends Stretches[number]>(
  stretches: readonly Each[],
  value: number,
): Each | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.[1] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found[0] <= value ? found : undefined;
}
