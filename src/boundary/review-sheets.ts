import { type Problem, problem } from '../kernel/result.js';
import { readMarkCell, readNumberCell } from './review-cells.js';
import { readHeading, readTableRow } from './review-layout.js';
import { type TableKind, tableKinds } from './review-tables.js';

/** A sheet as rows of cells, all of them text, the heading first. */
export type Sheet = readonly (readonly string[])[];

/** One row that has something in it, and where it stands. */
export interface SheetRow {
  /** Such as `attendance.csv line 17`. */
  readonly place: string;
  /** The column that everything wrong with this row is told of, where it is one cell of a wider row. */
  readonly column?: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** The rows of every table that is there; `null` for one that cannot be read at all. */
export type Sheets = ReadonlyMap<TableKind, readonly SheetRow[] | null>;

const ending = '.csv';
const roster = /^attendance-(.+)\.csv$/is;

/** The name of the file of a table. */
export function fileOf(kind: TableKind): string {
  return `${kind}${ending}`;
}

/** The tables in a folder, by the names of their files, in capitals or not. What is no CSV is none of ours. */
export function sheetsOf(files: ReadonlyMap<string, Sheet>, problems: Problem[]): Sheets {
  const sheets = new Map<TableKind, readonly SheetRow[] | null>();
  for (const [name, sheet] of files) {
    if (!name.toLowerCase().endsWith(ending)) continue;
    const kind = tableKinds.find((each) => fileOf(each) === name.toLowerCase());
    const [, group] = roster.exec(name) ?? [];
    if (kind === undefined && group === undefined) {
      const known = tableKinds.map(fileOf).join(', ');
      problems.push(problem(name, 'unknown-word', `No table of a year has this name. Known here: ${known}.`));
      continue;
    }
    const of = kind ?? 'attendance';
    const rows = kind === undefined ? rosterRows(name, group ?? '', sheet, problems) : tableRows(kind, sheet, problems);
    const before = sheets.get(of);
    sheets.set(of, rows === null || before === null ? null : [...(before ?? []), ...rows]);
  }
  return sheets;
}

function tableRows(kind: TableKind, sheet: Sheet, problems: Problem[]): readonly SheetRow[] | null {
  const name = fileOf(kind);
  const heading = readHeading(kind, sheet[0] ?? [], lineOf(name, 0));
  const { layout } = heading;
  problems.push(...heading.problems);
  if (layout === null) return null;
  return filled(name, sheet).map(({ place, cells }) => {
    const read = readTableRow(layout, cells, place);
    problems.push(...read.problems);
    return { place, values: read.values };
  });
}

/** A roster of one group: the person, then a column for each meeting under its number. A blank cell says nothing. */
function rosterRows(name: string, group: string, sheet: Sheet, problems: Problem[]): readonly SheetRow[] | null {
  const [, ...heading] = sheet[0] ?? [];
  const wrong = heading.flatMap((cell, index) => {
    if (cell.trim() === '') return [];
    const number = readNumberCell(cell.trim(), `${lineOf(name, 0)}.cells[${index + 1}]`);
    if (!number.ok) return number.problems;
    const first = heading.findIndex((each) => Number(each) === number.value && each.trim() !== '');
    return first === index
      ? []
      : [problem(`${lineOf(name, 0)}.cells[${index + 1}]`, 'duplicate', 'This meeting is there twice.')];
  });
  if (wrong.length > 0) {
    problems.push(...wrong);
    return null;
  }
  return filled(name, sheet).flatMap(({ place, cells }) => {
    const [person = '', ...marks] = cells;
    return marks.flatMap((cell, index): readonly SheetRow[] => {
      const typed = cell.trim();
      const meeting = (heading[index] ?? '').trim();
      if (typed === '') return [];
      if (meeting === '') {
        problems.push(problem(place, 'too-many', 'This row has a cell in a column without a name.'));
        return [];
      }
      const column = `meeting ${meeting}`;
      const mark = readMarkCell(typed, `${place}.${column}`);
      if (!mark.ok) problems.push(...mark.problems);
      const values = new Map<string, unknown>([
        ['person', person.trim()],
        ['group', group],
        ['meeting', Number(meeting)],
        ['mark', mark.ok ? mark.value : typed],
      ]);
      return [{ place, column, values }];
    });
  });
}

function filled(name: string, sheet: Sheet): readonly { readonly place: string; readonly cells: readonly string[] }[] {
  return sheet.flatMap((cells, row) =>
    row === 0 || cells.every((cell) => cell.trim() === '') ? [] : [{ place: lineOf(name, row), cells }],
  );
}

/** Lines are counted as a spreadsheet counts its rows: the heading is line 1. */
function lineOf(name: string, row: number): string {
  return `${name} line ${row + 1}`;
}
