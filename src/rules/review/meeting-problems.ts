import { type Problem, problem } from '../../kernel/result.js';
import { minutesInADay, modalities, mostMeetings } from '../../policy/policy.js';
import { isYear, yearOfDay } from './calendar-years.js';
import { notADay, notAList, notWhole, repeats, type Spellings, unless } from './checks.js';
import { dayNumber, type Entry, isOutside } from './directory.js';
import type { Look } from './look.js';
import type { GroupRecord, MeetingRecord } from './records.js';

/** What is wrong with the meetings of one group. */
export function meetingProblems(
  { id, meetings }: GroupRecord,
  { directory, year, asOf }: Look,
  people: Spellings,
  path: string,
): readonly Problem[] {
  const entry = directory.get(id);
  const repeated = repeats();
  return meetings.flatMap((meeting, index) => {
    const own = `${path}[${index}]`;
    const { number, date, held, modality, minutes } = meeting;
    return [
      ...ofNumber(number, `${own}.number`),
      ...unless(
        !repeated(number),
        problem(`${own}.number`, 'duplicate', 'An earlier meeting of this group has this number.'),
      ),
      ...notADay(date, `${own}.date`),
      ...unless(!isFarFrom(year, yearOfDay(date)), tooFar(`${own}.date`)),
      ...unless(
        held !== true || !(dayNumber(date) > asOf),
        problem(`${own}.held`, 'contradiction', 'A meeting after the day of the review has not been held yet.'),
      ),
      ...unless(modality === undefined || modalities.includes(modality), wayOfMeeting(`${own}.modality`, 'meeting')),
      ...notWhole(minutes, [1, minutesInADay], `${own}.minutes`, `A meeting lasts from 1 to ${minutesInADay} minutes.`),
      ...ofFacilitators(meeting, entry, people, `${own}.facilitators`),
    ];
  });
}

export function wayOfMeeting(path: string, who: 'group' | 'meeting'): Problem {
  const message =
    who === 'group' ? 'A group meets in-person, online or hybrid.' : 'A meeting is in-person, online or hybrid.';
  return problem(path, 'unknown-word', message);
}

function ofNumber(number: number, path: string): readonly Problem[] {
  if (!Number.isInteger(number)) return [problem(path, 'wrong-type', 'A meeting number is a whole number.')];
  if (number < 1) return [problem(path, 'too-small', 'The first meeting is number 1.')];
  return unless(number <= mostMeetings, problem(path, 'too-big', `A group has at most ${mostMeetings} meetings.`));
}

/** A series runs over the turn of a year, and no further. Where either of the two cannot be read, that is the problem named. */
export function isFarFrom(year: number, other: number): boolean {
  return isYear(year) && Math.abs(other - year) > 1;
}

function tooFar(path: string): Problem {
  return problem(
    path,
    'contradiction',
    'A meeting lies in the year under review, the one before it or the one after it.',
  );
}

/** Whoever leads a meeting takes none of its seats: a facilitator who is counted among the participants would be counted in every figure. */
function ofFacilitators(
  { facilitators, date }: MeetingRecord,
  entry: Entry | undefined,
  people: Spellings,
  path: string,
): readonly Problem[] {
  return [
    ...notAList(facilitators, path, people, 'An earlier facilitator of this meeting has this id.'),
    ...(facilitators ?? []).flatMap((person, index) =>
      unless(
        !entry?.members.get(person)?.some((row) => !isOutside(row, date)),
        problem(
          `${path}[${index}]`,
          'contradiction',
          'A facilitator of a meeting is no participant of its group on that day.',
        ),
      ),
    ),
  ];
}
