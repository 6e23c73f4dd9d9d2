import fc from 'fast-check';
import { decide, finding } from '../../src/kernel/decision.js';
import { ratio } from '../../src/kernel/ratio.js';
import { problem } from '../../src/kernel/result.js';
import { chartsOf } from '../../src/rules/review/charts.js';
import { findingKinds, findingRules } from '../../src/rules/review/finding.js';
import type { FigureSeen, Review, ReviewFinding } from '../../src/rules/review/index.js';
import type {
  At,
  Interval,
  KnownMetric,
  NullReason,
  ReleasedMetric,
  Scope,
  Unit,
} from '../../src/rules/review/metric.js';
import type { MetricId } from '../../src/rules/review/metric-ids.js';
import type { Released, ReleasedTable } from '../../src/rules/review/release.js';

const year = 2027;
const policy = 'partners-in-prevention@2019-20';
const asOf = '2027-12-31';

interface Known {
  readonly unit?: Unit;
  readonly scope?: Scope;
  readonly at?: At | null;
  readonly interval?: readonly [number, number];
  readonly question?: string;
}

/** A figure with its numbers. */
export function known(id: MetricId, num: number, den: number, more: Known = {}): KnownMetric {
  const { unit = 'share', scope = { year }, at = null, interval, question = `What is ${id}?` } = more;
  const between: Interval | null =
    interval === undefined ? null : { method: 'wilson', confidence: 0.95, low: interval[0], high: interval[1] };
  return {
    ...{ id, version: '1.0', scope, at, policies: [policy], asOf, question, unit, num, den, value: num / den },
    interval: between,
  };
}

/** The same figure without its numbers. */
export function hidden(id: MetricId, scope: Scope = { year }, at: At | null = null): ReleasedMetric {
  return { id, version: '1.0', scope, at, policies: [policy], asOf, withheld: true };
}

/** The same figure with a reason in place of a value. */
export function empty(id: MetricId, why: NullReason, scope: Scope = { year }, at: At | null = null): ReleasedMetric {
  return { id, version: '1.0', scope, at, policies: [policy], asOf, null: why };
}

/** What a finding says of the year, or of one stream of it. */
export function found(
  ruleId: ReviewFinding['ruleId'],
  kind: ReviewFinding['kind'],
  figures: readonly FigureSeen[],
  more: Partial<Omit<ReviewFinding, 'evidence'>> & { readonly evidence?: Partial<ReviewFinding['evidence']> } = {},
): ReviewFinding {
  const { evidence, ...rest } = more;
  return {
    ...{ ruleId, version: '1.0', kind, scope: { year }, comparator: 'target' },
    metrics: [...new Set(figures.map(({ id }) => id))],
    ...rest,
    evidence: { figures, difference: null, threshold: null, differs: [], ...evidence },
  };
}

export function seen({ id, scope, at, num, den, interval }: KnownMetric): FigureSeen {
  return { id, scope, at, num, den, interval };
}

const completion = known('completion', 71, 96, {
  interval: [0.644, 0.817],
  question: 'How many of those enrolled completed?',
});
const start = known('start.on-time', 92, 96, {
  interval: [0.898, 0.984],
  question: 'How many of those enrolled started within the opening meetings?',
});
const attended = known('attendance.recorded', 446, 560, {
  interval: [0.752, 0.833],
  question: 'Of the attendance that was recorded, how much was attended?',
});
const ratioOfDemand = known('demand.ratio', 141, 112, {
  unit: 'ratio',
  question: 'How many eligible people asked for each seat?',
});
const before: Scope = { year: year - 1 };
const completionBefore = known('completion', 58, 90, { scope: before, interval: [0.541, 0.735] });
const attendedBefore = known('attendance.recorded', 389, 530, { scope: before, interval: [0.683, 0.78] });
const schools: Scope = { year, stream: 'schools' };
const cross: Scope = { year, stream: 'cross-sector' };

const metrics: readonly ReleasedMetric[] = [
  attended,
  known('attendance.full', 31, 96, { interval: [0.238, 0.422] }),
  known('record.completeness', 560, 576),
  known('dose.mean', 446, 96, { unit: 'attendances' }),
  ...[8, 9, null, null, 24, 16, 31].map((num, is) =>
    num === null
      ? hidden('dose.distribution', { year }, { by: 'attendances', is })
      : known('dose.distribution', num, 96, { at: { by: 'attendances', is } }),
  ),
  start,
  known('no-show', 8, 96, { interval: [0.043, 0.156], question: 'How many of those enrolled never came?' }),
  completion,
  ...[96, 88, 84, null, 76, 71].map((num, index) =>
    num === null
      ? hidden('retention.curve', { year }, { by: 'meeting', is: index + 1 })
      : known('retention.curve', num, 96, {
          at: { by: 'meeting', is: index + 1 },
          interval: [Math.max(0, num / 96 - 0.07), Math.min(1, num / 96 + 0.05)],
        }),
  ),
  known('fill-rate', 96, 112, { interval: [0.78, 0.91] }),
  ratioOfDemand,
  known('people.enrolled', 96, 1, { unit: 'people' }),
  hidden('organisations.at-enrolment'),
  empty('wait.median-days', 'not-reached'),
  empty('survey.recommend', 'no-denominator'),
  known('completion', 40, 52, { scope: cross, interval: [0.639, 0.864] }),
  known('demand.ratio', 80, 60, { scope: cross, unit: 'ratio' }),
  hidden('completion', schools),
  known('demand.ratio', 61, 52, { scope: schools, unit: 'ratio' }),
  known('completion', 38, 58, { scope: { year, modality: 'in-person' }, interval: [0.525, 0.765] }),
  known('completion', 33, 38, { scope: { year, modality: 'online' }, interval: [0.725, 0.943] }),
];

const groups: ReleasedTable = {
  id: 'people-by-outcome',
  title: 'Members of each group by what became of them',
  of: 'Group',
  columns: [
    { id: 'completed', title: 'Completed' },
    { id: 'not-completed', title: 'Did not complete' },
    { id: 'no-show', title: 'Never came' },
    { id: 'enrolled', title: 'Enrolled' },
  ],
  rows: [
    { label: 'cross-sector 2027', total: false, numbers: [14, 'withheld', 'withheld', 20] },
    { label: 'health & community', total: false, numbers: [13, 6, 0, 19] },
    { label: 'regional online', total: false, numbers: [9, 'withheld', 'withheld', 12] },
    { label: 'schools, eastern suburbs', total: false, numbers: [15, 5, 0, 20] },
    { label: 'All groups', total: true, numbers: [71, 17, 8, 96] },
  ],
};

const released: Released = {
  refused: null,
  tables: [groups],
  metrics,
  findings: [
    found('capacity.breach', 'breach', [seen(known('capacity.over-meetings', 2, 30))], { comparator: 'exact' }),
    found('start.strong', 'strength', [seen(start)], {
      evidence: { threshold: { compared: 'at-least', than: ratio(9, 10) } },
    }),
    found('attendance.changed', 'strength', [seen(attended), seen(attendedBefore)], {
      comparator: 'earlier-year',
      evidence: { difference: { difference: 0.0625, low: 0.013, high: 0.112, p: 0.011, midP: 0.0098, held: 0.033 } },
    }),
    found(
      'modality.gap',
      'improvement',
      [
        seen(known('completion', 38, 58, { scope: { year, modality: 'in-person' }, interval: [0.525, 0.765] })),
        seen(known('completion', 33, 38, { scope: { year, modality: 'online' }, interval: [0.725, 0.943] })),
      ],
      {
        comparator: 'other-groups',
        evidence: { difference: { difference: -0.213, low: -0.361, high: -0.03, p: 0.02, midP: 0.018, held: 0.041 } },
      },
    ),
    found('demand.exceeds', 'opportunity', [seen(ratioOfDemand), seen(known('fill-rate', 96, 112))], {
      evidence: { threshold: { compared: 'at-least', than: ratio(6, 5) } },
    }),
    found('completion.meets', 'watch', [seen(completion)], {
      evidence: { threshold: { compared: 'at-least', than: ratio(3, 4) } },
    }),
    found('completion.changed', 'not-comparable', [], {
      comparator: 'earlier-year',
      evidence: { differs: ['attendance.minimum', 'meetings.count'] },
      metrics: ['start.on-time'],
    }),
    found('start.changed', 'insufficient-evidence', [], { comparator: 'earlier-year', metrics: ['start.on-time'] }),
    found('equity.gap', 'withheld', [], { scope: { year, group: 'schools, eastern suburbs' } }),
    found('completion.low', 'insufficient-evidence', [], { scope: cross }),
    found('completion.low', 'insufficient-evidence', [], { scope: schools }),
    found('reach.low', 'no-value', []),
    found('alumni.invite', 'nothing-to-tell', []),
  ],
  changes: [],
  advice: [
    'Two small groups of one stream could be told together.',
    'Categories with few people could be joined to wider ones.',
  ],
  counts: {},
  note: 'Every number here has been protected together with every other: none of them, and nothing that can be worked out from them, is about fewer than five people.',
};

export const earlier: Released = {
  ...released,
  metrics: [
    attendedBefore,
    known('start.on-time', 80, 90, { scope: before, interval: [0.807, 0.939] }),
    hidden('no-show', before),
    completionBefore,
  ],
};

/** A year as it may look, with what is withheld, what has no value and an earlier year. */
export function exampleReview(): Review {
  return reviewOf(released, earlier);
}

/** A review around what is released; its charts are drawn from that. */
export function reviewOf(given: Released, previous: Released | null = null): Review {
  return {
    year,
    asOf,
    policyVersions: [policy],
    terms: {},
    decision: decide(policy, [
      finding(
        'review.annual',
        'requirement',
        'met',
        { fact: 'meetings held and fully recorded, or cancelled', expected: 'all 30', actual: '30' },
        [],
        null,
      ),
      finding(
        'review.evidence',
        'requirement',
        'open',
        {
          fact: 'channels drawn on',
          expected: 'evaluation-data, network-input and other-channels',
          actual: 'evaluation-data and other-channels',
        },
        ['responses'],
        '1 more channel drawn on',
      ),
    ]),
    metrics: [],
    findings: [],
    changes: [],
    released: given,
    charts: chartsOf(given, year, previous),
  };
}

/** Names as people give them, and as nobody should. */
export const oddNames: readonly string[] = [
  '</script><script>alert(1)</script>',
  `"quoted' & <b>bold</b>`,
  '**bold** _it_ `code` [x](y) | # ~ \\',
  'أمان الشمال',
  'a\u202eb',
  'constructor',
  '1. first',
  `a${'very-'.repeat(30)}long-name`,
  'north',
];

const nameOf = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...oddNames),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[\d٠-٩]/.test(text)),
  );

const scopes = (): fc.Arbitrary<Scope> =>
  fc.oneof(
    fc.constant<Scope>({ year }),
    nameOf().map((stream): Scope => ({ year, stream })),
    fc.constantFrom('in-person' as const, 'online' as const).map((modality): Scope => ({ year, modality })),
  );

const plainIds = [
  'completion',
  'start.on-time',
  'attendance.recorded',
  'no-show',
  'demand.ratio',
  'fill-rate',
] as const;

function figures(num: fc.Arbitrary<number>): fc.Arbitrary<ReleasedMetric> {
  const named = fc.oneof(
    fc.record({ id: fc.constantFrom(...plainIds), scope: scopes(), at: fc.constant<At | null>(null) }),
    fc.record({
      id: fc.constant<MetricId>('retention.curve'),
      scope: fc.constant<Scope>({ year }),
      at: fc.integer({ min: 1, max: 8 }).map((is): At => ({ by: 'meeting', is })),
    }),
    fc.record({
      id: fc.constant<MetricId>('dose.distribution'),
      scope: fc.constant<Scope>({ year }),
      at: fc.integer({ min: 0, max: 8 }).map((is): At => ({ by: 'attendances', is })),
    }),
  );
  return fc
    .tuple(named, fc.constantFrom('known', 'known', 'withheld', 'null'), num, num, fc.boolean())
    .map(([{ id, scope, at }, state, first, second, bounded]): ReleasedMetric => {
      if (state === 'withheld') return hidden(id, scope, at);
      if (state === 'null') return empty(id, 'not-recorded', scope, at);
      const [part, whole] = [Math.min(first, second), Math.max(first, second, 1)];
      return known(id, part, whole, {
        ...{ scope, at, unit: id === 'demand.ratio' ? 'ratio' : 'share', question: 'How many of them?' },
        ...(bounded ? { interval: [part / whole / 2, (part / whole + 1) / 2] } : {}),
      });
    });
}

const tables = (num: fc.Arbitrary<number>): fc.Arbitrary<ReleasedTable> =>
  fc
    .record({ title: nameOf(), of: nameOf(), columns: fc.array(nameOf(), { minLength: 1, maxLength: 3 }) })
    .chain((head) =>
      fc
        .array(
          fc.record({
            label: nameOf(),
            total: fc.boolean(),
            numbers: fc.array(fc.oneof(num, fc.constant('withheld' as const)), {
              minLength: head.columns.length,
              maxLength: head.columns.length,
            }),
          }),
          { maxLength: 4 },
        )
        .map((rows) => ({
          ...head,
          id: 't',
          columns: head.columns.map((title, at) => ({ id: `c${at}`, title })),
          rows,
        })),
    );

function findings(num: fc.Arbitrary<number>): fc.Arbitrary<ReviewFinding> {
  return fc
    .tuple(
      fc.constantFrom(...findingRules),
      fc.constantFrom(...findingKinds),
      scopes(),
      fc.array(figures(num), { maxLength: 2 }),
    )
    .map(([rule, kind, scope, own]) =>
      found(
        rule,
        kind,
        own.flatMap((each) => ('value' in each ? [seen(each)] : [])),
        {
          scope,
          comparator: rule.endsWith('.changed') ? 'earlier-year' : 'target',
        },
      ),
    );
}

function releases(num: fc.Arbitrary<number>): fc.Arbitrary<Released> {
  return fc.record({
    refused: fc.constant(null),
    tables: fc.array(tables(num), { maxLength: 2 }),
    metrics: fc.array(figures(num), { maxLength: 12 }),
    findings: fc.array(findings(num), { maxLength: 5 }),
    changes: fc.constant([]),
    advice: fc.array(nameOf(), { maxLength: 2 }),
    counts: fc.constant({}),
    note: nameOf(),
  });
}

/** Numbers of what is released: up to three digits. */
const releasedNumber = fc.integer({ min: 0, max: 400 });
/** Numbers that nothing in a release has or makes: seven digits and a pattern of their own. */
const secretNumber = fc.integer({ min: 0, max: 999 }).map((each) => 7_770_000 + each);

/** A review of anything: what is released, an earlier release, and beside them what nobody may see. */
export function anyReview(): fc.Arbitrary<Review> {
  return fc
    .tuple(
      releases(releasedNumber),
      fc.option(releases(releasedNumber)),
      fc.array(figures(secretNumber), { minLength: 3 }),
    )
    .map(([given, previous, secrets]) => ({
      ...reviewOf(given, previous),
      metrics: secrets.flatMap((each) =>
        'withheld' in each ? [] : [{ ...each, scope: { year, group: 'SECRET-GROUP' }, policies: ['SECRET-POLICY'] }],
      ),
      findings: secrets.flatMap((each) =>
        'value' in each
          ? [found('completion.low', 'improvement', [seen(each)], { scope: { year, group: 'SECRET-GROUP' } })]
          : [],
      ),
    }));
}

/** The same year under names that are long, that hold marks of HTML and Markdown, and that run from right to left. */
export function crowdedReview(): Review {
  const labels = [...oddNames];
  const rename = (scope: Scope): Scope =>
    scope.stream === undefined
      ? scope
      : { ...scope, stream: scope.stream === 'schools' ? `a${'very-'.repeat(30)}end` : 'أمان' };
  const [first] = released.tables;
  const long: ReleasedTable[] =
    first === undefined
      ? []
      : [
          {
            ...first,
            columns: first.columns.map((column, at) => ({ ...column, title: oddNames[at + 2] ?? column.title })),
            rows: labels.map((label) => ({ label, total: false, numbers: [14, 'withheld', 0, 20] })),
          },
        ];
  return reviewOf(
    {
      ...released,
      tables: long,
      metrics: metrics.map((metric) => ({ ...metric, scope: rename(metric.scope) })),
      advice: labels,
    },
    earlier,
  );
}

/** A year of which nothing can be released. */
export function refusedReview(): Review {
  const refused = problem('', 'infeasible', 'These tables cannot be protected together.');
  return reviewOf({ ...released, refused });
}
