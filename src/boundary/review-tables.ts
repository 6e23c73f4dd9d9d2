import { readId } from '../kernel/id.js';
import {
  type CellReader,
  readAgreementCell,
  readCyclesCell,
  readHeldCell,
  readListCell,
  readMarkCell,
  readNumberCell,
  readNumbersCell,
  readTextCell,
  readYesNoCell,
} from './review-cells.js';

export interface Column {
  readonly name: string;
  /** Where a row has no cell here it says nothing. */
  readonly needed: boolean;
  readonly read: CellReader;
}

function need(name: string, read: CellReader = readTextCell): Column {
  return { name, needed: true, read };
}

function may(name: string, read: CellReader = readTextCell): Column {
  return { name, needed: false, read };
}

const [person, group] = [need('person'), need('group')];

export type TableKind =
  | 'year'
  | 'groups'
  | 'meetings'
  | 'enrolments'
  | 'moves'
  | 'attendance'
  | 'demand'
  | 'responses'
  | 'certificates'
  | 'history'
  | 'regions'
  | 'workforce';

/** The tables of a year, each with its columns: what a sheet of one has in its heading, in any order. */
export const reviewTables: Readonly<Record<TableKind, readonly Column[]>> = {
  year: [need('year', readNumberCell), may('asOf')],
  groups: [need('id'), need('modality'), need('stream'), may('policy'), may('surveyed', readNumberCell)],
  meetings: [
    group,
    need('number', readNumberCell),
    need('date'),
    may('held', readHeldCell),
    may('modality'),
    may('minutes', readNumberCell),
    may('facilitators', readListCell),
  ],
  enrolments: [
    person,
    group,
    may('organisation'),
    may('region'),
    may('attributes', readListCell),
    may('joinedAt'),
    may('leftAt'),
    may('leftBecause'),
  ],
  moves: [
    person,
    group,
    need('on'),
    may('organisation'),
    may('inSector', readYesNoCell),
    need('keptSeat', readYesNoCell),
  ],
  attendance: [
    person,
    group,
    need('meeting', readNumberCell),
    need('mark', readMarkCell),
    may('minutes', readNumberCell),
    may('recordedAt'),
  ],
  demand: [
    person,
    may('group'),
    may('stream'),
    may('intake'),
    may('eligible', readYesNoCell),
    may('askedOn'),
    may('offeredOn'),
    may('seatedOn'),
    may('withdrewOn'),
  ],
  responses: [
    may('id'),
    group,
    may('recommend', readNumberCell),
    may('before', readNumberCell),
    may('after', readNumberCell),
    may('applied', readYesNoCell),
    may('cycles', readCyclesCell),
    may('theme'),
    may('text'),
  ],
  certificates: [person, group, need('minutes', readNumberCell)],
  history: [
    person,
    group,
    need('startedOn'),
    need('endedOn'),
    need('completed', readYesNoCell),
    may('inSector', readYesNoCell),
    may('attended', readNumbersCell),
  ],
  regions: [need('region')],
  workforce: [need('category'), need('people', readNumberCell)],
};

export const tableKinds: readonly TableKind[] = [
  'year',
  'groups',
  'meetings',
  'enrolments',
  'moves',
  'attendance',
  'demand',
  'responses',
  'certificates',
  'history',
  'regions',
  'workforce',
];

/** Statements of a survey have a column each: `agree:trust`, with the agreement from 1 to 5 or `n/a`. */
export const statement = 'agree:';

/** The column of a table that has this name, in whatever capitals; `null` where there is none. */
export function columnNamed(kind: TableKind, name: string): Column | null {
  if (kind === 'responses' && name.toLowerCase().startsWith(statement)) {
    const of = name.slice(statement.length).trim();
    return readId(of, '').ok ? may(`${statement}${of}`, readAgreementCell) : null;
  }
  return reviewTables[kind].find((column) => column.name.toLowerCase() === name.toLowerCase()) ?? null;
}
