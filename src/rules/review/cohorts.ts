import type { CivilDay } from '../../kernel/day.js';
import type { PersonId } from '../../kernel/id.js';
import type { Mark } from '../../policy/attendance-terms.js';
import type { IsoDay, Modality, Policy } from '../../policy/policy.js';
import type { Book, Marked } from './books.js';
import { dayNumber, isOutside } from './directory.js';
import type { EnrolmentRecord, GroupRecord, MeetingRecord } from './records.js';

/** `pending`: still to be dated, still to come, or nobody has said whether it was held. */
export type MeetingState = 'held' | 'cancelled' | 'pending';

/** One meeting number of a group. */
export interface Slot {
  readonly number: number;
  readonly state: MeetingState;
  /** `undefined` for a meeting that is not listed. */
  readonly date: IsoDay | undefined;
  /** How this meeting meets: as the group does, unless it says otherwise. */
  readonly modality: Modality;
  /** Its length, or the policy's; `null` where neither says. */
  readonly minutes: number | null;
  /** `null` where nobody has said who led it. */
  readonly facilitators: readonly PersonId[] | null;
  /** Where the record stands in the input. */
  readonly path: string;
}

/** One meeting that was held while the person was a member. */
export interface Visit extends Marked {
  readonly meeting: number;
}

/** One person's seat in one group. */
export interface Member {
  readonly person: PersonId;
  /** One row for each time the person was a member, in order. */
  readonly enrolments: readonly EnrolmentRecord[];
  /** One mark a meeting, for the attendance rule: a meeting outside the membership counts as missed. */
  readonly register: readonly Mark[];
  /** The marks for attendance rates: only of meetings that were held while the person was a member, in order. */
  readonly visits: readonly Visit[];
}

/** One group as it stood on the day of the review. */
export interface Cohort {
  readonly group: GroupRecord;
  /** The policy that judges it, from its first meeting to its last: one that changes meanwhile leaves it as it is. */
  readonly policy: Policy;
  /** Where its record stands in the input. */
  readonly path: string;
  readonly slots: readonly Slot[];
  readonly members: readonly Member[];
}

/** One group with its meetings by number. Somebody who joins after the day of the review is not a member yet. */
export function cohortOf(book: Book, policy: Policy, asOf: CivilDay | number): Cohort {
  const slots = slotsOf(book, policy);
  const members: Member[] = [];
  for (const [person, rows] of book.enrolments) {
    const enrolments = rows.filter(({ joinedAt }) => !(dayNumber(joinedAt) > asOf));
    if (enrolments.length > 0) members.push(memberOf(person, enrolments, slots, book.marks.get(person)));
  }
  return { group: book.group, policy, path: book.path, slots, members };
}

/** The meetings on which an answer waits, up to and including this number. A group without any meeting waits for all of them. */
export function pendingUpTo({ slots }: Pick<Cohort, 'slots'>, last: number): boolean {
  return slots.length === 0 || slots.some(({ number, state }) => number <= last && state === 'pending');
}

export function isFinished(cohort: Pick<Cohort, 'slots'>): boolean {
  return !pendingUpTo(cohort, cohort.slots.length);
}

/** The first meeting that was not cancelled, which is when the seats are counted. */
export function opening({ slots }: Pick<Cohort, 'slots'>): Slot | undefined {
  return slots.find(({ state }) => state !== 'cancelled');
}

/** How many hold a seat on the day of a meeting; on a day that nobody knows, all of them. */
export function membersOn({ members }: Pick<Cohort, 'members'>, { date }: Pick<Slot, 'date'>): number {
  return members.filter(({ enrolments }) => isMemberOn(enrolments, date)).length;
}

/** Whether somebody holds a seat on a day, in one of the times they were a member. */
export function isMemberOn(enrolments: readonly EnrolmentRecord[], date: IsoDay | undefined): boolean {
  return enrolments.some((enrolment) => !isOutside(enrolment, date));
}

function slotsOf(book: Book, policy: Policy): readonly Slot[] {
  const { group, meetings } = book;
  const said = saidToBeHeld(book);
  const places = [...meetings.keys()];
  const length = Math.max(policy.meetings.count?.value ?? 0, ...places);
  const usual = policy.meetings.minutes?.value ?? null;
  return Array.from({ length }, (_, index) => {
    const number = index + 1;
    const meeting = meetings.get(number);
    return {
      number,
      state: meeting === undefined ? 'pending' : stateOf(meeting, said),
      date: meeting?.date,
      modality: meeting?.modality ?? group.modality,
      minutes: meeting?.minutes ?? usual,
      facilitators: meeting?.facilitators ?? null,
      path: meeting === undefined ? `${book.path}.meetings` : `${book.path}.meetings[${places.indexOf(number)}]`,
    };
  });
}

/** Numbers of the meetings at which the register says something of somebody. An apology can be sent before a meeting. */
function saidToBeHeld({ marks }: Book): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const own of marks.values()) {
    for (const [number, { mark }] of own) if (mark !== 'unrecorded' && mark !== 'excused') numbers.add(number);
  }
  return numbers;
}

/** Lawful records say of no meeting after the day of the review that it was held. */
function stateOf({ held, number }: MeetingRecord, said: ReadonlySet<number>): MeetingState {
  if (held === false) return 'cancelled';
  return held === true || said.has(number) ? 'held' : 'pending';
}

function memberOf(
  person: PersonId,
  enrolments: readonly EnrolmentRecord[],
  slots: readonly Slot[],
  marks: ReadonlyMap<number, Marked> | undefined,
): Member {
  const visits: Visit[] = [];
  const register = slots.map(({ number, state, date }): Mark => {
    if (state === 'cancelled') return 'cancelled';
    if (!isMemberOn(enrolments, date)) return 'absent';
    if (state === 'pending') return 'unrecorded';
    const marked = marks?.get(number) ?? { mark: 'unrecorded' as const, minutes: null };
    visits.push({ ...marked, meeting: number });
    return marked.mark;
  });
  return { person, enrolments, register, visits };
}
