import { readDay } from '../../kernel/day.js';
import type { GroupId, PersonId } from '../../kernel/id.js';
import type { IsoDay } from '../../policy/policy.js';
import type { EnrolmentRecord, GroupRecord, MeetingRecord, YearRecords } from './records.js';

/** One group with its meetings and members at hand. */
export interface Entry {
  readonly group: GroupRecord;
  readonly meetings: ReadonlyMap<number, MeetingRecord>;
  readonly members: ReadonlyMap<PersonId, EnrolmentRecord>;
}

/**
 * The day as at which a year is reviewed: the one given, or else its last day, or the last meeting listed where that is later. A year or
 * a date that cannot be says nothing of it.
 */
export function asOfDay({ asOf, year, groups }: Pick<YearRecords, 'asOf' | 'year' | 'groups'>): IsoDay {
  const lastDay = `${String(year).padStart(4, '0')}-12-31`;
  const days = groups.flatMap(({ meetings }) => meetings.map(({ date }) => date));
  const over = [lastDay, ...days].filter((day) => readDay(day).ok);
  return asOf ?? over.reduce((latest, day) => (day > latest ? day : latest), '0001-01-01');
}

/** Every group by its id. */
export function directoryOf({
  groups,
  enrolments,
}: Pick<YearRecords, 'groups' | 'enrolments'>): ReadonlyMap<GroupId, Entry> {
  const members = new Map(groups.map(({ id }) => [id, new Map<PersonId, EnrolmentRecord>()]));
  for (const enrolment of enrolments) members.get(enrolment.group)?.set(enrolment.person, enrolment);
  return new Map(
    groups.map((group) => [
      group.id,
      {
        group,
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
