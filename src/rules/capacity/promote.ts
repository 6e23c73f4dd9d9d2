import type { PersonId } from '../../kernel/id.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import { attending, lastStartToJoin, latestDeadline, momentOfStart, wordsOf } from '../../policy/joining.js';
import type { Policy } from '../../policy/policy.js';
import { attendableOf, type Barrier, barrierTo } from './barrier.js';
import { type Clock, clockOf, type FreedSeats, problemsOfFreedSeats, type Waiting } from './freed-seats.js';

/** Why somebody was not offered a seat. They keep their place in line. */
export type WhySkipped =
  | Barrier
  | { readonly code: 'not-eligible' }
  | {
      /** Not a no: they can be offered a seat once it is settled that they may join. */
      readonly code: 'eligibility-not-known';
      /** Where that fact is missing. */
      readonly missing: readonly string[];
    }
  | {
      /** Nothing else stands in their way: the seats went to people before them. */
      readonly code: 'no-seat-left';
      readonly seatsFree: number;
    };

export type Skip = { readonly id: PersonId } & WhySkipped;

/** Who is offered a seat that fell free, and why the others are not. */
export interface Promotion {
  /** In the order of the waitlist; no more than there are free seats. */
  readonly offers: readonly PersonId[];
  /** Everyone else, in the order of the waitlist. Each keeps their place. */
  readonly skipped: readonly Skip[];
  /** Until when each offer lasts, at the distance from UTC of `at`; only where the meetings have dates. At the deadline itself it is over. */
  readonly deadlines?: Readonly<Record<PersonId, string>>;
  /** Those offered a seat who can be at none of the meetings where a first attendance is preferred. A fact; it puts nobody back. */
  readonly afterPreferredStart: readonly PersonId[];
  /** Id of the dated policy that judged. */
  readonly policy: string;
}

/**
 * Whom to offer the seats that fell free in one group: the first in line who may join and who, joining now, can still meet the
 * attendance rules of the policy; then the next. Whoever cannot be offered a seat is skipped with the reason and keeps their place.
 *
 * The answer depends on nothing but its input, so a coordinator and a script that ask the same question make the same offer, and
 * asking again with the offers counted as taken makes no second one. A colleague who comes in a member's place is no promotion.
 *
 * @param freed the free seats, the waitlist in order, and how far the group has come: by the number of meetings that have started,
 * or by their moments and the moment of the offer, in which case each offer has a deadline
 * @param policy whose attendance rules say who comes too late, and whose hours an offer lasts
 * @throws RangeError for input in which {@link problemsOfFreedSeats} finds something
 * @see Learning Together, Shared experience and settings
 * @example
 * const waitlist = [{ id: 'ana', canAttend: [1, 2, 5, 6], eligible: true }, { id: 'bo', eligible: true }];
 * promote({ meetingsHeld: 1, seatsFree: 1, waitlist }, policies.partnersInPrevention).offers // => ['bo']
 * promote({ meetingsHeld: 1, seatsFree: 1, waitlist }, policies.partnersInPrevention).skipped[0].code // => 'cannot-reach-minimum-attendance'
 */
export function promote(freed: FreedSeats, policy: Policy): Promotion {
  return lawfulValue(resultOf(problemsOfFreedSeats(freed, policy), () => offered(freed, policy)));
}

function offered(freed: FreedSeats, policy: Policy): Promotion {
  const { seatsFree, waitlist } = freed;
  const clock = clockOf(freed, policy, []);
  const offers: Waiting[] = [];
  const skipped: Skip[] = [];
  waitlist.forEach((waiting, index) => {
    const why = whyNot(waiting, index, clock, policy);
    if (why !== null) skipped.push({ id: waiting.id, ...why });
    else if (offers.length < seatsFree) offers.push(waiting);
    else skipped.push({ id: waiting.id, code: 'no-seat-left', seatsFree });
  });
  return {
    offers: offers.map(({ id }) => id),
    skipped,
    ...deadlinesOf(offers, clock, policy),
    afterPreferredStart: offers.filter((waiting) => comesLate(waiting, clock, policy)).map(({ id }) => id),
    policy: policy.id,
  };
}

/** What is so whoever else waits. What is certain comes before what nobody knows yet: settling that would settle nothing. */
function whyNot({ eligible, canAttend }: Waiting, index: number, clock: Clock, policy: Policy): WhySkipped | null {
  if (eligible === false) return { code: 'not-eligible' };
  const barrier = barrierTo(canAttend, clock, policy);
  if (barrier !== null) return barrier;
  return eligible === true ? null : { code: 'eligibility-not-known', missing: [`waitlist[${index}].eligible`] };
}

/** As many hours as the policy gives, and never beyond the last moment at which this very person may join. */
function deadlinesOf(
  offers: readonly Waiting[],
  { meetings, starts, at, written }: Clock,
  policy: Policy,
): Pick<Promotion, 'deadlines'> {
  if (written === null || meetings === null) return {};
  const deadlines = offers.map(({ id, canAttend }): readonly [PersonId, string] => {
    const last = momentOfStart(starts, lastStartToJoin(meetings, policy, canAttend));
    return [id, wordsOf(latestDeadline(at, last, policy), written)];
  });
  return { deadlines: Object.fromEntries(deadlines) };
}

function comesLate({ canAttend }: Waiting, clock: Clock, { attendance }: Policy): boolean {
  const { meetings } = clock;
  if (meetings === null || attendance.firstMeetingPreferred === null) return false;
  return attending(attendableOf(canAttend, clock), meetings, attendance).preferred.verdict !== 'met';
}
