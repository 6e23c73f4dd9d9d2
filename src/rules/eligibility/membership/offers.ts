import { firstInstant, type Instant, isoInstantLike, lastInstant, readInstant } from '../../../kernel/instant.js';
import { type Problem, problem, problemsIn, type Result, resultOf } from '../../../kernel/result.js';
import type { Policy } from '../../../policy/policy.js';
import { canStillComplete } from '../late-entry.js';
import type { Moment } from './events.js';

const millisecondsAnHour = 3_600_000;

/** A moment at the distance from UTC at which another was written. One that UTC has no year for is told as the nearest that can be. */
export function wordsOf(instant: Instant, like: Moment): Moment {
  return isoInstantLike(Math.min(Math.max(instant, firstInstant), lastInstant), like);
}

/**
 * The meeting before whose start somebody must have joined a group to be able to meet its attendance requirements: under four of six,
 * the first by the second, meeting 2. Where the policy has no such requirement, the last meeting: afterwards there is nothing to join.
 *
 * @param count how many meetings the group has
 * @param canAttend numbers of the meetings they can attend; left out, nothing is known to stand in the way
 * @returns 0 where joining is too late from the start
 */
export function lastStartToJoin(count: number, policy: Policy, canAttend?: readonly number[]): number {
  const applicant = { id: '', ...(canAttend === undefined ? {} : { canAttend }) };
  for (let started = count - 1; started >= 0; started--) {
    const group = { id: '', stream: '', meetings: count, meetingsStarted: started };
    if ((canStillComplete(applicant, group, policy)?.verdict ?? 'met') === 'met') return started + 1;
  }
  return 0;
}

/** What is true from then on. A policy without attendance requirements lets people join as long as there is a meeting to join. */
export function whyTooLate({ attendance }: Policy): string {
  return attendance.minimum === null && attendance.firstMeetingBy === null
    ? 'afterwards there is nothing left to join'
    : 'whoever joins later could no longer meet the attendance requirements';
}

/** When meetings start, each later than the one before; what is wrong with one is told in `problems`, and it is left out. */
export function startsOf(meetings: readonly Moment[], path: string, problems: Problem[]): readonly Instant[] {
  const starts: Instant[] = [];
  meetings.forEach((meeting, index) => {
    const place = `${path}[${index}]`;
    const moment = readInstant(meeting, place);
    if (!moment.ok) problems.push(...moment.problems);
    else if (moment.value <= (starts.at(-1) ?? Number.NEGATIVE_INFINITY)) {
      problems.push(problem(place, 'contradiction', 'Each meeting is later than the one before.'));
    } else starts.push(moment.value);
  });
  return starts;
}

/** When that meeting starts: `Infinity` for a group without meetings, `-Infinity` where joining is too late from the start. */
export function momentOfStart(meetings: readonly Instant[], number: number): Instant {
  if (meetings.length === 0) return Number.POSITIVE_INFINITY;
  return meetings[number - 1] ?? Number.NEGATIVE_INFINITY;
}

/** The latest an offer may last: as long as the policy gives, and never beyond the last moment to join. `Infinity`: nothing sets its end. */
export function latestDeadline(offered: Instant, lastMoment: Instant, { membership }: Policy): Instant {
  const hours = membership.offerHours?.value ?? Number.POSITIVE_INFINITY;
  const latest = Math.min(offered + hours * millisecondsAnHour, lastMoment);
  return latest > lastInstant ? Number.POSITIVE_INFINITY : latest;
}

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
