import { type Problem, problem } from '../../../kernel/result.js';
import { sortedKeys } from './encode.js';
import { readRest } from './read-rest.js';
import { listed, type Rows } from './rows.js';
import { cellsOf, noSign, type Seat, saidIn } from './seat.js';
import { type GroupState, type ReviewState, type TableName, tableNames } from './state.js';

/** What a list of `YearRecords` is called, by the kind of its rows. */
const listNames: Readonly<Record<TableName, string>> = {
  demand: 'demand',
  response: 'responses',
  certificate: 'certificates',
  history: 'history',
  region: 'regions',
  workforce: 'workforce',
};

/**
 * Every place at which rows say different things, or at which something is missing without which there is no year. A place is a number
 * in canonical order, because an id in a log would tell who it is: groups by id, in each its people by id, and their marks by meeting;
 * what contradicts itself counts once.
 */
export function conflictsOf(state: ReviewState): readonly Problem[] {
  const problems = ofTheYear(state);
  const places = { enrolments: 0, attendance: 0 };
  for (const [index, id] of sortedKeys(state.groups).entries()) {
    const group = state.groups.get(id);
    if (group === undefined) continue;
    ofGroup(group, `groups[${index}]`, problems);
    ofEnrolments(group, places, problems);
    for (const person of sortedKeys(group.seats)) ofSeat(group.seats.get(person) ?? '', places, problems);
  }
  for (const name of tableNames) ofTable(state.tables[name], listNames[name], problems);
  return problems;
}

interface Places {
  enrolments: number;
  attendance: number;
}

/** Rows come through this library or through its command, and each has its way of saying the year. */
const noYear =
  'No row says which year this is: add a row of kind year, or say it with --year 2027 on the command line.';

function ofTheYear({ years, days }: ReviewState): Problem[] {
  const problems: Problem[] = [];
  if (years.size === 0) problems.push(problem('year', 'missing', noYear));
  if (years.size > 1) problems.push(problem('year', 'contradiction', 'Rows name different years.'));
  if (days.size > 1) problems.push(problem('asOf', 'contradiction', 'Rows name different days as at which to look.'));
  return problems;
}

function ofGroup({ group, meetings }: GroupState, path: string, problems: Problem[]): void {
  if (group === undefined) problems.push(problem(path, 'missing', 'Rows name this group, and none says what it is.'));
  else if (listed(group).length > 1) problems.push(differing(path));
  const numbers = [...meetings.keys()].sort((first, second) => first - second);
  for (const [index, number] of numbers.entries()) {
    if (listed(meetings.get(number)).length > 1) problems.push(differing(`${path}.meetings[${index}]`));
  }
}

/** One person has one row for each first day. */
function ofEnrolments({ enrolments }: GroupState, places: Places, problems: Problem[]): void {
  for (const person of sortedKeys(enrolments)) {
    const rows = listed(enrolments.get(person));
    const times = new Map<string, number>();
    if (rows.length > 1) for (const row of rows) takeTime(times, row);
    for (const [, count] of [...times].sort(([first], [second]) => (first < second ? -1 : 1))) {
      if (count > 1) problems.push(differing(`enrolments[${places.enrolments}]`));
      places.enrolments++;
    }
    if (times.size === 0) places.enrolments++;
  }
}

function takeTime(times: Map<string, number>, row: string): void {
  const { joinedAt = '' } = readRest<{ readonly joinedAt?: string }>(row);
  times.set(joinedAt, (times.get(joinedAt) ?? 0) + 1);
}

function ofSeat(seat: Seat, places: Places, problems: Problem[]): void {
  if (typeof seat === 'string') {
    // Signs alone never contradict each other.
    for (const sign of seat) if (sign !== noSign) places.attendance++;
    return;
  }
  for (const cell of cellsOf(seat)) {
    if (cell === '') continue;
    if (saidIn(cell).length > 1) {
      const path = `attendance[${places.attendance}]`;
      problems.push(problem(path, 'contradiction', 'Rows have different marks here, recorded at the same moment.'));
    }
    places.attendance++;
  }
}

function ofTable(table: ReadonlyMap<string, Rows>, name: string, problems: Problem[]): void {
  for (const [index, key] of sortedKeys(table).entries()) {
    if (listed(table.get(key)).length > 1) problems.push(differing(`${name}[${index}]`));
  }
}

function differing(path: string): Problem {
  return problem(path, 'contradiction', 'Rows say different things of this.');
}
