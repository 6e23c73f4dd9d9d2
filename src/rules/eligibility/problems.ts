import { readDay } from '../../kernel/day.js';
import { readId } from '../../kernel/id.js';
import { problemsOfWord } from '../../kernel/nearest.js';
import { type Problem, problem } from '../../kernel/result.js';
import { mostMeetings, type Policy, type Vocabularies } from '../../policy/policy.js';
import type { Applicant, EarlierMembership, EligibilityGroup } from './applicant.js';

const vocabularies = [
  { fact: 'sector', words: 'sectors' },
  { fact: 'typeOfWork', words: 'typesOfWork' },
  { fact: 'careerStage', words: 'careerStages' },
  { fact: 'setting', words: 'settings' },
  { fact: 'theme', words: 'themes' },
  { fact: 'jurisdiction', words: 'jurisdictions' },
] as const;

/**
 * The words of an applicant's record that the policy does not know, each with the known one that comes nearest, and facts that cannot
 * be or contradict each other. A misspelt word must be put right, not turned into a refusal.
 *
 * @param applicant typed but not yet trusted
 * @param policy whose vocabularies the words must be of
 * @returns no problem, or each with its path in the applicant; nothing that was typed is repeated
 * @see Learning Together, Shared experience and settings
 * @example
 * problemsOf({ id: 'ana', sector: 'primary prevension' }, policies.earlyCareer)[0].path // => 'sector'
 */
export function problemsOf(applicant: Applicant, policy: Policy): readonly Problem[] {
  const known = policy.eligibility.vocabularies.value;
  const { access = [], memberships = [] } = applicant;
  return [
    ...vocabularies.flatMap(({ fact, words }) => {
      const word = applicant[fact];
      return problemsOfWord(fact, word, known[words], policyWords);
    }),
    ...unknownRequirements(access, known),
    ...problemsOfNumber(applicant),
    ...problemsOfMeetingNumbers(applicant),
    ...problemsOfMemberships(memberships),
    ...problemsOfCohort(applicant),
  ];
}

/**
 * What is wrong with a group that somebody asks to join.
 *
 * @param group typed but not yet trusted
 * @param policy whose streams and access requirements the words must be of
 * @returns no problem, or each with its path in the group
 * @see Learning Together, Shared experience and settings
 * @example
 * problemsOfGroup({ id: 'g1', stream: 'early-carer' }, policies.earlyCareer)[0].message // => 'Did you mean early-career? The policy has these streams: early-career.'
 */
export function problemsOfGroup(group: EligibilityGroup, policy: Policy): readonly Problem[] {
  const streams = policy.eligibility.streams.map(({ value }) => value.id);
  return [
    ...problemsOfWord('stream', group.stream, streams, 'The policy has these streams'),
    ...problemsOfMeetings(group, policy),
    ...unknownRequirements(group.access ?? [], policy.eligibility.vocabularies.value),
    ...problemsOfDays('startsOn', group.startsOn, 'endsOn', group.endsOn, 'A group cannot end before it starts.'),
  ];
}

/** How a vocabulary of the policy is introduced. */
export const policyWords = 'The policy knows these words here';

function unknownRequirements(
  access: readonly string[],
  { accessRequirements }: Pick<Vocabularies, 'accessRequirements'>,
): readonly Problem[] {
  return access.flatMap((word, index) => problemsOfWord(`access[${index}]`, word, accessRequirements, policyWords));
}

function problemsOfNumber({ liveMemberships, memberships }: Applicant): readonly Problem[] {
  if (liveMemberships === undefined) return [];
  if (!(Number.isSafeInteger(liveMemberships) && liveMemberships >= 0)) {
    return [problem('liveMemberships', 'too-small', 'A number of memberships is a whole number, zero or more.')];
  }
  const told = 'The memberships are told in full; their number is given instead of them, not beside them.';
  return memberships === undefined ? [] : [problem('liveMemberships', 'contradiction', told)];
}

function problemsOfMeetingNumbers({ canAttend = [] }: Applicant): readonly Problem[] {
  return canAttend.flatMap((number, index) => {
    if (Number.isSafeInteger(number) && number >= 1 && number <= mostMeetings) return [];
    const code = number < 1 ? 'too-small' : number > mostMeetings ? 'too-big' : 'wrong-type';
    return [problem(`canAttend[${index}]`, code, `A meeting has a whole number from 1 to ${mostMeetings}.`)];
  });
}

/** Nobody has so many; a record built to exhaust whoever judges it ends here. */
const mostMemberships = 100;

function problemsOfMemberships(memberships: readonly EarlierMembership[]): readonly Problem[] {
  if (memberships.length <= mostMemberships) return memberships.flatMap(problemsOfMembership);
  return [problem('memberships', 'too-many', `A person has at most ${mostMemberships} memberships of one programme.`)];
}

function problemsOfMembership({ group, from, to }: EarlierMembership, index: number): readonly Problem[] {
  const path = `memberships[${index}]`;
  const id = readId(group, `${path}.group`);
  const ending = 'A membership cannot end before it begins.';
  return [...(id.ok ? [] : id.problems), ...problemsOfDays(`${path}.from`, from, `${path}.to`, to, ending)];
}

/** Someone who was in a cohort to its end, completed or not, was in one; someone who was in none here may have been in one elsewhere. */
function problemsOfCohort({ previousCohort, memberships = [] }: Applicant): readonly Problem[] {
  const ranToTheEnd = memberships.some(({ ending }) => ending === 'completed' || ending === 'did-not-complete');
  if (previousCohort !== 'none' || !ranToTheEnd) return [];
  return [problem('previousCohort', 'contradiction', 'The memberships tell of an earlier cohort.')];
}

function problemsOfDays(
  firstPath: string,
  first: string | undefined,
  lastPath: string,
  last: string | undefined,
  backwards: string,
): readonly Problem[] {
  const from = first === undefined ? undefined : readDay(first, firstPath);
  const to = last === undefined ? undefined : readDay(last, lastPath);
  const turned = from?.ok && to?.ok && to.value < from.value;
  return [
    ...(from?.ok === false ? from.problems : []),
    ...(to?.ok === false ? to.problems : []),
    ...(turned ? [problem(lastPath, 'contradiction', backwards)] : []),
  ];
}

function problemsOfMeetings(group: EligibilityGroup, policy: Policy): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [fact, least] of [
    ['meetingsStarted', 0],
    ['meetings', 1],
  ] as const) {
    const number = group[fact];
    if (number === undefined || (Number.isSafeInteger(number) && number >= least && number <= mostMeetings)) continue;
    const code = number < least ? 'too-small' : number > mostMeetings ? 'too-big' : 'wrong-type';
    problems.push(problem(fact, code, `This is a whole number from ${least} to ${mostMeetings}.`));
  }
  const most = group.meetings ?? policy.meetings.count?.value ?? mostMeetings;
  // Two numbers contradict each other only where both can be.
  if (problems.length === 0 && (group.meetingsStarted ?? 0) > most) {
    problems.push(problem('meetingsStarted', 'contradiction', 'No more meetings can have started than the group has.'));
  }
  return problems;
}
