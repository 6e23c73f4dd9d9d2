/**
 * Places of a list in the order of the numbers that stand there; equal ones keep their order. Numbers are sorted many times faster than
 * places with a function that compares, so the numbers are sorted, and each place then finds its own.
 *
 * @param places the places to put in order
 * @param keys the number at each place of the list
 * @example
 * [...placesByKey(Uint32Array.of(0, 1, 2), Float64Array.of(30, 10, 20))] // => [1, 2, 0]
 */
export function placesByKey(places: Uint32Array, keys: Float64Array): Uint32Array {
  const keyAt = (index: number): number => keys[places[index] ?? 0] ?? 0;
  if (places.every((_place, index) => index === 0 || keyAt(index - 1) <= keyAt(index))) return places;
  const sorted = Float64Array.from(places, (place) => keys[place] ?? 0).sort();
  const taken = new Uint32Array(places.length);
  const ordered = new Uint32Array(places.length);
  for (const place of places) {
    const first = firstOf(sorted, keys[place] ?? 0);
    const used = taken[first] ?? 0;
    ordered[first + used] = place;
    taken[first] = used + 1;
  }
  return ordered;
}

/** Where a number that is in the sorted list stands there first. */
function firstOf(sorted: Float64Array, key: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
