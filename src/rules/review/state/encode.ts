import { canonicalText } from '../../../kernel/canonical.js';
import { byCodeUnit } from '../../../kernel/order.js';
import { listed, type Rows } from './rows.js';
import { type GroupState, type ReviewState, tableNames } from './state.js';

/**
 * A state as one line of text, with the line end. Equal states are equal bytes, whatever they were built from and in whatever order.
 *
 * Ids and their seats stand one after the other in one list, so that a seat takes hardly more than its id and a sign a meeting.
 */
export function encodeState(state: ReviewState): string {
  const groups = sortedKeys(state.groups).map((id) => groupText(id, state.groups.get(id)));
  const tables = tableNames.map((name) => `${JSON.stringify(name)}:${flat(state.tables[name])}`).sort(byCodeUnit);
  return [
    `{"asOf":${canonicalText([...state.days].sort(byCodeUnit))}`,
    `"groups":[${groups.join(',')}]`,
    `"policies":${canonicalText([...state.policies].sort(byCodeUnit))}`,
    `"tables":{${tables.join(',')}}`,
    `"version":${JSON.stringify(state.version)}`,
    `"years":${canonicalText([...state.years].sort((first, second) => first - second))}}\n`,
  ].join(',');
}

/** Id, what was said of the group, its meetings by number, its enrolments by person, its seats by person. */
function groupText(id: string, group: GroupState | undefined): string {
  if (group === undefined) return '';
  const numbers = [...group.meetings.keys()].sort((first, second) => first - second);
  const meetings = numbers.map((number) => `${number},${rowsText(group.meetings.get(number))}`);
  const seats = sortedKeys(group.seats).map((person) => {
    return `${JSON.stringify(person)},${JSON.stringify(group.seats.get(person))}`;
  });
  const parts = [JSON.stringify(id), rowsText(group.group), `[${meetings.join(',')}]`, flat(group.enrolments)];
  return `[${parts.join(',')},[${seats.join(',')}]]`;
}

/** Keys and rows in turn. */
function flat(table: ReadonlyMap<string, Rows>): string {
  return `[${sortedKeys(table)
    .map((key) => `${JSON.stringify(key)},${rowsText(table.get(key))}`)
    .join(',')}]`;
}

/** The rows are canonical texts already. */
function rowsText(rows: Rows | undefined): string {
  return `[${listed(rows).join(',')}]`;
}

export function sortedKeys(map: ReadonlyMap<string, unknown>): readonly string[] {
  return [...map.keys()].sort(byCodeUnit);
}
