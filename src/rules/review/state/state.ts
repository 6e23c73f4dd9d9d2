import { canonicalText } from '../../../kernel/canonical.js';
import type { GroupId, PersonId } from '../../../kernel/id.js';
import { type IsoDay, mostMeetings } from '../../../policy/policy.js';
import { ownText } from './own-text.js';
import { type ReviewRow, type Rows, takeRows, unitedRows } from './rows.js';
import { cellOf, mergedSeat, type Seat, seatWith } from './seat.js';

/** Changes with the meaning of what a state holds. States of different versions are never merged. */
export const stateVersion = '1';

/** Everything said about one group, so far. */
export interface GroupState {
  /** What was said of the group itself; `undefined` where only others name it. */
  group: Rows | undefined;
  readonly meetings: Map<number, Rows>;
  readonly enrolments: Map<PersonId, Rows>;
  readonly seats: Map<PersonId, Seat>;
}

export const tableNames = ['demand', 'response', 'certificate', 'history', 'region', 'workforce'] as const;
export type TableName = (typeof tableNames)[number];

/**
 * What some of a year's rows say, however the rows were cut into parts: the same rows in any order, in any parts, delivered any number of
 * times, are the same state. Under each key stand all the distinct rows; a mark is the one recorded last. Nothing is counted here, so
 * nothing is counted twice.
 */
export interface ReviewState {
  readonly version: string;
  readonly years: ReadonlySet<number>;
  /** The day as at which to look. */
  readonly days: ReadonlySet<IsoDay>;
  /** Ids of the policies under which rows were collected. */
  readonly policies: ReadonlySet<string>;
  readonly groups: ReadonlyMap<GroupId, GroupState>;
  /** The rows that belong to no group's register, each under its key. */
  readonly tables: Readonly<Record<TableName, ReadonlyMap<string, Rows>>>;
}

/** What a state is while it is built. */
export interface Draft extends ReviewState {
  readonly years: Set<number>;
  readonly days: Set<IsoDay>;
  readonly policies: Set<string>;
  readonly groups: Map<GroupId, GroupState>;
  readonly tables: Readonly<Record<TableName, Map<string, Rows>>>;
}

/**
 * The state of no rows, which changes nothing when it is merged.
 *
 * @param policy id of the policy under which rows are collected; states collected under different ones are never merged
 */
export function emptyState(policy?: string): ReviewState {
  return {
    version: stateVersion,
    years: new Set(),
    days: new Set(),
    policies: new Set(policy === undefined ? [] : [policy]),
    groups: new Map(),
    tables: {
      demand: new Map(),
      response: new Map(),
      certificate: new Map(),
      history: new Map(),
      region: new Map(),
      workforce: new Map(),
    },
  };
}

/**
 * A state with one more row. A row that was there before changes nothing.
 *
 * @param state is used up: only the state that comes back may be used afterwards
 * @param row a lawful one, as `readRow` gives it; a mark at a meeting that cannot be, and an answer without an id, throw a RangeError
 */
export function addRow(state: ReviewState, row: ReviewRow): ReviewState {
  const { years, days, groups, tables } = readDraft(state);
  switch (row.kind) {
    case 'attendance': {
      if (!isMeeting(row.meeting)) throw new RangeError('No meeting of a group can have this number.');
      const { seats } = groupIn(groups, row.group);
      const earlier = seats.get(row.person);
      const seat = seatWith(earlier, row.meeting, cellOf(row));
      if (seat !== earlier) seats.set(earlier === undefined ? ownText(row.person) : row.person, seat);
      break;
    }
    case 'enrolment': {
      const { kind, group, person, ...rest } = row;
      takeRows(groupIn(groups, group).enrolments, ownText(person), canonicalText(rest));
      break;
    }
    case 'meeting': {
      const { kind, group, number, ...rest } = row;
      takeRows(groupIn(groups, group).meetings, number, canonicalText(rest));
      break;
    }
    case 'group': {
      const { kind, id, ...rest } = row;
      const own = groupIn(groups, id);
      own.group = unitedRows(own.group, canonicalText(rest));
      break;
    }
    case 'year':
      years.add(row.year);
      if (row.asOf !== undefined) days.add(row.asOf);
      break;
    default: {
      if (row.kind === 'response' && row.id === undefined) throw new RangeError('An answer has an id.');
      const { kind, ...rest } = row;
      takeRows(tables[kind], keyOf(row), canonicalText(rest));
    }
  }
  return state;
}

/** A whole seat at once, as a state that was written down has it. */
export function addSeat(state: ReviewState, group: GroupId, person: PersonId, seat: Seat): void {
  const { seats } = groupIn(readDraft(state).groups, group);
  const known = seats.get(person);
  seats.set(person, known === undefined ? seat : mergedSeat(known, seat));
}

function isMeeting(number: unknown): number is number {
  return Number.isInteger(number) && Number(number) >= 1 && Number(number) <= mostMeetings;
}

/** Rows with the same key speak of the same thing. A request belongs to a person, a place asked for, and a round. */
function keyOf(row: Extract<ReviewRow, { readonly kind: TableName }>): string {
  switch (row.kind) {
    case 'demand':
      return canonicalText([row.person, row.group ?? null, row.stream ?? null, row.intake ?? null]);
    case 'response':
      return ownText(row.id);
    case 'certificate':
      return canonicalText([row.person, row.group]);
    case 'history':
      return canonicalText([row.person, row.group, row.startedOn]);
    case 'region':
      return row.region;
    case 'workforce':
      return row.category;
  }
}

/** A state is a draft whose owner looks only; whoever adds or merges has been given it to use up. */
export function readDraft(state: ReviewState): Draft {
  return state as Draft;
}

function groupIn(groups: Map<GroupId, GroupState>, id: GroupId): GroupState {
  const known = groups.get(id);
  if (known !== undefined) return known;
  const fresh: GroupState = { group: undefined, meetings: new Map(), enrolments: new Map(), seats: new Map() };
  groups.set(ownText(id), fresh);
  return fresh;
}
