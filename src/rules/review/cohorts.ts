import type { GroupId, PersonId } from '../../kernel/id.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { Mark } from '../../policy/attendance-terms.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import { asOfDay, dayNumber, directoryOf, type Entry, isOutside } from './directory.js';
import type { EnrolmentRecord, GroupRecord, MeetingRecord, YearRecords } from './records.js';

/** `pending`: still to be dated, still to come, or nobody has said whether it was held. */
export type MeetingState = 'held' | 'cancelled' | 'pending';

/** One meeting number of a group. */
export interface Slot {
  readonly number: number;
  readonly state: MeetingState;
  /** `undefined` for a meeting that is not listed. */
  readonly date: IsoDay | undefined;
  /** Where the record stands in the input. */
  readonly path: string;
}

export interface Member {
  readonly enrolment: EnrolmentRecord;
  /** One mark a meeting, for the attendance rule: a meeting outside the membership counts as missed. */
  readonly register: readonly Mark[];
  /** The marks for attendance rates: only of meetings that were held while the person was a member, in order. */
  readonly pairs: readonly Mark[];
}

/** One group as it stood on the day of the review. */
export interface Cohort {
  readonly group: GroupRecord;
  /** Where its record stands in the input. */
  readonly path: string;
  readonly slots: readonly Slot[];
  readonly members: readonly Member[];
}

type Marks = ReadonlyMap<GroupId, ReadonlyMap<number, ReadonlyMap<PersonId, Mark>>>;

/** The groups by id, each with its meetings by number. Somebody who joins after the day of the review is not a member yet. */
export function cohortsOf(records: YearRecords, policy: Policy): readonly Cohort[] {
  const asOf = dayNumber(asOfDay(records));
  const marks = marksByMeeting(records);
  const places = new Map(records.groups.map(({ id }, index) => [id, index]));
  return [...directoryOf(records).values()]
    .sort((first, second) => byCodeUnit(first.group.id, second.group.id))
    .map((entry) => {
      const marked = marks.get(entry.group.id) ?? new Map();
      const path = `groups[${places.get(entry.group.id)}]`;
      const slots = slotsOf(entry, marked, policy, `${path}.meetings`);
      return {
        group: entry.group,
        path,
        slots,
        members: [...entry.members.values()]
          .filter(({ joinedAt }) => !(dayNumber(joinedAt) > asOf))
          .map((enrolment) => memberOf(enrolment, slots, marked)),
      };
    });
}

/** The meetings on which an answer waits, up to and including this number. A group without any meeting waits for all of them. */
export function pendingUpTo({ slots }: Cohort, last: number): boolean {
  return slots.length === 0 || slots.some(({ number, state }) => number <= last && state === 'pending');
}

export function isFinished(cohort: Cohort): boolean {
  return !pendingUpTo(cohort, cohort.slots.length);
}

/** The first meeting that was not cancelled, which is when the seats are counted. */
export function opening({ slots }: Cohort): Slot | undefined {
  return slots.find(({ state }) => state !== 'cancelled');
}

export function membersOn({ members }: Cohort, { date }: Slot): number {
  return members.filter(({ enrolment }) => !isOutside(enrolment, date)).length;
}

function slotsOf(
  { meetings }: Entry,
  marked: ReadonlyMap<number, ReadonlyMap<PersonId, Mark>>,
  policy: Policy,
  path: string,
): readonly Slot[] {
  const places = [...meetings.keys()];
  const length = Math.max(policy.meetings.count?.value ?? 0, ...places);
  return Array.from({ length }, (_, index) => {
    const number = index + 1;
    const meeting = meetings.get(number);
    return {
      number,
      state: meeting === undefined ? 'pending' : stateOf(meeting, marked.get(number)),
      date: meeting?.date,
      path: meeting === undefined ? path : `${path}[${places.indexOf(number)}]`,
    };
  });
}

/** Lawful records say of no meeting after the day of the review that it was held. */
function stateOf({ held }: MeetingRecord, marks: ReadonlyMap<PersonId, Mark> | undefined): MeetingState {
  if (held === false) return 'cancelled';
  const said = [...(marks?.values() ?? [])].some((mark) => mark !== 'unrecorded' && mark !== 'excused');
  return held === true || said ? 'held' : 'pending';
}

function memberOf(
  enrolment: EnrolmentRecord,
  slots: readonly Slot[],
  marked: ReadonlyMap<number, ReadonlyMap<PersonId, Mark>>,
): Member {
  const pairs: Mark[] = [];
  const register = slots.map(({ number, state, date }): Mark => {
    if (state === 'cancelled') return 'cancelled';
    if (isOutside(enrolment, date)) return 'absent';
    if (state === 'pending') return 'unrecorded';
    const mark = marked.get(number)?.get(enrolment.person) ?? 'unrecorded';
    pairs.push(mark);
    return mark;
  });
  return { enrolment, register, pairs };
}

function marksByMeeting({ attendance }: YearRecords): Marks {
  const groups = new Map<GroupId, Map<number, Map<PersonId, Mark>>>();
  for (const { group, meeting, person, mark } of attendance) {
    const meetings = groups.get(group) ?? new Map<number, Map<PersonId, Mark>>();
    const people = meetings.get(meeting) ?? new Map<PersonId, Mark>();
    groups.set(group, meetings.set(meeting, people.set(person, mark)));
  }
  return groups;
}
