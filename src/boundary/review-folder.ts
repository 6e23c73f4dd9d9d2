import { type Problem, problem, type Result } from '../kernel/result.js';
import type { Policy } from '../policy/policy.js';
import type { YearRecords } from '../rules/review/records.js';
import { policiesNamed, readYear } from './review.js';
import { documentOf } from './review-document.js';
import { fileOf, type Sheet, sheetsOf } from './review-sheets.js';
import { refused } from './shape.js';

/** What a folder need not say itself. */
export interface FolderOptions {
  /** Instead of `year.csv`. */
  readonly year?: number;
  readonly asOf?: string;
  /** The answer of an earlier review, as JSON. */
  readonly previous?: unknown;
  /** Policies that groups may name besides; left out, those built in. */
  readonly others?: readonly Policy[];
}

/**
 * Reads a year from a folder of sheets, one a table: `groups.csv`, and of `year`, `meetings`, `enrolments`, `moves`, `attendance`, `demand`,
 * `responses`, `certificates`, `history`, `regions` and `workforce` those there are. A table that is not there has no rows; a blank cell says
 * nothing. A roster of one group, the person and then a column for each meeting, may stand in for rows of attendance: `attendance-<group>.csv`.
 *
 * @param files rows of cells as text, by the name of the file; files whose name does not end in `.csv` are left alone
 * @returns the records, or every problem with its place, `attendance.csv line 17.mark`; lines are counted as a spreadsheet counts its rows
 */
export function readYearFolder(
  files: ReadonlyMap<string, Sheet>,
  policy: Policy,
  { year, asOf, previous, others }: FolderOptions = {},
): Result<YearRecords> {
  const problems: Problem[] = [];
  const sheets = sheetsOf(files, problems);
  const { document, placeOf } = documentOf(sheets, problems);
  const given = Object.entries({ year, asOf, previous }).filter(([, value]) => value !== undefined);
  const claimed: unknown = { ...document, ...Object.fromEntries(given) };
  const read = readYear(claimed, policy, others ?? policiesNamed(claimed));
  const broken = new Set([...sheets].flatMap(([kind, rows]) => (rows === null ? [fileOf(kind)] : [])));
  const told = new Set(problems.map(({ path }) => path));
  const placed = read.ok
    ? []
    : read.problems
        .map((each) => ({
          ...each,
          path: given.some(([name]) => isIn(each.path, name)) ? each.path : placeOf(each.path),
        }))
        .filter(({ path }) => !told.has(path) && !broken.has(path));
  if (read.ok && problems.length === 0) return read;
  const all = [...problems, ...once(placed)];
  return refused(all.length > 0 ? all : [problem('', 'wrong-type', 'This folder cannot be read as a year.')]);
}

function isIn(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
}

/** Several problems of parts of one cell are one. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>();
  return problems.filter(({ path, code, message }) => {
    const before = told.size;
    return told.add(JSON.stringify([path, code, message])).size > before;
  });
}
