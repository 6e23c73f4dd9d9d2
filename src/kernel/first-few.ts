/** Keeps the first few of the items offered to it; items and their keys are whole numbers. */
export interface FirstFew {
  /** Takes an item in. Gives back the one that has to go for it, itself perhaps; -1 where there was room. */
  readonly offer: (item: number) => number;
}

/**
 * The first few of everything offered, by key: the last of them always stands on top of a heap, so that it is found at once.
 *
 * @param most how many are kept
 * @param keyOf the smaller comes first; no two items have the same
 * @example
 * const two = firstFew(2, (item) => item);
 * [two.offer(7), two.offer(3), two.offer(5), two.offer(9)] // => [-1, -1, 7, 9]
 */
export function firstFew(most: number, keyOf: (item: number) => number): FirstFew {
  // Keys stand beside the items, so that each is asked for once.
  const kept: number[] = [];
  const keys: number[] = [];
  const put = (place: number, item: number, key: number): void => {
    kept[place] = item;
    keys[place] = key;
  };
  const add = (item: number, key: number): void => {
    let place = kept.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const keyAbove = keys[above] ?? 0;
      if (keyAbove >= key) break;
      put(place, kept[above] ?? 0, keyAbove);
      place = above;
    }
    put(place, item, key);
  };
  const replaceLast = (item: number, key: number): void => {
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below + 1 < keys.length && (keys[below + 1] ?? 0) > (keys[below] ?? 0)) below += 1;
      const keyBelow = keys[below] ?? 0;
      if (below >= keys.length || keyBelow <= key) break;
      put(place, kept[below] ?? 0, keyBelow);
      place = below;
    }
    put(place, item, key);
  };
  return {
    offer: (item) => {
      const key = keyOf(item);
      if (kept.length < most) {
        add(item, key);
        return -1;
      }
      const last = kept[0];
      if (last === undefined || key > (keys[0] ?? 0)) return item;
      replaceLast(item, key);
      return last;
    },
  };
}
