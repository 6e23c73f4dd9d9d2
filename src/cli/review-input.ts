import { policiesNamed, readEarlierReview, readYear, readYearFolder } from '../boundary/index.js';
import { refused } from '../boundary/shape.js';
import { readCsv } from '../formats/index.js';
import { ok, type Problem, problem, problemsIn, type Result, resultOf, retold } from '../kernel/result.js';
import { builtInPolicies, type Policy } from '../policy/index.js';
import { decodeState, type EarlierReview, reviewOf, type YearRecords, yearBookFrom } from '../rules/review/index.js';
import { readJson, readJsonFor } from './json.js';
import type { VerbInput } from './verb.js';

/** What the command line says beside the records of a year. */
export interface ReviewOptions {
  readonly year: number | undefined;
  readonly asOf: string | undefined;
  /** The answer of an earlier review, as it was claimed and as it was read. */
  readonly previous: { readonly claimed: unknown; readonly read: EarlierReview } | null;
}

/** Reads `--year`, `--as-of` and `--previous`. */
export function readReviewOptions({
  own,
  host,
  policy,
}: Pick<VerbInput, 'own' | 'host' | 'policy'>): Result<ReviewOptions> {
  const problems: Problem[] = [];
  const { year: typed, previous: file } = own;
  const year = typed === null ? undefined : Number(typed);
  if (typed !== null && !/^\d{1,4}$/.test(typed)) {
    problems.push(problem('--year', 'wrong-type', 'A year is a whole number, such as 2027.'));
  }
  let previous: ReviewOptions['previous'] = null;
  if (file !== null) {
    const text = host.read(file);
    const claimed = text.ok ? answerIn(text.value, policy) : text;
    const read = claimed.ok ? readEarlierReview(claimed.value) : claimed;
    problems.push(...problemsIn(read).map(inPrevious));
    if (claimed.ok && read.ok) previous = { claimed: claimed.value, read: read.value };
  }
  return resultOf(problems, () => ({ year, asOf: own['as-of'] ?? undefined, previous }));
}

/** The answer of an earlier review; a state of its rows is reviewed first, under the policy of this one and what its groups name. */
function answerIn(text: string, policy: Policy): Result<unknown> {
  const state = decodeState(text);
  if (!state.ok) return readJson(text);
  const others = builtInPolicies;
  const book = yearBookFrom(state.value, policy, { others });
  if (!book.ok) return book;
  const answer: unknown = JSON.parse(
    JSON.stringify(reviewOf(book.value, policy, { others, previous: null, groupsToo: true })),
  );
  return ok(answer);
}

function inPrevious({ path, code, message }: Problem): Problem {
  return problem(path === '' ? '--previous' : `--previous: ${path}`, code, message);
}

/** The records of a year, and the policies that its groups name. */
export interface ReadRecords {
  readonly records: YearRecords;
  readonly others: readonly Policy[];
}

/** A year as one JSON document, or as a folder of sheets; what the command line says stands in place of what they say. */
export function readRecords(
  { file, policy, host }: Pick<VerbInput, 'file' | 'policy' | 'host'>,
  { year, asOf, previous }: ReviewOptions,
): Result<ReadRecords> {
  const beside = Object.entries({ year, asOf, previous: previous?.claimed }).filter(([, value]) => value !== undefined);
  const names = host.folder(file);
  if (names !== null) return readSheets(names, Object.fromEntries(beside), { file, policy, host });
  const text = host.read(file);
  if (!text.ok) return retold(text.problems, ({ code, message }) => problem('', code, message));
  return readJsonFor(text.value, (claimed) => {
    const whole = isRecord(claimed) ? { ...claimed, ...Object.fromEntries(beside) } : claimed;
    const others = policiesNamed(whole);
    return withOthers(readYear(whole, policy, others), others);
  });
}

function readSheets(
  names: readonly string[],
  beside: Readonly<Record<string, unknown>>,
  { file, policy, host }: Pick<VerbInput, 'file' | 'policy' | 'host'>,
): Result<ReadRecords> {
  const problems: Problem[] = [];
  const sheets = new Map<string, readonly (readonly string[])[]>();
  for (const name of [...names].sort()) {
    if (!name.toLowerCase().endsWith('.csv')) continue;
    const text = host.read(`${file}/${name}`);
    const sheet = text.ok ? readCsv(text.value.replace(/^\uFEFF/, '')) : text;
    if (sheet.ok) sheets.set(name, sheet.value);
    problems.push(...problemsIn(sheet).map((each) => ({ ...each, path: `${name} ${each.path}`.trim() })));
  }
  const records = readYearFolder(sheets, policy, beside);
  if (problems.length > 0 || !records.ok) return refused([...problems, ...problemsIn(records).map(withoutYear)]);
  return withOthers(records, records.ok ? policiesNamed(records.value) : []);
}

/** A sheet of one row is much to ask for where an option does. */
function withoutYear(each: Problem): Problem {
  const { path, code } = each;
  if (path !== 'year.csv' || code !== 'missing') return each;
  return problem(path, code, 'Which year this is is needed: in this file, under the heading year, or as --year 2027.');
}

function withOthers(records: Result<YearRecords>, others: readonly Policy[]): Result<ReadRecords> {
  return records.ok ? { ok: true, value: { records: records.value, others } } : records;
}

function isRecord(claimed: unknown): claimed is Readonly<Record<string, unknown>> {
  return typeof claimed === 'object' && claimed !== null && !Array.isArray(claimed);
}
