import type { GroupId, PersonId } from '../../../kernel/id.js';
import { type Result, resultOf } from '../../../kernel/result.js';
import { type Book, booksOf } from '../books.js';
import type { AttendanceRecord, EnrolmentRecord, GroupRecord, MeetingRecord, YearRecords } from '../records.js';
import { conflictsOf } from './conflicts.js';
import { sortedKeys } from './encode.js';
import { mappedView } from './mapped-view.js';
import { readRest } from './read-rest.js';
import { listed } from './rows.js';
import { cellsOf, momentIn, saidIn } from './seat.js';
import type { GroupState, ReviewState, TableName } from './state.js';

/**
 * The records that a state stands for, in canonical order: groups, people and other ids by code unit, meetings by number.
 *
 * @returns the records; or every place where rows contradict each other or something is missing: `contradiction`, `missing`. The paths
 * are places in canonical order, such as `attendance[17]`, where what contradicts itself counts once
 */
export function recordsOf(state: ReviewState): Result<YearRecords> {
  return resultOf(conflictsOf(state), () => {
    const groups = sortedKeys(state.groups).map((id) => recordsOfGroup(id, state.groups.get(id)));
    return {
      ...looseRecords(state),
      groups: groups.map(({ group }) => group),
      enrolments: groups.flatMap(({ enrolments }) => enrolments),
      attendance: groups.flatMap(({ attendance }) => attendance),
    };
  });
}

/**
 * The year without its groups' registers: what is asked, answered, certified and known besides. Together with `booksFrom` this is all
 * that a state holds, and nothing in it is as large as the registers.
 */
export function looseRecordsOf(state: ReviewState): Result<YearRecords> {
  return resultOf(conflictsOf(state), () => looseRecords(state));
}

/**
 * The book of every group, in the order of their ids. Each is made when it is asked for, and again when it is asked for again, so that a
 * state of millions of marks is reviewed group by group.
 *
 * @returns the books; or every contradiction, as `recordsOf` tells them
 */
export function booksFrom(state: ReviewState): Result<ReadonlyMap<GroupId, Book>> {
  return resultOf(conflictsOf(state), () => booksIn(state));
}

function bookOf(id: GroupId, state: GroupState | undefined, index: number): Book {
  const { group, enrolments, attendance } = recordsOfGroup(id, state);
  const [book] = booksOf({ year: 0, groups: [group], enrolments, attendance }).values();
  if (book === undefined) throw new Error('One group has one book.');
  return { ...book, path: `groups[${index}]` };
}

/** The books of a state without contradictions, each made when it is asked for. */
export function booksIn(state: ReviewState): ReadonlyMap<GroupId, Book> {
  const places = new Map(sortedKeys(state.groups).map((id, index) => [id, index]));
  return mappedView(places, (id, index) => bookOf(id, state.groups.get(id), index));
}

/** The records of each group of a state without contradictions, one group after the other. */
export function* groupRecords(state: ReviewState): Generator<GroupRecords> {
  for (const id of sortedKeys(state.groups)) yield recordsOfGroup(id, state.groups.get(id));
}

export interface GroupRecords {
  readonly group: GroupRecord;
  readonly enrolments: readonly EnrolmentRecord[];
  readonly attendance: readonly AttendanceRecord[];
}

function recordsOfGroup(id: GroupId, state: GroupState | undefined): GroupRecords {
  const [said] = listed(state?.group);
  if (state === undefined || said === undefined) throw new RangeError('No row says what this group is.');
  const numbers = [...state.meetings.keys()].sort((first, second) => first - second);
  return {
    group: {
      ...readRest<Omit<GroupRecord, 'id' | 'meetings'>>(said),
      id,
      meetings: numbers.flatMap((number) =>
        listed(state.meetings.get(number)).map((row) => ({
          ...readRest<Omit<MeetingRecord, 'number'>>(row),
          number,
        })),
      ),
    },
    enrolments: sortedKeys(state.enrolments).flatMap((person) => timesOf(id, person, state)),
    attendance: sortedKeys(state.seats).flatMap((person) => marksOf(id, person, state)),
  };
}

function timesOf(group: GroupId, person: PersonId, { enrolments }: GroupState): readonly EnrolmentRecord[] {
  const rows = listed(enrolments.get(person)).map((row) => ({
    ...readRest<Omit<EnrolmentRecord, 'person' | 'group'>>(row),
    person,
    group,
  }));
  return rows.length === 1
    ? rows
    : rows.sort((first, second) => ((first.joinedAt ?? '') < (second.joinedAt ?? '') ? -1 : 1));
}

function marksOf(group: GroupId, person: PersonId, { seats }: GroupState): readonly AttendanceRecord[] {
  return cellsOf(seats.get(person) ?? '').flatMap((cell, index) => {
    const recordedAt = momentIn(cell);
    return saidIn(cell).map(({ mark, minutes }) => ({
      person,
      group,
      meeting: index + 1,
      mark,
      ...(minutes === null ? {} : { minutes }),
      ...(recordedAt === '' ? {} : { recordedAt }),
    }));
  });
}

/** Everything in a state that belongs to no group's register. */
export function looseRecords(state: ReviewState): YearRecords {
  const [year = 0] = state.years;
  const [asOf] = state.days;
  return {
    year,
    ...(asOf === undefined ? {} : { asOf }),
    groups: [],
    enrolments: [],
    attendance: [],
    ...listUnder('demand', rowsIn(state, 'demand')),
    ...listUnder('responses', rowsIn(state, 'response')),
    ...listUnder('certificates', rowsIn(state, 'certificate')),
    ...listUnder('history', rowsIn(state, 'history')),
    ...listUnder('regions', sortedKeys(state.tables.region)),
    ...listUnder('workforce', rowsIn(state, 'workforce')),
  };
}

/** A list that nobody has said anything for is left out, and not empty. */
function listUnder<Name extends keyof YearRecords>(
  name: Name,
  list: readonly object[] | readonly string[],
): Partial<Pick<YearRecords, Name>> {
  return list.length === 0 ? {} : readPart(name, list);
}

function readPart<Name extends keyof YearRecords>(name: Name, list: unknown): Partial<Pick<YearRecords, Name>> {
  return { [name]: list } as unknown as Pick<YearRecords, Name>;
}

function rowsIn(state: ReviewState, name: TableName): readonly object[] {
  const table = state.tables[name];
  return sortedKeys(table).flatMap((key) => listed(table.get(key)).map((row) => readRest<object>(row)));
}
