import type { Mark } from '../../../src/policy/attendance-terms.js';
import type { Policy } from '../../../src/policy/policy.js';
import type {
  AttendanceRecord,
  EnrolmentRecord,
  GroupRecord,
  MeetingRecord,
  YearRecords,
} from '../../../src/rules/review/records.js';
import { completions } from '../every.js';

/**
 * A year read the slow way: every question is answered by looking through all the rows again, every "could still change" by trying each
 * way in which the missing marks can turn out. It shares no code with the library. Days compare as text.
 */
export interface Reading {
  readonly records: YearRecords;
  readonly group: GroupRecord;
  readonly policy: Policy;
}

/** What a scope looks at, and who judges each group. */
export interface Question {
  readonly records: YearRecords;
  readonly groups: readonly GroupRecord[];
  readonly policyOf: (group: GroupRecord) => Policy;
}

/** `null` for a scope, group or meeting without an answer is said in words. */
export type Answer = readonly [num: number, den: number] | string;

export function readingsOf({ records, groups, policyOf }: Question): readonly Reading[] {
  return groups.map((group) => ({ records, group, policy: policyOf(group) }));
}

/** Every seat: a person, once, whatever the number of rows. */
export function seatsIn({ records, group }: Reading): readonly string[] {
  const rows = records.enrolments.filter((row) => row.group === group.id && begun(row, records));
  return rows.map(({ person }) => person).filter((person, place, all) => all.indexOf(person) === place);
}

export function rowsOf({ records, group }: Reading, person: string): readonly EnrolmentRecord[] {
  return records.enrolments.filter((row) => row.group === group.id && row.person === person && begun(row, records));
}

function begun({ joinedAt = '0000' }: EnrolmentRecord, { asOf = '9999' }: YearRecords): boolean {
  return joinedAt <= asOf;
}

/** Meetings that are listed, and those of the policy's number that are not. */
export function numbersOf({ group, policy }: Reading): readonly number[] {
  const wanted: number[] = [];
  for (let number = 1; number <= 52; number++) {
    const later = group.meetings.some((meeting) => meeting.number >= number);
    if (later || number <= (policy.meetings.count?.value ?? 0)) wanted.push(number);
  }
  return wanted;
}

export function meetingOf({ group }: Reading, number: number): MeetingRecord | undefined {
  return group.meetings.find((each) => each.number === number);
}

export function stateOf(reading: Reading, number: number): 'held' | 'cancelled' | 'pending' {
  const { records, group } = reading;
  const meeting = meetingOf(reading, number);
  if (meeting === undefined) return 'pending';
  if (meeting.held === false) return 'cancelled';
  if (records.asOf === undefined || meeting.date > records.asOf) return 'pending';
  const people = records.attendance.filter((row) => row.group === group.id).map(({ person }) => person);
  const told = people.some((person) =>
    ['attended', 'absent', 'partial', 'substituted'].includes(lastRow(reading, person, number)?.mark ?? ''),
  );
  return meeting.held === true || told ? 'held' : 'pending';
}

export function isOver(reading: Reading): boolean {
  const all = numbersOf(reading);
  return all.length > 0 && !all.some((number) => stateOf(reading, number) === 'pending');
}

/** A meeting without a day lies in every membership. */
export function belongs(reading: Reading, person: string, number: number): boolean {
  const date = meetingOf(reading, number)?.date;
  return rowsOf(reading, person).some(
    ({ joinedAt = '0000', leftAt = '9999-99' }) => date === undefined || (joinedAt <= date && date <= leftAt),
  );
}

/** Of several rows the one written down last. */
export function lastRow({ records, group }: Reading, person: string, number: number): AttendanceRecord | undefined {
  const rows = records.attendance.filter(
    (row) => row.group === group.id && row.person === person && row.meeting === number,
  );
  return rows.find(({ recordedAt = '' }) => rows.every((other) => (other.recordedAt ?? '') <= recordedAt));
}

export interface Pair {
  readonly person: string;
  readonly number: number;
  readonly mark: Mark;
  readonly minutes: number | undefined;
}

/** Every meeting that was held, with everybody who was a member on its day. */
export function pairsOf(reading: Reading, person?: string): readonly Pair[] {
  return seatsIn(reading)
    .filter((seat) => person === undefined || seat === person)
    .flatMap((seat) =>
      numbersOf(reading)
        .filter((number) => stateOf(reading, number) === 'held' && belongs(reading, seat, number))
        .map((number) => {
          const row = lastRow(reading, seat, number);
          return { person: seat, number, mark: row?.mark ?? 'unrecorded', minutes: row?.minutes };
        }),
    );
}

/** One mark a meeting, `to come` for one that has not been. */
export function registerOf(reading: Reading, person: string): readonly (Mark | 'to come')[] {
  return numbersOf(reading).map((number) => {
    const now = stateOf(reading, number);
    if (now === 'cancelled') return 'cancelled';
    if (!belongs(reading, person, number)) return 'absent';
    return now === 'pending' ? 'to come' : (lastRow(reading, person, number)?.mark ?? 'unrecorded');
  });
}

/** Every way in which what nobody wrote down can have been, meetings to come left as they are. */
export function worldsOf(reading: Reading, person: string): readonly (readonly (Mark | 'to come')[])[] {
  const marks = registerOf(reading, person);
  const missing = marks.map((mark) => (mark === 'to come' ? 'cancelled' : mark));
  return [...completions(missing)].map((world) =>
    world.map((mark, place) => (marks[place] === 'to come' ? 'to come' : mark)),
  );
}

/** Every way in which the meetings to come can turn out. */
export function endingsOf(marks: readonly (Mark | 'to come')[]): readonly (readonly Mark[])[] {
  return [...completions(marks.map((mark) => (mark === 'to come' ? 'unrecorded' : mark)))];
}

/** Seats of which it is true in every world; a reason where that makes a difference. */
export function ofSeats(
  reading: Reading,
  claim: (marks: readonly (Mark | 'to come')[]) => boolean,
  among: readonly string[] = seatsIn(reading),
): Answer {
  const verdicts = among.map((person) => {
    const worlds = worldsOf(reading, person).map(claim);
    return worlds.every((each) => each === worlds[0]) ? worlds[0] : 'unsure';
  });
  if (verdicts.includes('unsure')) return 'not-recorded';
  return [verdicts.filter((verdict) => verdict === true).length, verdicts.length];
}

export function came(mark: Mark | 'to come', { policy }: Pick<Reading, 'policy'>): boolean {
  const { partial } = policy.attendance.points.value;
  return mark === 'attended' || (mark === 'partial' && partial !== null && partial > 0);
}

export function pointsOf(marks: readonly (Mark | 'to come')[], { policy }: Pick<Reading, 'policy'>): number {
  const { attended, partial, excused } = policy.attendance.points.value;
  const times = (word: Mark): number => marks.filter((mark) => mark === word).length;
  return times('attended') * attended + times('partial') * (partial ?? 0) + times('excused') * (excused ?? 0);
}

/** The sum over groups; the first of the reasons that a group has none. */
export function added(answers: readonly Answer[]): Answer {
  for (const reason of ['not-applicable', 'not-yet-observable', 'not-recorded']) {
    if (answers.includes(reason)) return reason;
  }
  const counts = answers.filter((answer) => typeof answer !== 'string');
  return [counts.reduce((sum, [num]) => sum + num, 0), counts.reduce((sum, [, den]) => sum + den, 0)];
}

export function inWords(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return answer[1] === 0 ? 'no-denominator' : answer.join('/');
}

/** A fraction in lowest terms, by trying smaller and smaller divisors away. */
export function lowest(num: bigint, den: bigint): string {
  if (den === 0n) return 'no-denominator';
  let [left, right] = [num < 0n ? -num : num, den];
  while (right > 0n) [left, right] = [right, left % right];
  return `${num / left}/${den / left}`;
}
