import { describe, expect, it } from 'vitest';
import { curveChart } from '../../../src/rules/review/curve-chart.js';
import type { At } from '../../../src/rules/review/metric.js';
import { empty, hidden, known } from '../../support/reviews.js';

const at = (is: number): At => ({ by: 'meeting', is });
const year = { year: 2027 };
const points = [
  known('retention.curve', 96, 96, { at: at(1) }),
  known('retention.curve', 88, 96, { at: at(2), interval: [0.847, 0.957] }),
  hidden('retention.curve', year, at(3)),
  known('retention.curve', 76, 96, { at: at(4) }),
  empty('retention.curve', 'not-yet-observable', year, at(5)),
];

describe('the curve of those still coming', () => {
  const [chart] = curveChart(points);
  const { values } = Object(chart?.['data']);

  it('draws no line over a meeting that nothing is said of', () => {
    expect(values.map(({ run }: { run: number }) => run)).toEqual([0, 0, 1, 1, 2]);
    expect(values[2]).toEqual({ meeting: '3', is: 'none', run: 1, text: 'withheld' });
    expect(values[4]).toEqual({ meeting: '5', is: 'none', run: 2, text: 'no value' });
  });

  it('has every meeting on its axis, and all of 0 to 100 %', () => {
    const text = JSON.stringify(chart?.['layer']);
    expect(text).toContain('"domain":["1","2","3","4","5"]');
    expect(text).toContain('"domain":[0,1]');
  });

  it('says in words what it shows', () => {
    expect(chart?.description).toBe(
      'Meeting 1 100 %. Meeting 2 92 % (interval 84.7 to 95.7 %). Meeting 3 withheld. Meeting 4 79 %. Meeting 5 no value.',
    );
  });

  it('is no chart at all where there is not one value', () => {
    expect(curveChart([])).toEqual([]);
    expect(curveChart([hidden('retention.curve', year, at(1))])).toEqual([]);
  });
});
