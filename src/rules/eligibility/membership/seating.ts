import { type Instant, readInstant } from '../../../kernel/instant.js';
import { type Problem, problem } from '../../../kernel/result.js';
import { latestDeadline, whyTooLate, wordsOf } from '../../../policy/joining.js';
import type { Policy } from '../../../policy/policy.js';
import type { Offered, Substituted } from './events.js';
import { lastTaken, takenAt } from './groups.js';
import { pathOfFact } from './ledger.js';
import { leadsTo, type Move, problemOfMove, problemWithoutPlace } from './moves.js';
import { offerOver, passTime, passTimeOf } from './passing.js';
import { problemOutside } from './people.js';
import {
  addPlace,
  become,
  type Group,
  type Person,
  type Place,
  personOf,
  type Reading,
  truePerson,
} from './records.js';
import type { SeatHeld } from './state.js';

/** Takes down what one person does in one group, or what is wrong with it. */
export function seatMove(reading: Reading, move: Move, group: Group, at: Instant, source: number): void {
  const { policy, problems } = reading;
  const own = group.places.get(move.person);
  const person = own?.person ?? truePerson(personOf(reading, move.person));
  passTimeOf(person, at, policy.membership);
  const place = own ?? group.places.get(person.id);
  if (place === undefined) {
    if (move.kind === 'applied') apply(newPlace(person, group, source), move.effective, at, source);
    else problems.push(problemWithoutPlace(move.kind, group.source, pathOfFact(reading.events, source)));
    return;
  }
  passTime(place, at, policy.membership);
  const path = (): string => pathOfFact(reading.events, source);
  const wrong = problemOfMove(move, at, place, path) ?? problemOfSeat(reading, move, place, at, path);
  if (wrong !== null) {
    problems.push(wrong);
    return;
  }
  if (move.kind === 'substituted') {
    visit(reading, move, source);
    return;
  }
  carryOut(reading, move, place, at, source);
  place.lastKind = move.kind;
  place.lastAt = at;
  place.lastSource = source;
}

/** Changes where they stand; the move has been found lawful. */
function carryOut(reading: Reading, move: Exclude<Move, Substituted>, place: Place, at: Instant, source: number): void {
  const { declinedOffer } = reading.policy.membership;
  const { effective } = move;
  if (move.kind === 'applied') apply(place, effective, at, source);
  else if (move.kind === 'offered') offer(move, place, at, source, reading.policy);
  else if (move.kind === 'declined') offerOver(place, declinedOffer.value, 'declined', source, at, effective);
  else if (move.kind === 'ended') become(place, move.ending, source, at, effective);
  else if (move.kind === 'offer-expired') place.source = source;
  else become(place, leadsTo[move.kind], source, at, effective);
}

/** Shared by all who have held no seat; never written to. */
const none: readonly SeatHeld[] = [];

function newPlace(person: Person, group: Group, source: number): Place {
  const place: Place = {
    person,
    group,
    status: 'applied',
    source,
    at: 0,
    since: '',
    lastKind: 'applied',
    lastAt: 0,
    lastSource: source,
    queuedAt: 0,
    queuedSince: null,
    deadlineAt: Number.POSITIVE_INFINITY,
    deadline: null,
    seatFrom: null,
    seatTo: null,
    seatEnding: null,
    earlierSeats: none,
    endedWith: null,
  };
  addPlace(person, place);
  group.places.set(person.id, place);
  return place;
}

/** Whoever applies again starts anew in the queue; the seats they have held are still told. */
function apply(place: Place, effective: string, at: Instant, source: number): void {
  become(place, 'applied', source, at, effective);
  place.lastKind = 'applied';
  place.lastAt = at;
  place.lastSource = source;
  place.queuedAt = at;
  place.queuedSince = effective;
  place.endedWith = null;
}

function offer({ deadline, effective }: Offered, place: Place, at: Instant, source: number, policy: Policy): void {
  const asked = deadline === undefined ? null : readInstant(deadline);
  const deadlineAt = asked?.ok ? asked.value : latestDeadline(at, place.group.lastMoment, policy);
  const { queuedAt, queuedSince } = place;
  become(place, 'offered', source, at, effective);
  place.queuedAt = queuedAt;
  place.queuedSince = queuedSince;
  place.deadlineAt = deadlineAt;
  place.deadline = deadline ?? (Number.isFinite(deadlineAt) ? wordsOf(deadlineAt, effective) : null);
}

function visit({ visits, events }: Reading, { visitor, group, person }: Substituted, source: number): void {
  visits.push({ visitor, group, seatHolder: person, event: events[source]?.id ?? '' });
}

/** What keeps a lawful move from being carried out: no seat, no time left, or nobody to give a seat to. */
function problemOfSeat(reading: Reading, move: Move, place: Place, at: Instant, path: () => string): Problem | null {
  const { policy } = reading;
  if (move.kind === 'substituted') {
    if (truePerson(personOf(reading, move.visitor)) !== place.person) return null;
    return problem(`${path()}.visitor`, 'contradiction', 'Whoever comes to their own seat is no visitor.');
  }
  if (move.kind !== 'offered') return null;
  return (
    problemOutside(place.person, path) ??
    problemOfDeadline(move, place.group, at, policy, path) ??
    problemOfFullness(place.group, at, policy, path)
  );
}

function problemOfDeadline(
  { deadline }: Offered,
  { lastMoment, meetings }: Group,
  at: Instant,
  policy: Policy,
  path: () => string,
): Problem | null {
  const meeting = meetings.indexOf(lastMoment) + 1;
  if (lastMoment <= at) {
    const message =
      meeting === 0
        ? 'Nobody could meet the attendance requirements in so few meetings.'
        : `Meeting ${meeting} has started: ${whyTooLate(policy)}.`;
    return problem(path(), 'too-late', message);
  }
  if (deadline === undefined) return null;
  const moment = readInstant(deadline, `${path()}.deadline`);
  if (!moment.ok) return moment.problems[0];
  if (moment.value <= at) return problem(`${path()}.deadline`, 'contradiction', 'An offer ends after it is made.');
  if (moment.value <= lastMoment) return null;
  const message = `An offer ends by the start of meeting ${meeting}: ${whyTooLate(policy)}.`;
  return problem(`${path()}.deadline`, 'too-late', message);
}

function problemOfFullness(group: Group, at: Instant, policy: Policy, path: () => string): Problem | null {
  if (group.seats === null) return null;
  const taken = takenAt(group, at, policy);
  if (taken.size < group.seats) return null;
  const last = lastTaken(taken);
  const message = `There is no free seat to offer: all ${group.seats} are taken, the last with events[${last?.source ?? 0}].`;
  return problem(path(), 'illegal-move', message);
}
