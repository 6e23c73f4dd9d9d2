import type { GroupId, PersonId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import { type Chain, type InLine, type Opening, prefers, settle, type WhyBarred } from './chain.js';
import { problemsOfVacancies, type Vacancies, withdrawnOf } from './vacancies.js';

/** From where somebody moves to where, and why they and nobody else. */
export interface Move {
  readonly applicant: PersonId;
  readonly from: GroupId | null;
  readonly to: GroupId;
  /** Where they listed the group they come to; 1 is the best. */
  readonly rank: number;
  /** Their place among those who wanted a seat there before anybody moved. Whoever stood before them came too, or has one they prefer. */
  readonly position: number;
  /** What made room in the group they come to. */
  readonly because: {
    /** Seats that were free before anybody moved, those of people who withdrew among them. */
    readonly seatsFree: number;
    /** Members who moved on to a group they prefer. */
    readonly vacatedBy: readonly PersonId[];
  };
}

/** Somebody who would rather be in a group that had a seat to give, and may not have it. */
export type PassedOver = {
  readonly applicant: PersonId;
  readonly group: GroupId;
  readonly rank: number;
} & WhyBarred;

/** Where everybody is once no free seat has anybody waiting for it. */
export interface VacanciesFilled {
  /** By id. */
  readonly placements: Readonly<Record<PersonId, GroupId | null>>;
  /** From the first seat to the last, whatever lay between; group by group, then by place in line. */
  readonly moves: readonly Move[];
  /** Group by group, then by place in line. */
  readonly skipped: readonly PassedOver[];
  /** Those who prefer the group to what they have now, and may and can still join it, in order. */
  readonly waitlists: Readonly<Record<GroupId, readonly PersonId[]>>;
  /** Who withdrew, and the seat that freed. */
  readonly withdrawn: readonly { readonly applicant: PersonId; readonly from: GroupId | null }[];
  /** Groups that hold more than they should. They give no seat, and nobody is put out. */
  readonly overfull: readonly { readonly group: GroupId; readonly members: number; readonly capacity: number }[];
  /** Running groups that have come to have fewer members than they asked for. Whether they go ahead is another question. */
  readonly belowMinimum: readonly { readonly group: GroupId; readonly reached: number; readonly minimum: number }[];
  /** Id of the dated policy that judged. */
  readonly policy: string;
}

/**
 * Gives out the seats that are free in several groups. Each goes to the first in the group's order who prefers it to what they have, may
 * join it and, joining now, can still meet the attendance rules. A member who moves frees a seat, and so on, until no free seat has
 * anybody waiting. Nobody loses a seat and nobody comes off worse; in which order the seats are looked at makes no difference.
 *
 * A seat is its holder's: one in a group that they did not list, or that would not admit them today, comes after every group they
 * listed, and they keep it until they move. A larger capacity is a free seat like any other.
 *
 * @param vacancies an intake, whatever its method, with where everybody is now
 * @param policy whose attendance rules say who comes too late, and whose maximum counts where a group says only how it meets
 * @throws RangeError for input in which {@link problemsOfVacancies} finds something
 * @see Learning Together, DVRCV CoPs in practice
 * @example
 * const vacancies = {
 *   order: { by: 'priority' },
 *   groups: [{ id: 'north', capacity: 1 }, { id: 'south', capacity: 1 }],
 *   applicants: [{ id: 'bo', preferences: ['north', 'south'], priority: 2 }, { id: 'cy', preferences: ['south'], priority: 3 }],
 *   current: { bo: 'south', cy: null },
 *   withdrawn: 'ana',
 * };
 * fillVacancies(vacancies, policies.partnersInPrevention).placements // => { bo: 'north', cy: 'south' }
 */
export function fillVacancies(vacancies: Vacancies, policy: Policy): VacanciesFilled {
  return lawfulValue(
    resultOf(problemsOfVacancies(vacancies, policy), () => told(vacancies, settle(vacancies, policy), policy)),
  );
}

function told(vacancies: Vacancies, chain: Chain, policy: Policy): VacanciesFilled {
  const openings = [...chain.openings].sort((first, second) => byCodeUnit(first.group.id, second.group.id));
  const held = new Map(Object.entries(vacancies.current));
  const leavers = leaversOf(chain);
  return {
    placements: Object.fromEntries([...chain.seats].sort(([first], [second]) => byCodeUnit(first, second))),
    moves: openings.flatMap((opening) => movesInto(opening, chain, leavers.get(opening.group.id) ?? [])),
    skipped: openings.flatMap((opening) => passedOver(opening, chain)),
    waitlists: Object.fromEntries(
      openings.map((opening) => [
        opening.group.id,
        wanting(opening, chain.seats)
          .filter(({ why }) => why === null)
          .map(({ applicant }) => applicant.id),
      ]),
    ),
    withdrawn: [...withdrawnOf(vacancies)]
      .sort(byCodeUnit)
      .map((applicant) => ({ applicant, from: held.get(applicant) ?? null })),
    overfull: openings
      .filter(({ members, limit }) => members.size > limit)
      .map(({ group, members, limit }) => ({ group: group.id, members: members.size, capacity: limit })),
    belowMinimum: openings
      .filter(({ runs }) => runs)
      .flatMap(({ group: { id, minimum = 0 }, members }) =>
        members.size < minimum ? [{ group: id, reached: members.size, minimum }] : [],
      ),
    policy: policy.id,
  };
}

/** Those in line who would rather be in the group than where they are. */
function wanting({ line, group }: Opening, seats: Chain['seats']): readonly InLine[] {
  return line.filter(({ applicant }) => prefers(applicant, group.id, seats));
}

/** Who moved out of each group, by id. */
function leaversOf({ before, seats }: Chain): ReadonlyMap<GroupId, readonly PersonId[]> {
  const leavers = new Map<GroupId, PersonId[]>();
  for (const [person, group] of [...before].sort(([first], [second]) => byCodeUnit(first, second))) {
    if (group !== null && seats.get(person) !== group) leavers.set(group, [...(leavers.get(group) ?? []), person]);
  }
  return leavers;
}

function movesInto(opening: Opening, { before, seats }: Chain, vacatedBy: readonly PersonId[]): readonly Move[] {
  const { group, seatsFreeBefore: seatsFree } = opening;
  const waiting = wanting(opening, before).filter(({ why }) => why === null);
  return waiting.flatMap(({ applicant: { id, preferences } }, index) => {
    if (seats.get(id) !== group.id) return [];
    return {
      applicant: id,
      from: before.get(id) ?? null,
      to: group.id,
      rank: preferences.indexOf(group.id) + 1,
      position: index + 1,
      because: { seatsFree, vacatedBy },
    };
  });
}

function passedOver(opening: Opening, { before, seats }: Chain): readonly PassedOver[] {
  const { group, members, limit } = opening;
  const gave = members.size < limit || [...members].some((id) => before.get(id) !== group.id);
  if (!gave) return [];
  return wanting(opening, seats).flatMap(({ applicant: { id, preferences }, why }) =>
    why === null ? [] : [{ applicant: id, group: group.id, rank: preferences.indexOf(group.id) + 1, ...why }],
  );
}
