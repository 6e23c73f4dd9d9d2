import { type Decision, decide, type Finding, type Force, finding, type Verdict } from '../../kernel/decision.js';
import type { PersonId } from '../../kernel/id.js';
import { type Mark, type Opening, type Tally, tally } from '../../policy/attendance-terms.js';
import type { AttendancePolicy, Policy } from '../../policy/policy.js';
import type { AttendanceRule } from './cards.js';

/** One person's marks, one for each meeting of their group, in the order of the meetings' numbers. */
export interface Register {
  readonly person: PersonId;
  readonly marks: readonly Mark[];
  /** How many meetings this group has, cancelled ones included, where that is not the policy's number. */
  readonly meetings?: number;
}

export type Status = 'completed' | 'on-track' | 'at-risk' | 'not-met';

/** Where one person stands. */
export interface Standing {
  readonly person: PersonId;
  readonly outcome: Verdict;
  /** `at-risk`: still open, and missing the next unrecorded meeting would make it not met. */
  readonly status: Status;
  /** Meetings attended, with credit for excused and partial marks as the policy gives it. */
  readonly attended: number;
  /** Number of the first meeting attended, or `null`. */
  readonly firstAttended: number | null;
  /** The fewest of the unrecorded meetings that must turn out attended; `null` when none can do it. */
  readonly stillNeeded: number | null;
  /** The most of the unrecorded meetings that may be missed; `null` when it is not met already. */
  readonly canMiss: number | null;
  /** The meeting after which nothing could change the outcome; 0 if nothing ever could; `null` while it is open. */
  readonly settledAfter: number | null;
  /** The last meeting at which a first attendance can still count; `null` once there is one, or if none can. */
  readonly startBy: number | null;
  readonly decision: Decision<AttendanceRule>;
}

/**
 * Where one person stands against every attendance rule, and what it would take.
 *
 * @param register one mark a meeting. A number of marks other than the policy's (or than `register.meetings`) and a word that is no
 * mark are bugs in the caller's code and throw a RangeError; read data from outside with `readRegisters`
 * @param policy whose rules apply
 * @see Learning Together, Shared experience and settings
 * @example
 * standing({ person: 'ana', marks: ['absent', 'attended', 'attended', 'attended', 'unrecorded', 'unrecorded'] }, policies.partnersInPrevention).status // => 'on-track'
 */
export function standing({ person, marks, meetings }: Register, policy: Policy): Standing {
  const expected = meetings ?? policy.meetings.count?.value ?? marks.length;
  if (marks.length !== expected) throw new RangeError(`marks: ${marks.length}, not ${expected}`);
  const terms = policy.attendance;
  const counts = tally(marks, terms, expected);
  const { outcome, unrecorded, opening } = counts;
  const owesStart = opening.verdict === 'open';
  // More attendance never hurts, so what is short in number and the one start still owed are met by the same meetings.
  const needed = Math.max(counts.short, owesStart ? 1 : 0);
  const lastChance = needed === unrecorded.length || (owesStart && opening.waiting.length === 1);
  // Once settled it stays settled, so the first such meeting is found from the end backwards.
  let settledAfter = expected;
  while (settledAfter && tally(marks, terms, settledAfter - 1).outcome !== 'open') settledAfter--;
  const refused = outcome === 'not-met';
  return {
    person,
    outcome,
    status: outcome === 'met' ? 'completed' : refused ? outcome : lastChance ? 'at-risk' : 'on-track',
    attended: counts.attended,
    firstAttended: opening.first || null,
    stillNeeded: refused ? null : needed,
    canMiss: refused ? null : unrecorded.length - needed,
    settledAfter: outcome === 'open' ? null : settledAfter,
    startBy: counts.startBy,
    decision: decide(policy.id, findings(counts, marks, terms)),
  };
}

function findings(
  counts: Tally,
  marks: readonly Mark[],
  { minimum, firstMeetingBy, firstMeetingPreferred }: AttendancePolicy,
): readonly Finding<AttendanceRule>[] {
  return [
    minimum && attendsEnough(counts),
    firstMeetingBy && startsBy('attendance.first-meeting-by', 'requirement', counts.opening),
    firstMeetingPreferred && startsBy('attendance.first-meeting-preferred', 'preference', counts.preferred),
    attendsInPerson(marks),
  ].filter((found) => found !== null);
}

function attendsEnough(counts: Tally): Finding<AttendanceRule> {
  const { enough, required, counted, short } = counts;
  // Attending in place of a missed meeting makes up for what is short only as far as enough were held.
  const more = `${short} more meeting${short > 1 ? 's' : ''} ${required > counted ? 'held and ' : ''}attended`;
  return judged(
    'attendance.minimum-meetings',
    'requirement',
    enough,
    'meetings attended',
    `at least ${required} of ${counted}`,
    `${counts.attended}`,
    counts.unrecorded,
    more,
  );
}

function startsBy(
  rule: AttendanceRule,
  force: Force,
  { by, first, waiting, verdict }: Opening,
): Finding<AttendanceRule> {
  return judged(
    rule,
    force,
    verdict,
    'first meeting attended',
    `meeting ${by} at the latest`,
    first ? `meeting ${first}` : 'none',
    waiting,
    `attending meeting ${waiting.join(' or ') || by}`,
  );
}

function attendsInPerson(marks: readonly Mark[]): Finding<AttendanceRule> {
  const visits = marks.filter((mark) => mark === 'substituted').length;
  return judged(
    'attendance.own-attendance',
    'requirement',
    'met',
    'meetings attended by others',
    'none counted',
    `none counted of ${visits}`,
    [],
    null,
  );
}

function judged(
  rule: AttendanceRule,
  force: Force,
  verdict: Verdict,
  fact: string,
  expected: string,
  found: string,
  waiting: readonly number[],
  remedy: string | null,
): Finding<AttendanceRule> {
  const actual = waiting.length ? `${found}, with ${waiting.length} unrecorded` : found;
  const missing = waiting.map((meeting) => `marks[${meeting - 1}]`);
  return finding(rule, force, verdict, { fact, expected, actual }, missing, remedy);
}
