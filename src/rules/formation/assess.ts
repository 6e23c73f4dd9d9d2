import {
  allOf,
  type Decision,
  decide,
  type Finding,
  findingOfFacts,
  reversible,
  type Verdict,
  verdictOf,
} from '../../kernel/decision.js';
import type { GroupId } from '../../kernel/id.js';
import { problemsOfWord } from '../../kernel/nearest.js';
import { list } from '../../kernel/phrase.js';
import type { Problem } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { FormationRule } from './cards.js';
import { type Facilitator, hasFacilitator, problemsOfFacilitator } from './facilitator.js';

/** What is known of a group before its first meeting. A fact left out is not known yet; `false` or `null` says that it is not there. */
export interface FormingGroup {
  readonly id: GroupId;
  readonly facilitator?: Facilitator | null;
  /** One of the kinds of purpose that the policy knows. */
  readonly purpose?: string | null;
  readonly agreements?: boolean;
  /** What each of the three is, in the group's words. */
  readonly domain?: string | null;
  readonly community?: string | null;
  readonly practice?: string | null;
  /** The online space between meetings. */
  readonly betweenMeetings?: string | null;
}

/** What is wrong with a record of a forming group: a facilitator of no group at all, a purpose of a kind the policy does not know. */
export function problemsOf({ facilitator, purpose }: FormingGroup, policy: Policy): readonly Problem[] {
  return [
    ...problemsOfFacilitator(facilitator ?? {}),
    ...problemsOfWord('purpose', purpose, policy.formation.purposes.value, 'The policy knows these kinds of purpose'),
  ];
}

/**
 * Judges whether a group has what it needs before its first meeting.
 *
 * @param group what is known of it; a fact left out leaves its finding `open`
 * @throws RangeError for a purpose of a kind the policy does not know, and for a facilitator of no group at all
 * @see Learning Together, Safe space, clear parameters and rich relationships; What is a community of practice?
 * @example
 * assess({ id: 'g1', facilitator: { trained: true, knowsSubject: true, participates: false }, purpose: 'problem-solving', agreements: true,
 *   domain: 'primary prevention', community: 'early career practitioners', practice: 'reflective practice', betweenMeetings: 'forum' },
 *   policies.earlyCareer).outcome // => 'met'
 */
export function assess(group: FormingGroup, policy: Policy): Decision<FormationRule> {
  const [wrong] = problemsOf(group, policy);
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  return decide(
    policy.id,
    [
      hasFacilitator(group.facilitator, policy.formation),
      hasPurpose(group, policy),
      hasAgreements(group),
      statesItsThree(group),
      policy.formation.betweenMeetings?.value ? meetsBetween(group) : null,
    ].filter((found) => found !== null),
  );
}

function hasPurpose({ purpose }: FormingGroup, policy: Policy): Finding<FormationRule> {
  const kinds = policy.formation.purposes.value;
  const found = findingOfFacts(
    'formation.purpose',
    'requirement',
    stated(purpose),
    { fact: 'the shared purpose', expected: `one of ${kinds.length} kinds`, actual: saidOf(purpose) },
    ['purpose'],
    `a purpose such as ${list(kinds.slice(0, 2), 'or')}`,
  );
  return reversible(found, () => kinds.slice(0, 1).map((value) => ({ path: 'purpose', value })));
}

function hasAgreements({ agreements }: FormingGroup): Finding<FormationRule> {
  const found = findingOfFacts(
    'formation.agreements',
    'requirement',
    verdictOf(agreements === true, agreements === undefined),
    {
      fact: 'group agreements',
      expected: 'negotiated',
      actual: agreements === undefined ? 'not known' : agreements ? 'negotiated' : 'not negotiated',
    },
    ['agreements'],
    'negotiating them',
  );
  return reversible(found, () => [{ path: 'agreements', value: true }]);
}

function statesItsThree(group: FormingGroup): Finding<FormationRule> {
  const three = ['domain', 'community', 'practice'] as const;
  const open = three.filter((each) => stated(group[each]) === 'open');
  const lacking = three.filter((each) => stated(group[each]) === 'not-met');
  const short = [...lacking, ...open];
  const found = findingOfFacts(
    'formation.domain-community-practice',
    'requirement',
    allOf(three.map((each) => stated(group[each]))),
    {
      fact: 'domain, community and practice',
      expected: 'each stated',
      actual: short.length === 0 ? 'each stated' : `without: ${list(short, 'and')}`,
    },
    open,
    `stating ${list(short, 'and')}`,
  );
  return reversible(found, () => short.map((each) => ({ path: each, value: `the ${each}, in the group's own words` })));
}

function meetsBetween({ betweenMeetings }: FormingGroup): Finding<FormationRule> {
  const found = findingOfFacts(
    'formation.between-meetings',
    'preference',
    stated(betweenMeetings),
    {
      fact: 'a space between meetings',
      expected: 'one',
      actual: stated(betweenMeetings) === 'met' ? 'one' : saidOf(betweenMeetings),
    },
    ['betweenMeetings'],
    'an online space',
  );
  return reversible(found, () => [{ path: 'betweenMeetings', value: 'an online space' }]);
}

/** Text that says something; nothing at all is not known yet, and no text is not there. */
function stated(text: string | null | undefined): Verdict {
  return verdictOf(typeof text === 'string' && text.trim() !== '', text === undefined);
}

function saidOf(text: string | null | undefined): string {
  if (text === undefined) return 'not known';
  return text === null || text.trim() === '' ? 'none' : text;
}
