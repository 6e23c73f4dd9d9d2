import { rounded } from '../../kernel/percentage.js';
import { figureTitles } from '../../rules/review/figure-titles.js';
import type { FigureSeen } from '../../rules/review/finding.js';
import type {
  MetricId,
  NullReason,
  Released,
  ReleasedMetric,
  ReleasedTable,
  ReviewFinding,
} from '../../rules/review/index.js';
import { dayInWords } from '../dates.js';
import { claimOf, topicOf } from './claims.js';
import {
  asHeading,
  figureName,
  intervalInWords,
  isPartOf,
  nullReasons,
  scopeName,
  valueInWords,
  withheld,
} from './figures.js';
import { joined, name, type Phrase, say, spoken } from './phrases.js';
import { chance, pointsInWords, type Units, unitsOf } from './sentences.js';

/** A table as it is written: text in every cell. The first cell of a row names the row. */
export interface Sheet {
  readonly caption: Phrase;
  readonly columns: readonly { readonly title: Phrase; readonly numeric: boolean }[];
  readonly rows: readonly { readonly total: boolean; readonly cells: readonly Phrase[] }[];
  /** What stands under the table, line by line: what would only make it long. */
  readonly below?: readonly Phrase[];
}

const words = (...titles: readonly string[]) => titles.map((title) => ({ title: [title], numeric: false }));
const numbers = (...titles: readonly string[]) => titles.map((title) => ({ title: [title], numeric: true }));
const none: Phrase = ['–'];

/** The tables of the release as they are, every number or the one word for none. */
export function releasedTables({ tables }: Released): readonly Sheet[] {
  return tables.map(({ title, of, columns, rows }: ReleasedTable) => ({
    caption: [name(title)],
    columns: [
      { title: [name(of)], numeric: false },
      ...columns.map((column) => ({ title: [name(column.title)], numeric: true })),
    ],
    rows: rows.map(({ label, total, numbers: given }) => ({
      total,
      cells: [[name(label)], ...given.map((number): Phrase => (number === null ? none : [String(number)]))],
    })),
  }));
}

/** Every figure released, a sheet for each place it was looked at in; who judged and as at what day stands over it. */
export function figureTables({ metrics }: Released): readonly Sheet[] {
  const sheets = new Map<string, ReleasedMetric[]>();
  for (const metric of metrics) {
    const { scope, policies, asOf } = metric;
    const { year, stream = null, modality = null, group = null } = scope;
    const key = JSON.stringify([year, stream, modality, group, policies, asOf]);
    const own = sheets.get(key);
    if (own === undefined) sheets.set(key, [metric]);
    else own.push(metric);
  }
  return [...sheets.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [figureTable(first, own)];
  });
}

function figureTable({ scope, policies, asOf }: ReleasedMetric, own: readonly ReleasedMetric[]): Sheet {
  const judged = spoken(policies.map((policy) => [name(policy)]));
  return {
    caption: say`${asHeading(scopeName(scope))}, under ${judged}, as at ${dayInWords(asOf)}`,
    columns: [...words('Figure'), ...numbers('Number', 'Of', 'Value', 'Interval'), ...words('Definition')],
    rows: own
      .filter((metric) => !('null' in metric))
      .map((metric) => ({
        total: false,
        cells: [figureName(metric.id, metric.at), ...valueCells(metric), [definitionOf(metric)]],
      })),
    below: withoutValue(own),
  };
}

/** Figures without a value, one line for each reason. */
function withoutValue(own: readonly ReleasedMetric[]): readonly Phrase[] {
  const reasons = new Map<NullReason, Phrase[]>();
  for (const metric of own) {
    if (!('null' in metric)) continue;
    const named = say`${figureName(metric.id, metric.at)} (${definitionOf(metric)})`;
    const known = reasons.get(metric.null);
    if (known === undefined) reasons.set(metric.null, [named]);
    else known.push(named);
  }
  // Some names have a comma in them.
  return [...reasons].map(([reason, names]) => say`${asHeading([nullReasons[reason]])}. ${joined(names, '; ')}.`);
}

function definitionOf({ id, version }: ReleasedMetric): string {
  return `${id} ${version}`;
}

function valueCells(metric: ReleasedMetric): readonly Phrase[] {
  if (!('num' in metric)) return [[withheld], [withheld], [withheld], [withheld]];
  const { unit, num, den, interval, two } = metric;
  // Of two shares set against each other the numbers are products that nobody counted.
  const counted = two === undefined && isPartOf(unit, den);
  return [
    counted || den === 1 ? [String(num)] : none,
    counted ? [String(den)] : none,
    [valueInWords(unit, num, den)],
    interval === null ? none : [intervalInWords(unit, interval)],
  ];
}

/** What was found against an earlier year, also where nothing could be. */
export function yearOnYear(released: Released, year: number): readonly Sheet[] {
  const own = released.findings.filter(({ comparator }) => comparator === 'earlier-year');
  if (own.length === 0) return [];
  const units = unitsOf(released);
  return [
    {
      caption: say`${String(year)} and the earlier year`,
      columns: [
        ...words('Figure', 'Where'),
        ...numbers('This year', 'Earlier year', 'Difference', 'Interval', 'Chance, corrected'),
        ...words('What it shows'),
      ],
      rows: own.map((finding) => ({ total: false, cells: changeCells(finding, year, units) })),
    },
  ];
}

function changeCells({ ruleId, kind, scope, evidence }: ReviewFinding, year: number, units: Units): readonly Phrase[] {
  const { figures, difference } = evidence;
  const now = figures.find((figure) => figure.scope.year === year);
  const then = figures.find((figure) => figure.scope.year !== year);
  return [
    [topicOf(ruleId)],
    asHeading(scopeName(scope)),
    seen(now, units),
    seen(then, units),
    difference === null ? none : [pointsInWords(difference.difference)],
    difference === null ? none : [`${rounded(difference.low * 100, 1)} to ${pointsInWords(difference.high)}`],
    difference === null || difference.held === null ? none : [chance(difference.held)],
    asHeading([claimOf(ruleId, kind)]),
  ];
}

function seen(figure: FigureSeen | undefined, units: Units): Phrase {
  if (figure === undefined) return none;
  const { id, num, den, scope } = figure;
  const unit = units.get(id);
  const value = unit === undefined ? '' : ` (${valueInWords(unit, num, den)})`;
  return [`${scope.year}: ${num} of ${den}${value}`];
}

/** What each figure asks, once, for every figure that has a value. */
export function meaningTable(metrics: readonly ReleasedMetric[]): Sheet | null {
  const questions = new Map<MetricId, string>();
  for (const metric of metrics) if ('question' in metric) questions.set(metric.id, metric.question);
  if (questions.size === 0) return null;
  return {
    caption: ['What each figure asks'],
    columns: words('Figure', 'Question'),
    rows: [...questions].map(([id, question]) => ({ total: false, cells: [[figureTitles[id]], [name(question)]] })),
  };
}
