import type { GroupId, PersonId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import { limitOf } from '../../policy/limit.js';
import type { Policy } from '../../policy/policy.js';
import type { Allocation, Placing } from './allocation.js';
import { type Intake, rulesAgainst } from './intake.js';
import { keysOf, type OrderKey, type Turn, turnsOf } from './order.js';
import { problemsOf } from './problems.js';
import type { Reason } from './reasons.js';
import { certifies } from './verify.js';

/**
 * Places applicants into groups one after another, each into the first group they listed that may admit them and has a seat left.
 * Nobody is passed over for someone later in the order, and nobody gains by listing groups in any but their true order.
 *
 * @param intake the order to serve people in, the groups and the applicants, in any order. An unlawful intake is a bug in the caller's
 * code and throws a RangeError; ask {@link problemsOf} first
 * @param policy gives the maximum of a group that says only how it meets
 * @returns who is placed where, cutoffs, waitlists, and one reason for each applicant and group they listed
 * @see Learning Together, DVRCV CoPs in practice
 * @example
 * allocate(
 *   {
 *     order: { by: 'priority' },
 *     groups: [{ id: 'north', capacity: 1 }],
 *     applicants: [
 *       { id: 'ana', preferences: ['north'], priority: 2 },
 *       { id: 'bo', preferences: ['north'], priority: 1 },
 *     ],
 *   },
 *   policies.partnersInPrevention,
 * ).placements // => { bo: 'north', ana: null }
 */
export function allocate(intake: Intake, policy: Policy): Allocation {
  return lawfulValue(
    resultOf(problemsOf(intake, policy), () => {
      const keys = keysOf(intake);
      const placing = serve(intake, turnsOf(intake, keys), policy);
      return { ...placing, verified: certifies(intake, policy, keys, placing) };
    }),
  );
}

/** A group while it fills. */
interface Filling {
  readonly id: GroupId;
  seatsLeft: number;
  /** The key of whoever took the last seat. */
  cutoff: OrderKey | null;
  readonly waiting: PersonId[];
}

function serve({ order, groups }: Intake, turns: readonly Turn[], policy: Policy): Placing {
  const filling = new Map<GroupId, Filling>(
    groups.map((group) => [
      group.id,
      { id: group.id, seatsLeft: limitOf(group, policy.capacity) ?? 0, cutoff: null, waiting: [] },
    ]),
  );
  const placements = new Map<PersonId, GroupId | null>();
  const reasons: Reason[] = [];
  for (const turn of turns) placements.set(turn.applicant.id, serveOne(turn, filling, reasons));
  const inOrder = [...filling.values()].sort((first, second) => byCodeUnit(first.id, second.id));
  return {
    method: 'serial',
    order,
    placements: Object.fromEntries(placements),
    cutoffs: Object.fromEntries(inOrder.map(({ id, cutoff }) => [id, cutoff?.published ?? null])),
    waitlists: Object.fromEntries(inOrder.map(({ id, waiting }) => [id, waiting])),
    closed: [],
    reasons,
  };
}

/** One person's turn: the seat they get, if any, and a reason for every group they listed. */
function serveOne({ applicant, key }: Turn, filling: ReadonlyMap<GroupId, Filling>, reasons: Reason[]): GroupId | null {
  const { id: person, preferences } = applicant;
  let seat: GroupId | null = null;
  preferences.forEach((id, index) => {
    const rank = index + 1;
    const group = filling.get(id);
    const rules = rulesAgainst(applicant, id);
    if (rules.length > 0) reasons.push({ applicant: person, group: id, code: 'ineligible', rank, rules });
    else if (seat !== null) reasons.push({ applicant: person, group: id, code: 'placed-higher', rank });
    else if (group?.cutoff) {
      const { published: cutoff, tier: cutoffTier } = group.cutoff;
      const { published, tier } = key;
      const position = group.waiting.push(person);
      reasons.push({
        applicant: person,
        group: id,
        code: 'full',
        rank,
        cutoff,
        cutoffTier,
        key: published,
        tier,
        position,
      });
    } else if (group) {
      seat = id;
      group.seatsLeft--;
      if (group.seatsLeft === 0) group.cutoff = key;
      reasons.push({ applicant: person, group: id, code: 'placed', rank });
    }
  });
  return seat;
}
