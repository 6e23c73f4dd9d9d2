import type { FirstPlaces } from '../../../kernel/first-places.js';
import { millisecondsADay } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { type Problem, problem } from '../../../kernel/result.js';
import { sameData } from '../../../kernel/same.js';
import type { Policy } from '../../../policy/policy.js';
import type { Corrected, MembershipEvent, MembershipFact } from './events.js';

/** The events of a record, where each id first stands, and when each was written down. */
export interface Written {
  readonly events: readonly MembershipEvent[];
  readonly ids: FirstPlaces;
  readonly recorded: Float64Array;
}

/** What stands in the place of an event: a fact or nothing, and the event that says so. */
export interface Standing {
  readonly root: number;
  readonly fact: MembershipFact | null;
  readonly index: number;
}

/** One correction, what it corrects, and how many corrections lie between it and a fact. */
interface Correction {
  readonly index: number;
  readonly event: Corrected;
  readonly target: number;
  readonly depth: number;
}

/**
 * What stands in the place of every event that was corrected: of several corrections of one, the one written down last. A correction
 * that is itself corrected to nothing is undone, and what it corrected stands as it did before.
 *
 * @param corrected places of the corrections among the events
 */
export function correctionsOf(
  written: Written,
  corrected: readonly number[],
  policy: Policy,
  problems: Problem[],
): readonly Standing[] {
  const chains = new Map<number, Chain>();
  const corrections = corrected
    .flatMap((index) => correctionAt(index, written, chains, policy, problems))
    .sort(
      (first, second) =>
        (written.recorded[first.index] ?? 0) - (written.recorded[second.index] ?? 0) ||
        first.depth - second.depth ||
        byCodeUnit(first.event.id, second.event.id),
    );
  tellOfRivals(corrections, written, problems);
  // From the last word back: whatever was said of a correction is settled before the correction is looked at.
  const settled = new Map<number, Standing>();
  for (const { index, event, target } of corrections.reverse()) {
    const later = settled.get(index);
    settled.delete(index);
    const undone = later !== undefined && later.fact === null;
    if (!undone && !settled.has(target)) {
      settled.set(target, { root: target, fact: later?.fact ?? event.becomes, index: later?.index ?? index });
    }
  }
  return [...settled.values()];
}

/** The correction, if it is about something that was written down before it, and in time. */
function correctionAt(
  index: number,
  { events, ids, recorded }: Written,
  chains: Map<number, Chain>,
  policy: Policy,
  problems: Problem[],
): readonly Correction[] {
  const event = events[index];
  if (event?.kind !== 'corrected') return [];
  const path = `events[${index}].corrects`;
  const target = ids.of(event.corrects);
  if (target === undefined) {
    problems.push(problem(path, 'unknown-reference', 'There is no event with this id.'));
    return [];
  }
  const { depth, root } = chainOf(index, events, ids, chains);
  if (!Number.isFinite(depth)) {
    problems.push(problem(path, 'contradiction', roundOf(index, events, ids)));
    return [];
  }
  const when = recorded[index] ?? 0;
  const before = recorded[target] ?? 0;
  if (when < before) {
    const message = `A correction is recorded after what it corrects (events[${target}]).`;
    problems.push(problem(`events[${index}].recorded`, 'contradiction', message));
    return [];
  }
  const days = policy.membership.correctionDays?.value;
  if (days !== undefined && when >= (recorded[root] ?? 0) + days * millisecondsADay) {
    const message = `The policy lets a fact be corrected for ${days} days after it was recorded (events[${root}]).`;
    problems.push(problem(`events[${index}].recorded`, 'too-late', message));
    return [];
  }
  return [{ index, event, target, depth }];
}

/** How many corrections lead from an event to a fact, and to which; endless where they lead into a round. */
interface Chain {
  readonly depth: number;
  readonly root: number;
}

/** The chain that begins here. Each step is walked once, however many chains share it. */
function chainOf(
  index: number,
  events: readonly MembershipEvent[],
  ids: FirstPlaces,
  chains: Map<number, Chain>,
): Chain {
  const walked: number[] = [];
  let at: number | undefined = index;
  while (at !== undefined && !chains.has(at)) {
    chains.set(at, { depth: Number.POSITIVE_INFINITY, root: at });
    walked.push(at);
    const event: MembershipEvent | undefined = events[at];
    at = event?.kind === 'corrected' ? ids.of(event.corrects) : undefined;
  }
  let chain = (at === undefined ? undefined : chains.get(at)) ?? { depth: -1, root: walked.at(-1) ?? index };
  for (const each of walked.reverse()) {
    chain = { depth: chain.depth + 1, root: chain.root };
    chains.set(each, chain);
  }
  return chain;
}

/** A round longer than anybody reads is told by where it begins. */
const mostNamed = 20;

function roundOf(index: number, events: readonly MembershipEvent[], ids: FirstPlaces): string {
  const seen = new Set<number>([index]);
  let at: number | undefined = index;
  while (seen.size <= mostNamed) {
    const event: MembershipEvent | undefined = events[at ?? 0];
    at = event?.kind === 'corrected' ? ids.of(event.corrects) : undefined;
    if (at === undefined || seen.has(at)) break;
    seen.add(at);
  }
  const others = [...seen].filter((each) => each !== index).map((each) => `events[${each}]`);
  if (at !== index) return `What this corrects corrects itself (${others.join(', ')}).`;
  return others.length === 0 ? 'This corrects itself.' : `This corrects itself by way of ${others.join(', ')}.`;
}

/** Two corrections of one thing, written down at one moment, that say different things. */
function tellOfRivals(
  corrections: readonly Correction[],
  { recorded }: Pick<Written, 'recorded'>,
  problems: Problem[],
): void {
  const last = new Map<number, Correction>();
  for (const each of corrections) {
    const before = last.get(each.target);
    last.set(each.target, each);
    if (before === undefined || recorded[before.index] !== recorded[each.index]) continue;
    if (sameData(before.event.becomes, each.event.becomes)) continue;
    const message = `Two corrections of one fact were recorded at the same moment and differ (events[${before.index}]).`;
    problems.push(problem(`events[${each.index}].becomes`, 'contradiction', message));
  }
}
