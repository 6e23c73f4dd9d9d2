import fc from 'fast-check';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/cli/charts.js';
import { visible } from '../../src/kernel/visible.js';
import type { Chart } from '../../src/rules/review/index.js';
import { anyReview, exampleReview, known, oddNames, reviewOf } from '../support/reviews.js';

const { charts, released } = exampleReview();

/** The words of a drawing, in the order in which they are drawn. */
function words(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

function complaints(chart: Chart): readonly string[] {
  const heard: string[] = [];
  const hear = (...said: readonly unknown[]) => {
    heard.push(said.join(' '));
    return logger;
  };
  const logger = { level: () => logger, error: hear, warn: hear, info: () => logger, debug: () => logger };
  compile(readSpecification(chart), { logger: Object(logger) });
  return heard;
}

function readSpecification(chart: unknown): TopLevelSpec {
  return chart as TopLevelSpec;
}

describe('a drawing', () => {
  it('has the same bytes whenever it is drawn, and whatever was drawn before', () => {
    const first = charts.map(drawChart);
    expect([...charts].reverse().map(drawChart).reverse()).toEqual(first);
  });

  it('points to nothing outside itself, and has no name that another drawing could have', () => {
    for (const chart of charts) {
      const svg = drawChart(chart);
      expect(svg.replaceAll(/xmlns(:xlink)?="[^"]+"/g, '')).not.toMatch(
        /https?:|url\(|href| id=|<script|<style|<image/,
      );
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 320 \d+"/);
    }
  });

  it('holds a word for every line, and a mark only for a line with a value', () => {
    const chart = charts.find(({ title }) => title === 'Members by meetings attended');
    const svg = chart === undefined ? '' : drawChart(chart);
    expect(words(svg).filter((word) => word === 'withheld')).toHaveLength(2);
    expect(words(svg)).toEqual(expect.arrayContaining(['0 meetings', '8', '6 meetings', '31']));
    const bars = /layer_0_marks.*?<\/g>/.exec(svg)?.[0] ?? '';
    expect([...bars.matchAll(/<path/g)]).toHaveLength(5);
  });

  it('begins inside its margins, where its labels have room', () => {
    const places = charts.map((chart) => /transform="translate\((\d+,\d+)\)"/.exec(drawChart(chart))?.[1]);
    expect(places).toEqual(['44,4', '44,4', '46,18', '124,4', '124,4', '124,4']);
  });

  it('has a point on the curve for each meeting with a value, and for no other', () => {
    const chart = charts.find(({ title }) => title.startsWith('Still coming'));
    const points = /layer_2_marks.*?<\/g>/.exec(chart === undefined ? '' : drawChart(chart))?.[0] ?? '';
    expect([...points.matchAll(/<path/g)]).toHaveLength(5);
  });

  it('tells an earlier year apart by its form, not by its colour alone', () => {
    const [shares] = charts;
    const svg = shares === undefined ? '' : drawChart(shares);
    expect([...svg.matchAll(/stroke-dasharray="4,3"/g)]).toHaveLength(2);
    const diamonds = /d="M-[\d.]+,0L0,[^"]+Z" stroke="#7a5320"/g;
    expect([...svg.matchAll(diamonds)]).toHaveLength(2);
  });

  it('takes a name for text, whatever it holds', () => {
    for (const odd of oddNames) {
      const review = reviewOf({
        ...released,
        tables: [],
        metrics: [known('completion', 8, 12, { scope: { year: 2027, stream: odd } })],
      });
      const [chart] = review.charts;
      const svg = chart === undefined ? '' : drawChart(chart);
      expect(svg).not.toMatch(/<script|<b>/);
      const heading = words(svg).find((word) => word.startsWith('Stream ')) ?? '';
      const start = [...`Stream ${visible(odd)}`].slice(0, 30).join('');
      expect(heading.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toContain(start);
    }
  });

  it('can be made of any review, and its specification leaves the compiler nothing to complain of', () => {
    fc.assert(
      fc.property(anyReview(), (review) => {
        for (const chart of review.charts) {
          expect(complaints(chart)).toEqual([]);
          expect(drawChart(chart)).toMatch(/^<svg .*<\/svg>$/s);
        }
      }),
      { numRuns: 40 },
    );
  });
});
