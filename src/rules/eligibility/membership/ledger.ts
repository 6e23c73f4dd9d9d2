import { type FirstPlaces, firstPlaces } from '../../../kernel/first-places.js';
import { type Instant, instantOf, readInstant } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { placesByKey } from '../../../kernel/places-by-key.js';
import { type Problem, problem } from '../../../kernel/result.js';
import { sameData } from '../../../kernel/same.js';
import type { Policy } from '../../../policy/policy.js';
import { correctionsOf } from './corrections.js';
import type { MembershipEvent, MembershipFact } from './events.js';

/** The facts as they stand once repetitions are dropped and corrections made, in the order in which they became true. */
export interface Ledger {
  readonly events: readonly MembershipEvent[];
  /** For each event the fact that stands in its place; `null` for none. */
  readonly facts: readonly (MembershipFact | null)[];
  /** When each fact became true. */
  readonly at: Float64Array;
  /** For each fact the event that made it: itself, or the correction of it. */
  readonly madeBy: Uint32Array;
  /** Places in the lists above, first to last. */
  readonly order: Uint32Array;
}

/**
 * What comes first of facts that became true at one moment: what makes room before what takes it. So a seat given up at noon can be
 * offered at noon, in whatever order the two were written down.
 */
const precedence: Readonly<Record<MembershipFact['kind'], number>> = {
  'group-opened': 0,
  'group-rescheduled': 1,
  merged: 2,
  'changed-organisation': 3,
  'left-sector': 3,
  returned: 3,
  'opted-out': 3,
  'opted-in': 3,
  withdrew: 4,
  deferred: 4,
  ended: 4,
  declined: 4,
  'offer-expired': 4,
  substituted: 5,
  applied: 6,
  offered: 7,
  accepted: 8,
};

/** Puts the record in order. Whatever cannot be read or contradicts itself is told in `problems`, and stands for nothing. */
export function ledgerOf(events: readonly MembershipEvent[], policy: Policy, problems: Problem[]): Ledger {
  const ids = firstPlaces(events.length, (place) => events[place]?.id ?? '');
  noteDifferences(events, ids, problems);
  const ledger = emptyLedger(events);
  const recorded = new Float64Array(events.length);
  const repeated = new Set(ids.repeated);
  const corrected: number[] = [];
  // One look at each event: in a record of millions every further one is felt.
  events.forEach((event, index) => {
    const again = repeated.has(index);
    if (event.kind === 'corrected') {
      if (!again) corrected.push(index);
    } else if (!again) stand(ledger, index, event, index, problems);
    // Most facts are written down as they become true, in the same words.
    const known = ledger.facts[index]?.effective === event.recorded ? ledger.at[index] : undefined;
    recorded[index] = known ?? readMoment(event.recorded, index, 'recorded', ledger, problems);
  });
  for (const { root, fact, index } of correctionsOf({ events, ids, recorded }, corrected, policy, problems)) {
    if (events[root]?.kind !== 'corrected') stand(ledger, root, fact, index, problems);
  }
  return { ...ledger, order: inOrder(ledger) };
}

type Unordered = Omit<Ledger, 'order' | 'facts'> & { readonly facts: (MembershipFact | null)[] };

function emptyLedger(events: readonly MembershipEvent[]): Unordered {
  const { length } = events;
  return {
    events,
    facts: new Array<MembershipFact | null>(length).fill(null),
    at: new Float64Array(length),
    madeBy: new Uint32Array(length),
  };
}

/** Puts a fact in a place, or nothing where there is none or its moment cannot be read. */
function stand(
  ledger: Unordered,
  place: number,
  fact: MembershipFact | null,
  source: number,
  problems: Problem[],
): void {
  const { facts, at, madeBy } = ledger;
  facts[place] = null;
  madeBy[place] = source;
  if (fact === null) return;
  const moment = readMoment(fact.effective, source, 'effective', ledger, problems);
  if (Number.isNaN(moment)) return;
  facts[place] = fact;
  at[place] = moment;
}

/** A moment as a number; `NaN`, and a problem, where it cannot be read. */
function readMoment(
  words: string,
  source: number,
  key: 'recorded' | 'effective',
  { events }: Unordered,
  problems: Problem[],
): Instant {
  const moment = instantOf(words);
  if (!Number.isNaN(moment)) return moment;
  const path = key === 'recorded' ? `events[${source}]` : pathOfFact(events, source);
  const read = readInstant(words, `${path}.${key}`);
  if (!read.ok) problems.push(...read.problems);
  return moment;
}

/** Where the fact stands in the document that an event wrote down. */
export function pathOfFact(events: readonly MembershipEvent[], index: number): string {
  return events[index]?.kind === 'corrected' ? `events[${index}].becomes` : `events[${index}]`;
}

/** The same line written twice is one line; two that differ cannot share an id. */
function noteDifferences(events: readonly MembershipEvent[], ids: FirstPlaces, problems: Problem[]): void {
  for (const index of ids.repeated) {
    const event = events[index];
    const first = ids.of(event?.id ?? '') ?? index;
    if (sameData(events[first], event)) continue;
    const message = `An id belongs to one event; another with this one says something else (events[${first}]).`;
    problems.push(problem(`events[${index}].id`, 'duplicate', message));
  }
}

/** Places by when their facts became true; those of one moment by what comes first then, and last by the ids of their events. */
function inOrder({ events, facts, at, madeBy }: Unordered): Uint32Array {
  const idAt = (place: number): string => events[madeBy[place] ?? place]?.id ?? '';
  const rankAt = (place: number): number => precedence[facts[place]?.kind ?? 'accepted'];
  const together = (first: number, second: number): number =>
    rankAt(first) - rankAt(second) || byCodeUnit(idAt(first), idAt(second));
  const places = new Uint32Array(events.length);
  let count = 0;
  facts.forEach((fact, place) => {
    if (fact !== null) places[count++] = place;
  });
  const ordered = placesByKey(places.subarray(0, count), at);
  for (let start = 0, end = 1; end <= ordered.length; end++) {
    if (end < ordered.length && at[ordered[end] ?? 0] === at[ordered[start] ?? 0]) continue;
    if (end - start > 1) ordered.subarray(start, end).sort(together);
    start = end;
  }
  return ordered;
}
