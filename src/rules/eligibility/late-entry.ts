import { type Finding, findingOfFacts } from '../../kernel/decision.js';
import { type Mark, tally } from '../../policy/attendance-terms.js';
import type { Policy } from '../../policy/policy.js';
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
  if (count === undefined || (terms.minimum === null && terms.firstMeetingBy === null)) return null;
  const started = meetingsStarted ?? 0;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const attendable = numbers.filter((number) => number > started && (canAttend?.includes(number) ?? true));
  const best: readonly Mark[] = numbers.map((number) => (attendable.includes(number) ? 'attended' : 'absent'));
  const { outcome } = tally(best, terms, count);
  const { startBy } = tally(best, terms, 0);
  const tooLate = startBy === null || started >= startBy;
  // Not knowing how far the group has come can only matter to someone who would be in time at its start.
  const unknown = meetingsStarted === undefined && outcome === 'met';
  return findingOfFacts(
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
}

function remedyFor(startBy: number | null, tooLate: boolean): string {
  if (startBy === null) return 'a group with enough meetings';
  return tooLate ? 'a group that has not come so far' : 'being free for more of the meetings still to come';
}
