import { type PersonId, readId, repeatedIds } from '../../kernel/id.js';
import { type Instant, readInstant } from '../../kernel/instant.js';
import { type Problem, problem, problemsIn } from '../../kernel/result.js';
import { startsOf } from '../../policy/joining.js';
import { mostMeetings, type Policy } from '../../policy/policy.js';
import { type Progress, problemsOfProgress } from './barrier.js';
import { countProblems, meetingProblems } from './numbers.js';

/** Somebody who waits for a place in one group. */
export interface Waiting {
  readonly id: PersonId;
  /** Numbers of the meetings they can attend. Left out, nothing is known to stand in the way of any. */
  readonly canAttend?: readonly number[];
  /** Whether they may join the group; left out or `null` while that is not settled. */
  readonly eligible?: boolean | null;
}

interface Freed {
  /** Seats that nobody holds and nobody has been offered: capacity less members less open offers. */
  readonly seatsFree: number;
  /** Everyone who waits and has no open offer, whoever is first in line first. */
  readonly waitlist: readonly Waiting[];
}

/** Free seats of a group that has had so many meetings. */
export interface FreedByCount extends Freed {
  /** How many of its meetings have started. */
  readonly meetingsHeld: number;
  /** How many it has, where that is not the policy's number. */
  readonly meetings?: number;
}

/** Free seats of a group whose meetings have dates, so that an offer can have a deadline. */
export interface FreedAtMoment extends Freed {
  /** When each meeting starts, in order, with its distance from UTC. */
  readonly starts: readonly string[];
  /** The moment at which the seats are given. A meeting that starts at that very moment has started. */
  readonly at: string;
}

/** Free seats of one group and who waits for them. */
export type FreedSeats = FreedByCount | FreedAtMoment;

/** How far the group has come, and when its meetings are where that is known. */
export interface Clock extends Progress {
  readonly starts: readonly Instant[];
  readonly at: Instant;
  /** The moment as it was written; `null` where only meetings were counted. */
  readonly written: string | null;
}

/** Reads how far the group has come; what is wrong with that is told in `problems`. */
export function clockOf(freed: FreedSeats, policy: Policy, problems: Problem[]): Clock {
  if (!('starts' in freed)) {
    const { meetingsHeld: started, meetings = policy.meetings.count?.value ?? null } = freed;
    return { started, meetings, starts: [], at: Number.NaN, written: null };
  }
  const { starts: written, at } = freed;
  const starts = startsOf(written, 'starts', problems);
  if (written.length === 0) problems.push(problem('starts', 'too-few', 'A group has at least one meeting.'));
  if (written.length > mostMeetings) {
    problems.push(problem('starts', 'too-many', `A group has at most ${mostMeetings} meetings.`));
  }
  const moment = readInstant(at, 'at');
  problems.push(...problemsIn(moment));
  const now = moment.ok ? moment.value : Number.NaN;
  const started = starts.filter((start) => start <= now).length;
  return { started, meetings: starts.length, starts, at: now, written: at };
}

/**
 * Everything that keeps {@link promote} from answering, at once.
 *
 * @param freed typed but not yet trusted
 * @param policy gives the number of meetings of a group that does not say its own
 * @returns no problem, or each with its path; nothing that was typed is repeated
 * @example
 * problemsOfFreedSeats({ meetingsHeld: 7, seatsFree: 1, waitlist: [] }, policies.partnersInPrevention)[0].code // => 'contradiction'
 */
export function problemsOfFreedSeats(freed: FreedSeats, policy: Policy): readonly Problem[] {
  const problems: Problem[] = [...problemsOfTimes(freed, policy), ...countProblems(freed.seatsFree, 0, 'seatsFree')];
  const isRepeated = repeatedIds();
  freed.waitlist.forEach(({ id, canAttend = [] }, index) => {
    const path = `waitlist[${index}]`;
    problems.push(...problemsIn(readId(id, `${path}.id`)));
    if (isRepeated(id)) problems.push(problem(`${path}.id`, 'duplicate', 'A person waits in one place.'));
    canAttend.forEach((number, at) => {
      problems.push(...meetingProblems(number, 1, `${path}.canAttend[${at}]`));
    });
  });
  return problems;
}

/** Times are told in one way, so that two can never disagree. */
function problemsOfTimes(freed: FreedSeats, policy: Policy): readonly Problem[] {
  const { meetingsHeld, meetings, starts, at }: Partial<FreedByCount & FreedAtMoment> = freed;
  if (starts === undefined && at === undefined) {
    if (meetingsHeld === undefined) {
      return [problem('meetingsHeld', 'missing', 'How many meetings have started is needed, or starts and at.')];
    }
    const paths = { started: 'meetingsHeld', meetings: 'meetings' };
    return problemsOfProgress({ started: meetingsHeld, meetings }, policy, paths);
  }
  const both = 'The moments tell how many meetings there are and have started; give one or the other.';
  const problems: Problem[] = [];
  if (meetingsHeld !== undefined) problems.push(problem('meetingsHeld', 'contradiction', both));
  if (meetings !== undefined) problems.push(problem('meetings', 'contradiction', both));
  if (starts === undefined) problems.push(problem('starts', 'missing', 'The moment is compared with these.'));
  if (at === undefined) problems.push(problem('at', 'missing', 'The moment at which the seats are given is needed.'));
  if (starts !== undefined && at !== undefined) clockOf({ ...freed, starts, at }, policy, problems);
  return problems;
}
