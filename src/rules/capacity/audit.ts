import { verdictOf } from '../../kernel/decision.js';
import { byCodeUnit } from '../../kernel/order.js';
import { lawfulValue, resultOf } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import type { Audit, Found, OpenQuestion, RemarkCode, ViolationCode } from './audit/answer.js';
import { atOnce } from './audit/at-once.js';
import { ofAttendance } from './audit/attended.js';
import { type Book, booksOf, eachOnce, rowsByPerson } from './audit/books.js';
import { momentsOf } from './audit/moments.js';
import { ofOrganisations } from './audit/organisations.js';
import { problemsOfAudit } from './audit/problems.js';
import type { AuditRecords } from './audit/records.js';
import { ofSeats } from './audit/seat.js';
import { dayOfLists, overCapacity, smallness, withoutLimit } from './audit/size.js';
import { freeSeats, unmetReserves } from './audit/waitlist.js';

/**
 * Checks groups and who is in them, wherever they come from, against the policy: what is wrong, for whom, when and by which rule. A group
 * is looked at on the day of each meeting or, without dated meetings, on every day on which somebody comes or goes. What counts is who is
 * there at one time: people who follow one another in a seat are not too many.
 *
 * @param records groups, memberships and, where you have them, who waits and who came; lists in any order. Days are half-open: on the
 * day on which one membership ends another may begin
 * @param policy gives the maximum of a group that says how it meets, the smallest size, and how many groups one person may be in
 * @returns violations, which make the outcome `not-met`; remarks, which decide nothing; and what is open because a fact is missing
 * @throws RangeError for records in which {@link problemsOfAudit} finds something
 * @see Learning Together, DVRCV CoPs in practice; Shared experience and settings
 * @example
 * const records = {
 *   groups: [{ id: 'north', capacity: 1, meetings: ['2027-02-09', '2027-03-09'] }],
 *   memberships: [
 *     { person: 'ana', group: 'north', from: '2027-02-09', to: '2027-03-10', eligible: true },
 *     { person: 'bo', group: 'north', from: '2027-03-09', eligible: true },
 *   ],
 * };
 * audit(records, policies.partnersInPrevention).violations.map(({ code, people, words }) => [code, ...people, words]) // => [['over-capacity', 'ana', 'bo', 'There are too many at meeting 2: two people at meeting 2, and it holds 1.']]
 */
export function audit(records: AuditRecords, policy: Policy): Audit {
  return lawfulValue(resultOf(problemsOfAudit(records), () => audited(records, policy)));
}

function audited(records: AuditRecords, policy: Policy): Audit {
  const { groups, memberships, waiting = [], attendance = [], asOf } = records;
  const books = booksOf(records);
  const seats = rowsByPerson(books);
  const most = policy.eligibility.liveMemberships?.value ?? Number.POSITIVE_INFINITY;
  const day = dayOfLists(asOf);
  const parts: readonly Part[] = [
    ...books.map((book) => ofGroup(book, policy, day)),
    ...[...seats].map(([person, held]) => atOnce(person, held, most)),
    ofAttendance(attendance, books),
  ];
  const violations = parts.flatMap((part) => part.violations ?? []).sort(byGroup);
  const open = parts.flatMap((part) => part.open ?? []).sort(byGroup);
  return {
    policy: policy.id,
    outcome: verdictOf(violations.length + open.length === 0, violations.length === 0),
    violations,
    remarks: parts.flatMap((part) => part.remarks ?? []).sort(byGroup),
    open,
    looked: {
      groups: groups.length,
      memberships: memberships.length,
      people: eachOnce(memberships.map(({ person }) => person)).length,
      waiting: waiting.length,
      attendance: attendance.length,
    },
  };
}

interface Part {
  readonly violations?: readonly Found<ViolationCode>[];
  readonly remarks?: readonly Found<RemarkCode>[];
  readonly open?: readonly OpenQuestion[];
}

function ofGroup(book: Book, policy: Policy, asOf: number | null): Part {
  const moments = momentsOf(book, policy);
  const small = smallness(book, moments, policy, asOf);
  const organisations = ofOrganisations(book, moments);
  const seats = ofSeats(book, asOf);
  return {
    violations: [
      ...overCapacity(book, moments),
      ...small.violations,
      ...organisations.violations,
      ...unmetReserves(book, moments),
      ...seats.violations,
    ],
    remarks: [...small.remarks, ...organisations.remarks, ...freeSeats(book, moments)],
    open: [...withoutLimit(book, moments), ...small.open, ...seats.open],
  };
}

interface Placed {
  readonly groups: readonly string[];
  readonly code: string;
  readonly people: readonly string[];
}

/** By group, then by code, then by people; ids hold no control character, so none can be mistaken for two. */
function byGroup(first: Placed, second: Placed): number {
  return byCodeUnit(orderOf(first), orderOf(second));
}

function orderOf({ groups, code, people }: Placed): string {
  return [...groups, '', code, ...people].join('\u0000');
}
