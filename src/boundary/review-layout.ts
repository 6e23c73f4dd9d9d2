import { nearest, wordsKnown } from '../kernel/nearest.js';
import { failed, ok, type Problem, problem, problemsIn, type Result, resultOf } from '../kernel/result.js';
import { type Column, columnNamed, reviewTables, type TableKind, tableKinds } from './review-tables.js';

/** A table as it is laid out: which column each cell of a row belongs to; `null` for one without a name, `unknown` for one of another. */
export interface Layout {
  readonly kind: TableKind;
  readonly columns: readonly (Column | null | 'unknown')[];
}

/** What a heading says, however much of it is wrong. */
export interface ReadHeading {
  readonly problems: readonly Problem[];
  /** Where the rows can be read all the same, such as beside a column that is not known; `null` where nobody knows what is where. */
  readonly layout: Layout | null;
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
  const { problems, layout } = readHeading(kind, heading, path);
  return resultOf(problems, () => layout ?? { kind, columns: [] });
}

/** The same, and what can be read of the rows beside a column that is not known: one column too many hides no other mistake. */
export function readHeading(kind: TableKind, heading: readonly string[], path: string): ReadHeading {
  const known = reviewTables[kind];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let legible = true;
  const columns = heading.map((cell, index): Column | null | 'unknown' => {
    const name = cell.trim();
    if (name === '') return null;
    const column = columnNamed(kind, name);
    const here = `${path}.cells[${index}]`;
    if (column === null) {
      const names = known.map((each) => each.name);
      const meant = nearest(name, names);
      // Under a name that was meant to be one of ours stands what other rows may rest on.
      if (meant !== null) legible = false;
      const hint = wordsKnown(meant, names, 'Known here');
      problems.push(
        problem(here, 'unknown-key', `Column ${letterOf(index)} has a name that is none of this table. ${hint}`),
      );
      return 'unknown';
    }
    if (seen.has(column.name)) {
      problems.push(problem(here, 'duplicate', `Column ${letterOf(index)} has the name of another.`));
      legible = false;
    }
    seen.add(column.name);
    return column;
  });
  const lacking = known.filter(({ name, needed }) => needed && !seen.has(name)).map(({ name }) => name);
  if (lacking.length > 0) {
    problems.push(problem(path, 'missing', `The first row is the heading; it lacks ${lacking.join(', ')}.`));
    legible = false;
  }
  return { problems, layout: legible ? { kind, columns } : null };
}

/** What a spreadsheet calls its columns: A to Z, then AA. */
function letterOf(index: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const last = letters.charAt(index % letters.length);
  return index < letters.length ? last : letterOf(Math.floor(index / letters.length) - 1) + last;
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
    if (typed === '' || column === 'unknown') continue;
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
