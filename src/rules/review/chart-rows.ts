import { chartColours } from './chart-colours.js';
import { inWords } from './chart-words.js';
import type { Chart } from './review.js';

/** One line of a chart: a heading, a value, or the word that stands where there is none. */
export type ChartRow =
  | { readonly is: 'heading'; readonly label: string }
  | {
      readonly is: 'now' | 'then';
      readonly label: string;
      readonly value: number;
      readonly low?: number;
      readonly high?: number;
      /** The value in words, at the end of the line. */
      readonly text: string;
    }
  | { readonly is: 'none'; readonly label: string; readonly text: string };

export interface RowChart {
  readonly title: string;
  readonly rows: readonly ChartRow[];
  /** `bar` for counts, which start at nobody; `dot` for values with an interval. */
  readonly mark: 'bar' | 'dot';
  /** Both ends of the axis. */
  readonly domain: readonly [number, number];
  readonly percent: boolean;
}

export const vegaLite = 'https://vega.github.io/schema/vega-lite/v6.json';

const { ink, quiet, line, now, earlier } = chartColours;
const step = 24;
const sizes = {
  bar: { left: 124, width: 148, right: 48 },
  dot: { left: 44, width: 206, right: 70 },
} as const;
/** Letters that fit before the plot, and over the whole line. */
const letters = { bar: { label: 19, heading: 40 }, dot: { label: 6, heading: 40 } } as const;

/**
 * Lines under one another, in the order given. The size is set and nothing is measured, so that the picture is the same whatever fonts
 * a machine has.
 */
export function rowChart({ title, rows, mark, domain, percent }: RowChart): Chart {
  const { left, width, right } = sizes[mark];
  const values = rows.map((row, index) => ({ row: index, ...row, label: short(row.label, letters[mark], row.is) }));
  const x = { field: 'value', type: 'quantitative', scale: { domain, nice: false }, axis: axisOf(percent) };
  const y = {
    field: 'row',
    type: 'quantitative',
    scale: { domain: [rows.length - 0.5, -0.5], nice: false },
    axis: null,
  };
  const shown = (what: readonly ChartRow['is'][]) => [{ filter: { field: 'is', oneOf: what } }];
  const text = (extra: object) => ({
    type: 'text',
    fontSize: 12,
    baseline: 'middle',
    align: 'left',
    color: ink,
    ...extra,
  });
  const marks = mark === 'bar' ? [bars(shown, x, y)] : dots(shown, x, y);
  return {
    $schema: vegaLite,
    title,
    description: inWords(rows),
    width,
    height: rows.length * step,
    autosize: 'none',
    padding: { left, right, top: 4, bottom: 22 },
    data: { values },
    layer: [
      ...marks,
      {
        transform: shown(['heading']),
        mark: text({ fontWeight: 'bold', dx: -left }),
        encoding: { x: { value: 0 }, y, text: { field: 'label' } },
      },
      {
        transform: shown(['now', 'then', 'none']),
        mark: text(mark === 'bar' ? { align: 'right', dx: -8 } : { dx: -left }),
        encoding: { x: { value: 0 }, y, text: { field: 'label' } },
      },
      {
        transform: shown(['now', 'then']),
        mark: text({ dx: mark === 'bar' ? 6 : 10 }),
        encoding: { x: mark === 'bar' ? x : { value: width }, y, text: { field: 'text' } },
      },
      {
        transform: shown(['none']),
        mark: text({ dx: mark === 'bar' ? 6 : 10, color: quiet, fontStyle: 'italic' }),
        encoding: { x: { value: mark === 'bar' ? 0 : width }, y, text: { field: 'text' } },
      },
    ],
    config: { view: { stroke: null }, background: null },
  };
}

type Shown = (what: readonly ChartRow['is'][]) => readonly object[];

function bars(shown: Shown, x: object, y: object): object {
  return {
    transform: shown(['now']),
    mark: { type: 'bar', orient: 'horizontal', height: 14, size: 14, color: now },
    encoding: { x, y },
  };
}

/** This year is a full circle on a whole line, an earlier one an open diamond on a broken line. */
function dots(shown: Shown, x: object, y: object): readonly object[] {
  const interval = { x: { ...x, field: 'low' }, x2: { field: 'high' }, y };
  return [
    { transform: shown(['now']), mark: { type: 'rule', color: now, strokeWidth: 2 }, encoding: interval },
    {
      transform: shown(['then']),
      mark: { type: 'rule', color: earlier, strokeWidth: 2, strokeDash: [4, 3] },
      encoding: interval,
    },
    {
      transform: shown(['now']),
      mark: { type: 'point', shape: 'circle', filled: true, opacity: 1, size: 80, color: now },
      encoding: { x, y },
    },
    {
      transform: shown(['then']),
      mark: { type: 'point', shape: 'diamond', filled: false, opacity: 1, size: 70, strokeWidth: 2, color: earlier },
      encoding: { x, y },
    },
  ];
}

function axisOf(percent: boolean): object {
  return {
    title: null,
    ...(percent ? { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] } : { format: 'd', tickCount: 4, tickMinStep: 1 }),
    ...axisLook,
  };
}

export const axisLook: Readonly<Record<string, string | number | boolean>> = {
  grid: true,
  gridColor: line,
  domain: false,
  ticks: false,
  labelColor: quiet,
  labelFontSize: 11,
  labelPadding: 6,
  labelFlush: false,
  labelOverlap: false,
};

function short(label: string, fits: { readonly label: number; readonly heading: number }, is: ChartRow['is']): string {
  const most = is === 'heading' ? fits.heading : fits.label;
  const signs = [...label];
  return signs.length <= most ? label : `${signs.slice(0, most - 1).join('')}…`;
}
