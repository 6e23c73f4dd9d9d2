import type { Instant } from '../../../kernel/instant.js';
import { problem } from '../../../kernel/result.js';
import { lastStartToJoin, momentOfStart, startsOf, wordsOf } from '../../../policy/joining.js';
import { limitOf } from '../../../policy/limit.js';
import { mostMeetings, mostParticipants, type Policy } from '../../../policy/policy.js';
import type { GroupOpened, Moment } from './events.js';
import { pathOfFact } from './ledger.js';
import { passTime } from './passing.js';
import type { Group, Place, Reading } from './records.js';

/** A group as it opens; what is wrong with its seats or meetings is told. */
export function openGroup(reading: Reading, fact: GroupOpened, source: number): Group {
  const { policy, problems, events } = reading;
  const { group: id, seats, modality, meetings = [] } = fact;
  const path = pathOfFact(events, source);
  if (seats !== undefined && !(Number.isSafeInteger(seats) && seats >= 1 && seats <= mostParticipants)) {
    const code = !Number.isInteger(seats) ? 'wrong-type' : seats < 1 ? 'too-small' : 'too-big';
    problems.push(problem(`${path}.seats`, code, `A group has 1 to ${mostParticipants} seats.`));
  }
  const room = { ...(seats === undefined ? {} : { capacity: seats }), ...(modality === undefined ? {} : { modality }) };
  const group: Group = {
    id,
    seats: limitOf(room, policy.capacity),
    source,
    meetings: [],
    words: [],
    lastMoment: Number.POSITIVE_INFINITY,
    places: new Map(),
    taken: new Set(),
  };
  setMeetings(reading, group, meetings, path);
  return group;
}

/** The meetings of a group, each later than the one before. */
export function setMeetings(reading: Reading, group: Group, meetings: readonly Moment[], path: string): void {
  const { problems } = reading;
  const starts = startsOf(meetings, `${path}.meetings`, problems);
  if (meetings.length > mostMeetings) {
    problems.push(problem(`${path}.meetings`, 'too-many', `A group has at most ${mostMeetings} meetings.`));
    return;
  }
  group.meetings = starts;
  group.words = meetings;
  group.lastMoment = lastMomentOf(starts, reading);
}

function lastMomentOf(starts: readonly Instant[], { policy, lastStarts }: Reading): Instant {
  const count = starts.length;
  const last = lastStarts.get(count) ?? lastStartToJoin(count, policy);
  lastStarts.set(count, last);
  return momentOfStart(starts, last);
}

/** Open offers end no later than the new meetings allow, and none before the change is made. */
export function shortenOffers(group: Group, at: Instant, like: Moment): void {
  const latest = Math.max(group.lastMoment, at);
  for (const place of group.taken) {
    if (place.status !== 'offered' || place.deadlineAt <= latest) continue;
    place.deadlineAt = latest;
    place.deadline = wordsOf(latest, like);
  }
}

/** Whoever holds a seat or an offer at a moment, once what was due has passed. */
export function takenAt(group: Group, at: Instant, policy: Policy): ReadonlySet<Place> {
  for (const place of group.taken) {
    passTime(place, at, policy.membership);
  }
  return group.taken;
}

/** Who took the last seat: a set keeps its order, and an offer that is accepted is taken already. */
export function lastTaken(taken: ReadonlySet<Place>): Place | undefined {
  return [...taken].at(-1);
}
