import fc from 'fast-check';
import { amend, policies } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import type { Audit, AuditRecords } from '../../src/rules/capacity/index.js';
import { calendar } from './audit-oracle.js';

const people = ['ana', 'constructor', '10', '名前', 'toString', 'bo'] as const;
const groupIds = ['north', '7', 'valueOf'] as const;
const words = ['rural', 'new', 'hasOwnProperty'] as const;
const organisations = ['Org A', 'length'] as const;

const day = fc.constantFrom(...calendar.slice(4, 22));
const eligible = fc.constantFrom(true, true, true, false, undefined);

/** Lawful records of small groups over a few days, in which much goes wrong. */
export function auditRecords(): fc.Arbitrary<AuditRecords> {
  return fc
    .tuple(fc.subarray([...groupIds], { minLength: 1 }), fc.boolean())
    .chain(([ids, crowded]) =>
      fc.record({
        groups: fc.tuple(...ids.map(group)),
        memberships: fc.array(membership(ids), { maxLength: crowded ? 12 : 6 }),
        waiting: fc.uniqueArray(wait(ids), {
          maxLength: 4,
          selector: ({ person, group: id }) => JSON.stringify([person, id]),
        }),
        attendance: fc.array(
          fc.record({
            group: fc.constantFrom(...ids),
            meeting: fc.integer({ min: 1, max: 6 }),
            seatHolder: fc.constantFrom(...people),
            attendee: fc.constantFrom(...people),
          }),
          { maxLength: 3 },
        ),
        asOf: fc.option(day, { nil: undefined, freq: 2 }),
      }),
    )
    .map(lawful);
}

function group(id: string): fc.Arbitrary<AuditRecords['groups'][number]> {
  const small = fc.integer({ min: 1, max: 3 });
  const facts = {
    capacity: small,
    modality: fc.constantFrom('in-person' as const, 'online' as const, 'hybrid' as const),
    minimum: small,
    perOrganisation: fc.integer({ min: 1, max: 2 }),
    reserves: fc.dictionary(fc.constantFrom(...words), fc.integer({ min: 0, max: 2 })),
    meetings: fc.oneof(
      { weight: 2, arbitrary: fc.subarray(calendar.slice(4, 20), { minLength: 4, maxLength: 7 }) },
      { weight: 1, arbitrary: fc.subarray(calendar.slice(4, 20), { minLength: 1, maxLength: 3 }) },
    ),
    changes: fc.uniqueArray(
      fc.record({
        fromMeeting: fc.integer({ min: 1, max: 5 }),
        modality: fc.constantFrom('in-person' as const, 'online' as const),
      }),
      { maxLength: 2, selector: ({ fromMeeting }) => fromMeeting },
    ),
  };
  return fc.record(facts, { requiredKeys: [] }).map(({ changes = [], ...rest }) => ({
    id,
    ...rest,
    ...(rest.minimum !== undefined && rest.capacity !== undefined
      ? { minimum: Math.min(rest.minimum, rest.capacity) }
      : {}),
    ...(rest.modality !== undefined && rest.meetings !== undefined ? { changes } : {}),
  }));
}

function membership(ids: readonly string[]): fc.Arbitrary<AuditRecords['memberships'][number]> {
  return fc
    .record({
      person: fc.constantFrom(...people),
      group: fc.constantFrom(...ids),
      days: fc.tuple(day, day).map((days) => days.sort()),
      end: fc.constantFrom('to', 'to', 'null', 'none'),
      eligible,
      attributes: fc.option(fc.subarray([...words]), { nil: undefined }),
      organisation: fc.option(fc.constantFrom(...organisations), { nil: undefined, freq: 3 }),
    })
    .map(({ days: [from = '', to = ''], end, ...rest }) => ({
      ...known(rest),
      from,
      ...(end === 'to' ? { to } : end === 'null' ? { to: null } : {}),
    }));
}

function wait(ids: readonly string[]): fc.Arbitrary<NonNullable<AuditRecords['waiting']>[number]> {
  return fc
    .record({
      person: fc.constantFrom(...people),
      group: fc.constantFrom(...ids),
      since: fc.option(day, { nil: undefined, freq: 2 }),
      eligible,
      attributes: fc.option(fc.subarray([...words]), { nil: undefined }),
      organisation: fc.option(fc.constantFrom(...organisations), { nil: undefined, freq: 2 }),
    })
    .map(known);
}

/** Without what is not known. */
function known<Facts extends object>(facts: Facts): { [Key in keyof Facts]: Exclude<Facts[Key], undefined> } {
  return readKnown(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
}

function readKnown<Facts>(facts: unknown): Facts {
  return facts as Facts;
}

/** Nobody waits from after the day of the lists, and nobody comes to a meeting that there is not. */
function lawful({
  asOf,
  waiting = [],
  attendance = [],
  ...records
}: AuditRecords | (Omit<AuditRecords, 'asOf'> & { asOf: string | undefined })): AuditRecords {
  const lengths = new Map(records.groups.map(({ id, meetings }) => [id, meetings?.length ?? 52]));
  return {
    ...records,
    ...(asOf === undefined ? {} : { asOf }),
    waiting: waiting.filter(({ since }) => asOf === undefined || since === undefined || since <= asOf),
    attendance: attendance.filter(({ group: id, meeting }) => meeting <= (lengths.get(id) ?? 0)),
  };
}

/** Policies that differ in everything an audit asks them. */
export const auditPolicies: readonly Policy[] = [
  policies.partnersInPrevention,
  ours({ maximum: { 'in-person': cited(3), online: cited(2) }, minimumViable: cited(2) }, 2, 1),
  ours({ maximum: { online: cited(1) }, minimumViable: null }, 1, null),
  policies.freeFromViolence,
];

function ours(capacity: object, memberships: number, daysBefore: number | null): Policy {
  const made = amend(policies.partnersInPrevention, {
    id: 'ours@2027',
    capacity,
    eligibility: { liveMemberships: cited(memberships) },
    ...(daysBefore === null ? {} : { formation: { decideDaysBefore: cited(daysBefore) } }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

function cited(value: number): { readonly value: number; readonly source: string; readonly section: string } {
  return { value, source: 'Our handbook', section: '2' };
}

/** An audit in the words of the oracle. */
export function linesOf({
  violations,
  remarks,
  open,
}: Audit): Record<'violations' | 'remarks' | 'open', readonly string[]> {
  const text = (parts: readonly unknown[]): string => parts.map((each) => JSON.stringify(each)).join(' | ');
  const found = (each: Audit['violations'][number] | Audit['remarks'][number]): string => {
    const attended = each.code === 'substituted' || each.code === 'visitor';
    return text([
      each.code,
      each.groups,
      [...each.people].sort(),
      each.when.map(({ meeting, day: on }) => (attended ? meeting : on)),
      [each.found, each.limit],
    ]);
  };
  return {
    violations: violations.map(found).sort(),
    remarks: remarks.map(found).sort(),
    open: open.map((each) => text([each.code, each.groups, each.people, [], null])).sort(),
  };
}

/** Six meetings on the second Tuesdays of 2027, the first in February. */
export const sixMeetings: readonly string[] = ['02-09', '03-09', '04-13', '05-11', '06-08', '07-13'].map(
  (on) => `2027-${on}`,
);

/** So many people with a seat from before the first meeting on, who may be in the group. */
export function seated(
  count: number,
  group: string,
  rest: object = {},
): readonly AuditRecords['memberships'][number][] {
  return Array.from({ length: count }, (_, index) => ({
    person: `${group}-${String(index + 1).padStart(2, '0')}`,
    group,
    from: '2027-01-20',
    eligible: true,
    ...rest,
  }));
}

/** What was found, in short: code, people, and the meetings or days. */
export function inShort(found: readonly (Audit['violations'][number] | Audit['remarks'][number])[]): readonly string[] {
  return found.map(({ code, people: who, when }) =>
    [code, who.join(' '), when.map(({ meeting, day: on }) => meeting ?? on).join(' ')].join(': '),
  );
}
