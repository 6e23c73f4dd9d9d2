import { type CivilDay, firstDay, plusDays, readDay } from '../../kernel/day.js';
import { type GroupId, readId, sameIdForm } from '../../kernel/id.js';
import { problemsOfWord } from '../../kernel/nearest.js';
import { type Problem, problem, problemsIn, type Result, resultOf } from '../../kernel/result.js';
import { type IsoDay, type Modality, modalities, type Policy } from '../../policy/policy.js';

/** A group that places are still being given out in. */
export interface FillingGroup {
  readonly id: GroupId;
  readonly stream: string;
  readonly modality: Modality;
  /** Participants so far; facilitators are not counted. Left out while nobody has said. */
  readonly enrolled?: number;
  /** The day of the first meeting, where it is known. */
  readonly firstMeeting?: IsoDay;
}

/** Groups that may be merged with one another. */
export interface FillingGroups {
  readonly groups: readonly FillingGroup[];
  /** The day on which it is asked. Left out, nothing is due yet. */
  readonly asOf?: IsoDay;
}

/** What is wrong with groups that are filling, each with its path. More people than a group holds are not: that is another rule. */
export function problemsOfViability({ groups, asOf }: FillingGroups, policy: Policy): readonly Problem[] {
  return [
    ...groups.flatMap((group, index) => [
      ...problemsIn(readId(group.id, `groups[${index}].id`)),
      ...problemsOfFilling(group, policy).map(({ path, code, message }) =>
        problem(`groups[${index}].${path}`, code, message),
      ),
    ]),
    ...repeated(groups),
    ...(asOf === undefined ? [] : problemsIn(readDay(asOf, 'asOf'))),
  ];
}

/** What is wrong with what is known of one of them, apart from its id. */
export function problemsOfFilling(group: Partial<FillingGroup>, policy: Policy): readonly Problem[] {
  const { stream, modality, enrolled, firstMeeting } = group;
  const streams = policy.eligibility.streams.map(({ value }) => value.id);
  const problems = [
    ...problemsOfWord('stream', stream, streams, 'The policy has these streams'),
    ...problemsOfWord('modality', modality, modalities, 'Known here'),
  ];
  if (enrolled !== undefined && !(Number.isSafeInteger(enrolled) && enrolled >= 0)) {
    const code = enrolled < 0 ? 'too-small' : 'wrong-type';
    problems.push(problem('enrolled', code, 'A number of participants is a whole number, zero or more.'));
  }
  if (firstMeeting !== undefined) problems.push(...problemsIn(decisionDay(firstMeeting, policy)));
  return problems;
}

/**
 * The day from which it is settled whether a group goes ahead: so many days before its first meeting as the policy sets, or the very day
 * of that meeting.
 */
export function decisionDay(firstMeeting: IsoDay, policy: Policy): Result<CivilDay> {
  const first = readDay(firstMeeting, 'firstMeeting');
  if (!first.ok) return first;
  const days = policy.formation.decideDaysBefore?.value ?? 0;
  const early = first.value - days < firstDay;
  const problems = early ? [problem('firstMeeting', 'too-small', 'The day to decide by is before the year 0001.')] : [];
  return resultOf(problems, () => plusDays(first.value, -days));
}

function repeated(groups: readonly FillingGroup[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return groups.flatMap(({ id }, index) => {
    const form = sameIdForm(id);
    const first = seen.get(form);
    if (first === undefined) seen.set(form, index);
    return first === undefined
      ? []
      : [problem(`groups[${index}].id`, 'duplicate', `The same id stands at groups[${first}].id.`)];
  });
}
