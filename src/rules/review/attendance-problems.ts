import { type Problem, problem } from '../../kernel/result.js';
import { marks } from '../../policy/attendance-terms.js';
import { minutesInADay } from '../../policy/policy.js';
import { notWhole, unless } from './checks.js';
import { dayNumber, type Entry, isOutside } from './directory.js';
import { type Look, ofGroup, ofMember } from './look.js';
import { isMoment } from './moments.js';
import type { AttendanceRecord } from './records.js';
import { rewritten } from './rewritten.js';

/** What is wrong with the marks. A row that a later one replaces says nothing any more, so only its form is looked at. */
export function attendanceProblems(attendance: readonly AttendanceRecord[], look: Look): readonly Problem[] {
  const { told, replaced } = rewritten(attendance);
  return attendance.flatMap((row, index) => {
    const path = `attendance[${index}]`;
    const entry = look.directory.get(row.group);
    const twice = told.get(index);
    return [
      ...ofGroup(row.group, look, path),
      ...(twice === undefined ? [] : [twice]),
      ...(entry === undefined ? [] : ofReferences(row, entry, path)),
      ...unless(
        marks.includes(row.mark),
        problem(`${path}.mark`, 'unknown-word', `A mark is one of ${marks.join(', ')}.`),
      ),
      ...notWhole(
        row.minutes,
        [0, minutesInADay],
        `${path}.minutes`,
        `A day has ${minutesInADay} minutes; nobody is there for less than 0.`,
      ),
      ...ofMoment(row, look, `${path}.recordedAt`),
      ...(entry === undefined || replaced.has(index)
        ? []
        : [...ofMark(row, entry, look, `${path}.mark`), ...ofMinutes(row, entry, `${path}.minutes`)]),
    ];
  });
}

function ofReferences(row: AttendanceRecord, entry: Entry, path: string): readonly Problem[] {
  return [
    ...ofMember(row.person, entry, path, 'Only a member of the group has a mark; a visitor has none.'),
    ...unless(
      entry.meetings.has(row.meeting),
      problem(`${path}.meeting`, 'unknown-reference', 'No meeting of this group has this number.'),
    ),
  ];
}

/** A review as at a day looks at what was known at the end of it, in UTC: what was written down later is left out or waited for, by whoever asks. */
function ofMoment({ recordedAt }: AttendanceRecord, { asOf }: Look, path: string): readonly Problem[] {
  if (recordedAt === undefined) return [];
  if (!isMoment(recordedAt)) {
    return [problem(path, 'not-an-instant', 'The moment of recording is written in UTC: YYYY-MM-DDTHH:MM:SSZ.')];
  }
  return unless(
    !(dayNumber(recordedAt.slice(0, recordedAt.indexOf('T'))) > asOf),
    problem(
      path,
      'contradiction',
      'This was written down after the day of the review; review as at a later day, or leave it out.',
    ),
  );
}

const present: ReadonlySet<string> = new Set(['attended', 'partial']);

/** What a mark may say depends on whether its meeting was held and on who was a member that day. No mark says nothing, so it always may. */
function ofMark(row: AttendanceRecord, { meetings, members }: Entry, { asOf }: Look, path: string): readonly Problem[] {
  const meeting = meetings.get(row.meeting);
  const { mark } = row;
  if (meeting === undefined || mark === 'unrecorded') return [];
  const cancelled = meeting.held === false;
  if (cancelled || mark === 'cancelled') {
    return unless(
      cancelled && mark === 'cancelled',
      problem(
        path,
        'contradiction',
        'A meeting that was cancelled has the mark cancelled or none, and no other meeting has that mark.',
      ),
    );
  }
  const times = members.get(row.person);
  const came = present.has(mark) || mark === 'substituted';
  return [
    ...unless(
      mark === 'excused' || !(dayNumber(meeting.date) > asOf),
      problem(path, 'contradiction', 'A meeting after the day of the review can only be excused or unrecorded.'),
    ),
    ...unless(
      !came || times === undefined || times.some((time) => !isOutside(time, meeting.date)),
      problem(path, 'contradiction', 'This meeting lies outside the membership, so nobody came to it as a member.'),
    ),
  ];
}

/** Minutes agree with the mark and with the length of the meeting: its own, or the policy's. */
function ofMinutes(
  { mark, meeting, minutes }: AttendanceRecord,
  { meetings, policy }: Entry,
  path: string,
): readonly Problem[] {
  if (minutes === undefined) return [];
  const length = meetings.get(meeting)?.minutes ?? policy.meetings.minutes?.value ?? minutesInADay;
  return [
    ...unless(
      !present.has(mark) || minutes !== 0,
      problem(path, 'contradiction', 'Whoever was there was there for at least a minute.'),
    ),
    ...unless(
      present.has(mark) || minutes === 0 || !marks.includes(mark),
      problem(path, 'contradiction', 'Only somebody who came has minutes; a substitute’s are nobody’s.'),
    ),
    ...unless(
      !(minutes > length) || minutes > minutesInADay,
      problem(path, 'contradiction', 'Nobody is at a meeting for longer than it lasts.'),
    ),
  ];
}
