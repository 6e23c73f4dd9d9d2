import { type Problem, problem } from '../../kernel/result.js';
import { marks } from '../../policy/attendance-terms.js';
import { notADay, repeats, spellings, unless } from './checks.js';
import { asOfDay, dayNumber, directoryOf, type Entry, isOutside } from './directory.js';
import type { AttendanceRecord, DemandRecord, EnrolmentRecord, ResponseRecord, YearRecords } from './records.js';

type Directory = ReadonlyMap<string, Entry>;

/** What is wrong with the rows about people: seats, marks, requests and answers. */
export function rowProblems({
  enrolments,
  attendance,
  demand = [],
  responses = [],
  ...rest
}: YearRecords): readonly Problem[] {
  const directory = directoryOf({ groups: rest.groups, enrolments });
  return [
    ...ofEnrolments(enrolments, directory),
    ...ofAttendance(attendance, directory, dayNumber(asOfDay(rest))),
    ...ofDemand(demand, directory),
    ...ofResponses(responses, directory),
  ];
}

function ofEnrolments(enrolments: readonly EnrolmentRecord[], directory: Directory): readonly Problem[] {
  const spelled = spellings();
  const repeated = repeats();
  return enrolments.flatMap((enrolment, index) => {
    const path = `enrolments[${index}]`;
    return [
      ...spelled(enrolment.person, `${path}.person`),
      ...ofGroup(enrolment.group, directory, path),
      ...unless(
        !repeated(enrolment.group, enrolment.person),
        problem(path, 'duplicate', 'An earlier row enrols this person in this group; one seat is one row.'),
      ),
      ...ofMembership(enrolment, path),
    ];
  });
}

function ofMembership({ joinedAt, leftAt }: EnrolmentRecord, path: string): readonly Problem[] {
  return [
    ...(joinedAt === undefined ? [] : notADay(joinedAt, `${path}.joinedAt`)),
    ...(leftAt === undefined ? [] : notADay(leftAt, `${path}.leftAt`)),
    ...unless(
      !(dayNumber(leftAt) < dayNumber(joinedAt)),
      problem(`${path}.leftAt`, 'contradiction', 'A membership cannot end before it begins.'),
    ),
  ];
}

function ofAttendance(attendance: readonly AttendanceRecord[], directory: Directory, asOf: number): readonly Problem[] {
  const repeated = repeats();
  return attendance.flatMap((row, index) => {
    const path = `attendance[${index}]`;
    const entry = directory.get(row.group);
    return [
      ...ofGroup(row.group, directory, path),
      ...unless(
        !repeated(row.group, row.person, row.meeting),
        problem(path, 'duplicate', 'An earlier row has a mark for this person at this meeting.'),
      ),
      ...(entry === undefined ? [] : ofReferences(row, entry, path)),
      ...unless(
        marks.includes(row.mark),
        problem(`${path}.mark`, 'unknown-word', `A mark is one of ${marks.join(', ')}.`),
      ),
      ...(entry === undefined ? [] : ofMark(row, entry, asOf, `${path}.mark`)),
    ];
  });
}

function ofReferences(
  { person, meeting }: AttendanceRecord,
  { meetings, members }: Entry,
  path: string,
): readonly Problem[] {
  return [
    ...unless(
      members.has(person),
      problem(`${path}.person`, 'unknown-reference', 'Only a member of the group has a mark; a visitor has none.'),
    ),
    ...unless(
      meetings.has(meeting),
      problem(`${path}.meeting`, 'unknown-reference', 'No meeting of this group has this number.'),
    ),
  ];
}

/** What a mark may say depends on whether its meeting was held and on who was a member that day. No mark says nothing, so it always may. */
function ofMark(row: AttendanceRecord, { meetings, members }: Entry, asOf: number, path: string): readonly Problem[] {
  const meeting = meetings.get(row.meeting);
  const member = members.get(row.person);
  const { mark } = row;
  if (meeting === undefined || mark === 'unrecorded') return [];
  const cancelled = meeting.held === false;
  if (cancelled || mark === 'cancelled') {
    return unless(
      cancelled && mark === 'cancelled',
      problem(path, 'contradiction', 'A meeting that is cancelled has the mark cancelled, and no other meeting has.'),
    );
  }
  const came = mark === 'attended' || mark === 'partial' || mark === 'substituted';
  return [
    ...unless(
      mark === 'excused' || !(dayNumber(meeting.date) > asOf),
      problem(path, 'contradiction', 'A meeting after the day of the review can only be excused or unrecorded.'),
    ),
    ...unless(
      !came || member === undefined || !isOutside(member, meeting.date),
      problem(path, 'contradiction', 'This meeting lies outside the membership, so nobody came to it as a member.'),
    ),
  ];
}

function ofDemand(demand: readonly DemandRecord[], directory: Directory): readonly Problem[] {
  const spelled = spellings();
  const repeated = repeats();
  return demand.flatMap(({ person, group }, index) => {
    const path = `demand[${index}]`;
    return [
      ...spelled(person, `${path}.person`),
      ...(group === undefined ? [] : ofGroup(group, directory, path)),
      ...unless(
        !repeated(group ?? '', person),
        problem(path, 'duplicate', 'An earlier row has this person asking for a seat in this group.'),
      ),
    ];
  });
}

function ofResponses(responses: readonly ResponseRecord[], directory: Directory): readonly Problem[] {
  return responses.flatMap(({ group }, index) => ofGroup(group, directory, `responses[${index}]`));
}

function ofGroup(group: string, directory: Directory, path: string): readonly Problem[] {
  return unless(
    directory.has(group),
    problem(`${path}.group`, 'unknown-reference', 'No group of the year has this id.'),
  );
}
