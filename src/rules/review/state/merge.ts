import { type Problem, problem, type Result, resultOf } from '../../../kernel/result.js';
import { takeRows, unitedRows } from './rows.js';
import { mergedSeat } from './seat.js';
import { type Draft, type GroupState, type ReviewState, readDraft, stateVersion, tableNames } from './state.js';

/**
 * What two states say together. In any order and any grouping, with states that overlap, the result is the same.
 *
 * @param first is used up, and so is `second`: only the state that comes back may be used afterwards. Where they are refused, both stay
 * as they are
 * @returns the state; `unsupported` where one is of another version of this format, `contradiction` where they were collected for
 * different years or under different policies
 */
export function mergeStates(first: ReviewState, second: ReviewState): Result<ReviewState> {
  return resultOf(apart(first, second), () => {
    const larger = first.groups.size < second.groups.size ? second : first;
    return united(readDraft(larger), larger === first ? second : first);
  });
}

function apart(first: ReviewState, second: ReviewState): readonly Problem[] {
  const problems: Problem[] = [];
  if (first.version !== stateVersion || second.version !== stateVersion) {
    problems.push(problem('version', 'unsupported', `Only states of version ${stateVersion} are merged.`));
  }
  if (differ(first.years, second.years)) {
    problems.push(problem('year', 'contradiction', 'These states were collected for different years.'));
  }
  if (differ(first.policies, second.policies)) {
    problems.push(problem('policies', 'contradiction', 'These states were collected under different policies.'));
  }
  return problems;
}

/** Two that both say something, and not the same. One that says nothing goes with any: that keeps the order of merging from mattering. */
function differ(first: ReadonlySet<unknown>, second: ReadonlySet<unknown>): boolean {
  if (first.size === 0 || second.size === 0) return false;
  return first.size !== second.size || [...first].some((each) => !second.has(each));
}

function united(into: Draft, from: ReviewState): ReviewState {
  for (const year of from.years) into.years.add(year);
  for (const day of from.days) into.days.add(day);
  for (const policy of from.policies) into.policies.add(policy);
  for (const [id, group] of from.groups) {
    const known = into.groups.get(id);
    if (known === undefined) into.groups.set(id, group);
    else uniteGroup(known, group);
  }
  for (const name of tableNames) {
    for (const [key, rows] of from.tables[name]) takeRows(into.tables[name], key, rows);
  }
  return into;
}

function uniteGroup(into: GroupState, from: GroupState): void {
  if (from.group !== undefined) into.group = unitedRows(into.group, from.group);
  for (const [number, rows] of from.meetings) takeRows(into.meetings, number, rows);
  for (const [person, rows] of from.enrolments) takeRows(into.enrolments, person, rows);
  for (const [person, seat] of from.seats) {
    const known = into.seats.get(person);
    into.seats.set(person, known === undefined ? seat : mergedSeat(known, seat));
  }
}
