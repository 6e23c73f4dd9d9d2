import { type Decision, decide } from '../../kernel/decision.js';
import type { Policy } from '../../policy/policy.js';
import type { Applicant, EligibilityGroup } from './applicant.js';
import type { JoiningRule } from './cards.js';
import { canStillComplete } from './late-entry.js';
import { comesFrom, wasInCohort } from './origin.js';
import { attendsFirst, hasAccess, isCommitted } from './preferences.js';
import { problemsOf, problemsOfGroup } from './problems.js';
import { mayJoinAgain } from './rejoin.js';
import { worksInSector } from './sector.js';
import { fitsStream } from './stream.js';

/**
 * Judges whether an applicant may join a group: every rule of the policy, each with a finding, also after one has failed.
 *
 * @param applicant what is known of them; a fact left out leaves the findings that need it `open`, with its path in `missing`
 * @param group the group they ask for
 * @throws RangeError where a word is not in the policy's vocabularies, or the stream is not the policy's: a misspelling is no refusal;
 * the same for facts that contradict each other; read data from outside with `readEligibility`
 * @see Learning Together, Shared experience and settings
 * @example
 * assess(
 *   { id: 'ana', sector: 'primary-prevention', careerStage: 'early-career', jurisdiction: 'Victoria', liveMemberships: 0 },
 *   { id: 'g1', stream: 'early-career', meetingsStarted: 0 },
 *   policies.earlyCareer,
 * ).outcome // => 'met'
 */
export function assess(applicant: Applicant, group: EligibilityGroup, policy: Policy): Decision<JoiningRule> {
  const [wrong] = [...problemsOf(applicant, policy), ...problemsOfGroup(group, policy)];
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  const { region, previousCohort, commitment } = policy.eligibility;
  return decide(
    policy.id,
    [
      worksInSector(applicant, policy),
      fitsStream(applicant, group, policy),
      region && comesFrom(applicant, region.value),
      previousCohort && wasInCohort(applicant, previousCohort.value),
      mayJoinAgain(applicant, group, policy),
      canStillComplete(applicant, group, policy),
      commitment?.value ? isCommitted(applicant) : null,
      hasAccess(applicant, group),
      attendsFirst(applicant, group, policy),
    ].filter((found) => found !== null),
  );
}
