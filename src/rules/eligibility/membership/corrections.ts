import type { FirstPlaces } from '../../../kernel/first-places.js';
import type { Instant } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { type Problem, problem } from '../../../kernel/result.js';
import { sameData } from '../../../kernel/same.js';
import type { Policy } from '../../../policy/policy.js';
import type { Corrected, MembershipEvent } from './events.js';

const millisecondsADay = 86_400_000;

/** The events of a record, where each id first stands, and when each was written down. */
export interface Written {
  readonly events: readonly MembershipEvent[];
  readonly ids: FirstPlaces;
  readonly recorded: Float64Array;
}

/** One correction and the fact it is about in the end, however many corrections lie between. */
export interface Correction {
  readonly index: number;
  readonly event: Corrected;
  readonly root: number;
  readonly recorded: Instant;
}

/**
 * The corrections that stand: of several of one fact, the one written down last.
 *
 * @param corrected places of the corrections among the events
 */
export function correctionsOf(
  written: Written,
  corrected: readonly number[],
  policy: Policy,
  problems: Problem[],
): Iterable<Correction> {
  const corrections = corrected.flatMap((index) => {
    const event = written.events[index];
    return event?.kind === 'corrected' ? correctionOf(event, index, written, policy, problems) : [];
  });
  return lastOfEach(corrections, problems);
}

/** The correction, if it is about something that was written down before it, and in time. */
function correctionOf(
  event: Corrected,
  index: number,
  { events, ids, recorded }: Written,
  policy: Policy,
  problems: Problem[],
): readonly Correction[] {
  const path = `events[${index}].corrects`;
  const seen = new Set<number>([index]);
  let root = ids.of(event.corrects);
  for (;;) {
    if (root === undefined) {
      problems.push(problem(path, 'unknown-reference', 'There is no event with this id.'));
      return [];
    }
    if (seen.has(root)) {
      problems.push(problem(path, 'contradiction', roundOf([...seen], index, root)));
      return [];
    }
    seen.add(root);
    const target = events[root];
    if (target?.kind !== 'corrected') break;
    root = ids.of(target.corrects);
  }
  const [, direct = root] = seen;
  const when = recorded[index] ?? 0;
  if (when < (recorded[direct] ?? 0)) {
    const message = `A correction is recorded after what it corrects (events[${direct}]).`;
    problems.push(problem(`events[${index}].recorded`, 'contradiction', message));
    return [];
  }
  const days = policy.membership.correctionDays?.value;
  if (days !== undefined && when >= (recorded[root] ?? 0) + days * millisecondsADay) {
    const message = `The policy lets a fact be corrected for ${days} days after it was recorded (events[${root}]).`;
    problems.push(problem(`events[${index}].recorded`, 'too-late', message));
    return [];
  }
  return [{ index, event, root, recorded: when }];
}

/** A correction may itself be part of the round, or only lead into one. */
function roundOf(seen: readonly number[], index: number, again: number): string {
  const others = seen.slice(again === index ? 1 : seen.indexOf(again)).map((each) => `events[${each}]`);
  if (others.length === 0) return 'This corrects itself.';
  return again === index
    ? `This corrects itself by way of ${others.join(', ')}.`
    : `What this corrects corrects itself (${others.join(', ')}).`;
}

function lastOfEach(corrections: readonly Correction[], problems: Problem[]): Iterable<Correction> {
  const last = new Map<number, Correction>();
  const inOrder = [...corrections].sort(
    (first, second) => first.recorded - second.recorded || byCodeUnit(first.event.id, second.event.id),
  );
  for (const each of inOrder) {
    const before = last.get(each.root);
    if (before?.recorded === each.recorded && !sameData(before.event.becomes, each.event.becomes)) {
      const message = `Two corrections of one fact were recorded at the same moment and differ (events[${before.index}]).`;
      problems.push(problem(`events[${each.index}].becomes`, 'contradiction', message));
    }
    last.set(each.root, each);
  }
  return last.values();
}
