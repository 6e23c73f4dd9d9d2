import fc from 'fast-check';
import { expect, it } from 'vitest';
import { policies } from '../../../src/policy/programmes/index.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { MetricExample } from '../../../src/rules/review/examples/example.js';
import type { Family, MetricDefinition } from '../../../src/rules/review/metric.js';
import { type MetricId, metricIds } from '../../../src/rules/review/metric-ids.js';
import { answersOf, nameOf } from './answers.js';
import { anyPolicy, linkedYear } from './linked-years.js';

/** What every definition has to say. */
export function saysWhatItMeans(definitions: Readonly<Record<string, MetricDefinition>>): void {
  it.each(Object.entries(definitions))('%s says what is divided by what, of whom, and when', (key, definition) => {
    expect(definition.id).toBe(key);
    expect(metricIds[definition.family]).toContain(key);
    expect(definition.version).toBe('1.0');
    expect(definition.question).toMatch(/^(How|Of) .*[?]$/);
    const { population, numerator, denominator, eligibility, anchor, nulls } = definition;
    for (const words of [population, numerator, denominator, eligibility, anchor, ...Object.values(nulls)]) {
      expect(words).toMatch(/^[a-z][^\n]{5,}[^.]$/);
    }
    expect(definition.source).not.toBe('');
    expect(Object.values(definition.cells).join(' ')).toMatch(/^[a-z]+(-[a-z]+)* [a-z]+(-[a-z]+)*$/);
    expect(definition.restsOn).toStrictEqual([...new Set(definition.restsOn)]);
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
        const frame = frameOf(records, policy);
        const facts = factsOf(records, () => policy, frame);
        const presented = family.present(
          facts.reduce((sum, each) => family.add(sum, each, frame), family.empty()),
          frame,
        );
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
            const cell = nameOf(definition?.cells[part] ?? '', at);
            expect(numbers.get(cell) ?? count[part], cell).toBe(count[part]);
            numbers.set(cell, count[part]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
}

/** Worked examples come out as they say, and there are enough of them. */
export function comesOut<All extends MetricId, Id extends All, State>(
  examples: readonly MetricExample<Id>[],
  family: Family<All, State>,
  ids: readonly Id[],
): void {
  it.each(examples.map((example) => [example.metric, example.because, example] as const))(
    '%s: %s',
    (_, __, example) => {
      const { metric, records, policy, scope, at = null, answer } = example;
      const judge = Object.values(policies).find(({ id }) => id === (policy ?? 'partners-in-prevention@2019-20'));
      if (judge === undefined) throw new RangeError('policy');
      expect(answersOf(family, records, judge, scope)[nameOf(metric, at)]).toBe(
        'null' in answer ? answer.null : `${answer.num}/${answer.den}`,
      );
    },
  );

  it.each(ids)('%s is worked out at least three times', (id) => {
    expect(examples.filter(({ metric }) => metric === id).length).toBeGreaterThanOrEqual(3);
  });
}
