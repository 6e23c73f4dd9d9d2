import { firstInstant, type Instant, isoInstantLike, lastInstant, readInstant } from '../kernel/instant.js';
import { type Problem, problem } from '../kernel/result.js';
import { type Mark, type Tally, tally } from './attendance-terms.js';
import type { AttendancePolicy, Policy } from './policy.js';

const millisecondsAnHour = 3_600_000;

/** A moment at the distance from UTC at which another was written. One that UTC has no year for is told as the nearest that can be. */
export function wordsOf(instant: Instant, like: string): string {
  return isoInstantLike(Math.min(Math.max(instant, firstInstant), lastInstant), like);
}

/** Numbers of the meetings that have not started. */
export function stillToCome(started: number, count: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = started + 1; number <= count; number++) numbers.push(number);
  return numbers;
}

/** The attendance of somebody who is at these meetings of a group and at no other. */
export function attending(numbers: readonly number[], count: number, terms: AttendancePolicy): Tally {
  return tally(marksOf(numbers, count), terms, count);
}

/** A register of somebody who is at these meetings and at no other. */
export function marksOf(numbers: readonly number[], count: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (let number = 1; number <= count; number++) marks.push(numbers.includes(number) ? 'attended' : 'absent');
  return marks;
}

/** Whether a policy asks for anything that somebody who joins late could miss. */
export function asksForAttendance({ minimum, firstMeetingBy }: AttendancePolicy): boolean {
  return minimum !== null || firstMeetingBy !== null;
}

/**
 * The meeting before whose start somebody must have joined a group to be able to meet its attendance requirements: under four of six,
 * the first by the second, meeting 2. Where the policy has no such requirement, the last meeting: afterwards there is nothing to join.
 *
 * @param count how many meetings the group has
 * @param canAttend numbers of the meetings they can attend; left out, nothing is known to stand in the way
 * @returns 0 where joining is too late from the start
 */
export function lastStartToJoin(count: number, { attendance }: Policy, canAttend?: readonly number[]): number {
  if (!asksForAttendance(attendance)) return count;
  for (let started = count - 1; started >= 0; started--) {
    const numbers = stillToCome(started, count).filter((number) => canAttend?.includes(number) ?? true);
    if (attending(numbers, count, attendance).outcome === 'met') return started + 1;
  }
  return 0;
}

/** What is true from then on. A policy without attendance requirements lets people join as long as there is a meeting to join. */
export function whyTooLate({ attendance }: Policy): string {
  return asksForAttendance(attendance)
    ? 'whoever joins later could no longer meet the attendance requirements'
    : 'afterwards there is nothing left to join';
}

/** When meetings start, each later than the one before; what is wrong with one is told in `problems`, and it is left out. */
export function startsOf(meetings: readonly string[], path: string, problems: Problem[]): readonly Instant[] {
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
