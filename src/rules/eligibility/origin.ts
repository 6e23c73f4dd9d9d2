import { type Finding, findingOfFacts, reversible, verdictOf } from '../../kernel/decision.js';
import type { Region } from '../../policy/policy.js';
import type { Applicant } from './applicant.js';
import type { EligibilityRule } from './cards.js';
import { known, memberOf } from './known.js';

/** Whether the applicant practises where the policy looks for them. */
export function comesFrom({ jurisdiction }: Applicant, region: Region): Finding<EligibilityRule> {
  const after = region.others === 'placed-after';
  const found = findingOfFacts<EligibilityRule>(
    'eligibility.region',
    'requirement',
    after ? 'met' : memberOf(jurisdiction, [region.jurisdiction]),
    {
      fact: 'where the applicant practises',
      expected: after ? `${region.jurisdiction} first, elsewhere after` : `anywhere in ${region.jurisdiction}`,
      actual: known(jurisdiction),
    },
    ['applicant.jurisdiction'],
    `practice in ${region.jurisdiction}`,
  );
  return reversible(found, () => [{ path: 'applicant.jurisdiction', value: region.jurisdiction }]);
}

/**
 * Whether the applicant has been in an earlier cohort, where the policy asks for one. Other programmes count, so what the memberships of
 * this one do not show stays open: only the applicant can say that there was none.
 */
export function wasInCohort(applicant: Applicant, asked: 'took-part' | 'completed'): Finding<EligibilityRule> {
  const shown = bestShown(applicant);
  const words = { 'took-part': 'taken part', completed: 'completed', none: 'none' } as const;
  const found = findingOfFacts<EligibilityRule>(
    'eligibility.previous-cohort',
    'requirement',
    verdictOf(
      shown === 'completed' || (shown === 'took-part' && asked === 'took-part'),
      applicant.previousCohort === undefined,
    ),
    {
      fact: 'an earlier cohort',
      expected: asked === 'completed' ? 'one completed' : 'one taken part in',
      actual: shown === undefined ? known(shown) : words[shown],
    },
    ['applicant.previousCohort'],
    `an earlier cohort ${words[asked]}${asked === 'completed' ? '' : ' in'}`,
  );
  return reversible(found, () => [{ path: 'applicant.previousCohort', value: asked }]);
}

/** The most that the applicant's word and their memberships show. Whoever withdrew or deferred may never have come. */
function bestShown({ previousCohort, memberships = [] }: Applicant): Applicant['previousCohort'] {
  const endings = memberships.map(({ ending }) => ending);
  if (previousCohort === 'completed' || endings.includes('completed')) return 'completed';
  return endings.includes('did-not-complete') ? 'took-part' : previousCohort;
}
