import { cheapest } from '../../kernel/cheapest.js';
import { columns } from '../../kernel/columns.js';
import type { GroupId, PersonId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { placeable } from '../../kernel/placeable.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { problemsOfFacilitators } from './facilitator-problems.js';

/** A group that somebody has to lead. */
export interface GroupToLead {
  readonly id: GroupId;
  readonly stream: string;
  /** Any finite number, smaller is earlier; 0 unless given. Where not every group can be led, the earlier ones are. */
  readonly priority?: number;
}

/** Somebody who can lead groups. */
export interface LeadFacilitator {
  readonly id: PersonId;
  /** The streams whose groups they can lead. */
  readonly streams: readonly string[];
  /** How many groups they lead at most; the policy's number unless given, and no more than it where it has one. */
  readonly most?: number;
}

export interface Leading {
  readonly groups: readonly GroupToLead[];
  readonly facilitators: readonly LeadFacilitator[];
}

/** Which groups are led, by whom, and which are not. */
export interface Led {
  /** Id of the policy that set how many groups one facilitator may lead. */
  readonly policy: string;
  /** In the order of the groups. */
  readonly led: Readonly<Record<GroupId, PersonId>>;
  /**
   * `nobody-qualifies`: nobody given leads groups of its stream. `all-taken`: whoever does leads as many as they may, and all of these
   * groups come earlier.
   */
  readonly notLed: readonly { readonly group: GroupId; readonly because: 'nobody-qualifies' | 'all-taken' }[];
}

/**
 * Who leads which group, when each facilitator leads only so many and only some streams. As many groups are led as can be, and of all
 * such sets the first in order: no group without a facilitator could have one instead of a later group. The work is shared as evenly as
 * that allows, so nobody leads two groups where somebody with none could lead one of them. Of all ways that are as even it is the one in
 * which the first group has the facilitator with the earliest id, then the second group, and so on.
 *
 * @param leading groups, each served by its priority and then its id, and facilitators, in any order. Unlawful, it is a bug in the
 * caller's code and throws a RangeError; ask {@link problemsOfFacilitators} first
 * @param policy says how many groups one facilitator may lead, if it does
 * @see Learning Together, Safe space, clear parameters and rich relationships
 * @example
 * assignFacilitators(
 *   {
 *     groups: [{ id: 'north', stream: 'respectful-relationships' }, { id: 'south', stream: 'respectful-relationships' }],
 *     facilitators: [{ id: 'kim', streams: ['respectful-relationships'], most: 1 }],
 *   },
 *   policies.partnersInPrevention,
 * ).notLed // => [{ group: 'south', because: 'all-taken' }]
 */
export function assignFacilitators(leading: Leading, policy: Policy): Led {
  return lawfulValue(resultOf(problemsOfFacilitators(leading, policy), () => assigned(leading, policy)));
}

function assigned(leading: Leading, policy: Policy): Led {
  const groups = [...leading.groups].sort(byPriority);
  const facilitators = [...leading.facilitators].sort((first, second) => byCodeUnit(first.id, second.id));
  const qualified = groups.map(({ stream }) =>
    [...facilitators.keys()].filter((number) => facilitators[number]?.streams.includes(stream)),
  );
  const limits = facilitators.map(({ most = groups.length }) =>
    Math.min(most, policy.formation.facilitatorGroups?.value ?? most, groups.length),
  );
  const leaders = shared(qualified, limits);
  return {
    policy: policy.id,
    led: Object.fromEntries(
      groups.flatMap(({ id }, index) => {
        const leader = facilitators[leaders[index] ?? -1];
        return leader === undefined ? [] : [[id, leader.id]];
      }),
    ),
    notLed: groups.flatMap(({ id }, index) => {
      if (facilitators[leaders[index] ?? -1] !== undefined) return [];
      return [{ group: id, because: qualified[index]?.length === 0 ? 'nobody-qualifies' : 'all-taken' }];
    }),
  };
}

function byPriority({ id, priority = 0 }: GroupToLead, other: GroupToLead): number {
  return priority - (other.priority ?? 0) || byCodeUnit(id, other.id);
}

/**
 * For each group the number of its facilitator, -1 for none. A second group costs a facilitator one, a third one two, and so on, so the
 * least cost is the most even sharing.
 */
function shared(qualified: readonly (readonly number[])[], limits: readonly number[]): readonly number[] {
  const who = placeable(columns(qualified, limits));
  const turns = limits.map((limit) => Math.min(limit, mostTurns(qualified, limits, who)));
  const first = turns.map((_, number) => turns.slice(0, number).reduce((sum, count) => sum + count, 0));
  const lists = qualified.map((numbers) =>
    numbers.flatMap((number) => Array.from({ length: turns[number] ?? 0 }, (_, turn) => ({ number, turn }))),
  );
  const choices = columns(
    lists.map((list) => list.map(({ number, turn }) => (first[number] ?? 0) + turn)),
    turns.flatMap((count) => Array.from({ length: count }, () => 1)),
  );
  const costs = lists.flatMap((list) => list.map(({ turn }) => turn));
  return [...cheapest(choices, who, costs)].map((position, group) => lists[group]?.[position]?.number ?? -1);
}

/** The fewest groups a facilitator that the busiest one can have; the most even sharing asks for no more of anybody. */
function mostTurns(qualified: readonly (readonly number[])[], limits: readonly number[], who: Uint8Array): number {
  const led = qualified.filter((_, group) => who[group] === 1);
  let [fewest, enough] = [0, Math.max(0, ...limits)];
  while (fewest < enough) {
    const middle = (fewest + enough) >> 1;
    const room = limits.map((limit) => Math.min(limit, middle));
    if (placeable(columns(led, room)).every((is) => is === 1)) enough = middle;
    else fewest = middle + 1;
  }
  return enough;
}
