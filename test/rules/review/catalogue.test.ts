import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../src/rules/review/catalogue.js';
import { metricIds } from '../../../src/rules/review/metric-ids.js';

const definitions = Object.entries(metricCatalogue);

describe('the catalogue', () => {
  it('has each figure under its own id, and in the family whose ids list it', () => {
    expect(definitions.map(([key]) => key)).toEqual(definitions.map(([, { id }]) => id));
    for (const [id, { family }] of definitions) expect(metricIds[family]).toContain(id);
  });

  it('has a question of its own for each figure', () => {
    const questions = definitions.map(([, { question }]) => question);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('divides no number by itself, and no two figures by the same two numbers', () => {
    const pairs = definitions.map(([, { cells }]) => `${cells.num} / ${cells.den}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const [, { cells }] of definitions) expect(cells.num).not.toBe(cells.den);
  });

  it('says the same of one number wherever it stands', () => {
    const words = new Map<string, Set<string>>();
    for (const [, { cells, denominator }] of definitions) {
      words.set(cells.den, (words.get(cells.den) ?? new Set()).add(denominator));
    }
    expect(words.get('points-eligible')?.size).toBe(1);
    expect(words.get('points-scheduled')?.size).toBe(1);
  });

  it('takes no attendance as given twice: lowest and highest differ by what is not recorded', () => {
    const { 'attendance.lowest': lowest, 'attendance.highest': highest } = metricCatalogue;
    expect(highest.cells.den).toBe(lowest.cells.den);
    expect(highest.numerator).toBe(
      `${lowest.numerator}, and as many as an attendance earns for each mark that is not recorded`,
    );
  });
});
