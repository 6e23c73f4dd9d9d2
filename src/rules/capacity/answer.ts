import type { GroupId, PersonId } from '../../kernel/id.js';
import type { Placing } from './allocation.js';
import { type Closed, sizesOf } from './closing.js';
import { type AllocationOrder, type Applicant, rulesAgainst } from './intake.js';
import type { OrderKey } from './order.js';
import type { Reason } from './reasons.js';
import { type Round, standingOf } from './round.js';

/** What is told of a full group: whose place was the last, or that it is withheld. */
interface Full {
  readonly key: OrderKey;
  readonly standing: number;
}

/** Everything that follows from who has which choice, in the words of an answer. */
export function answerOf(round: Round, closed: Closed): Placing {
  const { method, intake, people, groups } = round;
  const waiting = waitingFor(round, closed);
  const last = lastAdmitted(round, closed);
  const withheld = groups.map(
    ({ reserves }, group) => reserves.length > 0 && last[group] !== null && (waiting.lists[group] ?? []).length > 0,
  );
  const told = last.map((full, group) => (withheld[group] === true ? null : full));
  const groupAt = (choice: number): GroupId | null =>
    choice < 0 ? null : (groups[round.targets[choice] ?? 0]?.id ?? null);
  return {
    method,
    order: orderTold(intake.order),
    placements: placementsOf(people, (person) => groupAt(closed.chosen[person] ?? -1)),
    cutoffs: Object.fromEntries(groups.map(({ id }, group) => [id, told[group]?.key.published ?? null])),
    withheld: groups.filter((_, group) => withheld[group]).map(({ id }) => id),
    waitlists: Object.fromEntries(groups.map(({ id }, group) => [id, waiting.lists[group] ?? []])),
    closed: [...closed.reached.keys()]
      .sort((one, other) => one - other)
      .map((group) => ({
        group: groups[group]?.id ?? '',
        reached: closed.reached.get(group) ?? 0,
        minimum: groups[group]?.minimum ?? 0,
      })),
    closing: closed.search,
    reasons: reasonsOf(round, closed, { positions: waiting.positions, told, last }),
  };
}

/** Its parts in one order, however they were handed in. */
function orderTold({ by, seed, commitment }: AllocationOrder): AllocationOrder {
  return {
    by,
    ...(seed === undefined ? {} : { seed }),
    ...(commitment === undefined ? {} : { commitment }),
  };
}

/** Entry by entry, because lists of pairs take many times as long. */
function placementsOf(
  people: readonly Applicant[],
  groupOf: (person: number) => GroupId | null,
): Placing['placements'] {
  const placements: Record<PersonId, GroupId | null> = {};
  people.forEach(({ id }, person) => {
    placements[id] = groupOf(person);
  });
  return placements;
}

/** The last person by each full group's order; `null` where places are left. */
function lastAdmitted(round: Round, { chosen, room }: Closed): readonly (Full | null)[] {
  const sizes = sizesOf(round, chosen);
  const last: (Full | null)[] = round.groups.map(() => null);
  chosen.forEach((choice, person) => {
    const group = choice < 0 ? -1 : (round.targets[choice] ?? 0);
    if (group < 0 || (sizes[group] ?? 0) < (room[group] ?? 0)) return;
    const standing = standingOf(round, choice, person);
    if (standing >= (last[group]?.standing ?? -1)) last[group] = { standing, key: round.keyOf(person, group) };
  });
  return last;
}

/** Who would rather have each group than what they got, in its order, and everyone's position by choice, counted from 1; 0 for none. */
interface Waitlists {
  readonly lists: readonly (readonly PersonId[])[];
  readonly positions: Int32Array;
}

function waitingFor(round: Round, { chosen, room }: Closed): Waitlists {
  const { people, groups, starts, targets, barred, standing } = round;
  const positions = new Int32Array(targets.length);
  const lists: PersonId[][] = groups.map(() => []);
  const wishes: number[][] = standing === null ? [] : groups.map(() => []);
  for (let person = 0; person < people.length; person++) {
    const own = chosen[person] ?? -1;
    const end = own < 0 ? (starts[person + 1] ?? 0) : own;
    for (let choice = starts[person] ?? 0; choice < end; choice++) {
      const group = targets[choice] ?? 0;
      if (barred[choice] === 1 || room[group] === 0) continue;
      positions[choice] = lists[group]?.push(people[person]?.id ?? '') ?? 0;
      wishes[group]?.push(choice);
    }
  }
  // People come in order already where every group orders them alike.
  return standing === null ? { lists, positions } : inOwnOrder({ lists, positions }, wishes, standing);
}

function inOwnOrder({ lists, positions }: Waitlists, wishes: readonly number[][], standing: Int32Array): Waitlists {
  const ordered = wishes.map((choices, group) => {
    choices.sort((one, other) => (standing[one] ?? 0) - (standing[other] ?? 0));
    return choices.map((choice) => lists[group]?.[(positions[choice] ?? 0) - 1] ?? '');
  });
  for (const choices of wishes) {
    choices.forEach((choice, index) => {
      positions[choice] = index + 1;
    });
  }
  return { lists: ordered, positions };
}

interface Told {
  readonly positions: Int32Array;
  readonly told: readonly (Full | null)[];
  readonly last: readonly (Full | null)[];
}

/** Written out field by field, because copying an object is many times slower and there is one for every wish. */
function reasonsOf(round: Round, closed: Closed, known: Told): readonly Reason[] {
  const reasons: Reason[] = [];
  round.people.forEach((applicant, person) => {
    const first = round.starts[person] ?? 0;
    const end = round.starts[person + 1] ?? 0;
    if (first === end) reasons.push({ applicant: applicant.id, group: null, rank: null, code: 'not-ranked' });
    for (let choice = first; choice < end; choice++) {
      reasons.push(reasonOf({ round, closed, known, applicant, person, choice, rank: choice - first + 1 }));
    }
  });
  return reasons;
}

interface Wish {
  readonly round: Round;
  readonly closed: Closed;
  readonly known: Told;
  readonly applicant: Applicant;
  readonly person: number;
  readonly choice: number;
  readonly rank: number;
}

type Waiting<Code extends Reason['code']> = Extract<Reason, { readonly code: Code }>;

function reasonOf(wish: Wish): Reason {
  const { round, closed, person, choice, rank } = wish;
  const applicant = wish.applicant.id;
  const place = round.targets[choice] ?? 0;
  const group = round.groups[place]?.id ?? '';
  if (round.barred[choice] === 1) return barredReason(wish, group);
  const own = closed.chosen[person] ?? -1;
  if (own === choice) return { applicant, group, rank, code: 'placed' };
  if (own >= 0 && own < choice) return { applicant, group, rank, code: 'placed-higher' };
  const reached = closed.reached.get(place);
  if (reached === undefined) return waitingReason(wish, group, place);
  return { applicant, group, rank, code: 'closed', reached, minimum: round.groups[place]?.minimum ?? 0 };
}

function barredReason({ round, applicant: { id }, applicant, choice, rank }: Wish, group: GroupId): Reason {
  const rules = rulesAgainst(applicant, group);
  if (rules.length > 0) return { applicant: id, group, rank, code: 'ineligible', rules };
  const { started = 0, joinBefore = 0 } = round.groups[round.targets[choice] ?? 0] ?? {};
  return { applicant: id, group, rank, code: 'window-closed', started, joinBefore };
}

function waitingReason(
  { round, known, applicant: { id }, person, choice, rank }: Wish,
  group: GroupId,
  place: number,
): Reason {
  const { published: key, tier, missed } = round.keyOf(person, place);
  const position = known.positions[choice] ?? 0;
  const limit = round.groups[place]?.perOrganisation ?? null;
  const end = known.last[place] ?? null;
  const earlier = end !== null && standingOf(round, choice, person) < end.standing;
  const counted = round.countsMissed ? { missed } : null;
  // Under a limit of one organisation only that can refuse somebody who comes before the last one in, or while places are left.
  if (limit !== null && (end === null || earlier)) {
    const refused: Waiting<'organisation-full'> = {
      applicant: id,
      group,
      rank,
      code: 'organisation-full',
      key,
      tier,
      position,
      limit,
    };
    return counted === null ? refused : { ...refused, ...counted };
  }
  const told = known.told[place]?.key ?? null;
  const cutoff = told === null ? null : told.published;
  const cutoffTier = told === null ? null : told.tier;
  const code = earlier && round.method === 'max-placement' ? 'passed-over' : 'full';
  const full: Waiting<'full' | 'passed-over'> = {
    applicant: id,
    group,
    rank,
    code,
    key,
    tier,
    position,
    cutoff,
    cutoffTier,
  };
  return counted === null ? full : { ...full, ...counted, cutoffMissed: told === null ? null : told.missed };
}
