import { describe, expect, it } from 'vitest';
import { metricPage } from '../../src/formats/metric-page.js';
import { drawn, type MetricExample } from '../../src/rules/review/examples/example.js';
import { networkExamples } from '../../src/rules/review/examples/network.js';
import { returnExamples } from '../../src/rules/review/examples/return.js';
import { surveyExamples } from '../../src/rules/review/examples/survey.js';
import { valueExamples } from '../../src/rules/review/examples/value.js';
import { network } from '../../src/rules/review/families/network.js';
import { returning } from '../../src/rules/review/families/return.js';
import { survey } from '../../src/rules/review/families/survey.js';
import type { MetricDefinition } from '../../src/rules/review/metric.js';

const catalogue: Readonly<Record<string, MetricDefinition>> = {
  ...survey.definitions,
  ...network.definitions,
  ...returning.definitions,
};
const examples: readonly MetricExample[] = [...valueExamples, ...networkExamples, ...returnExamples, ...surveyExamples];
const page = metricPage(catalogue, examples);

describe('the page of figures', () => {
  it('has one section an id, in the order of the list, whatever the order of the catalogue', () => {
    const titles = [...page.matchAll(/^#{2,3} (.*)$/gm)].map(([, title]) => title);
    expect(titles.slice(0, 9)).toStrictEqual([
      'Network',
      '`ties.density`',
      '`ties.strong-density`',
      '`ties.new`',
      '`ties.bridging`',
      'Return',
      '`rejoin.rate`',
      '`alumni.base`',
      '`rejoin.repeat-share`',
    ]);
    expect(titles).toHaveLength(3 + Object.keys(catalogue).length);
  });

  it.each(Object.values(catalogue))('says everything that the definition of $id says', (definition) => {
    const section = sectionOf(definition.id);
    const {
      question,
      population,
      numerator,
      denominator,
      eligibility,
      anchor,
      nulls,
      source,
      version,
      cells: _,
    } = definition;
    for (const words of [question, population, numerator, denominator, eligibility, anchor, source, version]) {
      expect(section).toContain(words);
    }
    for (const [reason, words] of Object.entries(nulls))
      expect(section).toContain(`| No value, \`${reason}\` | ${words} |`);
    for (const field of definition.restsOn) expect(section).toContain(field);
    for (const word of [definition.valueCycle, definition.level, definition.by]) {
      if (word !== undefined) expect(section).toMatch(new RegExp(`^[|] [A-Za-z ]+ [|] ${word} [|]$`, 'm'));
    }
  });

  it('has every example with its sentence and its answer, and no other', () => {
    for (const { metric, because } of examples) expect(sectionOf(metric)).toContain(because);
    expect(page.match(/^Answer.*: .*[.]$/gm)).toHaveLength(examples.length);
    expect(page.match(/^```text$/gm)).toHaveLength(examples.length);
  });

  it('writes an answer with the part of the year and of the figure it is for, and under which policy', () => {
    const records = drawn({ g1: { meetings: 'h', people: { ana: 'X' } } });
    const one = metricPage(catalogue, [
      {
        metric: 'value.stories',
        because: 'A story.',
        records,
        policy: 'free-from-violence@2019-20',
        scope: { group: 'g1' },
        at: { by: 'cycle', is: 'applied' },
        answer: { num: 1, den: 2 },
      },
      { metric: 'value.stories', because: 'No story.', records, answer: { null: 'not-applicable' } },
    ]);
    expect(one).toContain(
      [
        'Example 1. A story.',
        '',
        '```text',
        'as of 2027-12-31',
        'g1   h  in-person, general',
        'ana  X',
        '```',
        '',
        'Answer under `free-from-violence@2019-20`, for the group `g1`, at the cycle `applied`: `1/2`.',
        '',
        'Example 2. No story.',
      ].join('\n'),
    );
    expect(one).toContain('Answer: no value, `not-applicable`.');
  });

  it('has rows that are rows: no words of a definition add a column', () => {
    const row = { ...network.definitions['ties.density'], population: 'a | b' };
    expect(metricPage({ 'ties.density': row }, [])).toContain('| Population | a / b |');
    for (const [line] of page.matchAll(/^[|].*$/gm)) expect(line.split('|')).toHaveLength(4);
  });
});

function sectionOf(id: string): string {
  return page.split(`### \`${id}\``)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? '';
}
