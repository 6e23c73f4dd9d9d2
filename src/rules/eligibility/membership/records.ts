import type { GroupId, PersonId } from '../../../kernel/id.js';
import { type Instant, instantOf } from '../../../kernel/instant.js';
import type { Problem } from '../../../kernel/result.js';
import { type Ending, endings, type Policy } from '../../../policy/policy.js';
import type { Employment } from '../seat.js';
import type { MembershipEvent, Moment, PersonMoved } from './events.js';
import type { MembershipStatus, SeatHeld, Visit } from './state.js';

/**
 * What the history has said so far of where somebody works, the event that made it so, and since when; and the last word on it, which may
 * only have said that nothing is known.
 */
export type Work = Employment & {
  readonly source: number;
  readonly at: Instant;
  readonly saidSource: number;
  readonly saidAt: Instant;
};

/** Somebody, while the history is being read. */
export interface Person {
  readonly id: PersonId;
  work: Work;
  /** Their places, one a group. */
  places: Place[];
  optedOut: boolean;
  /** The last word on that, and when it was said. */
  optedAt: Instant;
  optedSource: number;
  /** Whose record this one turned out to be, and the event that says so. */
  mergedInto: Person | null;
  mergedSource: number;
}

/** A group, while the history is being read. */
export interface Group {
  readonly id: GroupId;
  readonly seats: number | null;
  readonly source: number;
  /** When each meeting starts. */
  meetings: readonly Instant[];
  /** The same in the words of the record. */
  words: readonly Moment[];
  /** From this moment nobody who joins could still meet the attendance requirements. */
  lastMoment: Instant;
  /** By the id of whoever the person is known to be. */
  readonly places: Map<PersonId, Place>;
  /** Members and open offers. */
  readonly taken: Set<Place>;
}

/** Where one person stands in one group, while the history is being read. */
export interface Place {
  person: Person;
  readonly group: Group;
  status: MembershipStatus;
  /** The event that made it so, when, and in its own words. */
  source: number;
  at: Instant;
  since: Moment;
  /** The last thing recorded of them here, when it became true, and by which event. */
  lastKind: PersonMoved['kind'] | 'offered' | 'ended';
  lastAt: Instant;
  lastSource: number;
  queuedAt: Instant;
  queuedSince: Moment | null;
  deadlineAt: Instant;
  deadline: Moment | null;
  /** The seat they hold or held last, in its own words; `null` before there is one. */
  seatFrom: Moment | null;
  seatTo: Moment | null;
  seatEnding: Ending | null;
  /** Those before it. */
  earlierSeats: readonly SeatHeld[];
  /** How the seat ended with their work, if it did. */
  endedWith: Work | null;
}

/** Everything that reading a history needs and gathers. */
export interface Reading {
  readonly policy: Policy;
  readonly problems: Problem[];
  readonly events: readonly MembershipEvent[];
  readonly people: Map<PersonId, Person>;
  readonly groups: Map<GroupId, Group>;
  readonly visits: Visit[];
  /** Facts about groups that were not open yet, by their events. */
  readonly early: { readonly group: GroupId; readonly source: number }[];
  /** For each number of meetings, before which of them somebody must have joined; worked out once. */
  readonly lastStarts: Map<number, number>;
}

/** The record of this id itself, also where it was joined with another. */
export function personOf({ people }: Reading, id: PersonId): Person {
  const found = people.get(id);
  if (found !== undefined) return found;
  const person = newPerson(id);
  people.set(id, person);
  return person;
}

const never = Number.NEGATIVE_INFINITY;
const unchanged: Work = { kind: 'unchanged', source: -1, at: never, saidSource: -1, saidAt: never };

/** Shared by all who have no place yet; never written to. */
const none: Place[] = [];

function newPerson(id: PersonId): Person {
  return {
    id,
    work: unchanged,
    places: none,
    optedOut: false,
    optedAt: never,
    optedSource: -1,
    mergedInto: null,
    mergedSource: -1,
  };
}

const holding: ReadonlySet<MembershipStatus> = new Set(['offered', 'enrolled']);

/** Gives somebody a place of theirs. Most have one in all, so that one is kept as small as it can be. */
export function addPlace(person: Person, place: Place): void {
  if (person.places.length === 0) person.places = [place];
  else person.places.push(place);
}

/** Whether the place is in the queue, kept or taken. */
export function isLive({ status }: Place): boolean {
  return status === 'applied' || holding.has(status);
}

/** Changes where somebody stands; a place that is no longer kept or taken is free again. */
export function become(place: Place, status: MembershipStatus, source: number, at: Instant, since: Moment): void {
  if (place.status === 'enrolled') leaveSeat(place, status, since);
  if (status === 'enrolled') takeSeat(place, since);
  place.status = status;
  place.source = source;
  place.at = at;
  place.since = since;
  if (holding.has(status)) place.group.taken.add(place);
  else place.group.taken.delete(place);
  if (status !== 'offered') {
    place.deadlineAt = Number.POSITIVE_INFINITY;
    place.deadline = null;
  }
  if (status !== 'applied' && status !== 'offered') place.queuedSince = null;
}

function takeSeat(place: Place, from: Moment): void {
  place.earlierSeats = seatsOf(place);
  place.seatFrom = from;
  place.seatTo = null;
  place.seatEnding = null;
}

function leaveSeat(place: Place, status: MembershipStatus, to: Moment): void {
  place.seatTo = to;
  place.seatEnding = endings.find((ending) => ending === status) ?? null;
}

/** Every seat they have held here, first to last. */
export function seatsOf({ seatFrom: from, seatTo: to, seatEnding: ending, earlierSeats }: Place): readonly SeatHeld[] {
  const last = from === null ? [] : [{ from, to, ending }];
  return earlierSeats.length === 0
    ? last
    : [...earlierSeats, ...last].sort((first, second) => instantOf(first.from) - instantOf(second.from));
}

/** Whoever somebody turned out to be. */
export function truePerson(person: Person): Person {
  let found = person;
  while (found.mergedInto !== null) found = found.mergedInto;
  return found;
}
