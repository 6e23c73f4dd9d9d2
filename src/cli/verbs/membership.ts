import { type MembershipDocument, readMembership } from '../../boundary/index.js';
import { refused } from '../../boundary/shape.js';
import { type MembershipReport, membershipMarkdown } from '../../formats/index.js';
import { ok, type Problem, problem, type Result } from '../../kernel/result.js';
import type { Policy } from '../../policy/policy.js';
import {
  alumni,
  asKnownOn,
  changesBetween,
  type EventId,
  type MembershipEvent,
  type Memberships,
  type Moment,
  membership as membershipsOf,
} from '../../rules/eligibility/index.js';
import { readJsonFor } from '../json.js';
import type { Verb } from '../verb.js';

/** Who waits, who is offered a seat, who holds one and how every other membership ended. A report: nothing in it is a no. */
export const membership: Verb = {
  summary: 'who waits, is offered a seat, holds one or held one, by what was recorded',
  reads: 'document',
  format: 'json',
  strict: false,
  answer: ({ text, policy }) => {
    const read = readJsonFor(text, (claimed) => {
      const document = readMembership(claimed, policy);
      return document.ok ? reportOf(document.value, policy) : document;
    });
    if (!read.ok) return read;
    const { value: report } = read;
    return ok({
      no: false,
      data: dataOf(report),
      text: () => membershipMarkdown(report),
      rows: () => [
        ['person', 'group', 'status', 'since', 'event', 'deadline', 'seat'],
        ...report.now.memberships.map(({ person, group, status, since, event, deadline, seat }) => [
          person,
          group,
          status,
          since,
          event,
          deadline,
          seat?.outcome ?? null,
        ]),
      ],
    });
  },
};

/** Whoever wants to hear nothing is counted among the alumni, and in no list. */
function dataOf({ now, alumni: former, asKnownOn: known, changes }: MembershipReport): unknown {
  const { policy, asOf, memberships, groups, visits, merged } = now;
  return { policy, asOf, asKnownOn: known, memberships, groups, visits, merged, alumni: former, changes };
}

function reportOf(document: MembershipDocument, policy: Policy): Result<MembershipReport> {
  const { asKnownOn: known = null, comparedWith = null } = document;
  const now = knownOn(known, 'asKnownOn', document, policy);
  const then = comparedWith === null ? null : knownOn(comparedWith, 'comparedWith', document, policy);
  const wrongNow = now.ok ? [] : now.problems;
  const wrongThen = then === null || then.ok ? [] : then.problems;
  if (!now.ok || (then !== null && !then.ok)) {
    const told = new Set(wrongNow.map(toldAs));
    return refused([...wrongNow, ...wrongThen.filter((each) => !told.has(toldAs(each)))]);
  }
  return ok({
    now: now.value,
    alumni: alumni(now.value, policy),
    asKnownOn: known,
    comparedWith,
    changes: then === null ? null : changesBetween(then.value, now.value),
    news: newsBetween(comparedWith, known, document.events),
  });
}

/** The events known at the later moment and not at the earlier one; `null` for an earlier moment compares nothing. */
function newsBetween(
  earlier: Moment | null,
  later: Moment | null,
  events: readonly MembershipEvent[],
): ReadonlySet<EventId> {
  const old = new Set(earlier === null ? events : asKnownOn(events, earlier));
  const known = later === null ? events : asKnownOn(events, later);
  return new Set(known.filter((event) => !old.has(event)).map(({ id }) => id));
}

function toldAs({ path, code }: Problem): string {
  return `${path} ${code}`;
}

/** What was known at a moment; what was wrong with the record then is told where it stands in the whole of it. */
function knownOn(
  moment: Moment | null,
  key: string,
  { events, asOf }: MembershipDocument,
  policy: Policy,
): Result<Memberships> {
  if (moment === null) return membershipsOf(events, policy, asOf);
  const known = asKnownOn(events, moment);
  const found = membershipsOf(known, policy, asOf);
  if (found.ok) return found;
  const places = placesIn(events, known);
  const there = (words: string): string =>
    words.replace(/events\[(\d+)\]/g, (_, index) => `events[${places[Number(index)]}]`);
  return refused(
    found.problems.map(({ path, code, message }) =>
      problem(
        there(path),
        code,
        `${there(message)}${known.length === events.length ? '' : ` So it was known at ${key}.`}`,
      ),
    ),
  );
}

/** Where each event of a part stands in the whole; both are in one order. */
function placesIn(whole: readonly MembershipEvent[], part: readonly MembershipEvent[]): readonly number[] {
  const kept = new Set(part);
  return whole.flatMap((event, index) => (kept.has(event) ? [index] : []));
}
