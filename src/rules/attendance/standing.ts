import {
  type Decision,
  decide,
  type Finding,
  type Force,
  finding,
  type Verdict,
  verdictOf,
} from '../../kernel/decision.js';
import type { PersonId } from '../../kernel/id.js';
import { lastStart, type Mark, type Tally, tally } from '../../policy/attendance-terms.js';
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
  /** The last meeting at which a first attendance can still count; `null` if none can. */
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
  if (marks.length !== expected) throw new RangeError(`${marks.length} marks, not ${expected}`);
  const terms = policy.attendance;
  const counts = tally(marks, terms, expected);
  const { outcome, unrecorded, started, first } = counts;
  const decision = decide(policy.id, findings(counts, marks, terms));
  // More attendance never hurts, so what is short in number and the one start still owed are met by the same meetings.
  const needed = Math.max(meetingsShort(counts), started === 'open' ? 1 : 0);
  const chances = unrecorded.filter((meeting) => meeting <= counts.openingEnds).length;
  return {
    person,
    outcome,
    status:
      statuses[outcome] ??
      (needed === unrecorded.length || (started === 'open' && chances === 1) ? 'at-risk' : 'on-track'),
    attended: counts.credited / counts.unit,
    firstAttended: first <= expected ? first : null,
    stillNeeded: outcome === 'not-met' ? null : needed,
    canMiss: outcome === 'not-met' ? null : unrecorded.length - needed,
    settledAfter: outcome === 'open' ? null : settledAfter(marks, terms),
    startBy: lastStart(marks, terms),
    decision,
  };
}

const statuses: Readonly<Record<Verdict, Status | null>> = { met: 'completed', open: null, 'not-met': 'not-met' };

function findings(
  counts: Tally,
  marks: readonly Mark[],
  { minimum, firstMeetingBy, firstMeetingPreferred }: AttendancePolicy,
): readonly Finding<AttendanceRule>[] {
  return [
    ...(minimum ? [attendsEnough(counts)] : []),
    ...(firstMeetingBy ? [startsBy('attendance.first-meeting-by', 'requirement', counts, counts.openingEnds)] : []),
    ...(firstMeetingPreferred
      ? [startsBy('attendance.first-meeting-preferred', 'preference', counts, firstMeetingPreferred.value)]
      : []),
    attendsInPerson(counts, marks),
  ];
}

function attendsEnough(counts: Tally): Finding<AttendanceRule> {
  const { enough, required, unit, unrecorded } = counts;
  const short = meetingsShort(counts);
  // Attending in place of a missed meeting makes up for what is short only as far as enough were held.
  const more = required > counts.counted * unit ? 'held and attended' : 'attended';
  return finding(
    'attendance.minimum-meetings',
    'requirement',
    enough,
    {
      fact: 'meetings attended',
      expected: `at least ${required / unit} of ${counts.counted}`,
      actual: withUnrecorded(inMeetings(counts), unrecorded),
    },
    unrecorded.map(markPath),
    `${short} more meeting${short > 1 ? 's' : ''} ${more}`,
  );
}

function startsBy(
  rule: AttendanceRule,
  force: Force,
  { first, unrecorded }: Tally,
  by: number,
): Finding<AttendanceRule> {
  const waiting = first <= by ? [] : unrecorded.filter((meeting) => meeting <= by);
  const verdict = verdictOf(first <= by, waiting.length > 0);
  return finding(
    rule,
    force,
    verdict,
    {
      fact: 'first meeting attended',
      expected: `meeting ${by}${by > 1 ? ' or earlier' : ''}`,
      actual: withUnrecorded(first < 1 / 0 ? `meeting ${first}` : 'none', waiting),
    },
    waiting.map(markPath),
    `attending meeting ${waiting.join(' or ') || by}`,
  );
}

function attendsInPerson(counts: Tally, marks: readonly Mark[]): Finding<AttendanceRule> {
  const visits = marks.filter((mark) => mark === 'substituted').length;
  return finding(
    'attendance.own-attendance',
    'requirement',
    'met',
    {
      fact: 'attendance counted',
      expected: "the member's own, never a substitute's",
      actual: `${inMeetings(counts)}, with ${visits} by a substitute left out`,
    },
    [],
    null,
  );
}

function meetingsShort({ credited, required, unit }: Tally): number {
  return Math.max(0, Math.ceil((required - credited) / unit));
}

function settledAfter(marks: readonly Mark[], terms: AttendancePolicy): number {
  let known = 0;
  while (tally(marks, terms, known).outcome === 'open') known++;
  return known;
}

/** Credit as a number of meetings: whole, then what is left in exact parts. */
function inMeetings({ credited, unit }: Tally): string {
  const left = credited % unit;
  return `${(credited - left) / unit}${left ? ` ${left}/${unit}` : ''}`;
}

function withUnrecorded(actual: string, { length }: readonly number[]): string {
  return length ? `${actual}, with ${length} unrecorded` : actual;
}

function markPath(meeting: number): string {
  return `marks[${meeting - 1}]`;
}
