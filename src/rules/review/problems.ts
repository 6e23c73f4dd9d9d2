import { partsOf, readDay } from '../../kernel/day.js';
import { type Problem, type ProblemCode, problem } from '../../kernel/result.js';
import { modalities, mostMeetings, type Policy } from '../../policy/policy.js';
import { notADay, repeats, spellings, unless } from './checks.js';
import { asOfDay, dayNumber } from './directory.js';
import type { MeetingRecord, YearRecords } from './records.js';
import { rowProblems } from './row-problems.js';

const lastYear = 9999;

/**
 * Every reason why these records cannot be reviewed, each with its path. None of them repeats what was typed.
 *
 * @param records one year
 * @param policy that would judge it
 * @param others policies that groups may name besides
 */
export function problemsOf(records: YearRecords, policy: Policy, _others: readonly Policy[] = []): readonly Problem[] {
  return [...ofTheYear(records), ...ofGroups(records, policy), ...rowProblems(records)];
}

function ofTheYear({ year, asOf, previous }: YearRecords): readonly Problem[] {
  return [
    ...unless(isYear(year), problem('year', codeOfYear(year), `A year is a whole number from 1 to ${lastYear}.`)),
    ...(asOf === undefined ? [] : notADay(asOf, 'asOf')),
    ...unless(
      previous === undefined,
      problem('previous', 'unsupported', 'A review of one year cannot compare it with an earlier one; leave this out.'),
    ),
  ];
}

function ofGroups({ groups, year, asOf }: YearRecords, policy: Policy): readonly Problem[] {
  const review = { year, asOf: asOfDay({ groups, year, ...(asOf === undefined ? {} : { asOf }) }) };
  const spelled = spellings();
  const repeated = repeats();
  return groups.flatMap(({ id, policy: named, modality, meetings }, index) => {
    const path = `groups[${index}]`;
    return [
      ...spelled(id, `${path}.id`),
      ...unless(!repeated(id), problem(`${path}.id`, 'duplicate', 'An earlier group has this id.')),
      ...unless(
        named === undefined || named === policy.id,
        problem(`${path}.policy`, 'unsupported', `One policy judges the whole year: ${policy.id}.`),
      ),
      ...unless(
        modalities.includes(modality),
        problem(`${path}.modality`, 'unknown-word', 'A group meets in-person, online or hybrid.'),
      ),
      ...ofMeetings(meetings, review, `${path}.meetings`),
    ];
  });
}

function ofMeetings(
  meetings: readonly MeetingRecord[],
  { year, asOf }: Required<Pick<YearRecords, 'year' | 'asOf'>>,
  path: string,
): readonly Problem[] {
  const repeated = repeats();
  return meetings.flatMap(({ number, date, held }, index) => {
    const own = `${path}[${index}]`;
    return [
      ...ofNumber(number, `${own}.number`),
      ...unless(
        !repeated(number),
        problem(`${own}.number`, 'duplicate', 'An earlier meeting of this group has this number.'),
      ),
      ...notADay(date, `${own}.date`),
      ...unless(
        !isFarFrom(year, date),
        problem(
          `${own}.date`,
          'contradiction',
          'A meeting lies in the year under review, the one before it or the one after it.',
        ),
      ),
      ...unless(
        held !== true || !(dayNumber(date) > dayNumber(asOf)),
        problem(`${own}.held`, 'contradiction', 'A meeting after the day of the review has not been held yet.'),
      ),
    ];
  });
}

function ofNumber(number: number, path: string): readonly Problem[] {
  if (!Number.isInteger(number)) return [problem(path, 'wrong-type', 'A meeting number is a whole number.')];
  if (number < 1) return [problem(path, 'too-small', 'The first meeting is number 1.')];
  return unless(number <= mostMeetings, problem(path, 'too-big', `A group has at most ${mostMeetings} meetings.`));
}

/** A series runs over the turn of a year, and no further. Where either of the two cannot be read, that is the problem named. */
function isFarFrom(year: number, date: string): boolean {
  const day = readDay(date);
  return isYear(year) && day.ok && Math.abs(partsOf(day.value).year - year) > 1;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= lastYear;
}

function codeOfYear(year: number): ProblemCode {
  if (!Number.isInteger(year)) return 'wrong-type';
  return year < 1 ? 'too-small' : 'too-big';
}
