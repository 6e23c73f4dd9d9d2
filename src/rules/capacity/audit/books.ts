import { isoDay, plusDays, readDay } from '../../../kernel/day.js';
import type { GroupId, PersonId } from '../../../kernel/id.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { lawfulValue } from '../../../kernel/result.js';
import type { IsoDay } from '../../../policy/policy.js';
import type { AuditGroup, AuditMembership, AuditRecords, AuditWaiting } from './records.js';

/** A membership with its days as numbers, half-open; one that still runs has no end. */
export interface Row {
  readonly person: PersonId;
  readonly membership: AuditMembership;
  /** Its place in the records. */
  readonly place: number;
  readonly from: number;
  readonly until: number;
  /** The day on which this person came into the group; earlier than `from` where one membership follows another without a gap. */
  readonly admitted: number;
  /** Whether it begins while the same person holds a seat in the group already. */
  readonly overlaps: boolean;
}

export interface Wait {
  readonly person: PersonId;
  readonly waiting: AuditWaiting;
  readonly place: number;
  /** `null` where nobody has said. */
  readonly since: number | null;
}

/** Everything that is told of one group. */
export interface Book {
  readonly group: AuditGroup;
  readonly place: number;
  readonly meetings: readonly number[];
  /** By their first day, then by person and last day. A membership of no day at all is none. */
  readonly rows: readonly Row[];
  /** By person. */
  readonly waits: readonly Wait[];
}

/** The records in order, each group with what belongs to it; groups by their ids. */
export function booksOf({ groups, memberships, waiting = [] }: AuditRecords): readonly Book[] {
  const spans = new Map<GroupId, Span[]>(groups.map(({ id }) => [id, []]));
  const waits = new Map<GroupId, Wait[]>(groups.map(({ id }) => [id, []]));
  memberships.forEach((membership, place) => {
    const from = dayNumber(membership.from);
    const until = membership.to == null ? Number.POSITIVE_INFINITY : dayNumber(membership.to);
    if (from < until) spans.get(membership.group)?.push({ person: membership.person, membership, place, from, until });
  });
  waiting.forEach((each, place) => {
    const since = each.since === undefined ? null : dayNumber(each.since);
    waits.get(each.group)?.push({ person: each.person, waiting: each, place, since });
  });
  return groups
    .map((group, place) => ({
      group,
      place,
      meetings: (group.meetings ?? []).map(dayNumber),
      rows: withAdmission(spans.get(group.id) ?? []),
      waits: (waits.get(group.id) ?? []).sort((first, second) => byCodeUnit(first.person, second.person)),
    }))
    .sort((first, second) => byCodeUnit(first.group.id, second.group.id));
}

type Span = Omit<Row, 'admitted' | 'overlaps'>;

/** Memberships of one person that touch or overlap are one stay. */
function withAdmission(spans: readonly Span[]): readonly Row[] {
  const stays = new Map<PersonId, { readonly admitted: number; until: number }>();
  return [...spans].sort(bySpan).map((span) => {
    const stay = stays.get(span.person);
    if (stay === undefined || span.from > stay.until) {
      stays.set(span.person, { admitted: span.from, until: span.until });
      return { ...span, admitted: span.from, overlaps: false };
    }
    const overlaps = span.from < stay.until;
    stay.until = Math.max(stay.until, span.until);
    return { ...span, admitted: stay.admitted, overlaps };
  });
}

function bySpan(first: Span, second: Span): number {
  if (first.from !== second.from) return first.from - second.from;
  if (first.person !== second.person) return byCodeUnit(first.person, second.person);
  return first.until === second.until ? 0 : first.until - second.until;
}

/** The rows of each person, in all groups. */
export function rowsByPerson(books: readonly Book[]): ReadonlyMap<PersonId, readonly SeatIn[]> {
  const people = new Map<PersonId, SeatIn[]>();
  for (const book of books) {
    for (const row of book.rows) {
      const seat = { book, row };
      const seats = people.get(row.person);
      if (seats === undefined) people.set(row.person, [seat]);
      else seats.push(seat);
    }
  }
  return people;
}

/** One person's seat in one group. */
export interface SeatIn {
  readonly book: Book;
  readonly row: Row;
}

/** Each id once, in order. */
export function eachOnce<Id extends string>(ids: Iterable<Id>): readonly Id[] {
  return [...new Set(ids)].sort(byCodeUnit);
}

export function dayNumber(day: IsoDay): number {
  return lawfulValue(readDay(day));
}

const epoch = lawfulValue(readDay('1970-01-01'));

/** A number of days since 1970 as it is written. */
export function dayText(day: number): IsoDay {
  return isoDay(plusDays(epoch, day));
}
