import {
  allOf,
  type Decision,
  decide,
  type Finding,
  findingOfFacts,
  type Verdict,
  verdictOf,
} from '../../kernel/decision.js';
import { list } from '../../kernel/phrase.js';
import type { Policy, Region, Stream } from '../../policy/policy.js';
import { type Applicant, type EligibilityGroup, problemsOf, problemsOfGroup } from './applicant.js';
import type { EligibilityRule } from './cards.js';
import { canStillComplete } from './late-entry.js';
import { hasAccess, isCommitted, known } from './preferences.js';

/**
 * Judges whether an applicant may join a group: every rule of the policy, each with a finding, also after one has failed.
 *
 * @param applicant what is known of them; a fact left out leaves the findings that need it `open`, with its path in `missing`
 * @param group the group they ask for
 * @throws RangeError where a word is not in the policy's vocabularies, or the stream is not the policy's: a misspelling is no refusal;
 * read data from outside with `readEligibility`
 * @see Learning Together, Shared experience and settings
 * @example
 * assess(
 *   { id: 'ana', sector: 'primary-prevention', careerStage: 'early-career', jurisdiction: 'Victoria', liveMemberships: 0 },
 *   { id: 'g1', stream: 'early-career', meetingsStarted: 0 },
 *   policies.earlyCareer,
 * ).outcome // => 'met'
 */
export function assess(applicant: Applicant, group: EligibilityGroup, policy: Policy): Decision<EligibilityRule> {
  const [wrong] = [...problemsOf(applicant, policy), ...problemsOfGroup(group, policy)];
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  const { region, previousCohort, liveMemberships, commitment } = policy.eligibility;
  return decide(
    policy.id,
    [
      worksInSector(applicant, policy),
      fitsStream(applicant, streamOf(group, policy)),
      region && comesFrom(applicant, region.value),
      previousCohort && wasInCohort(applicant, previousCohort.value),
      liveMemberships && mayJoinAgain(applicant, liveMemberships.value),
      canStillComplete(applicant, group, policy),
      commitment?.value ? isCommitted(applicant) : null,
      hasAccess(applicant, group),
    ].filter((found) => found !== null),
  );
}

/**
 * Whether a member keeps the seat after a change of organisation: in an admitted sector yes, outside it no, and while it is not known
 * where they work now it is open. The career stage or setting may change: the group stays theirs.
 *
 * @param member the sector they work in now, where it is known
 * @see Learning Together, Shared experience and settings
 * @example
 * keepsSeat({ sector: 'primary-prevention' }, policies.partnersInPrevention).outcome // => 'met'
 * keepsSeat({}, policies.partnersInPrevention).outcome // => 'open'
 */
export function keepsSeat(member: Pick<Applicant, 'sector'>, policy: Policy): Decision<EligibilityRule> {
  const [wrong] = problemsOf({ id: '', ...member }, policy);
  if (wrong !== undefined) throw new RangeError(`${wrong.path}: ${wrong.message}`);
  return decide(policy.id, [inSector('eligibility.keeps-seat', 'sector of the new employer', member, policy)]);
}

function worksInSector(applicant: Applicant, policy: Policy): Finding<EligibilityRule> {
  return inSector('eligibility.sector', 'sector', applicant, policy);
}

function inSector(
  rule: EligibilityRule,
  fact: string,
  { sector }: Pick<Applicant, 'sector'>,
  policy: Policy,
): Finding<EligibilityRule> {
  const admitted = policy.eligibility.sectors.value;
  return findingOfFacts(
    rule,
    'requirement',
    memberOf(sector, admitted),
    { fact, expected: list(admitted, 'or'), actual: known(sector) },
    ['applicant.sector'],
    `work in ${list(admitted, 'or')}`,
  );
}

/** The three ways in which a stream may choose, and what an applicant's record says of each. */
const criteria = [
  { fact: 'typeOfWork', words: 'typesOfWork', name: 'type of work' },
  { fact: 'careerStage', words: 'careerStages', name: 'career stage' },
  { fact: 'setting', words: 'settings', name: 'setting' },
] as const;

function fitsStream(applicant: Applicant, stream: Stream): Finding<EligibilityRule> {
  const asked = criteria.flatMap(({ fact, words, name }) => {
    const fitting = stream[words];
    return fitting === undefined ? [] : [{ fact, name, fitting, value: applicant[fact] }];
  });
  const expected = asked.map(({ name, fitting }) => `${name} ${list(fitting, 'or')}`);
  return findingOfFacts(
    'eligibility.group-match',
    'requirement',
    allOf(asked.map(({ value, fitting }) => memberOf(value, fitting))),
    {
      fact: `the stream ${stream.id}`,
      expected: expected.length === 0 ? 'nothing in particular' : expected.join('; '),
      actual:
        asked.length === 0 ? 'nothing asked' : asked.map(({ name, value }) => `${name} ${known(value)}`).join('; '),
    },
    asked.filter(({ value }) => value === undefined).map(({ fact }) => `applicant.${fact}`),
    'a stream that fits',
  );
}

function comesFrom({ jurisdiction }: Applicant, region: Region): Finding<EligibilityRule> {
  const after = region.others === 'placed-after';
  return findingOfFacts(
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
}

function wasInCohort({ previousCohort }: Applicant, asked: 'took-part' | 'completed'): Finding<EligibilityRule> {
  const enough = asked === 'completed' ? ['completed'] : ['took-part', 'completed'];
  const words = { 'took-part': 'taken part', completed: 'completed', none: 'none' } as const;
  return findingOfFacts(
    'eligibility.previous-cohort',
    'requirement',
    memberOf(previousCohort, enough),
    {
      fact: 'an earlier cohort',
      expected: asked === 'completed' ? 'one completed' : 'one taken part in',
      actual: previousCohort === undefined ? known(previousCohort) : words[previousCohort],
    },
    ['applicant.previousCohort'],
    `an earlier cohort ${words[asked]}${asked === 'completed' ? '' : ' in'}`,
  );
}

function mayJoinAgain({ liveMemberships }: Applicant, most: number): Finding<EligibilityRule> {
  const unknown = liveMemberships === undefined;
  return findingOfFacts(
    'eligibility.rejoin',
    'requirement',
    verdictOf(!unknown && liveMemberships < most, unknown),
    {
      fact: 'other live memberships of the programme',
      expected: most === 1 ? 'none' : `at most ${most - 1}`,
      actual: unknown ? known(undefined) : String(liveMemberships),
    },
    ['applicant.liveMemberships'],
    'waiting until a live membership ends',
  );
}

function streamOf(group: EligibilityGroup, policy: Policy): Stream {
  const stream = policy.eligibility.streams.find(({ value }) => value.id === group.stream);
  if (stream === undefined) throw new RangeError('stream: not one of the policy.');
  return stream.value;
}

function memberOf(value: string | undefined, allowed: readonly string[]): Verdict {
  return verdictOf(value !== undefined && allowed.includes(value), value === undefined);
}
