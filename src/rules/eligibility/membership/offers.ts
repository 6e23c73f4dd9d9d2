import { readInstant } from '../../../kernel/instant.js';
import { type Problem, problem, problemsIn, type Result, resultOf } from '../../../kernel/result.js';
import {
  lastStartToJoin,
  latestDeadline,
  momentOfStart,
  startsOf,
  whyTooLate,
  wordsOf,
} from '../../../policy/joining.js';
import type { Policy } from '../../../policy/policy.js';
import type { Moment } from './events.js';

/** What an offer's deadline rests on. */
export interface OfferTerms {
  /** When the offer is made. */
  readonly offered: Moment;
  /** When each meeting of the group starts, in order. */
  readonly meetings: readonly Moment[];
  /** Numbers of the meetings the person can attend; left out, nothing is known to stand in the way. */
  readonly canAttend?: readonly number[];
}

/**
 * The latest deadline an offer can have: so many hours as the policy gives, and never later than the last moment at which whoever
 * accepts could still meet the attendance requirements. At the deadline itself the offer is over.
 *
 * @param terms moments with their distance from UTC
 * @returns the deadline at the distance from UTC at which the offer was written, or `null` where nothing sets one; `too-late` where an offer made then could not be accepted any more
 * @see Learning Together, Shared experience and settings
 * @example
 * const meetings = ['02-09', '03-09', '04-13', '05-11', '06-08', '07-13'].map((day) => `2027-${day}T00:00:00Z`);
 * offerDeadline({ offered: '2027-02-01T00:00:00Z', meetings }, policies.earlyCareer) // => { ok: true, value: '2027-03-09T00:00:00Z' }
 */
export function offerDeadline({ offered, meetings, canAttend }: OfferTerms, policy: Policy): Result<Moment | null> {
  const made = readInstant(offered, 'offered');
  const problems: Problem[] = [...problemsIn(made)];
  const at = made.ok ? made.value : Number.NaN;
  const starts = startsOf(meetings, 'meetings', problems);
  const lastMoment = momentOfStart(starts, lastStartToJoin(starts.length, policy, canAttend));
  if (problems.length === 0 && lastMoment <= at) {
    problems.push(problem('offered', 'too-late', `An offer made then comes too late: ${whyTooLate(policy)}.`));
  }
  return resultOf(problems, () => {
    const deadline = latestDeadline(at, lastMoment, policy);
    return Number.isFinite(deadline) ? wordsOf(deadline, offered) : null;
  });
}
