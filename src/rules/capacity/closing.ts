import type { Round } from './round.js';

/** How groups that stay too small were chosen. `exact`: no other set of closures serves better. `largest-shortfall`: one after another. */
export interface ClosingSearch {
  readonly search: 'exact' | 'largest-shortfall';
  /** Nobody could place more people than this, however groups were closed. */
  readonly atMost: number;
}

/** Who has which choice once every group that is too small is closed. */
export interface Closed {
  readonly chosen: Int32Array;
  /** 0 for a group that is closed. */
  readonly room: Int32Array;
  /** For each closed group how many it had when that was settled, by its place. */
  readonly reached: ReadonlyMap<number, number>;
  /** `null` where no group was too small. */
  readonly search: ClosingSearch | null;
}

/** Looking at every set of so many groups is still quick; of more it would not be. */
export const mostSearched = 12;

type Place = (room: Int32Array) => Int32Array;

/**
 * Gives out places and closes groups that would run with fewer people than they need. The best set of closures places most people; of
 * those that place as many, the one with the fewest closures, then the one in which people get what they listed earlier, then the one
 * whose groups come first by id. Closing a group never places more people than leaving it open without a minimum, which is what
 * keeps the search short.
 *
 * @param place gives out places, given the room of each group
 */
export function withoutSmallGroups(round: Round, place: Place): Closed {
  const chosen = place(round.room);
  const sizes = sizesOf(round, chosen);
  const small = tooSmall(round, round.room, sizes);
  if (small.length === 0) return { chosen, room: round.room, reached: new Map(), search: null };
  const candidates = round.groups.flatMap(({ minimum }, group) => (minimum > 0 ? [group] : []));
  const atMost = placed(chosen);
  return candidates.length <= mostSearched
    ? searched(round, candidates, { chosen, sizes, atMost }, place)
    : oneByOne(round, chosen, atMost, place);
}

/** How many people each group has. */
export function sizesOf({ targets, groups }: Pick<Round, 'targets' | 'groups'>, chosen: Int32Array): Int32Array {
  const sizes = new Int32Array(groups.length);
  for (const choice of chosen) {
    if (choice >= 0) {
      const group = targets[choice] ?? 0;
      sizes[group] = (sizes[group] ?? 0) + 1;
    }
  }
  return sizes;
}

function placed(chosen: Int32Array): number {
  let people = 0;
  for (const choice of chosen) if (choice >= 0) people++;
  return people;
}

function tooSmall({ groups }: Round, room: Int32Array, sizes: Int32Array): readonly number[] {
  return groups.flatMap(({ minimum }, group) =>
    (room[group] ?? 0) > 0 && (sizes[group] ?? 0) < minimum ? [group] : [],
  );
}

function ranksOf({ starts }: Round, chosen: Int32Array): number {
  let sum = 0;
  chosen.forEach((choice, person) => {
    if (choice >= 0) sum += choice - (starts[person] ?? 0);
  });
  return sum;
}

interface Best {
  readonly closed: readonly number[];
  readonly chosen: Int32Array;
  readonly placed: number;
  readonly ranks: number;
}

interface AllOpen {
  readonly chosen: Int32Array;
  readonly sizes: Int32Array;
  readonly atMost: number;
}

/** Sets with fewer closures first, and of as many closures the one that comes first by id: only what is strictly better replaces the best. */
function searched(
  round: Round,
  candidates: readonly number[],
  { chosen, sizes, atMost }: AllOpen,
  place: Place,
): Closed {
  const bounds = new Int32Array(2 ** candidates.length).fill(atMost);
  const settled = (closed: readonly number[], next: Int32Array): Best => ({
    closed,
    chosen: next,
    placed: placed(next),
    ranks: ranksOf(round, next),
  });
  const none = withoutRoom(round.room, candidates);
  let best = settled(candidates, place(none));
  // What closing one by one comes to is lawful, so that whatever is worse need not be looked at.
  const known = oneByOne(round, chosen, atMost, place);
  const floor = { placed: placed(known.chosen), closures: known.reached.size };
  for (const set of setsBySize(candidates.length)) {
    const closed = candidates.filter((_, bit) => (set & (1 << bit)) !== 0);
    const bound = boundOf(bounds, set);
    bounds[set] = bound;
    const least = Math.max(floor.placed, best.placed);
    const most = Math.min(
      floor.placed === least ? floor.closures : closed.length,
      best.placed === least ? best.closed.length : closed.length,
    );
    if (closed.length === 0 || bound < least || (bound === least && closed.length > most)) continue;
    const room = withoutRoom(round.room, closed);
    const next = place(room);
    bounds[set] = placed(next);
    if (tooSmall(round, room, sizesOf(round, next)).length > 0) continue;
    const found = settled(closed, next);
    if (isBetter(found, best)) best = found;
  }
  return {
    chosen: best.chosen,
    room: withoutRoom(round.room, best.closed),
    reached: new Map(best.closed.map((group) => [group, sizes[group] ?? 0])),
    search: { search: 'exact', atMost },
  };
}

function isBetter(found: Best, best: Best): boolean {
  if (found.placed !== best.placed) return found.placed > best.placed;
  if (found.closed.length !== best.closed.length) return found.closed.length < best.closed.length;
  return found.ranks < best.ranks;
}

/** Closing one group more never places more people. */
function boundOf(bounds: Int32Array, set: number): number {
  let bound = bounds[0] ?? 0;
  for (let rest = set; rest > 0; rest &= rest - 1) bound = Math.min(bound, bounds[set & ~(rest & -rest)] ?? 0);
  return bound;
}

/** Sets of so many things as bits: small sets first, and among equals the one whose first members come first. */
function setsBySize(count: number): readonly number[] {
  const sets = Array.from({ length: 2 ** count }, (_, set) => ({ set, bits: bitsOf(set, count) }));
  return sets
    .sort((one, other) => one.bits.length - other.bits.length || (one.bits < other.bits ? -1 : 1))
    .map(({ set }) => set);
}

/** One letter a member, so that sets can be compared as words. */
function bitsOf(set: number, count: number): string {
  let letters = '';
  for (let bit = 0; bit < count; bit++) if ((set & (1 << bit)) !== 0) letters += String.fromCharCode(97 + bit);
  return letters;
}

function withoutRoom(room: Int32Array, closed: readonly number[]): Int32Array {
  const left = room.slice();
  for (const group of closed) left[group] = 0;
  return left;
}

/** Closes the group that lacks most, of equals the one with fewest people and then by id, until every group is large enough. */
function oneByOne(round: Round, first: Int32Array, atMost: number, place: Place): Closed {
  const reached = new Map<number, number>();
  let [chosen, room] = [first, round.room];
  for (;;) {
    const sizes = sizesOf(round, chosen);
    const short = (group: number): number => (round.groups[group]?.minimum ?? 0) - (sizes[group] ?? 0);
    const [next] = [...tooSmall(round, room, sizes)].sort(
      (one, other) => short(other) - short(one) || (sizes[one] ?? 0) - (sizes[other] ?? 0) || one - other,
    );
    if (next === undefined) return { chosen, room, reached, search: { search: 'largest-shortfall', atMost } };
    reached.set(next, sizes[next] ?? 0);
    room = withoutRoom(room, [next]);
    chosen = place(room);
  }
}
