/**
 * Fills seats of several kinds with people, one seat a person, as many as can be filled: a person already seated moves to another kind
 * they could fill where that makes room for the next.
 *
 * @param seats how many seats of each kind there are
 * @returns takes a person in, by the kinds they could fill, and says whether one more seat is filled now than before
 * @example
 * const fill = fillKinds([1, 1]);
 * [fill([0, 1]), fill([0]), fill([1])] // => [true, true, false]
 */
export function fillKinds(seats: readonly number[]): (kinds: readonly number[]) => boolean {
  const seated: (readonly number[])[][] = seats.map(() => []);
  const seat = (kinds: readonly number[], tried: Set<number>): boolean => {
    for (const kind of kinds) {
      if (tried.has(kind)) continue;
      tried.add(kind);
      const holders = seated[kind] ?? [];
      if (holders.length < (seats[kind] ?? 0)) {
        holders.push(kinds);
        return true;
      }
      const mover = holders.findIndex((others) => seat(others, tried));
      if (mover >= 0) {
        holders[mover] = kinds;
        return true;
      }
    }
    return false;
  };
  return (kinds) => seat(kinds, new Set());
}
