import type { Mark } from '../../src/policy/attendance-terms.js';
import type { Policy } from '../../src/policy/policy.js';
import type { EnrolmentRecord, GroupRecord, YearRecords } from '../../src/rules/review/index.js';
import { completions } from './every.js';

/**
 * The figures of a review worked out the slow way: every answer by looking through all the rows again, every "could still change" by
 * trying each way in which the missing marks can turn out. It shares no code with the library. Days compare as text.
 */
export interface OracleFigure {
  readonly id: string;
  readonly group: string | null;
  /** `num/den`, or the reason why there is none. */
  readonly answer: string;
}

type Answer = readonly [num: number, den: number] | string;

export function oracleFigures(records: YearRecords, policy: Policy): readonly OracleFigure[] {
  const figures: OracleFigure[] = [];
  for (const [id, ask] of Object.entries(questions)) {
    const answers = records.groups.map((group) => ask(records, group, policy));
    records.groups.forEach((group, index) => {
      figures.push({ id, group: group.id, answer: written(answers[index] ?? '') });
    });
    figures.push({ id, group: null, answer: written(added(answers)) });
  }
  for (const group of [null, ...records.groups.map(({ id }) => id)]) {
    const seats = seatsOf(records).filter((seat) => group === null || seat.group === group);
    const people = seats.filter((seat, index) => seats.findIndex(({ person }) => person === seat.person) === index);
    figures.push({ id: 'people.enrolled', group, answer: `${people.length}/1` });
  }
  return figures;
}

const questions: Readonly<Record<string, (records: YearRecords, group: GroupRecord, policy: Policy) => Answer>> = {
  'attendance.recorded': (records, group, policy) => {
    const known = eligible(records, group).filter((mark) => mark !== 'unrecorded');
    return [points(known, policy), known.length * whole(policy)];
  },
  'attendance.scheduled': (records, group, policy) =>
    finished(records, group, policy)
      ? [
          points(eligible(records, group), policy),
          members(records, group).length * numbers(group, policy).length * whole(policy),
        ]
      : 'not-yet-observable',
  'attendance.lowest': (records, group, policy) => {
    const asAbsences = eligible(records, group).map((mark) => (mark === 'unrecorded' ? 'absent' : mark));
    return [points(asAbsences, policy), asAbsences.length * whole(policy)];
  },
  'attendance.highest': (records, group, policy) => {
    const asAttended = eligible(records, group).map((mark) => (mark === 'unrecorded' ? 'attended' : mark));
    return [points(asAttended, policy), asAttended.length * whole(policy)];
  },
  'record.completeness': (records, group) => {
    const marks = eligible(records, group);
    return [marks.filter((mark) => mark !== 'unrecorded').length, marks.length];
  },
  'start.on-time': (records, group, policy) => {
    const rule = policy.attendance.firstMeetingBy;
    if (rule === null) return 'not-applicable';
    const held = numbers(group, policy).filter((number) => state(records, group, number) !== 'cancelled');
    const waits = held.slice(0, rule.value).some((number) => state(records, group, number) === 'pending');
    if (waits || numbers(group, policy).length === 0) return 'not-yet-observable';
    return ofMembers(records, group, policy, (marks) => startsInTime(marks, policy));
  },
  completion: (records, group, policy) => {
    const { minimum, firstMeetingBy } = policy.attendance;
    if (minimum === null && firstMeetingBy === null) return 'not-applicable';
    if (!finished(records, group, policy)) return 'not-yet-observable';
    return ofMembers(records, group, policy, (marks) => completes(marks, policy));
  },
  'completion.starters': (records, group, policy) => {
    if (policy.attendance.firstMeetingBy === null) return 'not-applicable';
    if (!finished(records, group, policy)) return 'not-yet-observable';
    const completed = ofMembers(records, group, policy, (marks) => completes(marks, policy));
    const started = ofMembers(records, group, policy, (marks) => startsInTime(marks, policy));
    return typeof completed === 'string' || typeof started === 'string' ? 'not-recorded' : [completed[0], started[0]];
  },
  'no-show': (records, group, policy) =>
    finished(records, group, policy)
      ? ofMembers(records, group, policy, (marks) => !marks.some((mark) => mark === 'attended' || mark === 'partial'))
      : 'not-yet-observable',
  'delivered-meetings': (records, group, policy) =>
    finished(records, group, policy)
      ? [
          numbers(group, policy).filter((number) => state(records, group, number) === 'held').length,
          numbers(group, policy).length,
        ]
      : 'not-yet-observable',
  'fill-rate': (records, group, policy) => {
    const seats = policy.capacity.maximum[group.modality];
    if (!seats) return 'not-applicable';
    const start = numbers(group, policy).find((number) => state(records, group, number) !== 'cancelled');
    if (start === undefined) return group.meetings.length === 0 ? 'not-yet-observable' : 'not-applicable';
    if (state(records, group, start) === 'pending') return 'not-yet-observable';
    return [members(records, group).filter((seat) => belongs(seat, dateOf(group, start))).length, seats.value];
  },
};

/** Meetings that are listed, and those of the policy's number that are not. */
function numbers(group: GroupRecord, policy: Policy): readonly number[] {
  const wanted: number[] = [];
  for (let number = 1; number <= 52; number++) {
    const later = group.meetings.some((meeting) => meeting.number >= number);
    if (later || number <= (policy.meetings.count?.value ?? 0)) wanted.push(number);
  }
  return wanted;
}

function state(records: YearRecords, group: GroupRecord, number: number): 'held' | 'cancelled' | 'pending' {
  const meeting = group.meetings.find((each) => each.number === number);
  if (meeting === undefined) return 'pending';
  if (meeting.held === false) return 'cancelled';
  if (records.asOf === undefined || meeting.date > records.asOf) return 'pending';
  const rows = records.attendance.filter((row) => row.group === group.id && row.meeting === number);
  const told = rows.some(({ mark }) => ['attended', 'absent', 'partial', 'substituted'].includes(mark));
  return meeting.held === true || told ? 'held' : 'pending';
}

function finished(records: YearRecords, group: GroupRecord, policy: Policy): boolean {
  const all = numbers(group, policy);
  return all.length > 0 && !all.some((number) => state(records, group, number) === 'pending');
}

function dateOf(group: GroupRecord, number: number): string {
  return group.meetings.find((each) => each.number === number)?.date ?? '';
}

function belongs({ joinedAt = '0000', leftAt = '9999-99' }: EnrolmentRecord, date: string): boolean {
  return joinedAt <= date && date <= leftAt;
}

function seatsOf({ enrolments, asOf }: YearRecords): readonly EnrolmentRecord[] {
  return enrolments.filter(({ joinedAt }) => joinedAt === undefined || (asOf !== undefined && joinedAt <= asOf));
}

function members(records: YearRecords, group: GroupRecord): readonly EnrolmentRecord[] {
  return seatsOf(records).filter((seat) => seat.group === group.id);
}

function markOf(records: YearRecords, { person, group }: EnrolmentRecord, number: number): Mark {
  const row = records.attendance.find(
    (each) => each.group === group && each.person === person && each.meeting === number,
  );
  return row?.mark ?? 'unrecorded';
}

/** The marks of members at meetings that were held while they were members. */
function eligible(records: YearRecords, group: GroupRecord): readonly Mark[] {
  return members(records, group).flatMap((seat) =>
    group.meetings
      .filter(({ number, date }) => state(records, group, number) === 'held' && belongs(seat, date))
      .map(({ number }) => markOf(records, seat, number)),
  );
}

function registerOf(records: YearRecords, group: GroupRecord, policy: Policy, seat: EnrolmentRecord): readonly Mark[] {
  return numbers(group, policy).map((number): Mark => {
    const now = state(records, group, number);
    const listed = group.meetings.some((meeting) => meeting.number === number);
    if (now === 'cancelled') return 'cancelled';
    if (listed && !belongs(seat, dateOf(group, number))) return 'absent';
    return now === 'held' ? markOf(records, seat, number) : 'unrecorded';
  });
}

/** Members of whom it is true however their missing marks turn out; a reason where that makes a difference. */
function ofMembers(
  records: YearRecords,
  group: GroupRecord,
  policy: Policy,
  claim: (marks: readonly Mark[]) => boolean,
): Answer {
  const verdicts = members(records, group).map((seat) => {
    const worlds = [...completions(registerOf(records, group, policy, seat))].map(claim);
    return worlds.every((each) => each === worlds[0]) ? worlds[0] : 'unsure';
  });
  if (verdicts.includes('unsure')) return 'not-recorded';
  return [verdicts.filter((verdict) => verdict === true).length, verdicts.length];
}

function completes(marks: readonly Mark[], policy: Policy): boolean {
  const { minimum, firstMeetingBy } = policy.attendance;
  const enough = minimum === null || points(marks, policy) >= needed(marks, policy) * whole(policy);
  return enough && (firstMeetingBy === null || startsInTime(marks, policy));
}

/** By trying one number of meetings after another. */
function needed(marks: readonly Mark[], policy: Policy): number {
  const minimum = policy.attendance.minimum?.value;
  const { partial, excused } = policy.attendance.points.value;
  if (minimum === undefined) return 0;
  if (minimum.kind === 'meetings') return minimum.meetings;
  const outside: readonly Mark[] = [
    'cancelled',
    ...(partial === null ? ['partial' as const] : []),
    ...(excused === null ? ['excused' as const] : []),
  ];
  const counted = marks.filter((mark) => !outside.includes(mark)).length;
  if (minimum.kind === 'absences') return counted - minimum.atMost > 1 ? counted - minimum.atMost : 1;
  const { numerator, denominator } = minimum.share;
  let meetings = 0;
  while (meetings * denominator < numerator * counted) meetings++;
  const above = meetings * denominator > numerator * counted;
  if (minimum.rounded === 'down' && above) meetings--;
  return meetings > 1 ? meetings : 1;
}

function startsInTime(marks: readonly Mark[], policy: Policy): boolean {
  const opening = marks.filter((mark) => mark !== 'cancelled').slice(0, policy.attendance.firstMeetingBy?.value);
  const partial = policy.attendance.points.value.partial ?? 0;
  return opening.some((mark) => mark === 'attended' || (mark === 'partial' && partial > 0));
}

function points(marks: readonly Mark[], policy: Policy): number {
  const { attended, partial, excused } = policy.attendance.points.value;
  const times = (word: Mark): number => marks.filter((mark) => mark === word).length;
  return times('attended') * attended + times('partial') * (partial ?? 0) + times('excused') * (excused ?? 0);
}

function whole(policy: Policy): number {
  return policy.attendance.points.value.attended;
}

function added(answers: readonly Answer[]): Answer {
  for (const reason of ['not-applicable', 'not-yet-observable', 'not-recorded']) {
    if (answers.includes(reason)) return reason;
  }
  const counts = answers.filter((answer) => typeof answer !== 'string');
  return [counts.reduce((sum, [num]) => sum + num, 0), counts.reduce((sum, [, den]) => sum + den, 0)];
}

function written(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return answer[1] === 0 ? 'no-denominator' : answer.join('/');
}
