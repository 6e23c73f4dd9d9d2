import type { Mark } from '../../../src/policy/attendance-terms.js';
import type { Modality, Policy } from '../../../src/policy/policy.js';
import type {
  DemandRecord,
  EnrolmentRecord,
  GroupRecord,
  MeetingRecord,
  YearRecords,
} from '../../../src/rules/review/records.js';

/** What an oracle looks at: raw rows, read again for every question. */
export interface World {
  readonly records: YearRecords;
  readonly asOf: string;
  readonly policy: Policy;
  readonly policyOf: (group: GroupRecord) => Policy;
  /** Groups in the scope, and the requests in it. */
  readonly groups: readonly GroupRecord[];
  readonly demand: readonly DemandRecord[];
}

export interface OracleScope {
  readonly stream?: string;
  readonly modality?: Modality;
  readonly group?: string;
}

/** A reason, or numerator and denominator. */
export type Answer = string | readonly [num: number, den: number];

export interface OracleFigure {
  readonly id: string;
  readonly at: string | number | null;
  readonly answer: Answer;
}

export function worldOf(records: YearRecords, policy: Policy, other: Policy, scope: OracleScope): World {
  const wanted = (group: GroupRecord): boolean =>
    (scope.stream === undefined || group.stream === scope.stream) &&
    (scope.modality === undefined || group.modality === scope.modality) &&
    (scope.group === undefined || group.id === scope.group);
  const groups = records.groups.filter(wanted);
  const everything = Object.keys(scope).length === 0;
  const demand = (records.demand ?? []).filter((row) => {
    if (everything) return true;
    if (row.group !== undefined) return groups.some(({ id }) => id === row.group);
    return scope.stream !== undefined && row.stream === scope.stream;
  });
  return {
    records,
    asOf: records.asOf ?? '9999-12-31',
    policy,
    policyOf: (group) => (group.policy === other.id ? other : policy),
    groups,
    demand,
  };
}

/** Numbers of the meetings that are listed, and of those of the policy that are not. */
export function numbersOf({ policyOf }: World, group: GroupRecord): readonly number[] {
  const most = policyOf(group).meetings.count?.value ?? 0;
  return Array.from({ length: 52 }, (_, index) => index + 1).filter(
    (number) => number <= most || group.meetings.some((meeting) => meeting.number >= number),
  );
}

export function meetingOf(group: GroupRecord, number: number): MeetingRecord | undefined {
  return group.meetings.find((meeting) => meeting.number === number);
}

export function stateOf({ records }: World, group: GroupRecord, number: number): 'held' | 'cancelled' | 'pending' {
  const meeting = meetingOf(group, number);
  if (meeting === undefined) return 'pending';
  if (meeting.held === false) return 'cancelled';
  const said = records.attendance.some(
    (row) =>
      row.group === group.id &&
      row.meeting === number &&
      ['attended', 'absent', 'partial', 'substituted'].includes(row.mark),
  );
  return meeting.held === true || said ? 'held' : 'pending';
}

export function heldIn(world: World, group: GroupRecord): readonly MeetingRecord[] {
  return group.meetings.filter(({ number }) => stateOf(world, group, number) === 'held');
}

export function isFinished(world: World, group: GroupRecord): boolean {
  const numbers = numbersOf(world, group);
  return numbers.length > 0 && numbers.every((number) => stateOf(world, group, number) !== 'pending');
}

/** The number of the first meeting that was not cancelled. */
export function openingOf(world: World, group: GroupRecord): number | undefined {
  return numbersOf(world, group).find((number) => stateOf(world, group, number) !== 'cancelled');
}

/** Different people with a seat in a group by the day of the review. */
export function membersOf(world: World, group: GroupRecord): readonly string[] {
  const rows = world.records.enrolments.filter((row) => row.group === group.id && (row.joinedAt ?? '') <= world.asOf);
  return [...new Set(rows.map(({ person }) => person))];
}

/** Somebody's rows in a group, by their first day. */
export function rowsOf(world: World, group: GroupRecord, person: string): readonly EnrolmentRecord[] {
  return world.records.enrolments
    .filter((row) => row.group === group.id && row.person === person && (row.joinedAt ?? '') <= world.asOf)
    .toSorted((first, second) => ((first.joinedAt ?? '') < (second.joinedAt ?? '') ? -1 : 1));
}

export function rowOn(world: World, group: GroupRecord, person: string, date: string): EnrolmentRecord | undefined {
  return rowsOf(world, group, person).find(
    ({ joinedAt = '0000', leftAt = '9999' }) => joinedAt <= date && date <= leftAt,
  );
}

export function markOf({ records }: World, group: GroupRecord, person: string, number: number): Mark {
  const row = records.attendance.find(
    (each) => each.group === group.id && each.person === person && each.meeting === number,
  );
  return row?.mark ?? 'unrecorded';
}

/** Whether a member was at a meeting, for all of it or part of it. */
export function was(world: World, group: GroupRecord, person: string, { number, date }: MeetingRecord): boolean {
  return (
    rowOn(world, group, person, date) !== undefined &&
    ['attended', 'partial'].includes(markOf(world, group, person, number))
  );
}

/** One answer from those of the groups; a reason of one is the reason of all. */
export function added(answers: readonly Answer[]): Answer {
  for (const reason of ['not-applicable', 'not-yet-observable', 'not-recorded']) {
    if (answers.includes(reason)) return reason;
  }
  const counts = answers.filter((answer) => typeof answer !== 'string');
  return [counts.reduce((sum, [num]) => sum + num, 0), counts.reduce((sum, [, den]) => sum + den, 0)];
}

/** A day as a number of days, by counting them one after another from 2026. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** One line a figure, so that two lists can be compared. */
export function lines(figures: readonly OracleFigure[]): readonly string[] {
  return figures
    .map(({ id, at, answer }) => {
      const known = typeof answer === 'string' ? answer : answer[1] === 0 ? 'no-denominator' : answer.join('/');
      return `${id} ${JSON.stringify(at)} ${known}`;
    })
    .sort();
}
