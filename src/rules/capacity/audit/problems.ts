import { readDay } from '../../../kernel/day.js';
import { type GroupId, type PersonId, readId, repeatedIds, sameIdForm } from '../../../kernel/id.js';
import { type Problem, problem, problemsIn } from '../../../kernel/result.js';
import { mostMeetings, mostParticipants } from '../../../policy/policy.js';
import { countProblems } from '../numbers.js';
import { groupProblems } from './group-problems.js';
import type { AuditAttendance, AuditGroup, AuditMembership, AuditRecords, AuditWaiting } from './records.js';

/**
 * Everything that keeps records from being audited, at once: to be asked before {@link audit}, which throws for the same reasons. What is
 * merely not known is no problem; it is `open` in the answer.
 *
 * @param records typed but not yet trusted
 * @returns no problem, or each with its path; nothing that was typed is repeated
 * @example
 * const backwards = { person: 'ana', group: 'north', from: '2027-03-09', to: '2027-02-09' };
 * problemsOfAudit({ groups: [{ id: 'north' }], memberships: [backwards] })[0].path // => 'memberships[0].to'
 */
export function problemsOfAudit(records: AuditRecords): readonly Problem[] {
  const { groups, memberships, waiting = [], attendance = [], asOf } = records;
  const checks: Checks = {
    groups: new Map(groups.map((group) => [group.id, group])),
    person: spellings(),
    organisation: spellings(),
    attribute: spellings(),
    members: new Map(),
    waits: new Set(),
  };
  return [
    ...(asOf === undefined ? [] : problemsIn(readDay(asOf, 'asOf'))),
    ...sharedGroups(groups),
    ...groups.flatMap((group, index) => groupProblems(group, `groups[${index}]`)),
    ...groups.flatMap(({ reserves = {} }, index) =>
      Object.keys(reserves).flatMap((each) => checks.attribute(each, `groups[${index}].reserves.${each}`)),
    ),
    ...memberships.flatMap((each, index) => ofMembership(each, `memberships[${index}]`, checks)),
    ...waiting.flatMap((each, index) => ofWaiting(each, `waiting[${index}]`, asOf, checks)),
    ...attendance.flatMap((each, index) => ofAttendance(each, `attendance[${index}]`, checks)),
  ];
}

interface Checks {
  readonly groups: ReadonlyMap<GroupId, AuditGroup>;
  readonly person: Spelling;
  readonly organisation: Spelling;
  readonly attribute: Spelling;
  /** How many memberships of each group came so far. */
  readonly members: Map<GroupId, number>;
  readonly waits: Set<string>;
}

type Spelling = (id: string, path: string) => readonly Problem[];

const lawful: readonly Problem[] = [];

/** Looks at one word after another: an unlawful one, or one spelled as an earlier one but for its capitals, is a problem each time. */
function spellings(): Spelling {
  const known = new Map<string, string>();
  const found = new Map<string, readonly [code: Problem['code'], message: string] | null>();
  const lookAt = (id: string): readonly [code: Problem['code'], message: string] | null => {
    const [wrong] = problemsIn(readId(id, ''));
    if (wrong !== undefined) return [wrong.code, wrong.message];
    const form = sameIdForm(id);
    const earlier = known.get(form) ?? id;
    known.set(form, earlier);
    return earlier === id ? null : ['duplicate', 'This differs from an earlier one only in capitals.'];
  };
  return (id, path) => {
    let wrong = found.get(id);
    if (wrong === undefined) {
      wrong = lookAt(id);
      found.set(id, wrong);
    }
    return wrong === null ? lawful : [problem(path, ...wrong)];
  };
}

function sharedGroups(groups: readonly AuditGroup[]): readonly Problem[] {
  const isRepeated = repeatedIds();
  return groups.flatMap(({ id }, index) =>
    isRepeated(id) ? [problem(`groups[${index}].id`, 'duplicate', 'Another group has the same id.')] : [],
  );
}

function ofMembership(membership: AuditMembership, path: string, checks: Checks): readonly Problem[] {
  const { person, group, to, eligible, rules } = membership;
  const from = readDay(membership.from, `${path}.from`);
  const until = to == null ? null : readDay(to, `${path}.to`);
  const problems = [
    ...ofPlace({ person, group }, path, checks),
    ...problemsIn(from),
    ...(until === null ? [] : problemsIn(until)),
  ];
  if (from.ok && until?.ok && until.value < from.value) {
    problems.push(problem(`${path}.to`, 'contradiction', 'A membership cannot end before it begins.'));
  }
  if (rules !== undefined && eligible !== false) {
    const message = 'Rules that refused stand only beside `eligible`: false.';
    problems.push(problem(`${path}.rules`, 'contradiction', message));
  }
  rules?.forEach((rule, index) => {
    problems.push(...problemsIn(readId(rule, `${path}.rules[${index}]`)));
  });
  problems.push(...ofFacts(membership, path, checks), ...tooMany(group, path, checks));
  return problems;
}

/** A membership too many is named once a group, where it stands. */
function tooMany(group: GroupId, path: string, { members }: Checks): readonly Problem[] {
  const count = (members.get(group) ?? 0) + 1;
  members.set(group, count);
  if (count !== mostParticipants + 1) return [];
  return [problem(`${path}.group`, 'too-many', `A group has at most ${mostParticipants} memberships.`)];
}

function ofWaiting(waiting: AuditWaiting, path: string, asOf: string | undefined, checks: Checks): readonly Problem[] {
  const { person, group, since } = waiting;
  const problems = [...ofPlace({ person, group }, path, checks), ...ofFacts(waiting, path, checks)];
  const day = since === undefined ? null : readDay(since, `${path}.since`);
  const lists = asOf === undefined ? null : readDay(asOf);
  if (day !== null) problems.push(...problemsIn(day));
  if (day?.ok && lists?.ok && day.value > lists.value) {
    problems.push(problem(`${path}.since`, 'contradiction', 'Nobody waits from a day after that of the lists.'));
  }
  const before = checks.waits.size;
  if (checks.waits.add(JSON.stringify([group, person])).size === before) {
    problems.push(problem(`${path}.person`, 'duplicate', 'An earlier row has this person waiting for this group.'));
  }
  return problems;
}

function ofAttendance(
  { group, meeting, seatHolder, attendee }: AuditAttendance,
  path: string,
  checks: Checks,
): readonly Problem[] {
  const known = checks.groups.get(group);
  const most = known?.meetings?.length ?? mostMeetings;
  const number = countProblems(meeting, 1, `${path}.meeting`);
  const problems = [
    ...(known === undefined ? [noGroup(path)] : []),
    ...checks.person(seatHolder, `${path}.seatHolder`),
    ...checks.person(attendee, `${path}.attendee`),
    ...number,
  ];
  if (known !== undefined && number.length === 0 && meeting > most) {
    problems.push(problem(`${path}.meeting`, 'unknown-reference', 'No meeting of this group has this number.'));
  }
  return problems;
}

function ofPlace(
  { person, group }: { readonly person: PersonId; readonly group: GroupId },
  path: string,
  { groups, person: spelled }: Checks,
): readonly Problem[] {
  const problems = spelled(person, `${path}.person`);
  return groups.has(group) ? problems : [...problems, noGroup(path)];
}

function noGroup(path: string): Problem {
  return problem(`${path}.group`, 'unknown-reference', 'No group has this id.');
}

function ofFacts(
  { attributes = [], organisation }: Pick<AuditMembership, 'attributes' | 'organisation'>,
  path: string,
  checks: Checks,
): readonly Problem[] {
  return [
    ...attributes.flatMap((each, index) => checks.attribute(each, `${path}.attributes[${index}]`)),
    ...(organisation === undefined ? [] : checks.organisation(organisation, `${path}.organisation`)),
  ];
}
