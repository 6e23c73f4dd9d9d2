import { wholePercentage } from '../../kernel/percentage.js';
import { sentenceCase } from '../../kernel/phrase.js';
import { chartColours } from './chart-colours.js';
import { axisLook, vegaLite } from './chart-rows.js';
import { rangeInWords } from './chart-words.js';
import { whichOne } from './figure-titles.js';
import type { ReleasedMetric } from './metric.js';
import type { Chart } from './review.js';

const { ink, quiet, now } = chartColours;

interface Point {
  readonly meeting: string;
  readonly is: 'value' | 'none';
  /** Points of one run stand next to each other: no line leads over a meeting that nothing is said of. */
  readonly run: number;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** Where the words stand: over the interval. */
  readonly top?: number;
  readonly text: string;
}

/**
 * How many are still coming, from meeting to meeting.
 *
 * @param metrics the figure, once a meeting, in order
 */
export function curveChart(metrics: readonly ReleasedMetric[]): readonly Chart[] {
  const points = pointsOf(metrics);
  if (!points.some(({ is }) => is === 'value')) return [];
  const meetings = points.map(({ meeting }) => meeting);
  const x = {
    field: 'meeting',
    type: 'ordinal',
    scale: { type: 'point', domain: meetings, padding: 0.5 },
    axis: {
      ...axisLook,
      title: 'Meeting',
      titleColor: quiet,
      titleFontSize: 11,
      titleFontWeight: 'normal',
      grid: false,
      labelAngle: 0,
    },
  };
  const share = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1], nice: false },
    axis: { ...axisLook, title: null, format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] },
  });
  const shown = (is: Point['is']) => [{ filter: { field: 'is', equal: is } }];
  const value = share('value');
  return [
    {
      $schema: vegaLite,
      title: 'Still coming, meeting by meeting',
      description: points.map(pointInWords).join(' '),
      width: 256,
      height: 170,
      autosize: 'none',
      padding: { left: 46, right: 18, top: 18, bottom: 38 },
      data: { values: points },
      layer: [
        {
          transform: shown('value'),
          mark: { type: 'rule', color: now, strokeWidth: 1.5, strokeDash: [2, 2] },
          encoding: { x, y: share('low'), y2: { field: 'high' } },
        },
        {
          transform: shown('value'),
          mark: { type: 'line', color: now, strokeWidth: 2.5 },
          encoding: { x, y: value, detail: { field: 'run', type: 'nominal' } },
        },
        {
          transform: shown('value'),
          mark: { type: 'point', shape: 'circle', filled: true, opacity: 1, size: 60, color: now },
          encoding: { x, y: value },
        },
        {
          transform: shown('value'),
          mark: { type: 'text', fontSize: 11, dy: -11, color: ink },
          encoding: { x, y: share('top'), text: { field: 'text' } },
        },
        {
          transform: shown('none'),
          mark: { type: 'text', fontSize: 11, angle: 270, align: 'left', color: quiet, fontStyle: 'italic' },
          encoding: { x, y: { value: 164 }, text: { field: 'text' } },
        },
      ],
      config: { view: { stroke: null }, background: null },
    },
  ];
}

function pointsOf(metrics: readonly ReleasedMetric[]): readonly Point[] {
  let run = 0;
  return metrics.flatMap((metric): readonly Point[] => {
    if (metric.at === null) return [];
    const meeting = String(metric.at.is);
    if (!('value' in metric)) {
      run += 1;
      return [{ meeting, is: 'none', run, text: 'withheld' in metric ? 'withheld' : 'no value' }];
    }
    const { num, den, value, interval } = metric;
    const ends = interval === null ? {} : { low: interval.low, high: interval.high };
    return [
      { meeting, is: 'value', run, value, ...ends, top: interval?.high ?? value, text: wholePercentage(num, den) },
    ];
  });
}

function pointInWords({ meeting, text, ...ends }: Point): string {
  return `${sentenceCase([whichOne({ by: 'meeting', is: meeting }), text, ...rangeInWords(ends)].join(' '))}.`;
}
