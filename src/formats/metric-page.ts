import type { MetricExample } from '../rules/review/examples/example.js';
import type { MetricDefinition } from '../rules/review/metric.js';
import { metricIds } from '../rules/review/metric-ids.js';
import { exampleRoster } from './metric-roster.js';

const additivity: Readonly<Record<MetricDefinition['additivity'], string>> = {
  additive: 'over groups: what is counted adds up',
  'semi-additive': 'over groups, never over days',
  'non-additive': 'not at all: a year is worked out from its records, never from its groups',
};

const direction: Readonly<Record<MetricDefinition['direction'], string>> = {
  up: 'more is better',
  down: 'less is better',
  none: 'neither more nor less is better in itself',
};

const intervals: Readonly<Record<MetricDefinition['interval'], string>> = {
  wilson: 'Wilson',
  clustered: 'of people rather than of their marks, with an effective number',
  poisson: 'exact, of a count',
  score: 'of the difference between two shares of the same answers',
  difference: 'of the difference between two shares',
  none: 'none',
};

/**
 * Every figure as a page of Markdown: one section an id, with what is divided by what, when there is no value, and examples worked out
 * by hand. The answers in it are those of the examples, which the tests hold against the figures.
 *
 * @param catalogue the definitions; figures that it lacks are left out
 * @param examples in the order in which they are to be read
 */
export function metricPage(
  catalogue: Readonly<Partial<Record<string, MetricDefinition>>>,
  examples: readonly MetricExample[],
): string {
  const families = Object.entries(metricIds).map(([family, ids]) => ({
    family,
    definitions: ids.flatMap((id) => catalogue[id] ?? []),
  }));
  return [
    '# Figures of a review',
    '',
    'What each figure means, to the last case. A value is its numerator over its denominator and is never rounded; where there is no value,',
    'the reason stands in its place, and never a 0. Two values are compared only where the id, the first number of the version and the',
    'parts of the policy they rest on are the same.',
    '',
    'In the examples a roster has one sign a meeting: `X` attended, `p` for part of it, `-` absent, `e` excused, `s` a substitute came, `c`',
    'cancelled, a dot for nothing written down. Above them stands whether the meeting was held: `h`, cancelled: `c`, or not said: `?`.',
    ...families.flatMap(({ family, definitions }) =>
      definitions.length === 0
        ? []
        : [
            '',
            `## ${capital(family)}`,
            ...definitions.flatMap((definition) => [
              '',
              ...sectionOf(
                definition,
                examples.filter(({ metric }) => metric === definition.id),
              ),
            ]),
          ],
    ),
    '',
  ].join('\n');
}

function sectionOf(definition: MetricDefinition, examples: readonly MetricExample[]): readonly string[] {
  return [
    `### \`${definition.id}\``,
    '',
    `**${definition.question}**`,
    '',
    '| | |',
    '|---|---|',
    ...rowsOf(definition).map(([name, words]) => `| ${name} | ${words.replaceAll('|', '/')} |`),
    ...examples.flatMap((example, index) => ['', ...exampleOf(example, index + 1)]),
  ];
}

function rowsOf(definition: MetricDefinition): readonly (readonly [name: string, words: string])[] {
  const { by, valueCycle, level, restsOn } = definition;
  return [
    ['Population', definition.population],
    ['Numerator', definition.numerator],
    ['Denominator', definition.denominator],
    ['What counts', definition.eligibility],
    ['Decided by', definition.anchor],
    ...Object.entries(definition.nulls).map(([reason, words]) => [`No value, \`${reason}\``, words] as const),
    ...(by === undefined ? [] : [['Told for each', by] as const]),
    ['Unit', definition.unit],
    ['Counts', definition.counted],
    ['Adds up', additivity[definition.additivity]],
    ['Reads', direction[definition.direction]],
    ['Interval', intervals[definition.interval]],
    ['Rests on', restsOn.length === 0 ? 'no part of the policy' : restsOn.map((field) => `\`${field}\``).join(', ')],
    ...(valueCycle === undefined ? [] : [['Cycle of value', valueCycle] as const]),
    ...(level === undefined ? [] : [['Level', String(level)] as const]),
    ['Version', definition.version],
    ['Source', definition.source],
  ];
}

function exampleOf(example: MetricExample, number: number): readonly string[] {
  const { because, records, policy, scope, at, answer } = example;
  const where = [
    ...(policy === undefined ? [] : [`under \`${policy}\``]),
    ...Object.entries(scope ?? {}).map(([part, is]) => `for the ${part} \`${is}\``),
    ...(at === undefined ? [] : [`at the ${at.by} \`${at.is}\``]),
  ];
  const value = 'null' in answer ? `no value, \`${answer.null}\`` : `\`${answer.num}/${answer.den}\``;
  return [
    `Example ${number}. ${because}`,
    '',
    '```text',
    ...exampleRoster(records),
    '```',
    '',
    `Answer${where.length === 0 ? '' : ` ${where.join(', ')}`}: ${value}.`,
  ];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
