import { type Decision, decide, finding } from '../../kernel/decision.js';
import type { GroupId, PersonId } from '../../kernel/id.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import { limitOf } from '../../policy/limit.js';
import type { Modality, Policy } from '../../policy/policy.js';
import type { CapacityRule } from './cards.js';
import { manner, maximumInWords, placedElsewhere } from './modality.js';
import { type LiveGroup, type ModalityMove, problemsOfModalityMove, roomIn } from './modality-move.js';
import { type NoSplit, type Splitting, splitLawful } from './split.js';
import type { Conflict } from './splitting/conflicts.js';

/** Why a group that is too large does not become several: nobody wanted that, or these demands cannot be kept. */
export type HeldBack = Conflict | { readonly code: 'no-split-wanted'; readonly people: readonly PersonId[] };

/** What the move does to one group. */
export interface MovedGroup {
  readonly group: GroupId;
  readonly from: Modality;
  /** Most participants it holds in the new way: the policy's number, or the group's own where that is smaller. */
  readonly maximum: number;
  readonly enrolled: number;
  /** `held-back`: too large, and it stays as it is until somebody decides. Nobody loses a seat in any case. */
  readonly becomes: 'fits' | 'split' | 'held-back';
  /** The split where it becomes one. */
  readonly split: Splitting | null;
  /** Those whose seats come after the maximum, where the group is held back: last seats, not people to be put out. */
  readonly over: readonly PersonId[];
  /** Why it is held back; empty where it is not. */
  readonly because: readonly HeldBack[];
  readonly decision: Decision<CapacityRule>;
}

export interface ModalityAnswer {
  readonly policy: string;
  readonly to: Modality;
  readonly fromMeeting: number | null;
  /** In the order given. */
  readonly groups: readonly MovedGroup[];
}

/**
 * What becomes of live groups that start to meet in another way. A group that is too large for it is split, or held back where it may not be
 * or cannot be; nobody is put out.
 *
 * @param move the new way and the groups
 * @param policy gives the maximum of the new way, and the fewest people of a group that comes of a split
 * @returns for each group whether it fits, the groups it becomes, or who is over and why it cannot be split
 * @throws RangeError for a move in which `problemsOfModalityMove` finds something
 * @see Learning Together, An evolving and responsive model
 * @example
 * const members = Array.from({ length: 20 }, (_, seat) => ({ id: `p${seat + 10}` }));
 * const north = { id: 'north', modality: 'in-person', members };
 * changeModality({ to: 'online', groups: [north] }, policies.partnersInPrevention).groups[0].split.groups.map((group) => group.length) // => [10, 10]
 * changeModality({ to: 'online', groups: [{ ...north, splitting: false }] }, policies.partnersInPrevention).groups[0].over.length // => 8
 */
export function changeModality(move: ModalityMove, policy: Policy): ModalityAnswer {
  return lawfulValue(
    resultOf(problemsOfModalityMove(move, policy), () => ({
      policy: policy.id,
      to: move.to,
      fromMeeting: move.fromMeeting ?? null,
      groups: move.groups.map((group) => moved(group, move, policy)),
    })),
  );
}

function moved(group: LiveGroup, move: ModalityMove, policy: Policy): MovedGroup {
  const { id, modality, members, splitting = true } = group;
  const maximum = limitOf(roomIn(move.to, group), policy.capacity) ?? 0;
  const enrolled = members.length;
  const facts = { group: id, from: modality, maximum, enrolled, split: null, over: [], because: [] };
  const sized = { maximum, move, policy };
  if (enrolled <= maximum) {
    return { ...facts, becomes: 'fits', decision: decided(enrolled, null, sized) };
  }
  const found = splitting ? splitOf(group, maximum, policy) : null;
  if (found !== null && found.groups !== null) {
    const largest = Math.max(...found.groups.map(({ length }) => length));
    return { ...facts, becomes: 'split', split: found, decision: decided(largest, found.groups.length, sized) };
  }
  const over = members.slice(maximum).map(({ id: person }) => person);
  return {
    ...facts,
    becomes: 'held-back',
    over,
    because: found === null ? [{ code: 'no-split-wanted', people: over }] : found.conflicts,
    decision: decided(enrolled, null, sized),
  };
}

function splitOf(group: LiveGroup, maximum: number, policy: Policy): Splitting | NoSplit {
  const { members: people, together = [], apart = [], balance = [], neverIsolate = [] } = group;
  return splitLawful({ people, cap: maximum, together, apart, balance, neverIsolate }, policy);
}

interface Sized {
  readonly maximum: number;
  readonly move: ModalityMove;
  readonly policy: Policy;
}

/** @param groups how many it becomes; `null` where it stays one */
function decided(enrolled: number, groups: number | null, { maximum, move, policy }: Sized): Decision<CapacityRule> {
  const { to, fromMeeting } = move;
  const over = Math.max(0, enrolled - maximum);
  const which = groups === null ? '' : ` in the largest of ${groups} groups`;
  const since = fromMeeting === undefined ? '' : ` (from meeting ${fromMeeting})`;
  return decide(policy.id, [
    finding(
      'capacity.modality-change',
      'requirement',
      over === 0 ? 'met' : 'not-met',
      {
        fact: `participants${which} once the group meets ${manner[to]}${since}`,
        expected: maximumInWords(maximum, to, policy.capacity),
        actual: String(enrolled),
      },
      [],
      placedElsewhere(over, maximum, to, policy.capacity),
    ),
  ]);
}
