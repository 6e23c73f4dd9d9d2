import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../../src/kernel/result.js';
import { chartsOf } from '../../../src/rules/review/charts.js';
import type { Chart } from '../../../src/rules/review/index.js';
import type { ReleasedMetric } from '../../../src/rules/review/metric.js';
import type { Released } from '../../../src/rules/review/release.js';
import { anyReview, earlier, empty, exampleReview, found, hidden, known } from '../../support/reviews.js';

const { released } = exampleReview();
const bare: Released = { ...released, tables: [], metrics: [], findings: [] };
const only = (metrics: readonly ReleasedMetric[]): readonly Chart[] => chartsOf({ ...bare, metrics }, 2027, null);
const called = (charts: readonly Chart[], title: string): Chart | undefined =>
  charts.find((chart) => chart.title === title);
const rows = (chart: Chart | undefined): readonly { is: string; label: string; value?: number; text?: string }[] =>
  Object(chart?.['data']).values ?? [];
const short = (chart: Chart | undefined) =>
  rows(chart).map(({ label, text }) => (text === undefined ? label : `${label} ${text}`));

describe('the charts of a review', () => {
  it('are those that a coordinator looks for, in one order', () => {
    expect(exampleReview().charts.map(({ title }) => title)).toEqual([
      'The year 2027 in shares',
      'Completion by stream and way of meeting',
      'Still coming, meeting by meeting',
      'Members by meetings attended',
      'Demand and seats',
      'Members of each group by what became of them',
    ]);
  });

  it('set this year against the earlier one, share by share', () => {
    expect(short(called(exampleReview().charts, 'The year 2027 in shares'))).toEqual([
      'Attendance recorded',
      '2027 79.6 %',
      '2026 73.4 %',
      'Start on time',
      '2027 95.8 %',
      'Never came',
      '2027 8.3 %',
      '2026 withheld',
      'Completion',
      '2027 74.0 %',
      '2026 64.4 %',
    ]);
  });

  it('set nothing against an earlier year whose figure means something else', () => {
    const before = { ...earlier, metrics: earlier.metrics.map((metric) => ({ ...metric, version: '2.0' })) };
    const years = (charts: readonly Chart[]) => rows(charts[0]).filter(({ label }) => label === '2026').length;
    expect(years(chartsOf(released, 2027, before))).toBe(0);
    expect(
      years(
        chartsOf(released, 2027, { ...before, metrics: earlier.metrics.map((each) => ({ ...each, version: '1.7' })) }),
      ),
    ).toBe(3);
    const apart = found('completion.changed', 'not-comparable', [], { metrics: ['completion'] });
    expect(years(chartsOf({ ...released, findings: [apart] }, 2027, earlier))).toBe(3);
    const none = found('attendance.changed', 'not-comparable', [], { metrics: ['attendance.recorded', 'no-show'] });
    expect(years(chartsOf({ ...released, findings: [apart, none] }, 2027, earlier))).toBe(1);
  });

  it('draw neither what is withheld nor what has no value, not even as zero', () => {
    const charts = only([hidden('completion'), empty('no-show', 'not-recorded'), known('start.on-time', 0, 12)]);
    expect(rows(charts[0]).map(({ is, value, text }) => [is, value, text])).toEqual([
      ['heading', undefined, undefined],
      ['now', 0, '0.0 %'],
      ['heading', undefined, undefined],
      ['none', undefined, 'no value'],
      ['heading', undefined, undefined],
      ['none', undefined, 'withheld'],
    ]);
    expect(only([hidden('completion'), empty('no-show', 'not-recorded')])).toEqual([]);
  });

  it('stand in the order of names and numbers, never in that of values', () => {
    const of = (stream: string, num: number) => known('completion', num, 20, { scope: { year: 2027, stream } });
    const online = known('completion', 20, 20, { scope: { year: 2027, modality: 'online' } });
    const hall = known('completion', 1, 20, { scope: { year: 2027, modality: 'in-person' } });
    const labels = (metrics: readonly ReleasedMetric[]) =>
      rows(only(metrics)[0]).flatMap(({ is, label }) => (is === 'heading' ? [label] : []));
    const order = ['Stream B', 'Stream a', 'Stream ä', 'Groups that met in person', 'Groups that met online'];
    expect(labels([online, of('ä', 20), of('a', 5), of('B', 1), hall])).toEqual(order);
    expect(labels([hall, of('B', 19), of('a', 5), online, of('ä', 2)])).toEqual(order);
    const many = [10, 2, 0].map((is) => known('dose.distribution', is + 7, 96, { at: { by: 'attendances', is } }));
    expect(short(only(many)[0])).toEqual(['0 meetings 7', '2 meetings 9', '10 meetings 17']);
  });

  it('show the sum of no rows beside the rows', () => {
    expect(short(called(exampleReview().charts, 'Members of each group by what became of them'))).not.toContain(
      'All groups',
    );
  });

  it('end an axis of counts at a round number that hidden ones do not move', () => {
    const end = (num: number) =>
      /"domain":\[0,(\d+)\]/.exec(JSON.stringify(only([known('demand.ratio', num, 1)])[0]))?.[1];
    expect([0, 1, 5, 6, 11, 21, 26, 51, 112, 201, 251].map(end)).toEqual([
      '5',
      '5',
      '5',
      '10',
      '20',
      '25',
      '50',
      '100',
      '200',
      '250',
      '500',
    ]);
  });

  it('are none where nothing is released', () => {
    expect(chartsOf({ ...released, refused: problem('', 'infeasible', 'No.') }, 2027, earlier)).toEqual([]);
    expect(only([])).toEqual([]);
  });

  it('are plain data with a title and words, drawn from what is released and from nothing else', () => {
    fc.assert(
      fc.property(anyReview(), ({ released: given }) => {
        const charts = chartsOf(given, 2027, null);
        expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
        const numbers = new Set([
          ...given.metrics.flatMap((metric) => ('value' in metric ? [metric.num, metric.den, metric.value] : [])),
          ...given.tables.flatMap((table) => table.rows.flatMap((row) => row.numbers)),
        ]);
        for (const chart of charts) {
          expect(chart.title).not.toBe('');
          expect(chart.description).not.toBe('');
          for (const row of rows(chart)) if (row.value !== undefined) expect(numbers).toContain(row.value);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
