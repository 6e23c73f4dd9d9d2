import { expect } from 'vitest';
import type { MetricDefinition } from '../../../src/rules/review/metric.js';

/** Every field says something, each under its own id, and no two counts of one name are described in two ways. */
export function areComplete(definitions: Readonly<Record<string, MetricDefinition>>, ids: readonly string[]): void {
  expect(Object.keys(definitions).toSorted()).toEqual(ids.toSorted());
  for (const [id, definition] of Object.entries(definitions)) {
    expect(definition.id).toBe(id);
    const { question, population, numerator, denominator, eligibility, anchor, source, cells } = definition;
    for (const text of [
      question,
      population,
      numerator,
      denominator,
      eligibility,
      anchor,
      source,
      cells.num,
      cells.den,
    ]) {
      expect(text.length, id).toBeGreaterThan(2);
    }
    expect(question, id).toMatch(/\?/);
    expect(definition.version).toMatch(/^\d+\.\d+$/);
    for (const why of Object.values(definition.nulls)) expect(why.length, id).toBeGreaterThan(5);
    if (definition.additivity === 'additive') expect(cells.den, id).not.toBe('one');
  }
}
