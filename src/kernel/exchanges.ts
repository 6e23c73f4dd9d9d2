import { hasRoom, placeOf, type Seating, seat } from './seating.js';

/**
 * Exchanges of places among people to whom all their choices are equal: one place takes somebody in and another gives somebody up, with
 * any number of moves between. Where a place need not be full its free seats are as good as people who would move to any other such
 * place, and `anywhere` is the node through which they do.
 *
 * A search goes both ways at once. Where one of them ends in vain, what it has seen is a part that nothing moves into or out of any more,
 * whatever is exchanged, so no later search leaves its part. One in vain costs no more than the smaller of two parts, and parts only get
 * smaller, so all of them together are quick.
 */
export interface Exchanges {
  readonly seating: Seating;
  readonly price: Float64Array;
  /** The places that need not be full. */
  readonly unpriced: Int32Array;
  /** The node of the free seats, one more than the last place. */
  readonly anywhere: number;
  /** The part that each node is in. */
  readonly part: Int32Array;
  parts: number;
  /** Whose choice each is. */
  readonly owner: Int32Array;
  /** The choices of a place that somebody may still make: `asking[askedFrom[g]]` and so on, as many as `asked[g]`. */
  readonly asking: Int32Array;
  readonly askedFrom: Int32Array;
  readonly asked: Int32Array;
  /** From the place that takes somebody in, along the moves that make room there. */
  readonly ahead: Way;
  /** From the place that gives somebody up, against the moves that would fill it again. */
  readonly back: Way;
  search: number;
  /** Where the two ways met. */
  met: number;
}

/** One of the two ways of a search. */
interface Way {
  /** The search that saw each node last. */
  readonly seen: Int32Array;
  /** The node before it on this way, and the choice by which somebody moves between the two; -1 for a free seat. */
  readonly before: Int32Array;
  readonly by: Int32Array;
  readonly nodes: Int32Array;
  looked: number;
  count: number;
  work: number;
}

/** @param price what each place costs: only one that costs nothing need not be full */
export function exchangesIn(seating: Seating, price: Float64Array): Exchanges {
  const { starts, targets } = seating.choices;
  const anywhere = price.length;
  const askedFrom = new Int32Array(anywhere + 1);
  for (const place of targets) askedFrom[place + 1] = (askedFrom[place + 1] ?? 0) + 1;
  for (let place = 0; place < anywhere; place++)
    askedFrom[place + 1] = (askedFrom[place + 1] ?? 0) + (askedFrom[place] ?? 0);
  const asked = new Int32Array(anywhere);
  const asking = new Int32Array(targets.length);
  const owner = new Int32Array(targets.length);
  for (let person = 0; person + 1 < starts.length; person++) {
    const end = starts[person + 1] ?? 0;
    for (let choice = starts[person] ?? 0; choice < end; choice++) {
      const place = targets[choice] ?? 0;
      asking[(askedFrom[place] ?? 0) + (asked[place] ?? 0)] = choice;
      asked[place] = (asked[place] ?? 0) + 1;
      owner[choice] = person;
    }
  }
  const unpriced = Int32Array.from(price.keys()).filter((place) => price[place] === 0);
  const part = new Int32Array(anywhere + 1);
  const [ahead, back] = [wayOver(anywhere + 1), wayOver(anywhere + 1)];
  const found = { search: 0, met: -1, parts: 1 };
  return { seating, price, unpriced, anywhere, part, owner, asking, askedFrom, asked, ahead, back, ...found };
}

function wayOver(nodes: number): Way {
  const column = (): Int32Array => new Int32Array(nodes);
  return { seen: column(), before: column(), by: column(), nodes: column(), looked: 0, count: 0, work: 0 };
}

/** Whether moves of those who still take part can make room in one place and fill a seat of the other. */
export function findExchange(exchanges: Exchanges, takesIn: number, givesUp: number): boolean {
  const { ahead, back, part } = exchanges;
  if (part[takesIn] !== part[givesUp]) return false;
  exchanges.search += 1;
  exchanges.met = -1;
  for (const way of [ahead, back]) way.looked = way.count = way.work = 0;
  see(exchanges, ahead, back, takesIn, -1, -1);
  see(exchanges, back, ahead, givesUp, -1, -1);
  while (exchanges.met < 0) {
    const way = ahead.work <= back.work ? ahead : back;
    if (way.looked === way.count) {
      setApart(exchanges, way);
      return false;
    }
    const node = way.nodes[way.looked] ?? 0;
    way.looked += 1;
    if (way === ahead) lookAhead(exchanges, node);
    else lookBack(exchanges, node);
  }
  return true;
}

/** Makes the exchange that was found last. */
export function makeExchange({ seating, owner, ahead, back, met }: Exchanges): void {
  const choices: number[] = [];
  for (let node = met; node >= 0; node = back.before[node] ?? -1) choices.unshift(back.by[node] ?? -1);
  for (let node = met; node >= 0; node = ahead.before[node] ?? -1) choices.push(ahead.by[node] ?? -1);
  // From the seat that is given up backwards, so that every seat is free when it is taken.
  for (const choice of choices) if (choice >= 0) seat(seating, owner[choice] ?? 0, choice);
}

/** The nodes that a member, or a free seat, of this one could move to. */
function lookAhead(exchanges: Exchanges, node: number): void {
  const { seating, ahead, back, anywhere, unpriced } = exchanges;
  const { first, taken, members, choices } = seating;
  ahead.work += 1;
  if (node === anywhere) for (const place of unpriced) see(exchanges, ahead, back, place, node, -1);
  else if (hasRoom(seating, node)) see(exchanges, ahead, back, anywhere, node, -1);
  const start = node === anywhere ? 0 : (first[node] ?? 0);
  const slots = start + (node === anywhere ? 0 : (taken[node] ?? 0));
  for (let slot = start; slot < slots && exchanges.met < 0; slot++) {
    const member = members[slot] ?? 0;
    const end = choices.starts[member + 1] ?? 0;
    for (let choice = choices.starts[member] ?? 0; choice < end; choice++) {
      see(exchanges, ahead, back, choices.targets[choice] ?? 0, node, choice);
    }
  }
}

/** The nodes from which somebody, or a free seat, could move to this one. Choices that nobody can make any more are forgotten. */
function lookBack(exchanges: Exchanges, node: number): void {
  const { seating, price, ahead, back, anywhere, unpriced, owner, asking, askedFrom, asked, part } = exchanges;
  back.work += 1;
  if (node === anywhere) {
    for (const place of unpriced) if (hasRoom(seating, place)) see(exchanges, back, ahead, place, node, -1);
    back.work += unpriced.length;
    return;
  }
  if (price[node] === 0) see(exchanges, back, ahead, anywhere, node, -1);
  const start = askedFrom[node] ?? 0;
  for (let index = 0; index < (asked[node] ?? 0) && exchanges.met < 0; ) {
    const choice = asking[start + index] ?? 0;
    const place = placeOf(seating, owner[choice] ?? 0);
    if (place < 0 || part[place] !== part[node]) {
      const last = (asked[node] ?? 0) - 1;
      asking[start + index] = asking[start + last] ?? 0;
      asked[node] = last;
      continue;
    }
    see(exchanges, back, ahead, place, node, choice);
    index += 1;
  }
}

function see(exchanges: Exchanges, way: Way, other: Way, node: number, before: number, by: number): void {
  const { part, search } = exchanges;
  way.work += 1;
  if (way.seen[node] === search || (before >= 0 && part[node] !== part[before])) return;
  way.seen[node] = search;
  way.before[node] = before;
  way.by[node] = by;
  way.nodes[way.count] = node;
  way.count += 1;
  if (other.seen[node] === search && exchanges.met < 0) exchanges.met = node;
}

/** What a way in vain has seen becomes a part of its own. */
function setApart(exchanges: Exchanges, way: Way): void {
  for (let index = 0; index < way.count; index++) exchanges.part[way.nodes[index] ?? 0] = exchanges.parts;
  exchanges.parts += 1;
}
