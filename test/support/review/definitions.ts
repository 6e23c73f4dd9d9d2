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
