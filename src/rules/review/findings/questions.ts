import type { FindingTerms } from '../../../policy/review-terms.js';
import type { FindingRule } from '../finding.js';
import type { ReleasedMetric, Scope } from '../metric.js';
import type { MetricId } from '../metric-ids.js';
import type { EarlierReview } from '../review.js';
import type { Terms } from '../terms.js';
import { differsIn } from './comparable.js';
import { type Question, sharesOf } from './differences.js';
import { type Figured, figured, unsaid, valued } from './seen.js';
import { isAtLeast } from './targets.js';

/** An earlier year, and what either year's policies say. */
export interface Earlier {
  readonly review: EarlierReview;
  readonly metrics: readonly ReleasedMetric[];
  readonly terms: Readonly<Record<string, Terms>>;
}

/** Every rule that asks whether two shares differ. They are answered together. */
export function questionsOf(
  figures: Figured,
  scope: Scope,
  terms: FindingTerms,
  earlier: Earlier | null,
): readonly Question[] {
  return [
    modalityGap(figures, scope),
    ...equityGaps(figures, scope),
    ...(earlier === null ? [] : changes.map((change) => changed(change, figures, scope, terms, earlier))),
  ];
}

/** Completion online against completion in person. */
function modalityGap(figures: Figured, { year }: Scope): Question {
  const metrics = [
    figures.one('completion', { year, modality: 'online' }),
    figures.one('completion', { year, modality: 'in-person' }),
  ];
  const [online, inPerson] = valued(metrics);
  return {
    rule: 'modality.gap',
    scope: { year },
    comparator: 'other-groups',
    metrics,
    above: 'gap',
    asked:
      online === undefined || inPerson === undefined
        ? { kind: unsaid(metrics) ?? 'no-value' }
        : sharesOf(online, inPerson),
  };
}

/** Completion of people with an attribute against completion of the others. */
function equityGaps(figures: Figured, scope: Scope): readonly Question[] {
  return figures.each('equity.completion-gap', scope).map((metric): Question => {
    const [found] = valued([metric]);
    return {
      rule: 'equity.gap',
      scope,
      comparator: 'other-groups',
      metrics: [metric],
      above: 'gap',
      asked:
        found?.two === undefined
          ? {
              kind:
                'null' in metric && metric.null === 'too-few'
                  ? 'insufficient-evidence'
                  : (unsaid([metric]) ?? 'no-value'),
            }
          : { ...found.two, rates: null },
    };
  });
}

const changes: readonly (readonly [rule: FindingRule, id: MetricId])[] = [
  ['completion.changed', 'completion'],
  ['start.changed', 'start.on-time'],
  ['attendance.changed', 'attendance.recorded'],
];

/** This year against an earlier one, where both mean the same. */
function changed(
  [rule, id]: readonly [FindingRule, MetricId],
  figures: Figured,
  scope: Scope,
  terms: FindingTerms,
  { review, metrics: before, terms: own }: Earlier,
): Question {
  const now = figures.one(id, scope);
  const then = figured(before).one(id, { year: review.year });
  const metrics = [now, then];
  const question = { rule, scope, comparator: 'earlier-year' as const, metrics, above: 'better' as const };
  if (now === undefined || then === undefined) return { ...question, asked: { kind: unsaid(metrics) ?? 'no-value' } };
  const differs = differsIn(now, then, { now: own, before: review.terms });
  if (differs.length > 0) return { ...question, asked: { kind: 'not-comparable', differs } };
  const [first, second] = valued(metrics);
  if (first === undefined || second === undefined)
    return { ...question, asked: { kind: unsaid(metrics) ?? 'no-value' } };
  if (id !== 'attendance.recorded') return { ...question, asked: sharesOf(first, second) };
  // A register with holes says little of attendance, however many people are in it.
  const complete = valued([figures.one('record.completeness', scope)]);
  const holes = complete.length === 0 || complete.some((each) => !isAtLeast(each, terms.recordsComplete));
  const people = valued([figures.one('people.enrolled', scope)]);
  if (holes || people.some(({ num }) => num < terms.fewestPeople)) {
    return { ...question, asked: { kind: 'insufficient-evidence' } };
  }
  // A release does not tell how far people differ, and without that nothing can be said.
  if (first.interval === null || second.interval === null) return { ...question, asked: { kind: 'withheld' } };
  return { ...question, asked: { first, second, rates: { first: first.interval, second: second.interval } } };
}
