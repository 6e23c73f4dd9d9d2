import { expect, it } from 'vitest';
import type { MetricDefinition } from '../../../src/rules/review/metric.js';

/** What every definition has to say, whatever it is about. */
export function definitionClaims(definitions: Readonly<Record<string, MetricDefinition>>): void {
  it.each(Object.entries(definitions))(
    '%s says in words what is divided by what, of whom and when',
    (key, definition) => {
      expect(definition.id).toBe(key);
      expect(definition.version).toBe('1.0');
      expect(definition.question).toMatch(/^(How|Of) .*\?$/);
      for (const words of [definition.population, definition.numerator, definition.denominator]) {
        expect(words).toMatch(/^[a-z].{8,}[^.]$/);
      }
      for (const words of [definition.eligibility, definition.anchor, ...Object.values(definition.nulls)]) {
        expect(words).toMatch(/^[a-z].{8,}[^.]$/);
      }
      expect(definition.source).not.toBe('');
    },
  );

  it.each(Object.values(definitions))(
    '$id counts people for an interval of people, and people’s meetings for a clustered one',
    (definition) => {
      if (definition.interval === 'wilson') expect([definition.unit, definition.counted]).toEqual(['share', 'seats']);
      if (definition.interval === 'clustered') {
        expect([definition.unit, definition.counted]).toEqual(['share', 'attendances']);
      }
      if (definition.additivity === 'additive') expect(definition.denominator).not.toMatch(/^always/);
      expect(/^always/.test(definition.denominator)).toBe(
        ['one', 'two', 'minutes-in-an-hour'].includes(definition.cells.den),
      );
    },
  );
}
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
