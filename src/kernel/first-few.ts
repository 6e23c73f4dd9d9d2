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
  const kept: number[] = [];
  const keyAt = (place: number): number => keyOf(kept[place] ?? 0);
  const swap = (one: number, other: number): void => {
    [kept[one], kept[other]] = [kept[other] ?? 0, kept[one] ?? 0];
  };
  const rise = (from: number): void => {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (keyAt(above) >= keyAt(place)) return;
      swap(above, place);
      place = above;
    }
  };
  const sink = (): void => {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let last = place;
      if (left < kept.length && keyAt(left) > keyAt(last)) last = left;
      if (right < kept.length && keyAt(right) > keyAt(last)) last = right;
      if (last === place) return;
      swap(last, place);
      place = last;
    }
  };
  return {
    offer: (item) => {
      if (kept.length < most) {
        kept.push(item);
        rise(kept.length - 1);
        return -1;
      }
      const last = kept[0];
      if (last === undefined || keyOf(item) > keyOf(last)) return item;
      kept[0] = item;
      sink();
      return last;
    },
  };
}
