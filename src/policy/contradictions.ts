import { readDay } from '../kernel/day.js';
import { list } from '../kernel/phrase.js';
import { type Problem, pathOf, problem } from '../kernel/result.js';
import { checkAllocation } from './allocation-contradictions.js';
import { type Check, checkOptional, checkWhole, isWhole } from './check.js';
import { checkEligibility, checkFormation, checkMembership } from './people-contradictions.js';
import type { MeetingPolicy, MinimumAttendance, PolicyDocument, Sourced } from './policy.js';
import { minutesInADay, modalities, mostMeetings, mostParticipants } from './policy.js';
import { checkReview } from './review-contradictions.js';

/** Parts of one meeting that decimals write exactly. */
const wholeMeeting = [1, 2, 4, 5, 10];

/** Every way in which a policy document contradicts itself. */
export function contradictions(document: PolicyDocument): readonly Problem[] {
  const check = newCheck();
  checkId(document, check);
  checkEffective(document, check);
  checkCapacity(document, check);
  checkAllocation(document, check);
  checkMeetings(document, check);
  checkAttendance(document, check);
  checkEligibility(document, check);
  checkMembership(document, check);
  checkFormation(document, check);
  checkReview(document, check);
  checkSources(document, [], check);
  return check.problems;
}

/** The parts of a policy that attendance is judged by. */
export interface AttendanceDocument extends Pick<PolicyDocument, 'id' | 'attendance'> {
  readonly meetings: Pick<MeetingPolicy, 'count'>;
}

/** Every way in which these parts contradict themselves or each other, where nothing else of the policy is at hand. */
export function attendanceContradictions({ id, meetings, attendance }: AttendanceDocument): readonly Problem[] {
  const check = newCheck();
  checkId({ id }, check);
  checkSources({ meetings: { count: meetings.count }, attendance }, [], check);
  return [...check.problems, ...numberContradictions({ meetings, attendance })];
}

/** The same of the numbers alone, for a policy whose name and sources are somebody else's. */
export function numberContradictions({ meetings, attendance }: Omit<AttendanceDocument, 'id'>): readonly Problem[] {
  const check = newCheck();
  checkOptional(meetings.count, 1, mostMeetings, 'meetings.count.value', check);
  checkAttendance({ attendance, meetings }, check);
  return check.problems;
}

function newCheck(): Check {
  const problems: Problem[] = [];
  return {
    problems,
    that: (claim, path, message) => {
      if (!claim) problems.push(problem(path, 'contradiction', message));
    },
  };
}

function checkId({ id }: Pick<PolicyDocument, 'id'>, check: Check): void {
  check.that(
    /^[a-z0-9]+(-[a-z0-9]+)*@[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
    'id',
    'An id is a programme and a version in small letters, digits and hyphens: our-programme@2027.',
  );
}

function checkEffective({ effective }: PolicyDocument, check: Check): void {
  const from = readDay(effective.value.from, 'effective.value.from');
  if (!from.ok) check.problems.push(...from.problems);
  if (effective.value.to === null) return;
  const to = readDay(effective.value.to, 'effective.value.to');
  if (!to.ok) check.problems.push(...to.problems);
  else if (from.ok) check.that(from.value <= to.value, 'effective.value.to', 'A policy cannot end before it starts.');
}

function checkCapacity({ capacity }: PolicyDocument, check: Check): void {
  for (const modality of modalities) {
    const maximum = capacity.maximum[modality];
    if (maximum === undefined || maximum === null) continue;
    const path = `capacity.maximum.${modality}.value`;
    checkWhole(maximum.value, 1, mostParticipants, path, check);
    check.that(
      capacity.minimumViable === null || capacity.minimumViable.value <= maximum.value,
      'capacity.minimumViable.value',
      `The smallest viable group cannot be larger than the ${modality} maximum.`,
    );
  }
  if (capacity.minimumViable !== null) {
    checkWhole(capacity.minimumViable.value, 1, mostParticipants, 'capacity.minimumViable.value', check);
  }
}

function checkMeetings({ meetings }: PolicyDocument, check: Check): void {
  checkOptional(meetings.count, 1, mostMeetings, 'meetings.count.value', check);
  checkOptional(meetings.everyMonths, 1, 12, 'meetings.everyMonths.value', check);
  checkOptional(meetings.minutes, 1, minutesInADay, 'meetings.minutes.value', check);
}

function checkAttendance({ attendance, meetings }: Omit<AttendanceDocument, 'id'>, check: Check): void {
  const given = meetings.count?.value ?? mostMeetings;
  // A count that is itself unlawful is named once, and measures nothing else.
  const count = isWhole(given, 1, mostMeetings) ? given : mostMeetings;
  if (attendance.minimum !== null) checkMinimum(attendance.minimum.value, count, check);
  checkOptional(attendance.firstMeetingBy, 1, count, 'attendance.firstMeetingBy.value', check);
  checkOptional(attendance.firstMeetingPreferred, 1, count, 'attendance.firstMeetingPreferred.value', check);
  check.that(
    attendance.firstMeetingBy === null ||
      attendance.firstMeetingPreferred === null ||
      attendance.firstMeetingPreferred.value <= attendance.firstMeetingBy.value,
    'attendance.firstMeetingPreferred.value',
    'The preferred first meeting cannot come after the last one allowed.',
  );
  const { attended, partial, excused } = attendance.points.value;
  check.that(
    wholeMeeting.includes(attended),
    'attendance.points.value.attended',
    `A whole meeting is worth ${list(wholeMeeting.map(String), 'or')} points, so that credit is written exactly.`,
  );
  const most = wholeMeeting.includes(attended) ? attended : Math.max(...wholeMeeting);
  if (partial !== null) checkWhole(partial, 0, most, 'attendance.points.value.partial', check);
  if (excused !== null) checkWhole(excused, 0, most, 'attendance.points.value.excused', check);
}

function checkMinimum(minimum: MinimumAttendance, count: number, check: Check): void {
  const path = 'attendance.minimum.value';
  if (minimum.kind === 'meetings') checkWhole(minimum.meetings, 1, count, `${path}.meetings`, check);
  else if (minimum.kind === 'absences') checkWhole(minimum.atMost, 0, count - 1, `${path}.atMost`, check);
  else {
    const { numerator, denominator } = minimum.share;
    check.that(
      Number.isSafeInteger(numerator) &&
        Number.isSafeInteger(denominator) &&
        numerator > 0 &&
        denominator <= 1000 &&
        denominator > 0 &&
        numerator <= denominator,
      `${path}.share`,
      'A share is a fraction above 0 and at most 1, in thousandths at the finest.',
    );
  }
}

/** Every value anywhere in the document says where it comes from. */
function checkSources(part: unknown, steps: readonly (string | number)[], check: Check): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    part.forEach((each, index) => {
      checkSources(each, [...steps, index], check);
    });
    return;
  }
  if (isSourced(part)) {
    check.that(part.source.trim() !== '', pathOf([...steps, 'source']), 'A value names the document it comes from.');
    check.that(part.section.trim() !== '', pathOf([...steps, 'section']), 'A value names the heading it stands under.');
    return;
  }
  for (const [key, each] of Object.entries(part)) checkSources(each, [...steps, key], check);
}

function isSourced(part: object): part is Sourced<unknown> {
  return 'source' in part && 'section' in part;
}
