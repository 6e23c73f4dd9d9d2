import { failed, ok, type Problem, problem, type Result } from '../kernel/result.js';
import { readRowInto } from '../rules/review/state/read-row.js';
import type { ReviewRow, RowKind } from '../rules/review/state/rows.js';
import {
  asAgreement,
  asCodings,
  asList,
  asMark,
  asNumber,
  asNumbers,
  asText,
  type Reading,
  yesOrNo,
} from './review-cells.js';

/** The columns of each kind; those that may be missing have a question mark. A heading belongs to the first kind that it fits. */
const columnsByKind: readonly (readonly [RowKind, Readonly<Record<string, Reading>>])[] = [
  [
    'attendance',
    { person: asText, group: asText, meeting: asNumber, mark: asMark, 'minutes?': asNumber, 'recordedAt?': asText },
  ],
  [
    'enrolment',
    {
      person: asText,
      group: asText,
      'organisation?': asText,
      'region?': asText,
      'attributes?': asList,
      'joinedAt?': asText,
      'leftAt?': asText,
      'leftBecause?': asText,
    },
  ],
  ['group', { id: asText, modality: asText, stream: asText, 'policy?': asText, 'surveyed?': asNumber }],
  [
    'meeting',
    {
      group: asText,
      number: asNumber,
      date: asText,
      held: yesOrNo(null),
      'modality?': asText,
      'minutes?': asNumber,
      'facilitators?': asList,
    },
  ],
  ['certificate', { person: asText, group: asText, minutes: asNumber }],
  [
    'history',
    {
      person: asText,
      group: asText,
      startedOn: asText,
      endedOn: asText,
      completed: yesOrNo(undefined),
      'inSector?': yesOrNo(undefined),
      'attended?': asNumbers,
    },
  ],
  [
    'response',
    {
      id: asText,
      group: asText,
      'recommend?': asNumber,
      'agreement?': asAgreement,
      'before?': asNumber,
      'after?': asNumber,
      'applied?': yesOrNo(undefined),
      'codings?': asCodings,
      'theme?': asText,
      'text?': asText,
    },
  ],
  [
    'demand',
    {
      person: asText,
      'group?': asText,
      'stream?': asText,
      'intake?': asText,
      'eligible?': yesOrNo(undefined),
      'askedOn?': asText,
      'offeredOn?': asText,
      'seatedOn?': asText,
      'withdrewOn?': asText,
    },
  ],
  ['workforce', { category: asText, people: asNumber }],
  ['year', { year: asNumber, 'asOf?': asText }],
  ['region', { region: asText }],
];

/** The columns of one table, in their order. */
export interface ReviewColumns {
  readonly kind: RowKind;
  readonly names: readonly string[];
  readonly readings: readonly Reading[];
}

/**
 * Tells from a heading what the rows of a table are.
 *
 * @param heading the names of the columns, in any order
 * @param kind of the rows, where it is known from elsewhere, such as the name of a file; left out, the columns tell
 * @returns the columns; or what keeps them from being any table of a review: `duplicate`, `missing`, `unknown-key`
 */
export function columnsOf(heading: readonly string[], kind?: RowKind, path = 'line 1'): Result<ReviewColumns> {
  const names = withoutPadding(heading.map((name) => name.trim()));
  if (new Set(names).size < names.length) {
    return failed(problem(path, 'duplicate', 'Two columns have the same name.'));
  }
  const candidates = columnsByKind.filter(([each]) => kind === undefined || each === kind);
  for (const [each, readings] of candidates) {
    const known = new Map(Object.entries(readings).map(([name, reading]) => [name.replace('?', ''), reading]));
    const found = names.flatMap((name) => known.get(name) ?? []);
    const needed = Object.keys(readings).filter((name) => !name.endsWith('?'));
    if (found.length === names.length && needed.every((name) => names.includes(name))) {
      return ok({ kind: each, names, readings: found });
    }
  }
  return failed(problem(path, 'unknown-key', `A heading has the columns of one table: ${tablesTold(candidates)}.`));
}

function tablesTold(candidates: typeof columnsByKind): string {
  return candidates
    .map(([kind, readings]) => {
      const names = Object.keys(readings).map((name) => (name.endsWith('?') ? `[${name.slice(0, -1)}]` : name));
      return `${kind} ${names.join(',')}`;
    })
    .join('; ');
}

/** Names up to the last that is not blank. */
function withoutPadding(cells: readonly string[]): readonly string[] {
  const last = cells.reduce((found, cell, index) => (cell === '' ? found : index), -1);
  return cells.slice(0, last + 1);
}

/**
 * Reads one row of a table. A row without any text is padding, and nothing.
 *
 * @param path where it stands, such as `line 17`; a cell is `line 17.mark`
 * @param problems everything that is wrong with the row is put here
 */
export function readCells(
  cells: readonly string[],
  { kind, names, readings }: ReviewColumns,
  path: string,
  problems: Problem[],
): ReviewRow | undefined {
  const before = problems.length;
  const row: Record<string, unknown> = { kind };
  const filled = cells.reduce((last, cell, index) => (cell.trim() === '' ? last : index), -1);
  if (filled < 0) return undefined;
  if (filled >= names.length) {
    problems.push(problem(path, 'too-many', `A row has as many cells as the heading: ${names.length}.`));
  }
  for (const [index, name] of names.entries()) {
    const value = readings[index]?.((cells[index] ?? '').trim(), `${path}.${name}`, problems);
    if (value !== undefined) row[name] = value;
  }
  // What a cell that could not be read would have been is not missing, too.
  const said = problems.length;
  const read = readRowInto(row, path, problems);
  if (said > before) dropRepeated(problems, before, said);
  return problems.length === before ? read : undefined;
}

/** A field whose cell was named already is not named again for being left out. */
function dropRepeated(problems: Problem[], from: number, to: number): void {
  const named = new Set(problems.slice(from, to).map(({ path }) => path));
  const later = problems.splice(to).filter(({ path }) => !named.has(path));
  problems.push(...later);
}
