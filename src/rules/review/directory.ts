import { readDay } from '../../kernel/day.js';
import type { GroupId, PersonId } from '../../kernel/id.js';
import type { IsoDay, Policy } from '../../policy/policy.js';
import { isMoment } from './moments.js';
import type { EnrolmentRecord, GroupRecord, MeetingRecord, YearRecords } from './records.js';

/** One group with its policy, its meetings and its members at hand. */
export interface Entry {
  readonly group: GroupRecord;
  /** The one its record names, or the review's own. */
  readonly policy: Policy;
  readonly meetings: ReadonlyMap<number, MeetingRecord>;
  /** One row for each time that somebody was a member. */
  readonly members: ReadonlyMap<PersonId, readonly EnrolmentRecord[]>;
}

export type Directory = ReadonlyMap<GroupId, Entry>;

/**
 * The day as at which a year is reviewed: the one given, or else its last day, or the last meeting listed or the last mark written down
 * where that is later. A year, a date or a moment that cannot be says nothing of it.
 */
export function asOfDay({
  asOf,
  year,
  groups,
  attendance,
}: Pick<YearRecords, 'asOf' | 'year' | 'groups' | 'attendance'>): IsoDay {
  if (asOf !== undefined) return asOf;
  const lastDay = `${String(year).padStart(4, '0')}-12-31`;
  let latest = readDay(lastDay).ok ? lastDay : '0001-01-01';
  for (const { meetings } of groups) {
    for (const { date } of meetings) if (readDay(date).ok && date > latest) latest = date;
  }
  for (const { recordedAt } of attendance) {
    if (recordedAt === undefined || recordedAt <= latest || !isMoment(recordedAt)) continue;
    latest = recordedAt.slice(0, latest.length);
  }
  return latest;
}

/** Every group by its id. One that names a policy nobody knows is looked at under the review's own. */
export function directoryOf(
  { groups, enrolments }: Pick<YearRecords, 'groups' | 'enrolments'>,
  policy: Policy,
  others: readonly Policy[] = [],
): Directory {
  const policies = new Map([policy, ...others].map((each) => [each.id, each]));
  const members = new Map(groups.map(({ id }) => [id, new Map<PersonId, EnrolmentRecord[]>()]));
  for (const enrolment of enrolments) {
    const people = members.get(enrolment.group);
    const rows = people?.get(enrolment.person);
    if (rows === undefined) people?.set(enrolment.person, [enrolment]);
    else rows.push(enrolment);
  }
  return new Map(
    groups.map((group) => [
      group.id,
      {
        group,
        policy: policies.get(group.policy ?? policy.id) ?? policy,
        meetings: new Map(group.meetings.map((meeting) => [meeting.number, meeting])),
        members: members.get(group.id) ?? new Map(),
      },
    ]),
  );
}

/**
 * A day as a number, so that days can be compared. One that cannot be read is a problem where it stands; compared with any other day
 * it is neither before nor after.
 */
export function dayNumber(day: string | undefined): number {
  const read = readDay(day);
  return read.ok ? read.value : Number.NaN;
}

/** Whether a day lies outside somebody's membership. The first and the last day belong to it. */
export function isOutside({ joinedAt, leftAt }: EnrolmentRecord, date: string | undefined): boolean {
  const day = dayNumber(date);
  return day < dayNumber(joinedAt) || day > dayNumber(leftAt);
}
