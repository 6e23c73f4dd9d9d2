import type { Instant } from '../../../kernel/instant.js';
import type { MembershipPolicy, QueuePlace } from '../../../policy/policy.js';
import type { Moment } from './events.js';
import { become, isLive, type Person, type Place } from './records.js';

/**
 * Lets time pass for one place until a moment: an offer whose deadline has come is over, and so is the seat of whoever has been between
 * jobs for longer than the policy allows. Both end at the very moment: what lasts until noon is over at noon.
 */
export function passTime(place: Place, until: Instant, policy: MembershipPolicy): void {
  passTimeOf(place.person, until, policy);
  expire(place, until, policy);
}

/** The same for somebody in all their groups, as far as it depends on their work. */
export function passTimeOf(person: Person, until: Instant, policy: MembershipPolicy): void {
  const { work } = person;
  if (work.kind !== 'between-jobs' || work.until > until) return;
  // What was said of their work was said when the time between jobs began: the moment it is over contradicts nothing said then.
  person.work = { ...work, kind: 'outside', sector: null };
  endSeats(person, work.source, work.until, work.untilWords, policy);
}

/**
 * Ends whatever somebody has in any group: they no longer work in the sector. An offer whose time was over by then has ended before.
 *
 * @param left applications from this moment on were made outside the sector, and stand
 */
export function endSeats(
  person: Person,
  source: number,
  at: Instant,
  since: Moment,
  policy: MembershipPolicy,
  left: Instant = Number.POSITIVE_INFINITY,
): void {
  for (const place of person.places) {
    expire(place, at, policy);
    if (!isLive(place) || (place.status === 'applied' && place.queuedAt >= left)) continue;
    become(place, 'left-sector', source, at, since);
    place.endedWith = person.work;
  }
}

/** What an offer leaves behind that was declined or not answered. */
export function offerOver(
  place: Place,
  rule: QueuePlace,
  over: 'declined' | 'offer-expired',
  source: number,
  at: Instant,
  since: Moment,
): void {
  if (rule === 'end-of-queue') {
    place.queuedAt = at;
    place.queuedSince = since;
  }
  become(place, rule === 'loses-place' ? over : 'applied', source, at, since);
}

function expire(place: Place, until: Instant, policy: MembershipPolicy): void {
  if (place.status !== 'offered' || place.deadlineAt > until) return;
  const { deadlineAt, deadline, source } = place;
  offerOver(place, policy.expiredOffer.value, 'offer-expired', source, deadlineAt, deadline ?? place.since);
}
