/**
 * Places of a list that belong together, however the lists that say so overlap: whoever shares a list shares a block, and so does whoever
 * shares a list with one of them.
 *
 * @param count how many places there are
 * @param lists places below `count`
 * @returns every place once: blocks in the order of their first places, places in rising order
 * @example
 * united(5, [[3, 1], [4, 3]]) // => [[0], [1, 3, 4], [2]]
 */
export function united(count: number, lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  // Each place knows one before it in its block; the first of a block knows itself.
  const before = Array.from({ length: count }, (_, place) => place);
  const firstOf = (place: number): number => {
    let at = place;
    for (let next = before[at] ?? at; next !== at; next = before[at] ?? at) {
      before[at] = before[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const list of lists) {
    for (const place of list) {
      const [one, other] = [firstOf(list[0] ?? place), firstOf(place)];
      before[Math.max(one, other)] = Math.min(one, other);
    }
  }
  const blocks = new Map<number, number[]>();
  for (let place = 0; place < count; place++) {
    const first = firstOf(place);
    const block = blocks.get(first);
    if (block === undefined) blocks.set(first, [place]);
    else block.push(place);
  }
  return [...blocks.values()];
}
