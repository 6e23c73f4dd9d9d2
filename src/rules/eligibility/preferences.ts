import { allOf, type Finding, findingOfFacts, verdictOf } from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import type { Applicant, EligibilityGroup } from './applicant.js';
import type { EligibilityRule } from './cards.js';

/** Whether the practitioner commits to taking part and their leader supports it; looked for, and no condition. */
export function isCommitted({ commitment }: Applicant): Finding<EligibilityRule> {
  const asked = [
    { who: 'practitioner', path: 'applicant.commitment.practitioner', value: commitment?.practitioner },
    { who: 'leader', path: 'applicant.commitment.leader', value: commitment?.leader },
  ];
  return findingOfFacts(
    'eligibility.commitment',
    'preference',
    allOf(asked.map(({ value }) => verdictOf(value === true, value === undefined))),
    {
      fact: 'commitment',
      expected: "the practitioner's and their leader's",
      actual: asked
        .map(({ who, value }) => `${who} ${value === undefined ? 'not known' : value ? 'yes' : 'no'}`)
        .join(', '),
    },
    asked.filter(({ value }) => value === undefined).map(({ path }) => path),
    'commitment by both',
  );
}

/** Whether the group offers what the applicant needs; what it does not is for the facilitator to arrange. */
export function hasAccess(
  { access: needed }: Applicant,
  { access: offered }: EligibilityGroup,
): Finding<EligibilityRule> {
  const unmet = (needed ?? []).filter((need) => !(offered ?? []).includes(need));
  const nothingNeeded = needed !== undefined && needed.length === 0;
  const missing = [
    ...(needed === undefined ? ['applicant.access'] : []),
    ...(offered === undefined ? ['group.access'] : []),
  ];
  return findingOfFacts(
    'eligibility.access',
    'preference',
    verdictOf(nothingNeeded || (missing.length === 0 && unmet.length === 0), missing.length > 0),
    {
      fact: 'access requirements',
      expected: 'each of them offered by the group',
      actual:
        missing.length > 0 && !nothingNeeded
          ? known(undefined)
          : unmet.length === 0
            ? 'all offered'
            : `not offered: ${list(unmet, 'and')}`,
    },
    missing,
    `arranging ${list(unmet, 'and')}`,
  );
}

/** A fact as evidence shows it. */
export function known(value: string | undefined): string {
  return value ?? 'not known';
}
