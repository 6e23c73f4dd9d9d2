import type { GroupId, PersonId } from '../../kernel/id.js';
import { limitOf } from '../../policy/limit.js';
import type { Policy } from '../../policy/policy.js';
import { type Barrier, barrierTo } from './barrier.js';
import { chosenOf } from './choice.js';
import { type OfferedGroup, rulesAgainst } from './intake.js';
import { queuesOf } from './queues.js';
import { countsMissed, type GroupTerms, goesByOrderAlone, termsOf } from './terms.js';
import { type Vacancies, type WaitingApplicant, withdrawnOf } from './vacancies.js';

/** Why somebody may not have a seat in a group, however many are free. */
export type WhyBarred = { readonly code: 'ineligible'; readonly rules: readonly string[] } | Barrier;

/** Somebody in line for a group they listed. */
export interface InLine {
  readonly applicant: WaitingApplicant;
  /** `null` where nothing keeps them from a free seat. */
  readonly why: WhyBarred | null;
}

/** A group while its seats are given out. */
export interface Opening {
  readonly group: OfferedGroup;
  /** One that does not has no seat to give and nobody waiting. */
  readonly runs: boolean;
  readonly limit: number;
  readonly terms: GroupTerms;
  /** Every applicant, by id. */
  readonly people: ReadonlyMap<PersonId, WaitingApplicant>;
  /** Whoever has a seat in it now. */
  readonly members: Set<PersonId>;
  readonly seatsFreeBefore: number;
  /** Everyone who listed it, in its order. */
  readonly line: readonly InLine[];
  /** Whoever stands before this place in the line will never want a free seat here again. */
  reached: number;
}

/** Where everybody is and was, and how each group stands. */
export interface Chain {
  readonly openings: readonly Opening[];
  readonly before: ReadonlyMap<PersonId, GroupId | null>;
  readonly seats: ReadonlyMap<PersonId, GroupId | null>;
}

/**
 * Gives free seats out until no free seat has anybody waiting. People only ever move to a group they prefer, so whoever has passed a
 * group's seat by will pass it by again, and each line is walked once.
 */
export function settle(vacancies: Vacancies, policy: Policy): Chain {
  const before = seatsNow(vacancies);
  const seats = new Map(before);
  const openings = openingsOf(vacancies, before, policy);
  const byId = new Map(openings.map((opening) => [opening.group.id, opening]));
  const toFill = [...openings];
  for (let opening = toFill.pop(); opening !== undefined; opening = toFill.pop()) {
    while (opening.members.size < opening.limit) {
      const next = nextFor(opening, seats);
      if (next === null) break;
      const left = byId.get(seats.get(next.id) ?? '');
      seats.set(next.id, opening.group.id);
      opening.members.add(next.id);
      if (left === undefined) continue;
      left.members.delete(next.id);
      toFill.push(left);
    }
  }
  return { openings, before, seats };
}

/** Who a free seat of a group goes to: the first in line who may have it and prefers it to what they have; `null` where nobody waits. */
function nextFor(opening: Opening, seats: Chain['seats']): WaitingApplicant | null {
  if (!goesByOrderAlone(opening.terms)) return chosenFor(opening, seats);
  for (; opening.reached < opening.line.length; opening.reached++) {
    const next = opening.line[opening.reached];
    if (next !== undefined && wantsSeat(next, opening, seats)) return next.applicant;
  }
  return null;
}

function wantsSeat({ applicant, why }: InLine, { group }: Opening, seats: Chain['seats']): boolean {
  return why === null && prefers(applicant, group.id, seats);
}

/**
 * The same where places are kept for some or one organisation is limited: whom the group would choose beside its members, who stay. The
 * line is looked at anew each time, because somebody whom a colleague kept out may come in once the colleague has gone.
 */
function chosenFor(opening: Opening, seats: Chain['seats']): WaitingApplicant | null {
  const { limit, terms, members, line, people } = opening;
  const seated = [...members].map((id) => people.get(id) ?? {});
  const waiting = line.filter((next) => wantsSeat(next, opening, seats)).map(({ applicant }) => applicant);
  const chosen = chosenOf([...seated, ...waiting], limit, terms);
  return waiting.find((_, index) => chosen[seated.length + index] === true) ?? null;
}

/** Whether somebody would rather be in this group, which they listed, than where they are. A seat nobody listed comes last. */
export function prefers({ id, preferences }: WaitingApplicant, group: GroupId, seats: Chain['seats']): boolean {
  const seat = seats.get(id) ?? null;
  const own = seat === null ? -1 : preferences.indexOf(seat);
  return own < 0 || preferences.indexOf(group) < own;
}

/** Where everybody is who has not withdrawn. */
function seatsNow(vacancies: Vacancies): ReadonlyMap<PersonId, GroupId | null> {
  const gone = new Set(withdrawnOf(vacancies));
  return new Map(Object.entries(vacancies.current).filter(([person]) => !gone.has(person)));
}

function openingsOf(vacancies: Vacancies, seats: Chain['seats'], policy: Policy): readonly Opening[] {
  const here = { ...vacancies, applicants: vacancies.applicants.filter(({ id }) => seats.has(id)) };
  const queues = queuesOf(here, countsMissed(policy));
  const people = new Map(here.applicants.map((applicant) => [applicant.id, applicant]));
  const members = new Map<GroupId, Set<PersonId>>(vacancies.groups.map(({ id }) => [id, new Set()]));
  for (const [person, group] of seats) if (group !== null) members.get(group)?.add(person);
  const closed = new Set(vacancies.closed);
  return vacancies.groups.map((group) => {
    const runs = !closed.has(group.id);
    const seated = members.get(group.id) ?? new Set();
    const limit = runs ? (limitOf(group, policy.capacity) ?? 0) : 0;
    return {
      group,
      runs,
      limit,
      terms: termsOf(group, policy),
      people,
      members: seated,
      seatsFreeBefore: Math.max(0, limit - seated.size),
      line: runs ? lineFor(group, queues.get(group.id) ?? [], policy) : [],
      reached: 0,
    };
  });
}

function lineFor(group: OfferedGroup, queue: readonly WaitingApplicant[], policy: Policy): readonly InLine[] {
  const { id, meetingsStarted: started = 0, meetings = policy.meetings.count?.value ?? null } = group;
  const barrier = (canAttend?: readonly number[]): Barrier | null =>
    barrierTo(canAttend, { started, meetings }, policy);
  // Worked out once, because most people say nothing of the meetings they can attend.
  const forAll = barrier();
  return queue.map((applicant) => {
    const rules = rulesAgainst(applicant, id);
    if (rules.length > 0) return { applicant, why: { code: 'ineligible', rules } };
    const { canAttend = {} } = applicant;
    return { applicant, why: Object.hasOwn(canAttend, id) ? barrier(canAttend[id]) : forAll };
  });
}
