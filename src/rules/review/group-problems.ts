import { type Problem, problem } from '../../kernel/result.js';
import { modalities, mostParticipants, type Policy } from '../../policy/policy.js';
import { isYear, yearOfDay } from './calendar-years.js';
import { notWhole, repeats, type Spellings, spellings, unless } from './checks.js';
import type { Look } from './look.js';
import { isFarFrom, meetingProblems, wayOfMeeting } from './meeting-problems.js';
import type { GroupRecord, ResponseRecord, YearRecords } from './records.js';

/** What is wrong with the groups of a year and their meetings. */
export function groupProblems(
  { groups, responses = [] }: YearRecords,
  look: Look,
  policy: Policy,
  others: readonly Policy[],
): readonly Problem[] {
  const known = new Set([policy, ...others].map(({ id }) => id));
  const anchor = policy.review.figures.value.belongsToYearOf;
  const answered = answersByGroup(responses);
  const [spelled, streams, people] = [spellings(), spellings(), spellings()];
  const repeated = repeats();
  return groups.flatMap((group, index) => {
    const path = `groups[${index}]`;
    return [
      ...spelled(group.id, `${path}.id`),
      ...unless(!repeated(group.id), problem(`${path}.id`, 'duplicate', 'An earlier group has this id.')),
      ...unless(
        group.policy === undefined || known.has(group.policy),
        problem(`${path}.policy`, 'unknown-reference', 'None of the policies at hand has this id.'),
      ),
      ...unless(modalities.includes(group.modality), wayOfMeeting(`${path}.modality`, 'group')),
      ...ofStream(group, streams, `${path}.stream`),
      ...meetingProblems(group, look, people, `${path}.meetings`),
      ...ofItsYear(group, look.year, anchor, `${path}.meetings`),
      ...ofSurveyed(group, answered.get(group.id) ?? 0, `${path}.surveyed`),
    ];
  });
}

/** A programme without streams has none to name. */
function ofStream({ stream }: GroupRecord, streams: Spellings, path: string): readonly Problem[] {
  return stream === '' ? [] : streams(stream, path);
}

/**
 * A group that runs over the turn of a year belongs to one of the two, so that no two years count it. Cancelled meetings decide nothing,
 * and one without a date leaves it open. A meeting too far away is a problem of its own.
 */
function ofItsYear(
  { meetings }: GroupRecord,
  year: number,
  anchor: 'first-meeting' | 'last-meeting',
  path: string,
): readonly Problem[] {
  const years = meetings.flatMap(({ date, held }) => {
    const own = yearOfDay(date);
    return held === false || Number.isNaN(own) ? [] : [own];
  });
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const own = anchor === 'first-meeting' ? first : last;
  if (years.length === 0 || !isYear(year) || isFarFrom(year, own)) return [];
  const [decides, which] = anchor === 'first-meeting' ? ['first', 'begins'] : ['last', 'ends'];
  return unless(
    own === year,
    problem(
      path,
      'contradiction',
      `A group belongs to the year in which it ${which}: that of its ${decides} meeting that was not cancelled.`,
    ),
  );
}

function ofSurveyed({ surveyed }: GroupRecord, answers: number, path: string): readonly Problem[] {
  return [
    ...notWhole(surveyed, [0, mostParticipants], path, `Up to ${mostParticipants} people are asked, or nobody.`),
    ...unless(
      surveyed === undefined || !(surveyed < answers),
      problem(path, 'contradiction', 'More people answered for this group than were asked.'),
    ),
  ];
}

function answersByGroup(responses: readonly ResponseRecord[]): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  for (const { group } of responses) answers.set(group, (answers.get(group) ?? 0) + 1);
  return answers;
}
