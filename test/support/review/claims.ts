import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Family, MetricDefinition } from '../../../src/rules/review/metric.js';
import { type MetricId, metricIds } from '../../../src/rules/review/metric-ids.js';
import { fold, nameOf } from './fold.js';
import { anyPolicy, linkedYear } from './linked-years.js';

/** Names of denominators that are the same number in every year. */
const fixed: readonly string[] = ['one', 'two', 'minutes-in-an-hour'];

/** What every definition has to say, whatever it is about. */
export function saysWhatItMeans(
  definitions: Readonly<Record<string, MetricDefinition>>,
  ids: readonly string[] = Object.keys(definitions),
): void {
  it('are of these figures and of no other', () => {
    expect(Object.keys(definitions).toSorted()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(definitions))('%s says what is divided by what, of whom, and when', (key, definition) => {
    expect(definition.id).toBe(key);
    expect(metricIds[definition.family]).toContain(key);
    expect(definition.version).toBe('1.0');
    expect(definition.question).toMatch(/^(How|Of|Are|(At|On|After|From) how) [^?]*[?]/);
    const { population, numerator, denominator, eligibility, anchor, nulls } = definition;
    for (const words of [population, numerator, denominator, anchor, ...Object.values(nulls)]) {
      expect(words).toMatch(/^[a-z][^\n]{5,}[^.]$/);
    }
    expect(eligibility).toMatch(/^[A-Za-z][^\n]{5,}[^.]$/);
    expect(definition.source.length).toBeGreaterThan(2);
    expect(Object.values(definition.cells).join(' ')).toMatch(/^[a-z]+(-[a-z]+)* [a-z]+(-[a-z]+)*$/);
    expect(definition.restsOn).toStrictEqual([...new Set(definition.restsOn)]);
  });

  it.each(Object.entries(definitions))('%s has the interval of what it counts', (_, definition) => {
    const { unit, interval, counted, additivity, denominator, cells } = definition;
    if (interval === 'wilson') expect(unit).toBe('share');
    if (interval === 'clustered') expect([unit, counted]).toEqual(['share', 'attendances']);
    // Stories add up though they are told of no whole.
    if (additivity === 'additive' && unit !== 'stories') expect(cells.den).not.toBe('one');
    expect(/^always/.test(denominator), denominator).toBe(fixed.includes(cells.den));
  });

  it('asks no question twice', () => {
    const questions = Object.values(definitions).map(({ question }) => question);
    expect(new Set(questions).size).toBe(questions.length);
  });
}

/** What a family presents is what its definitions say. */
export function keepsItsWord<Id extends MetricId, State>(
  name: keyof typeof metricIds,
  family: Family<Id, State>,
): void {
  it('gives every figure, in the order of the list, each for what it is told of, and no reason that is not explained', () => {
    const definitions: Readonly<Record<string, MetricDefinition>> = family.definitions;
    fc.assert(
      fc.property(linkedYear(), anyPolicy(), (records, policy) => {
        const presented = fold(family, records, { policy });
        expect([...new Set(presented.map(({ id }) => id))]).toStrictEqual(metricIds[name]);
        const numbers = new Map<string, number>();
        for (const { id, at, count } of presented) {
          const definition = definitions[id];
          const reason = 'null' in count ? count.null : count.den === 0 ? 'no-denominator' : null;
          if (reason !== null) expect(Object.keys(definition?.nulls ?? {})).toContain(reason);
          if (at !== null) expect(at.by).toBe(definition?.by);
          if ('null' in count) continue;
          expect([count.num, count.den].every(Number.isSafeInteger)).toBe(true);
          for (const part of ['num', 'den'] as const) {
            const cell = nameOf({ id: definition?.cells[part] ?? '', at });
            expect(numbers.get(cell) ?? count[part], cell).toBe(count[part]);
            numbers.set(cell, count[part]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
}
