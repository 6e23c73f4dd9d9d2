import { byCodeUnit } from '../../kernel/order.js';
import { percentage } from '../../kernel/percentage.js';
import { sentenceCase } from '../../kernel/phrase.js';
import { visible } from '../../kernel/visible.js';
import { modalities } from '../../policy/policy.js';
import { type ChartRow, type RowChart, rowChart } from './chart-rows.js';
import { curveChart } from './curve-chart.js';
import { figureTitles, waysOfMeeting, whichOne } from './figure-titles.js';
import type { KnownMetric, ReleasedMetric, Scope } from './metric.js';
import type { MetricId } from './metric-ids.js';
import type { Released, ReleasedTable } from './release.js';
import type { Chart, EarlierReview } from './review.js';

/**
 * The charts of a review as Vega-Lite specifications. They are drawn from what is released and from nothing else: what is withheld
 * is a word and never a mark, and so is what has no value. Everything stands in the order of its name, an axis ends where the rules
 * of the programme or a released number say, and what cannot be drawn at all leaves its chart out.
 *
 * @param released what may be published of the year
 * @param year the year
 * @param previous what was published of an earlier year; `null` where there is none
 */
export function chartsOf(
  released: Released,
  year: number,
  previous: EarlierReview['released'] | null,
): readonly Chart[] {
  if (released.refused !== null) return [];
  return [
    ...sharesChart(released, year, previous),
    ...completionChart(released.metrics),
    ...curveChart(inTurn(released.metrics, 'retention.curve')),
    ...attendancesChart(released.metrics),
    ...demandChart(released.metrics),
    ...released.tables.flatMap(tableChart),
  ];
}

const yearShares: readonly MetricId[] = ['attendance.recorded', 'start.on-time', 'no-show', 'completion'];

/** The shares of the year with their intervals, each with last year's below it where the two may be compared. */
function sharesChart(
  { metrics, findings }: Released,
  year: number,
  previous: EarlierReview['released'] | null,
): readonly Chart[] {
  const apart = new Set(findings.flatMap((each) => (each.kind === 'not-comparable' ? each.metrics : [])));
  const rows = yearShares.flatMap((id): readonly ChartRow[] => {
    const now = metrics.find((metric) => metric.id === id && metric.at === null && isYear(metric.scope));
    if (now === undefined) return [];
    const then = apart.has(id) ? undefined : comparable(now, previous?.metrics ?? []);
    return [
      { is: 'heading', label: figureTitles[id] },
      shareRow(now, String(year), 'now'),
      ...(then === undefined ? [] : [shareRow(then, String(then.scope.year), 'then')]),
    ];
  });
  return shareChart(`The year ${year} in shares`, rows);
}

/** The same figure of an earlier year, where it still means the same. */
function comparable({ id, version }: ReleasedMetric, earlier: readonly ReleasedMetric[]): ReleasedMetric | undefined {
  const major = (each: string) => each.split('.')[0];
  return earlier.find(
    (metric) =>
      metric.id === id && metric.at === null && isYear(metric.scope) && major(metric.version) === major(version),
  );
}

function completionChart(metrics: readonly ReleasedMetric[]): readonly Chart[] {
  const own = metrics.filter(({ id, at, scope }) => id === 'completion' && at === null && scope.group === undefined);
  const rows = [...byStream(own), ...byWay(own)].flatMap((metric): readonly ChartRow[] => [
    { is: 'heading', label: placeOf(metric.scope) },
    shareRow(metric, '', 'now'),
  ]);
  return shareChart('Completion by stream and way of meeting', rows);
}

function shareChart(title: string, rows: readonly ChartRow[]): readonly Chart[] {
  return drawn({ title, rows, mark: 'dot', domain: [0, 1], percent: true });
}

function shareRow(metric: ReleasedMetric, label: string, is: 'now' | 'then'): ChartRow {
  if (!isKnown(metric)) return { is: 'none', label, text: wordFor(metric) };
  const { num, den, value, interval } = metric;
  const ends = interval === null ? {} : { low: interval.low, high: interval.high };
  return { is, label, value, ...ends, text: percentage(num, den) };
}

/** How many members were at how many meetings. */
function attendancesChart(metrics: readonly ReleasedMetric[]): readonly Chart[] {
  const own = inTurn(metrics, 'dose.distribution');
  const rows = own.map((metric) => countRow(metric, metric.at === null ? '' : whichOne(metric.at), ({ num }) => num));
  return countChart('Members by meetings attended', rows);
}

/** Who asked for a seat, and how many there were, for the year and for each stream. */
function demandChart(metrics: readonly ReleasedMetric[]): readonly Chart[] {
  const own = metrics.filter(({ id, at }) => id === 'demand.ratio' && at === null);
  const rows = [...own.filter(({ scope }) => isYear(scope)), ...byStream(own)].flatMap(
    (metric): readonly ChartRow[] => [
      { is: 'heading', label: placeOf(metric.scope) },
      countRow(metric, 'Eligible applicants', ({ num }) => num),
      countRow(metric, 'Seats', ({ den }) => den),
    ],
  );
  return countChart('Demand and seats', rows);
}

/** A released table row by row, but for the rows that add others up. */
function tableChart({ title, columns, rows }: ReleasedTable): readonly Chart[] {
  const parts = rows.filter(({ total }) => !total);
  const lines = parts.flatMap(({ label, numbers }): readonly ChartRow[] => [
    { is: 'heading', label: visible(label) },
    ...columns.map((column, index): ChartRow => {
      const number = numbers[index] ?? 'withheld';
      const name = visible(column.title);
      if (number === 'withheld') return { is: 'none', label: name, text: 'withheld' };
      return { is: 'now', label: name, value: number, text: String(number) };
    }),
  ]);
  return countChart(visible(title), lines);
}

function countChart(title: string, rows: readonly ChartRow[]): readonly Chart[] {
  const most = Math.max(0, ...rows.map((row) => ('value' in row ? row.value : 0)));
  return drawn({ title, rows, mark: 'bar', domain: [0, roundUp(most)], percent: false });
}

function countRow(metric: ReleasedMetric, label: string, count: (known: KnownMetric) => number): ChartRow {
  if (!isKnown(metric)) return { is: 'none', label, text: wordFor(metric) };
  return { is: 'now', label, value: count(metric), text: String(count(metric)) };
}

/** A chart without a single value shows nothing. */
function drawn(chart: RowChart): readonly Chart[] {
  if (!chart.rows.some(({ is }) => is === 'now')) return [];
  return [rowChart(chart)];
}

/** The next round number, so that the axis says no more than the numbers do. */
function roundUp(most: number): number {
  for (let scale = 1; ; scale *= 10) {
    for (const each of [5, 10, 20, 25]) if (each * scale >= most) return each * scale;
  }
}

/** The values that a figure has for the year, one after another. */
function inTurn(metrics: readonly ReleasedMetric[], id: MetricId): readonly ReleasedMetric[] {
  const place = ({ at }: ReleasedMetric) => Number(at?.is);
  return metrics
    .filter((metric) => metric.id === id && isYear(metric.scope) && Number.isFinite(place(metric)))
    .sort((first, second) => place(first) - place(second));
}

function byStream(metrics: readonly ReleasedMetric[]): readonly ReleasedMetric[] {
  const name = ({ scope }: ReleasedMetric) => scope.stream ?? '';
  return metrics
    .filter(({ scope }) => scope.stream !== undefined)
    .sort((first, second) => byCodeUnit(name(first), name(second)));
}

function byWay(metrics: readonly ReleasedMetric[]): readonly ReleasedMetric[] {
  return modalities.flatMap((way) => metrics.filter(({ scope }) => scope.modality === way));
}

function placeOf({ stream, modality }: Scope): string {
  if (stream !== undefined) return `Stream ${visible(stream)}`;
  return modality === undefined ? 'The year' : sentenceCase(waysOfMeeting[modality]);
}

function wordFor(metric: ReleasedMetric): string {
  return 'withheld' in metric ? 'withheld' : 'no value';
}

function isKnown(metric: ReleasedMetric): metric is KnownMetric {
  return 'value' in metric;
}

function isYear({ stream, modality, group }: Scope): boolean {
  return stream === undefined && modality === undefined && group === undefined;
}
