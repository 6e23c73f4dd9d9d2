import type { Decision } from '../../../kernel/decision.js';
import type { PersonId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { byCodeUnit } from '../../../kernel/order.js';
import type { EligibilityRule } from '../cards.js';
import { seatDecision } from '../seat.js';
import type { Moment } from './events.js';
import { passTime } from './passing.js';
import { type Group, type Place, personOf, type Reading, seatsOf, truePerson, type Work } from './records.js';
import type { GroupState, Membership, Memberships, Visit } from './state.js';

/** Where everybody stands at a moment, once what was due has passed. */
export function snapshot(reading: Reading, at: Instant, asOf: Moment): Memberships {
  const { policy, people } = reading;
  const groups = [...reading.groups.values()].sort((first, second) => byCodeUnit(first.id, second.id));
  const seatOf = rememberedSeats(reading);
  const memberships: Membership[] = [];
  const states: GroupState[] = [];
  for (const group of groups) {
    const places = [...group.places.values()].sort((first, second) => byCodeUnit(first.person.id, second.person.id));
    for (const place of places) {
      passTime(place, at, policy.membership);
      memberships.push(membershipOf(place, reading, seatOf));
    }
    states.push(stateOf(group, places));
  }
  const merged = [...people.values()].filter(({ mergedInto }) => mergedInto !== null);
  return {
    policy: policy.id,
    asOf,
    memberships,
    groups: states,
    visits: visitsOf(reading),
    merged: Object.fromEntries(merged.map((person) => [person.id, truePerson(person).id])),
    optedOut: [...people.values()]
      .filter(({ optedOut, mergedInto }) => optedOut && mergedInto === null)
      .map(({ id }) => id)
      .sort(byCodeUnit),
  };
}

function membershipOf(
  place: Place,
  { events }: Reading,
  seatOf: (work: Work) => Decision<EligibilityRule>,
): Membership {
  const { person, group, status, since, queuedSince, deadline, endedWith } = place;
  const held = status === 'enrolled' ? person.work : endedWith;
  return {
    person: person.id,
    group: group.id,
    status,
    event: events[place.source]?.id ?? '',
    since,
    queuedSince: status === 'applied' || status === 'offered' ? queuedSince : null,
    deadline,
    seats: seatsOf(place),
    seat: held === null ? null : seatOf(held),
    seatEvent: held === null ? null : (events[held.source]?.id ?? null),
  };
}

/**
 * By group and member, each member's visits as they came; whoever turned out to be somebody else is told as that
 * person, and whoever turned out to be the member themselves was no visitor.
 */
function visitsOf(reading: Reading): readonly Visit[] {
  const known = (id: PersonId): PersonId => truePerson(personOf(reading, id)).id;
  return reading.visits
    .map((visit) => ({ ...visit, visitor: known(visit.visitor), seatHolder: known(visit.seatHolder) }))
    .filter(({ visitor, seatHolder }) => visitor !== seatHolder)
    .sort((first, second) => byCodeUnit(first.group, second.group) || byCodeUnit(first.seatHolder, second.seatHolder));
}

function stateOf({ id, seats, taken, words }: Group, places: readonly Place[]): GroupState {
  const waiting = places
    .filter(({ status }) => status === 'applied')
    .sort((first, second) => first.queuedAt - second.queuedAt || byCodeUnit(first.person.id, second.person.id));
  return { group: id, seats, taken: taken.size, meetings: words, waiting: waiting.map(({ person }) => person.id) };
}

/** Most members have the same to say of their work; one decision for all of them is enough. */
function rememberedSeats({ policy }: Reading): (work: Work) => Decision<EligibilityRule> {
  const remembered = new Map<string, Decision<EligibilityRule>>();
  return (work) => {
    const key = keyOf(work);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const decision = seatDecision(work, policy);
    remembered.set(key, decision);
    return decision;
  };
}

function keyOf(work: Work): string {
  if (work.kind === 'in-sector') return `in ${work.sector}`;
  if (work.kind === 'outside') return `outside ${work.untilWords} ${work.sector}`;
  return work.kind === 'between-jobs' ? `between ${work.untilWords}` : '';
}
