import { type Problem, problem } from '../kernel/result.js';
import { fileOf, type SheetRow, type Sheets } from './review-sheets.js';
import { statement, type TableKind, tableKinds } from './review-tables.js';

/** A year as `readYear` takes it, and where in the sheets each part of it stands. */
export interface FolderDocument {
  readonly document: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: string) => string;
}

type Values = Record<string, unknown>;

/** Lists of the document that are one table each, and need nothing of another. */
const lists = ['attendance', 'demand', 'certificates', 'history', 'workforce'] as const;

/** Rows of a table that cannot be read stand as something that is no list, so that nothing is said of what rests on them. */
const unreadable = 'unreadable';

/** Puts the rows of the tables together: meetings into their groups, moves into the memberships they were made in. */
export function documentOf(sheets: Sheets, problems: Problem[]): FolderDocument {
  const places = new Map<string, SheetRow>();
  const rowsOf = (kind: TableKind): readonly SheetRow[] => sheets.get(kind) ?? [];
  const placed = (kind: string, rows: readonly SheetRow[]): readonly Values[] =>
    rows.map((row, index) => {
      places.set(`${kind}[${index}]`, row);
      return Object.fromEntries(row.values);
    });
  const unless = <Rows>(kind: TableKind, rows: Rows): Rows | string => (sheets.get(kind) === null ? unreadable : rows);

  const groups = placed('groups', rowsOf('groups'));
  // Of a table that cannot be read nobody knows what is in it. One of the groups is always needed, and is told of by itself.
  const told = (kind: TableKind): Problem[] => (sheets.get(kind) === null ? [] : problems);
  const meetings = inGroups(groups, rowsOf('meetings'), places, sheets.has('groups') ? told('groups') : []);
  const enrolments = placed('enrolments', rowsOf('enrolments'));
  inMemberships(enrolments, rowsOf('moves'), places, told('enrolments'));
  const year = ofTheYear(rowsOf('year'), places, problems);
  const regions = rowsOf('regions').map((row, index) => {
    places.set(`regions[${index}]`, { ...row, column: 'region' });
    return row.values.get('region');
  });
  const responses = placed('responses', rowsOf('responses')).map(asResponse);
  const given = (kind: TableKind, rows: unknown): Values => (sheets.has(kind) ? { [kind]: unless(kind, rows) } : {});
  const document: Values = {
    ...year,
    ...given(
      'groups',
      groups.map((group, index) => ({ ...group, meetings: unless('meetings', meetings[index] ?? []) })),
    ),
    enrolments: [],
    attendance: [],
    ...given('enrolments', enrolments),
    ...Object.assign({}, ...lists.map((kind) => given(kind, placed(kind, rowsOf(kind))))),
    ...given('responses', responses),
    ...given('regions', regions),
  };
  const lost = sheets.get('meetings') === null;
  const isLost = (path: string): boolean => lost && /^groups\[\d+\]\.meetings$/.test(path);
  return { document, placeOf: (path) => (isLost(path) ? fileOf('meetings') : placeIn(path, places)) };
}

function ofTheYear(rows: readonly SheetRow[], places: Map<string, SheetRow>, problems: Problem[]): Values {
  const [only, another] = rows;
  if (another !== undefined) problems.push(problem(another.place, 'too-many', 'One row says which year it is.'));
  if (only === undefined) return {};
  for (const name of ['year', 'asOf']) places.set(name, { ...only, column: name });
  return Object.fromEntries(only.values);
}

function inGroups(
  groups: readonly Values[],
  rows: readonly SheetRow[],
  places: Map<string, SheetRow>,
  problems: Problem[],
): readonly (readonly Values[])[] {
  const index = new Map<unknown, number>();
  groups.forEach(({ id }, at) => {
    if (!index.has(id)) index.set(id, at);
  });
  const meetings = groups.map((): Values[] => []);
  for (const row of rows) {
    const { group, held = null, ...meeting } = Object.fromEntries(row.values);
    const at = index.get(group) ?? -1;
    const own = meetings[at];
    if (own !== undefined) {
      places.set(`groups[${at}].meetings[${own.length}]`, row);
      own.push({ held, ...meeting });
    } else if (group !== undefined) {
      problems.push(problem(`${row.place}.group`, 'unknown-reference', 'No group of the year has this id.'));
    }
  }
  return meetings;
}

/** A move is of the membership on its day; where none was then, of one of the others, where it is found to lie outside. */
function inMemberships(
  enrolments: readonly Values[],
  rows: readonly SheetRow[],
  places: Map<string, SheetRow>,
  problems: Problem[],
): void {
  const index = new Map<string, number[]>();
  enrolments.forEach(({ person, group }, at) => {
    const key = JSON.stringify([person, group]);
    index.set(key, [...(index.get(key) ?? []), at]);
  });
  const moves = new Map<number, Values[]>();
  for (const row of rows) {
    const { person, group, organisation = null, inSector = null, ...move } = Object.fromEntries(row.values);
    const own = index.get(JSON.stringify([person, group])) ?? [];
    const at = own.find((each) => covers(enrolments[each] ?? {}, String(row.values.get('on')))) ?? own.at(-1);
    if (at === undefined) {
      const message = 'Only a member of the group has a move in it.';
      if (person !== undefined && group !== undefined) {
        problems.push(problem(`${row.place}.person`, 'unknown-reference', message));
      }
      continue;
    }
    const list = moves.get(at) ?? [];
    places.set(`enrolments[${at}].moves[${list.length}]`, row);
    moves.set(at, [...list, { organisation, inSector, ...move }]);
  }
  for (const [at, list] of moves) Object.assign(enrolments[at] ?? {}, { moves: list });
}

/** Days as text are in the order of days. */
function covers({ joinedAt, leftAt }: Values, on: string): boolean {
  return !(typeof joinedAt === 'string' && on < joinedAt) && !(typeof leftAt === 'string' && on > leftAt);
}

export function asResponse({ cycles, ...row }: Values): Values {
  const entries = Object.entries(row);
  const agreement = entries.filter(([name]) => name.startsWith(statement));
  return {
    ...Object.fromEntries(entries.filter(([name]) => !name.startsWith(statement))),
    ...(cycles === undefined ? {} : { codings: cycles }),
    ...(agreement.length === 0
      ? {}
      : { agreement: Object.fromEntries(agreement.map(([name, value]) => [name.slice(statement.length), value])) }),
  };
}

/** A problem of the document is one of the row and the column it was read from. */
function placeIn(path: string, places: ReadonlyMap<string, SheetRow>): string {
  const [, whole = '', list = '', inner = '', rest = ''] =
    /^((\w+)(?:\[\d+\])?)(\.(?:meetings|moves)\[\d+\])?(.*)$/s.exec(path) ?? [];
  const row = places.get(`${whole}${inner}`);
  if (row === undefined) return tableKinds.some((kind) => kind === list) ? `${list}.csv` : path;
  const column = row.column ?? columnOf(rest);
  return column === '' ? row.place : `${row.place}.${column}`;
}

function columnOf(rest: string): string {
  const agreed = /^\.agreement\.(.*)$/s.exec(rest);
  if (agreed !== null) return `${statement}${agreed[1]}`;
  const [, name = ''] = /^\.(\w+)/.exec(rest) ?? [];
  return columnsOfParts.get(name) ?? name;
}

/** Parts of a row that are several cells, or a table of their own, are told of the row. */
const columnsOfParts: ReadonlyMap<string, string> = new Map([
  ['codings', 'cycles'],
  ['agreement', ''],
  ['meetings', ''],
  ['moves', ''],
]);
