import { type Finding, findingOfFacts, reversible } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import type { Policy } from '../../policy/policy.js';
import type { Applicant } from './applicant.js';
import type { EligibilityRule } from './cards.js';
import { known, memberOf } from './known.js';

/** Whether the applicant works in a sector that the policy admits. */
export function worksInSector({ sector }: Applicant, { eligibility }: Policy): Finding<EligibilityRule> {
  const admitted = eligibility.sectors.value;
  const found = findingOfFacts<EligibilityRule>(
    'eligibility.sector',
    'requirement',
    memberOf(sector, admitted),
    { fact: 'sector', expected: list(admitted, 'or'), actual: known(sector) },
    ['applicant.sector'],
    `work in ${list(admitted, 'or')}`,
  );
  return reversible(found, () => admitted.slice(0, 1).map((value) => ({ path: 'applicant.sector', value })));
}
