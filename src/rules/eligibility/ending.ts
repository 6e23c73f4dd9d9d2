import { type Mark, tally } from '../../policy/attendance-terms.js';
import type { Ending, Policy } from '../../policy/policy.js';

/** How a membership can end that lasts as long as its group; whoever leaves before ends it by what they do. */
export type MembershipEnding = Exclude<Ending, 'withdrew' | 'deferred' | 'left-sector'>;

/**
 * How a membership ended that lasted to the end of its group, by the attendance rules of the policy.
 *
 * @param marks one mark for each meeting
 * @returns `null` while meetings still to be recorded could decide it
 * @throws RangeError for a word that is no mark, with its place such as `marks[0]`
 * @see Learning Together, Shared experience and settings
 * @example
 * endingOf(['attended', 'attended', 'absent', 'attended', 'attended', 'absent'], policies.partnersInPrevention) // => 'completed'
 * endingOf(['absent', 'absent', 'absent', 'absent', 'absent', 'absent'], policies.partnersInPrevention) // => 'never-started'
 */
export function endingOf(marks: readonly Mark[], policy: Policy): MembershipEnding | null {
  const { outcome, opening, unrecorded } = tally(marks, policy.attendance, marks.length);
  if (unrecorded.length > 0 && (outcome === 'open' || opening.first === 0)) return null;
  if (opening.first === 0) return 'never-started';
  return outcome === 'met' ? 'completed' : 'did-not-complete';
}
