import { failed, ok, type Problem, problem, problemsIn, type Result, resultOf } from '../kernel/result.js';
import { unknownKey } from './issues.js';
import { type Column, columnNamed, reviewTables, type TableKind, tableKinds } from './review-tables.js';

/** A table as it is laid out: which column each cell of a row belongs to; `null` for a column without a name. */
export interface Layout {
  readonly kind: TableKind;
  readonly columns: readonly (Column | null)[];
}

/**
 * What the cells of a table belong to, by its heading. Capitals and spaces around a name make no difference.
 *
 * @param kind of table
 * @param heading the first row
 * @param path of the heading, for what is wrong with it
 * @returns the layout; or every column that is not known, is there twice or is missing
 */
export function layoutOf(kind: TableKind, heading: readonly string[], path: string): Result<Layout> {
  const known = reviewTables[kind];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const columns = heading.map((cell, index): Column | null => {
    const name = cell.trim();
    if (name === '') return null;
    const column = columnNamed(kind, name);
    const here = `${path}.cells[${index}]`;
    if (column === null) {
      problems.push({
        ...unknownKey(
          [name],
          known.map((each) => each.name),
        ),
        path: here,
      });
    } else if (seen.has(column.name)) problems.push(problem(here, 'duplicate', 'This column is there twice.'));
    if (column !== null) seen.add(column.name);
    return column;
  });
  const lacking = known.filter(({ name, needed }) => needed && !seen.has(name)).map(({ name }) => name);
  if (lacking.length > 0) {
    problems.push(problem(path, 'missing', `The first row is the heading; it lacks ${lacking.join(', ')}.`));
  }
  return resultOf(problems, () => ({ kind, columns }));
}

/**
 * The one kind of table that has this heading: all that it needs is there, and nothing that it does not know.
 *
 * @param heading the first row
 * @returns the layout; `unknown-word` where no table has this heading, `contradiction` where several have
 */
export function tableOf(heading: readonly string[], path: string): Result<Layout> {
  const fitting = tableKinds.flatMap((kind) => {
    const layout = layoutOf(kind, heading, path);
    return layout.ok ? [layout.value] : [];
  });
  const [only, another] = fitting;
  if (only === undefined) return failed(problem(path, 'unknown-word', 'No table of a year has this heading.'));
  if (another !== undefined) {
    const kinds = fitting.map(({ kind }) => kind).join(', ');
    return failed(
      problem(
        path,
        'contradiction',
        `Several tables have this heading: ${kinds}. A file named after its table, or one more column, says which.`,
      ),
    );
  }
  return ok(only);
}

/** One row as it was read. */
export interface TableRow {
  /** By column; a blank cell says nothing and is left out, and one that cannot be read stands as it was typed. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Every cell that cannot be read, and every one that is needed: `path.column`. */
  readonly problems: readonly Problem[];
}

/**
 * The cells of a row by their columns.
 *
 * @param path of the row, such as `attendance.csv line 17`
 */
export function readTableRow({ kind, columns }: Layout, cells: readonly string[], path: string): TableRow {
  const problems: Problem[] = [];
  const values = new Map<string, unknown>();
  for (const [index, cell] of cells.entries()) {
    const typed = cell.trim();
    const column = columns[index] ?? null;
    if (typed === '') continue;
    if (column === null) {
      problems.push(problem(path, 'too-many', 'This row has a cell in a column without a name.'));
      continue;
    }
    const value = column.read(typed, `${path}.${column.name}`);
    values.set(column.name, value.ok ? value.value : typed);
    problems.push(...problemsIn(value));
  }
  const known = reviewTables[kind];
  for (const { name, needed } of known) {
    if (needed && !values.has(name)) problems.push(problem(`${path}.${name}`, 'missing', 'This cell is needed.'));
  }
  return { values, problems };
}
