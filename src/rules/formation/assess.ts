import {
  allOf,
  type Decision,
  decide,
  type Finding,
  findingOfFacts,
  type Verdict,
  verdictOf,
} from '../../kernel/decision.js';
import type { GroupId } from '../../kernel/id.js';
import { list } from '../../kernel/phrase.js';
import { type Problem, problem } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { FormationRule } from './cards.js';

/** What is known of a group before its first meeting. A fact left out is not known yet; `false` or `null` says that it is not there. */
export interface FormingGroup {
  readonly id: GroupId;
  readonly facilitator?: {
    readonly trained?: boolean;
    readonly knowsSubject?: boolean;
    /** Whether they also take part as a participant. */
    readonly participates?: boolean;
  } | null;
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

/** What is wrong with a record of a forming group: a purpose of a kind the policy does not know. */
export function problemsOf({ purpose }: FormingGroup, policy: Policy): readonly Problem[] {
  const kinds = policy.formation.purposes.value;
  return purpose === undefined || purpose === null || kinds.includes(purpose)
    ? []
    : [problem('purpose', 'unknown-word', `The policy knows these kinds of purpose: ${kinds.join(', ')}.`)];
}

/**
 * Judges whether a group has what it needs before its first meeting.
 *
 * @param group what is known of it; a fact left out leaves its finding `open`
 * @throws RangeError for a purpose of a kind the policy does not know
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
      hasFacilitator(group),
      hasPurpose(group, policy),
      hasAgreements(group),
      statesItsThree(group),
      policy.formation.betweenMeetings?.value ? meetsBetween(group) : null,
    ].filter((found) => found !== null),
  );
}

function hasFacilitator({ facilitator }: FormingGroup): Finding<FormationRule> {
  const asked = [
    { words: 'trained', path: 'facilitator.trained', holds: facilitator?.trained },
    { words: 'knows the subject', path: 'facilitator.knowsSubject', holds: facilitator?.knowsSubject },
    { words: 'not a participant', path: 'facilitator.participates', holds: not(facilitator?.participates) },
  ];
  const lacking = asked.filter(({ holds }) => holds === false).map(({ words }) => words);
  const unknown = asked.filter(({ holds }) => holds === undefined);
  return findingOfFacts(
    'formation.facilitator',
    'requirement',
    facilitator === null ? 'not-met' : allOf(asked.map(({ holds }) => whether(holds))),
    {
      fact: 'the facilitator',
      expected: list(
        asked.map(({ words }) => words),
        'and',
      ),
      actual:
        facilitator === null
          ? 'none'
          : lacking.length > 0
            ? `without: ${list(lacking, 'and')}`
            : unknown.length > 0
              ? 'not all known'
              : 'all of it',
    },
    unknown.map(({ path }) => path),
    facilitator === null ? 'a facilitator' : 'a facilitator who is all of it',
  );
}

function hasPurpose({ purpose }: FormingGroup, policy: Policy): Finding<FormationRule> {
  const kinds = policy.formation.purposes.value;
  return findingOfFacts(
    'formation.purpose',
    'requirement',
    stated(purpose),
    { fact: 'the shared purpose', expected: `one of ${kinds.length} kinds`, actual: saidOf(purpose) },
    ['purpose'],
    `a purpose such as ${list(kinds.slice(0, 2), 'or')}`,
  );
}

function hasAgreements({ agreements }: FormingGroup): Finding<FormationRule> {
  return findingOfFacts(
    'formation.agreements',
    'requirement',
    whether(agreements),
    {
      fact: 'group agreements',
      expected: 'negotiated',
      actual: agreements === undefined ? 'not known' : agreements ? 'negotiated' : 'not negotiated',
    },
    ['agreements'],
    'negotiating them',
  );
}

function statesItsThree(group: FormingGroup): Finding<FormationRule> {
  const three = ['domain', 'community', 'practice'] as const;
  const open = three.filter((each) => stated(group[each]) === 'open');
  const lacking = three.filter((each) => stated(group[each]) === 'not-met');
  const short = [...lacking, ...open];
  return findingOfFacts(
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
}

function meetsBetween({ betweenMeetings }: FormingGroup): Finding<FormationRule> {
  return findingOfFacts(
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
}

function not(fact: boolean | undefined): boolean | undefined {
  return fact === undefined ? undefined : !fact;
}

function whether(fact: boolean | undefined): Verdict {
  return verdictOf(fact === true, fact === undefined);
}

/** Text that says something; nothing at all is not known yet, and no text is not there. */
function stated(text: string | null | undefined): Verdict {
  return verdictOf(typeof text === 'string' && text.trim() !== '', text === undefined);
}

function saidOf(text: string | null | undefined): string {
  if (text === undefined) return 'not known';
  return text === null || text.trim() === '' ? 'none' : text;
}
