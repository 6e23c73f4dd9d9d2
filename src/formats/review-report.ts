import { markdownTable } from 'markdown-table';
import { explain } from '../kernel/explain.js';
import {
  type KnownMetric,
  type MetricValue,
  metricCatalogue,
  type NullReason,
  type Review,
  type ReviewFinding,
  type ReviewFindingKind,
} from '../rules/review/index.js';
import { dayInWords } from './dates.js';

const reasons: Readonly<Record<NullReason, string>> = {
  'no-denominator': 'no value: there is nothing to take a share of',
  'not-yet-observable': 'no value yet: meetings it rests on are still to come',
  'not-recorded': 'no value: marks that are not recorded could change it',
  'not-applicable': 'no value: the policy has no rule to judge it by',
};

const kinds: Readonly<Record<ReviewFindingKind, { readonly title: string; readonly concerns: string }>> = {
  breach: { title: 'Breach', concerns: 'is about' },
  watch: { title: 'To watch', concerns: 'clouds' },
};

/**
 * A review as Markdown, for whoever runs the programme. It is not for publication and says so first: figures of small groups can give
 * people away.
 *
 * @param review from `annual`
 * @returns the report, ending in a line break; the same on every machine
 * @example
 * reviewMarkdown(annual({ year: 2019, asOf: '2019-12-31', groups: [], enrolments: [], attendance: [] }, policies.partnersInPrevention)).split('\n')[0] // => '# Review of 2019'
 */
export function reviewMarkdown(review: Review): string {
  const groups = new Set(review.metrics.flatMap(({ scope }) => scope.group ?? []));
  return [
    `# Review of ${review.year}`,
    '**Not for publication.** Figures of small groups can give people away; this report is for whoever runs the programme.',
    `As at ${dayInWords(review.asOf)}, under ${plain(review.policyVersions.join(', '))}.`,
    '## Whether the year can be reviewed',
    bullets(explain(review.decision).map(plain)),
    '## The whole year',
    figures(review.metrics.filter(({ scope }) => scope.group === undefined)),
    ...[...groups].flatMap((group) => [
      `## Group ${plain(group)}`,
      figures(review.metrics.filter(({ scope }) => scope.group === group)),
    ]),
    '## Findings',
    review.findings.length === 0 ? 'None.' : bullets(review.findings.map(sentence)),
    '## Released for publication',
    review.released.note,
  ]
    .join('\n\n')
    .concat('\n');
}

function figures(metrics: readonly MetricValue[]): string {
  const rows = metrics.map((metric) => {
    const { question } = metricCatalogue[metric.id];
    return 'null' in metric
      ? [metric.id, question, '–', '–', reasons[metric.null]]
      : [metric.id, question, String(metric.num), String(metric.den), shown(metric)];
  });
  return markdownTable([['Figure', 'Question', 'Numerator', 'Denominator', 'Value'], ...rows], {
    align: ['l', 'l', 'r', 'r', 'r'],
  });
}

function shown({ unit, num, den }: KnownMetric): string {
  if (unit === 'people') return num === 1 ? '1 person' : `${num} people`;
  return percentage(num, den);
}

/** In tenths of a percent, half up, from whole numbers alone. */
function percentage(num: number, den: number): string {
  const tenths = (BigInt(num) * 2000n + BigInt(den)) / (BigInt(den) * 2n);
  return `${tenths / 10n}.${tenths % 10n} %`;
}

function sentence({ ruleId, kind, scope, metrics, evidence }: ReviewFinding): string {
  const { fact, expected, actual } = evidence;
  return (
    `${kinds[kind].title} in group ${plain(scope.group)}: ${fact}, ${expected} expected and ${actual} found (${ruleId}). ` +
    `It ${kinds[kind].concerns} ${metrics.join(', ')}.`
  );
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Text that Markdown would otherwise take for a mark of its own. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
