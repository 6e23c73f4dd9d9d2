import { type Decision, decide, type Finding, finding, type Verdict } from '../../kernel/decision.js';
import { type GroupId, readId } from '../../kernel/id.js';
import { failed, type Problem, problem, problemsIn, type Result, resultOf } from '../../kernel/result.js';
import { limitOf } from '../../policy/limit.js';
import type { CapacityPolicy, Modality, Policy } from '../../policy/policy.js';
import type { CapacityRule } from './cards.js';
import {
  changeProblems,
  type ModalityChange,
  type ModalityInForce,
  manner,
  maximumInWords,
  modalityAt,
  placedElsewhere,
} from './modality.js';
import { countProblems } from './numbers.js';

/** A group and how many take part in it. */
export interface GroupSeats {
  readonly id: GroupId;
  /** How it meets, or met before its first change. */
  readonly modality: Modality;
  /** Participants; facilitators are not counted. Left out while nobody has said. */
  readonly enrolled?: number;
  /** The number of the meeting that is asked about; without one, the group as all its changes leave it. */
  readonly meeting?: number;
  readonly changes?: readonly ModalityChange[];
  /** The group's own smaller limit. */
  readonly capacity?: number;
}

export type SeatStatus = 'OPEN' | 'FULL' | 'OVER';

/** How many seats a group has left. What depends on a number nobody has given is `null`. */
export interface Seats {
  readonly group: GroupId;
  /** How the group meets at the meeting asked about. */
  readonly modality: Modality;
  /** The most participants it holds then: the policy's number, or the group's own where that is smaller. */
  readonly maximum: number;
  readonly enrolled: number | null;
  readonly seatsLeft: number | null;
  /** How many more there are than it holds. */
  readonly over: number | null;
  readonly status: SeatStatus | null;
  readonly decision: Decision<CapacityRule>;
}

/**
 * How many seats a group has left under every rule of size.
 *
 * @param group the group, its participants and the ways it meets. Without `enrolled` the answer is open
 * @param policy whose maximum applies
 * @returns the seats; or every problem: `missing` at `capacity` where neither the policy nor the group says how many it holds, and
 * numbers that are not whole, below zero or absurd
 * @see Learning Together, DVRCV CoPs in practice; An evolving and responsive model
 * @example
 * seats({ id: 'north', modality: 'in-person', enrolled: 20 }, policies.partnersInPrevention).value.status // => 'FULL'
 * seats(
 *   { id: 'north', modality: 'in-person', enrolled: 20, changes: [{ fromMeeting: 3, modality: 'online' }] },
 *   policies.partnersInPrevention,
 * ).value.over // => 8
 */
export function seats(group: GroupSeats, policy: Policy): Result<Seats> {
  const { modality, meeting = Number.POSITIVE_INFINITY, changes = [] } = group;
  const now = modalityAt(meeting, modality, changes);
  const maximum = limitOf({ ...group, modality: now.modality }, policy.capacity);
  const problems = [...groupProblems(group), ...changeProblems(changes)];
  if (maximum === null) return failed(noMaximum, ...problems);
  return resultOf(problems, () => seatsWithin(maximum, now, group, policy));
}

const noMaximum: Problem = problem(
  'capacity',
  'missing',
  'The policy sets no maximum for the way this group meets, so the group gives its own capacity.',
);

function groupProblems({ id, enrolled, meeting, capacity }: GroupSeats): readonly Problem[] {
  return [
    ...problemsIn(readId(id, 'id')),
    ...(enrolled === undefined ? [] : countProblems(enrolled, 0, 'enrolled')),
    ...(meeting === undefined ? [] : countProblems(meeting, 1, 'meeting')),
    ...(capacity === undefined ? [] : countProblems(capacity, 1, 'capacity')),
  ];
}

/** What every rule of size looks at. */
interface Size {
  readonly enrolled: number | null;
  readonly maximum: number;
  readonly over: number;
  readonly now: ModalityInForce;
  readonly terms: CapacityPolicy;
}

function seatsWithin(maximum: number, now: ModalityInForce, group: GroupSeats, policy: Policy): Seats {
  const { id, enrolled = null } = group;
  const left = maximum - (enrolled ?? 0);
  const over = Math.max(0, -left);
  const size = { enrolled, maximum, over, now, terms: policy.capacity };
  return {
    group: id,
    modality: now.modality,
    maximum,
    enrolled,
    seatsLeft: enrolled === null ? null : Math.max(0, left),
    over: enrolled === null ? null : over,
    status: enrolled === null ? null : statusOf(left),
    decision: decide(policy.id, [holdsAtMost(size), ...holdsAtLeast(size), ...fitsSinceChange(size)]),
  };
}

/** How a group stands with so many seats left; below zero, with so many people too many. */
export function statusOf(left: number): SeatStatus {
  if (left < 0) return 'OVER';
  return left === 0 ? 'FULL' : 'OPEN';
}

function holdsAtMost(size: Size): Finding<CapacityRule> {
  return aboutSize('capacity.maximum', size.enrolled, size.over === 0, {
    fact: `participants in a group meeting ${manner[size.now.modality]}`,
    expected: atMost(size),
    remedy: `${size.over} fewer participant${size.over === 1 ? '' : 's'}`,
  });
}

/** Places still to be filled are not participants yet, so a group below the minimum does not meet it as it stands. */
function holdsAtLeast({ enrolled, terms: { minimumViable } }: Size): readonly Finding<CapacityRule>[] {
  if (minimumViable === null) return [];
  const short = minimumViable.value - (enrolled ?? 0);
  const found = aboutSize('capacity.minimum-viable', enrolled, short <= 0, {
    fact: 'participants in the group',
    expected: `at least ${minimumViable.value}`,
    remedy: `${short} more participant${short === 1 ? '' : 's'}`,
  });
  return [found];
}

function fitsSinceChange(size: Size): readonly Finding<CapacityRule>[] {
  const { enrolled, maximum, over, terms } = size;
  const { modality, since } = size.now;
  if (since === null) return [];
  const found = aboutSize('capacity.modality-change', enrolled, over === 0, {
    fact: `participants since the group began to meet ${manner[modality]} (meeting ${since})`,
    expected: atMost(size),
    remedy: placedElsewhere(over, maximum, modality, terms),
  });
  return [found];
}

function atMost({ maximum, now, terms }: Size): string {
  return maximumInWords(maximum, now.modality, terms);
}

function aboutSize(
  rule: CapacityRule,
  enrolled: number | null,
  holds: boolean,
  { fact, expected, remedy }: { readonly fact: string; readonly expected: string; readonly remedy: string },
): Finding<CapacityRule> {
  if (enrolled === null) {
    const waiting = 'the number of participants enrolled';
    return finding(rule, 'requirement', 'open', { fact, expected, actual: 'no number yet' }, ['enrolled'], waiting);
  }
  const verdict: Verdict = holds ? 'met' : 'not-met';
  return finding(rule, 'requirement', verdict, { fact, expected, actual: String(enrolled) }, [], remedy);
}
