import type { GroupId, PersonId } from '../../../kernel/id.js';
import type { Found, When } from './answer.js';
import { type Book, dayText } from './books.js';
import type { AuditAttendance } from './records.js';
import { whenInWords } from './words.js';

/** What is said of the attendances that were counted. */
export interface OfAttendance {
  readonly violations: readonly Found<'substituted'>[];
  readonly remarks: readonly Found<'visitor'>[];
}

/**
 * An attendance counted for somebody who did not come is a violation, whoever came instead. Somebody who came in their own name without a
 * seat that day is a visitor: that is a remark, and takes no seat.
 */
export function ofAttendance(attendance: readonly AuditAttendance[], books: readonly Book[]): OfAttendance {
  const seats = seatFinder(books);
  const substituted = new Map<string, Coming>();
  const visits = new Map<string, Coming>();
  for (const { group, meeting, seatHolder, attendee } of attendance) {
    if (attendee !== seatHolder) note(substituted, { group, people: [seatHolder, attendee] }, meeting);
    else if (!seats.holds(group, meeting, attendee)) note(visits, { group, people: [attendee] }, meeting);
  }
  return {
    violations: [...substituted.values()].map((coming) => {
      const [holder = '', attendee = ''] = coming.people;
      return told(
        'substituted',
        coming,
        seats,
        (when) => `${attendee} came ${when}, and it was counted for ${holder}.`,
      );
    }),
    remarks: [...visits.values()].map((coming) =>
      told('visitor', coming, seats, (when) => `${coming.people[0]} came ${when} without a seat, as a visitor.`),
    ),
  };
}

/** The same people at several meetings of one group. */
interface Coming {
  readonly group: GroupId;
  readonly people: readonly PersonId[];
  readonly meetings: Set<number>;
}

function note(known: Map<string, Coming>, coming: Omit<Coming, 'meetings'>, meeting: number): void {
  const key = JSON.stringify([coming.group, ...coming.people]);
  const same = known.get(key) ?? { ...coming, meetings: new Set<number>() };
  same.meetings.add(meeting);
  known.set(key, same);
}

interface Seats {
  /** Whether somebody holds a seat at a meeting; where it has no day, whether they ever do. */
  readonly holds: (group: GroupId, meeting: number, person: PersonId) => boolean;
  readonly when: (group: GroupId, meeting: number) => When;
}

function seatFinder(books: readonly Book[]): Seats {
  const groups = new Map(books.map((book) => [book.group.id, book]));
  const spans = new Map<GroupId, Map<PersonId, { readonly from: number; readonly until: number }[]>>();
  const spansIn = (group: GroupId) => {
    const known = spans.get(group);
    if (known !== undefined) return known;
    const people = new Map<PersonId, { readonly from: number; readonly until: number }[]>();
    for (const row of groups.get(group)?.rows ?? []) people.set(row.person, [...(people.get(row.person) ?? []), row]);
    spans.set(group, people);
    return people;
  };
  const dayOf = (group: GroupId, meeting: number): number | undefined => groups.get(group)?.meetings[meeting - 1];
  return {
    holds: (group, meeting, person) => {
      const day = dayOf(group, meeting);
      const held = spansIn(group).get(person) ?? [];
      return held.some(({ from, until }) => day === undefined || (from <= day && day < until));
    },
    when: (group, meeting) => {
      const day = dayOf(group, meeting);
      return { meeting, day: day === undefined ? null : dayText(day) };
    },
  };
}

function told<Code extends string>(
  code: Code,
  { group, people, meetings }: Coming,
  seats: Seats,
  words: (when: string) => string,
): Found<Code> {
  const when = [...meetings].sort((first, second) => first - second).map((meeting) => seats.when(group, meeting));
  return {
    code,
    rules: ['capacity.no-substitution'],
    groups: [group],
    people,
    organisation: null,
    when,
    found: when.length,
    limit: 0,
    words: words(whenInWords(when)),
  };
}
