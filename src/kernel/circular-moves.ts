/** Moves of people between places, in columns; a move of nobody (-1) costs nothing and is always open. */
export interface Moves {
  readonly places: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many steps further down their list the person would be; below zero for further up. */
  readonly steps: Int32Array;
  readonly movers: Int32Array;
}

/**
 * Whether people who each have a place cannot, by exchanging places in a circle, take fewer steps down their lists in all, nor, with as
 * many steps, give somebody what they listed earlier without touching anybody before them.
 *
 * A place that costs steps to reach has a price; with prices at which no move pays, a circle that changes nothing in all is made of moves
 * that cost just what they save.
 */
export function noExchangePays(moves: Moves): boolean {
  const prices = pricesOf(moves);
  if (prices === null) return false;
  const { from, to, steps, movers } = moves;
  const even = evenMoves(moves, prices);
  for (let move = 0; move < from.length; move++) {
    const [start, end, mover] = [from[move] ?? 0, to[move] ?? 0, movers[move] ?? -1];
    if (mover < 0 || (steps[move] ?? 0) >= 0 || (prices[start] ?? 0) + (steps[move] ?? 0) !== prices[end]) continue;
    if (leadsBack(end, start, mover, even, moves)) return false;
  }
  return true;
}

/** Prices of places at which no move saves anything; `null` where there are none, because some circle of moves saves steps. */
function pricesOf({ places, from, to, steps }: Moves): Int32Array | null {
  const prices = new Int32Array(places);
  for (let round = 0; round <= places; round++) {
    let settled = true;
    for (let move = 0; move < from.length; move++) {
      const price = (prices[from[move] ?? 0] ?? 0) + (steps[move] ?? 0);
      if (price < (prices[to[move] ?? 0] ?? 0)) {
        prices[to[move] ?? 0] = price;
        settled = false;
      }
    }
    if (settled) return prices;
  }
  return null;
}

/** For each place the moves from it that cost just what they save. */
function evenMoves({ places, from, to, steps }: Moves, prices: Int32Array): readonly (readonly number[])[] {
  const even: number[][] = Array.from({ length: places }, () => []);
  for (let move = 0; move < from.length; move++) {
    const price = (prices[from[move] ?? 0] ?? 0) + (steps[move] ?? 0);
    if (price === prices[to[move] ?? 0]) even[from[move] ?? 0]?.push(move);
  }
  return even;
}

/** Whether moves of people after this one lead from one place to another. */
function leadsBack(
  start: number,
  end: number,
  after: number,
  even: readonly (readonly number[])[],
  { places, to, movers }: Moves,
): boolean {
  const seen = new Uint8Array(places);
  const waiting = [start];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (place === end) return true;
    if (seen[place] === 1) continue;
    seen[place] = 1;
    for (const move of even[place] ?? []) {
      const mover = movers[move] ?? -1;
      if (mover < 0 || mover > after) waiting.push(to[move] ?? 0);
    }
  }
  return false;
}
