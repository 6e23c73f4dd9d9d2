import { type Finding, findingOfFacts, type Reversal, reversible } from '../../kernel/decision.js';
import { tally } from '../../policy/attendance-terms.js';
import { asksForAttendance, attending, marksOf, stillToCome } from '../../policy/joining.js';
import { type AttendancePolicy, mostMeetings, type Policy } from '../../policy/policy.js';
import type { Applicant, EligibilityGroup } from './applicant.js';
import type { EligibilityRule } from './cards.js';

/**
 * Whether someone who joins now could still meet every attendance requirement: each meeting that has started is missed, each later one
 * attended where they can. Whatever attendance rules a policy has, this follows from them.
 *
 * @returns `null` where the policy has no attendance requirement or the number of meetings is not fixed: then nobody comes too late
 */
export function canStillComplete(
  { canAttend }: Applicant,
  { meetingsStarted, meetings }: EligibilityGroup,
  policy: Policy,
): Finding<EligibilityRule> | null {
  const terms = policy.attendance;
  const count = meetings ?? policy.meetings.count?.value;
  if (count === undefined || !asksForAttendance(terms)) return null;
  const started = meetingsStarted ?? 0;
  const attendable = stillToCome(started, count).filter((number) => canAttend?.includes(number) ?? true);
  const marks = marksOf(attendable, count);
  const { outcome } = tally(marks, terms, count);
  const { startBy } = tally(marks, terms, 0);
  const tooLate = startBy === null || started >= startBy;
  // Not knowing how far the group has come can only matter to someone who would be in time at its start.
  const unknown = meetingsStarted === undefined && outcome === 'met';
  const found = findingOfFacts<EligibilityRule>(
    'eligibility.late-entry',
    'requirement',
    unknown ? 'open' : outcome,
    {
      fact: 'meetings still to come that the applicant can attend',
      expected:
        startBy === null
          ? 'enough for the attendance rules'
          : `enough for the attendance rules, the first by meeting ${startBy}`,
      actual: attendable.length === 0 ? 'none' : unknown ? 'not known how many have started' : attendable.join(', '),
    },
    ['group.meetingsStarted'],
    remedyFor(startBy, tooLate),
  );
  return reversible(found, () => wayIn(canAttend, meetingsStarted, count, terms));
}

function remedyFor(startBy: number | null, tooLate: boolean): string {
  if (startBy === null) return 'a group with enough meetings';
  return tooLate ? 'a group that has not come so far' : 'being free for more of the meetings still to come';
}

/** What would have let the applicant in: in this group, or in one with more meetings where this one has too few for anybody. */
function wayIn(
  canAttend: readonly number[] | undefined,
  meetingsStarted: number | undefined,
  count: number,
  terms: AttendancePolicy,
): readonly Reversal[] {
  const enough = (meetings: number) => attending(stillToCome(0, meetings), meetings, terms).outcome === 'met';
  let meetings = count;
  while (meetings < mostMeetings && !enough(meetings)) meetings++;
  const more = meetings > count ? [{ path: 'group.meetings', value: meetings }] : [];
  return [...more, ...wayInto(meetings, canAttend, meetingsStarted, terms)];
}

/** The fewest facts first: being free for every meeting still to come, a group that has not come so far, both. */
function wayInto(
  count: number,
  canAttend: readonly number[] | undefined,
  meetingsStarted: number | undefined,
  terms: AttendancePolicy,
): readonly Reversal[] {
  const inTime = (started: number, free: readonly number[] | undefined) => {
    const numbers = stillToCome(started, count).filter((number) => free?.includes(number) ?? true);
    return attending(numbers, count, terms).outcome === 'met';
  };
  const free = (started: number) => [{ path: 'applicant.canAttend', value: stillToCome(started, count) }];
  if (meetingsStarted !== undefined) {
    if (inTime(meetingsStarted, canAttend)) return [];
    if (inTime(meetingsStarted, undefined)) return free(meetingsStarted);
  }
  let started = meetingsStarted ?? count;
  while (started > 0 && !inTime(started, canAttend)) started--;
  if (inTime(started, canAttend)) return [{ path: 'group.meetingsStarted', value: started }];
  started = meetingsStarted ?? count;
  while (started > 0 && !inTime(started, undefined)) started--;
  return [{ path: 'group.meetingsStarted', value: started }, ...free(started)];
}
