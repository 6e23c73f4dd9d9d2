import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../src/rules/review/catalogue.js';
import type { MetricDefinition } from '../../../src/rules/review/metric.js';
import { metricIds } from '../../../src/rules/review/metric-ids.js';
import { saysWhatItMeans } from '../../support/review/claims.js';

const definitions: readonly MetricDefinition[] = Object.values(metricCatalogue);
const shares = definitions.filter(({ unit }) => unit === 'share');

describe('the catalogue', () => {
  it('defines every figure under its family, in the order in which a review gives them', () => {
    const listed = Object.entries(metricIds).flatMap(([family, ids]) => ids.map((id) => [family, id]));
    expect(definitions.map(({ family, id }) => [family, id])).toEqual(listed);
  });

  it('has at least sixty figures', () => {
    expect(definitions.length).toBeGreaterThanOrEqual(60);
  });

  it('divides no number by itself, and no two figures of one kind of part by the same two numbers', () => {
    const pairs = definitions.map(({ cells, by = 'whole' }) => `${cells.num} / ${cells.den} ${by}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { id, cells } of definitions) expect(cells.num, id).not.toBe(cells.den);
  });

  it('says the same of one number of points wherever it stands', () => {
    const of = (cell: string) => definitions.filter(({ cells }) => cells.den === cell).map((each) => each.denominator);
    for (const cell of ['points-eligible', 'points-scheduled']) expect(new Set(of(cell)).size, cell).toBe(1);
  });

  it('has a reason for every share that can be without a value', () => {
    const silent = shares.filter(({ nulls }) => Object.keys(nulls).length === 0).map(({ id }) => id);
    expect(silent).toEqual([]);
  });

  it('takes no attendance as given twice: lowest and highest differ by what is not recorded', () => {
    const { 'attendance.lowest': lowest, 'attendance.highest': highest } = metricCatalogue;
    expect(highest.denominator).toBe(lowest.denominator);
    expect(highest.cells.den).toBe(lowest.cells.den);
    expect(highest.numerator).toBe(
      `${lowest.numerator}, and as many as an attendance earns for each mark that is not recorded`,
    );
  });

  describe('as a whole', () => saysWhatItMeans(metricCatalogue));
});
