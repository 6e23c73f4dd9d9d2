import { failed, ok, type Problem, problem, type Result } from '../kernel/result.js';
import { readRowInto } from '../rules/review/state/read-row.js';
import type { ReviewRow, RowKind } from '../rules/review/state/rows.js';
import { asResponse } from './review-document.js';
import { type Layout, layoutOf, readTableRow, tableOf } from './review-layout.js';
import { type TableKind, tableKinds } from './review-tables.js';

/** What one row of each table is; `null` for a table whose rows belong to those of another. */
const rowKinds: Readonly<Record<TableKind, RowKind | null>> = {
  year: 'year',
  groups: 'group',
  meetings: 'meeting',
  enrolments: 'enrolment',
  moves: null,
  attendance: 'attendance',
  demand: 'demand',
  responses: 'response',
  certificates: 'certificate',
  history: 'history',
  regions: 'region',
  workforce: 'workforce',
};

/** The columns of a table whose rows can each stand alone. */
export interface ReviewColumns {
  readonly kind: RowKind;
  readonly layout: Layout;
}

/**
 * Tells from a heading what the rows of a table are.
 *
 * @param heading the names of the columns, in any order
 * @param path where the heading stands
 * @param name of the file, if it has one: `attendance-17.csv` is a part of that table, whatever other table its heading would fit
 * @returns the columns; or what keeps them from being any table of a review
 */
export function columnsOf(heading: readonly string[], path: string, name = ''): Result<ReviewColumns> {
  const named = tableKinds.find((kind) =>
    new RegExp(`^(.*[/\\\\])?${kind}([^a-z/\\\\][^/\\\\]*)?\\.csv$`, 'i').test(name),
  );
  const layout = named === undefined ? tableOf(heading, path) : layoutOf(named, heading, path);
  if (!layout.ok) return layout;
  const kind = rowKinds[layout.value.kind];
  return kind === null
    ? failed(problem(path, 'unsupported', 'Moves are given with the memberships they were made in, as JSON a line.'))
    : ok({ kind, layout: layout.value });
}

/**
 * Reads one row of a table. A row without any text is padding, and nothing.
 *
 * @param path where it stands, such as `line 17`; a cell is `line 17.mark`
 * @param problems everything that is wrong with the row is put here
 */
export function readCells(
  cells: readonly string[],
  { kind, layout }: ReviewColumns,
  path: string,
  problems: Problem[],
): ReviewRow | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  const { values, problems: found } = readTableRow(layout, cells, path);
  const before = problems.length;
  problems.push(...found);
  const said = problems.length;
  const read = readRowInto({ kind, ...fieldsOf(kind, values) }, path, problems);
  // What a cell that could not be read would have been is neither missing nor of another kind, too.
  if (said > before) dropRepeated(problems, before, said);
  return problems.length === before ? read : undefined;
}

function fieldsOf(kind: RowKind, values: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  const fields = Object.fromEntries(values);
  if (kind === 'meeting') return { held: null, ...fields };
  return kind === 'response' ? asResponse(fields) : fields;
}

/** A field whose cell was named already is not named again. */
function dropRepeated(problems: Problem[], from: number, to: number): void {
  const named = new Set(problems.slice(from, to).map(({ path }) => path));
  const later = problems.splice(to).filter(({ path }) => !named.has(path));
  problems.push(...later);
}
