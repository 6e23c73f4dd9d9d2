import type { GroupId, PersonId } from '../../kernel/id.js';
import type { Mark } from '../../policy/attendance-terms.js';
import type { EnrolmentRecord, GroupRecord, MeetingRecord, YearRecords } from './records.js';

/** What the register says of one member at one meeting. */
export interface Marked {
  readonly mark: Mark;
  /** Minutes the person was there; `null` where nobody has measured. */
  readonly minutes: number | null;
}

/** Everything written down about one group, at hand by number and by person. */
export interface Book {
  readonly group: GroupRecord;
  /** Where its record stands in the input. */
  readonly path: string;
  readonly meetings: ReadonlyMap<number, MeetingRecord>;
  /** Each person's rows in the order of their days. */
  readonly enrolments: ReadonlyMap<PersonId, readonly EnrolmentRecord[]>;
  /** By person, then by the meeting's number. */
  readonly marks: ReadonlyMap<PersonId, ReadonlyMap<number, Marked>>;
}

/** The book of every group, in the order in which the groups are listed. Rows of groups that are not listed are left to `problemsOf`. */
export function booksOf({ groups, enrolments, attendance }: YearRecords): ReadonlyMap<GroupId, Book> {
  const seats = new Map(groups.map(({ id }) => [id, new Map<PersonId, EnrolmentRecord[]>()]));
  for (const enrolment of enrolments) {
    const people = seats.get(enrolment.group);
    const rows = people?.get(enrolment.person);
    if (rows === undefined) people?.set(enrolment.person, [enrolment]);
    else rows.push(enrolment);
  }
  const marks = marksOf({ groups, attendance });
  return new Map(
    groups.map((group, index) => [
      group.id,
      {
        group,
        path: `groups[${index}]`,
        meetings: new Map(group.meetings.map((meeting) => [meeting.number, meeting])),
        enrolments: inOrder(seats.get(group.id) ?? new Map()),
        marks: marks.get(group.id) ?? new Map(),
      },
    ]),
  );
}

/** Somebody who left and returned has one row for each time. A row without a first day was there from the start. */
function inOrder(people: ReadonlyMap<PersonId, EnrolmentRecord[]>): ReadonlyMap<PersonId, readonly EnrolmentRecord[]> {
  for (const rows of people.values()) {
    if (rows.length > 1) rows.sort((first, second) => ((first.joinedAt ?? '') < (second.joinedAt ?? '') ? -1 : 1));
  }
  return people;
}

interface Written extends Marked {
  readonly recordedAt: string;
}

/** Of several rows for one mark the one recorded last holds: the moments are UTC, so their text sorts as they do. */
function marksOf({
  groups,
  attendance,
}: Pick<YearRecords, 'groups' | 'attendance'>): ReadonlyMap<
  GroupId,
  ReadonlyMap<PersonId, ReadonlyMap<number, Marked>>
> {
  const books = new Map(groups.map(({ id }) => [id, new Map<PersonId, Map<number, Written>>()]));
  const plain = new Map<Mark, Written>();
  for (const { group, person, meeting, mark, minutes = null, recordedAt = '' } of attendance) {
    const people = books.get(group);
    if (people === undefined) continue;
    let own = people.get(person);
    if (own === undefined) {
      own = new Map<number, Written>();
      people.set(person, own);
    }
    const earlier = own.get(meeting);
    if (earlier !== undefined && earlier.recordedAt > recordedAt) continue;
    // Most rows say no more than their mark: of those one of a kind is enough.
    const written = minutes === null && recordedAt === '' ? plain.get(mark) : undefined;
    own.set(meeting, written ?? { mark, minutes, recordedAt });
    if (written === undefined && minutes === null && recordedAt === '') plain.set(mark, { mark, minutes, recordedAt });
  }
  return books;
}
