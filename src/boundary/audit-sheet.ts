import { type Problem, pathOf, problem, type Result } from '../kernel/result.js';
import type { AuditRecords } from '../rules/capacity/audit/records.js';
import { readAudit } from './audit.js';
import { unknownKey } from './issues.js';
import { refused } from './shape.js';

const needed = ['person', 'group', 'from'] as const;
const known = [...needed, 'to', 'modality', 'organisation'] as const;
type Column = (typeof known)[number];

/** A row that has something in it: its place in the sheet, and its cells by their columns. */
interface SheetRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/**
 * Reads a sheet with a row a membership for `capacity.audit`: a heading with `person`, `group` and `from`, and `to`, `modality` or
 * `organisation` where they are known, in any order. A blank cell is a fact that is not known; without `to` the membership still runs. The
 * groups are those that the rows name, and how a group meets is told in at least one row of it.
 *
 * @param rows the cells as text, the heading first; rows without any text are padding and left out
 * @returns the records, or every problem with its place, `rows[3].cells[2]`, counted from the heading as row 0 and the first cell as 0
 */
export function readAuditSheet(rows: readonly (readonly string[])[]): Result<AuditRecords> {
  const [heading = []] = rows;
  const columns = columnsOf(heading);
  const problems = [...headingProblems(heading, columns)];
  const sheet = rows.flatMap((cells, row): readonly SheetRow[] => {
    if (row === 0 || cells.every((cell) => cell.trim() === '')) return [];
    if (cells.slice(heading.length).some((cell) => cell.trim() !== '')) {
      problems.push(
        problem(pathOf(['rows', row]), 'too-many', `A row has as many cells as the heading: ${heading.length}.`),
      );
    }
    return [{ row, cells: cellsIn(cells, columns) }];
  });
  if (needed.some((column) => !columns.has(column))) return refused(problems);
  const groups = groupsIn(sheet, columns, problems);
  const memberships = sheet.map(({ cells: { modality: _, person = '', group = '', from = '', ...more } }) => ({
    person,
    group,
    from,
    ...more,
  }));
  const read = readAudit({ groups: groups.map(({ id, modality }) => ({ id, ...modality })), memberships });
  const placed = read.ok
    ? []
    : read.problems.map((each) => ({ ...each, path: placeOf(each.path, sheet, groups, columns) }));
  const told = new Set<string>();
  const once = [...problems, ...placed].filter(({ path, code }) => told.size < told.add(`${path} ${code}`).size);
  return read.ok && once.length === 0 ? read : refused(once);
}

type Columns = ReadonlyMap<Column, number>;

function columnsOf(heading: readonly string[]): Columns {
  const names = heading.map(nameIn);
  return new Map(known.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)]] : [])));
}

function nameIn(cell: string): string {
  return cell.trim().toLowerCase();
}

function headingProblems(heading: readonly string[], columns: Columns): readonly Problem[] {
  const lacking = needed.filter((column) => !columns.has(column));
  const message =
    'The first row is a heading with person, group and from; to, modality and organisation may be there too.';
  const names = heading.map(nameIn);
  return [
    ...(lacking.length === 0 ? [] : [problem('rows[0]', 'missing', message)]),
    ...names.flatMap((name, cell): readonly Problem[] => {
      const path = pathOf(['rows', 0, 'cells', cell]);
      if (name === '') return [];
      if (!known.some((column) => column === name)) return [{ ...unknownKey([name], known), path }];
      return names.indexOf(name) < cell ? [problem(path, 'duplicate', 'This column is there twice.')] : [];
    }),
  ];
}

function cellsIn(cells: readonly string[], columns: Columns): SheetRow['cells'] {
  return Object.fromEntries(
    [...columns].flatMap(([column, at]) => {
      const cell = (cells[at] ?? '').trim();
      return cell === '' ? [] : [[column, cell]];
    }),
  );
}

interface SheetGroup {
  readonly id: string;
  readonly modality: { readonly modality?: string };
  /** The first row of the group, and the first that says how it meets. */
  readonly row: number;
  readonly told: number;
}

function groupsIn(sheet: readonly SheetRow[], columns: Columns, problems: Problem[]): readonly SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const { row, cells } of sheet) {
    const { group: id = '', modality } = cells;
    const before = groups.get(id) ?? { id, modality: {}, row, told: row };
    if (modality === undefined || before.modality.modality === modality) {
      groups.set(id, before);
    } else if (before.modality.modality === undefined) {
      groups.set(id, { ...before, modality: { modality }, told: row });
    } else {
      const path = pathOf(['rows', row, 'cells', columns.get('modality') ?? 0]);
      problems.push(problem(path, 'contradiction', 'An earlier row says that this group meets in another way.'));
    }
  }
  return [...groups.values()];
}

/** A problem of the records is one of the row and the cell it was read from. */
function placeOf(path: string, sheet: readonly SheetRow[], groups: readonly SheetGroup[], columns: Columns): string {
  const [, list = '', index = '', key = ''] = /^(memberships|groups)\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const group = list === 'groups' ? groups[Number(index)] : undefined;
  const row = group === undefined ? sheet[Number(index)]?.row : key === 'modality' ? group.told : group.row;
  if (list === '' || row === undefined) return 'rows';
  const column = known.find((each) => each === (key === 'id' ? 'group' : key));
  const cell = column === undefined ? undefined : columns.get(column);
  return pathOf(cell === undefined ? ['rows', row] : ['rows', row, 'cells', cell]);
}
