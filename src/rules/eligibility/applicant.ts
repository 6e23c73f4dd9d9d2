import type { GroupId, PersonId } from '../../kernel/id.js';
import { type Problem, problem } from '../../kernel/result.js';
import { mostMeetings, type Policy, type Vocabularies } from '../../policy/policy.js';

/** Someone who asks for a place. What is not known is left out: an answer then waits for it, and never guesses. */
export interface Applicant {
  readonly id: PersonId;
  /** Words of the policy's vocabularies. */
  readonly sector?: string;
  readonly typeOfWork?: string;
  readonly careerStage?: string;
  readonly setting?: string;
  /** Where they practise, as the policy names it: `Victoria`. */
  readonly jurisdiction?: string;
  /** What they have done in earlier cohorts. */
  readonly previousCohort?: 'none' | 'took-part' | 'completed';
  /** Memberships of this programme they hold now, without the one applied for. */
  readonly liveMemberships?: number;
  /** Numbers of the meetings they can attend; left out, nothing is known to stand in the way. */
  readonly canAttend?: readonly number[];
  readonly commitment?: { readonly practitioner?: boolean; readonly leader?: boolean };
  /** What they need to take part, such as `captioning`; an empty list for nothing. */
  readonly access?: readonly string[];
}

/** A group someone asks to join. */
export interface EligibilityGroup {
  readonly id: GroupId;
  /** Id of one of the policy's streams. */
  readonly stream: string;
  /** How many of its meetings have started; 0 before the first. */
  readonly meetingsStarted?: number;
  /** How many meetings it has, where that is not the policy's number. */
  readonly meetings?: number;
  /** What its venue or platform offers, such as `captioning`. */
  readonly access?: readonly string[];
}

const words: Readonly<
  Record<'sector' | 'typeOfWork' | 'careerStage' | 'setting' | 'jurisdiction', keyof Vocabularies>
> = {
  sector: 'sectors',
  typeOfWork: 'typesOfWork',
  careerStage: 'careerStages',
  setting: 'settings',
  jurisdiction: 'jurisdictions',
};

/**
 * The words of an applicant's record that the policy does not know, and numbers that cannot be. A misspelt word must be put right, not
 * turned into a refusal.
 */
export function problemsOf(applicant: Applicant, policy: Policy): readonly Problem[] {
  const known = policy.eligibility.vocabularies.value;
  const problems: Problem[] = [];
  for (const fact of ['sector', 'typeOfWork', 'careerStage', 'setting', 'jurisdiction'] as const) {
    const word = applicant[fact];
    const allowed = known[words[fact]];
    if (word !== undefined && !allowed.includes(word)) {
      problems.push(problem(fact, 'unknown-word', `The policy knows these words here: ${allowed.join(', ')}.`));
    }
  }
  const { liveMemberships } = applicant;
  if (liveMemberships !== undefined && !(Number.isSafeInteger(liveMemberships) && liveMemberships >= 0)) {
    problems.push(problem('liveMemberships', 'too-small', 'A number of memberships is a whole number, zero or more.'));
  }
  return problems;
}

/** What is wrong with a group under a policy. */
export function problemsOfGroup(group: EligibilityGroup, policy: Policy): readonly Problem[] {
  const problems: Problem[] = [];
  const streams = policy.eligibility.streams.map(({ value }) => value.id);
  if (!streams.includes(group.stream)) {
    problems.push(problem('stream', 'unknown-word', `The policy has these streams: ${streams.join(', ')}.`));
  }
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
  if (problems.every(({ path }) => path === 'stream') && (group.meetingsStarted ?? 0) > most) {
    problems.push(problem('meetingsStarted', 'contradiction', 'No more meetings can have started than the group has.'));
  }
  return problems;
}
