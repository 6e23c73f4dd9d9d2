import { compareRatios, type Ratio, ratio } from '../../../kernel/ratio.js';
import type { FindingTerms } from '../../../policy/review-terms.js';
import { isAtLeastBeyondChance, isBelowBeyondChance, type Part } from '../../../statistics/index.js';
import type { FindingRule, ReviewFinding, ReviewFindingKind } from '../finding.js';
import type { KnownMetric, ReleasedMetric, Scope } from '../metric.js';
import { type Figured, told, unsaid, valued } from './seen.js';

/** A share of people held against a target. */
export type Judge = (share: Part, target: Ratio, terms: FindingTerms) => ReviewFindingKind;

type Compared = NonNullable<ReviewFinding['evidence']['threshold']>['compared'];

interface TargetRule {
  readonly rule: FindingRule;
  readonly metric: KnownMetric['id'];
  readonly compared: Compared;
  readonly target: (terms: FindingTerms) => Ratio;
  readonly judge: Judge;
}

/** At or above the target: established, or not beyond chance. */
export const reaches: Judge = (share, target, terms) => {
  if (share.den < terms.fewestPeople) return 'insufficient-evidence';
  if (isAtLeastBeyondChance(share, target, terms.confidence)) return 'strength';
  return isAtLeast(share, target) ? 'on-target' : 'nothing-to-tell';
};

/** Below the target: established, or not beyond chance. */
export const misses: Judge = (share, target, terms) => {
  if (share.den < terms.fewestPeople) return 'insufficient-evidence';
  if (isBelowBeyondChance(share, target, terms.confidence)) return 'improvement';
  return isAtLeast(share, target) ? 'nothing-to-tell' : 'watch';
};

/** Below the target beyond chance, which opens something up. */
const leavesRoom: Judge = (share, target, terms) => {
  if (share.den < terms.fewestPeople) return 'insufficient-evidence';
  return isBelowBeyondChance(share, target, terms.confidence) ? 'opportunity' : 'nothing-to-tell';
};

/** Rules on the share of people, for the year, each stream and each way of meeting. */
const targets: readonly TargetRule[] = [
  {
    rule: 'completion.meets',
    metric: 'completion',
    compared: 'at-least',
    target: ({ completion }) => completion,
    judge: reaches,
  },
  {
    rule: 'completion.low',
    metric: 'completion',
    compared: 'below',
    target: ({ completion }) => completion,
    judge: misses,
  },
  {
    rule: 'start.strong',
    metric: 'start.on-time',
    compared: 'at-least',
    target: ({ startOnTime }) => startOnTime,
    judge: reaches,
  },
];

export function targetFindings(figures: Figured, scope: Scope, terms: FindingTerms): readonly ReviewFinding[] {
  return targets.map(({ rule, metric, compared, target, judge }) => {
    const than = target(terms);
    const found = figures.one(metric, scope);
    const [share] = valued([found]);
    const kind = share === undefined ? (unsaid([found]) ?? 'no-value') : judge(share, than, terms);
    return told(rule, scope, 'target', { kind, metrics: [found], threshold: { compared, than } });
  });
}

/**
 * Rules on shares of the whole year that are held against a target.
 *
 * @param opening by which meeting a first attendance has to be: a loss up to then is an early one
 */
export function yearTargetFindings(
  figures: Figured,
  scope: Scope,
  terms: FindingTerms,
  opening: number,
): readonly ReviewFinding[] {
  return [
    bridging(figures, scope, terms),
    dropout(figures, scope, terms, opening),
    alumni(figures, scope, terms),
    ...reach(figures, scope, terms),
  ];
}

/** Ties hang together, so no interval is put on them; the people who have them have to be enough. */
function bridging(figures: Figured, scope: Scope, terms: FindingTerms): ReviewFinding {
  const metrics = [figures.one('ties.bridging', scope), figures.one('people.enrolled', scope)];
  const [ties, people] = valued(metrics);
  const kind = (): ReviewFindingKind => {
    if (ties === undefined || people === undefined) return unsaid(metrics) ?? 'no-value';
    if (people.num < terms.fewestPeople) return 'insufficient-evidence';
    return isAtLeast(ties, terms.bridgingTies) ? 'strength' : 'nothing-to-tell';
  };
  const threshold = { compared: 'at-least' as const, than: terms.bridgingTies };
  return told('ties.bridge-organisations', scope, 'target', { kind: kind(), metrics, threshold });
}

/** The largest loss comes after one of the opening meetings, and is beyond chance. */
function dropout(figures: Figured, scope: Scope, terms: FindingTerms, opening: number): ReviewFinding {
  const all = figures.each('retention.attrition', scope);
  const threshold = { compared: 'above' as const, than: terms.earlyDropout };
  const losses = valued(all);
  const early = losses.filter(({ at }) => Number(at?.is) <= opening);
  const [first] = [...early].sort((one, other) => compareRatios(partOf(other), partOf(one)));
  const kind = (): ReviewFindingKind => {
    // Beside a loss that is not told, no other can be said to be the largest.
    if (unsaid(all) === 'withheld') return 'withheld';
    if (first === undefined) return unsaid(all.length === 0 ? [undefined] : all) ?? 'no-value';
    if (first.den < terms.fewestPeople) return 'insufficient-evidence';
    const largest = losses.every((loss) => compareRatios(partOf(loss), partOf(first)) <= 0);
    return largest && isAtLeastBeyondChance(first, terms.earlyDropout, terms.confidence)
      ? 'improvement'
      : 'nothing-to-tell';
  };
  return told('dropout.early', scope, 'target', {
    kind: kind(),
    metrics: first === undefined ? all : [first],
    threshold,
  });
}

function alumni(figures: Figured, scope: Scope, terms: FindingTerms): ReviewFinding {
  const metrics = [figures.one('rejoin.rate', scope), figures.one('alumni.base', scope)];
  const [rate, base] = valued(metrics);
  const kind = (): ReviewFindingKind => {
    if (rate === undefined || base === undefined) return unsaid(metrics) ?? 'no-value';
    return base.num < terms.alumni ? 'nothing-to-tell' : leavesRoom(rate, terms.rejoin, terms);
  };
  const threshold = { compared: 'below' as const, than: terms.rejoin };
  return told('alumni.invite', scope, 'target', { kind: kind(), metrics, threshold });
}

/** The share of a category among those taking part against its share of the workforce. */
function reach(figures: Figured, scope: Scope, terms: FindingTerms): readonly ReviewFinding[] {
  const all: readonly (ReleasedMetric | undefined)[] = figures.each('reach.representation', scope);
  const threshold = { compared: 'below' as const, than: terms.representation };
  if (all.length === 0) return [told('reach.low', scope, 'target', { kind: 'no-value', metrics: [], threshold })];
  return all.map((metric) => {
    const [found] = valued([metric]);
    const kind = (): ReviewFindingKind => {
      if (found?.two === undefined) return unsaid([metric]) ?? 'no-value';
      const { first, second } = found.two;
      const wanted = productOf(terms.representation, second);
      return wanted === null ? 'no-value' : leavesRoom(first, wanted, terms);
    };
    return told('reach.low', scope, 'target', { kind: kind(), metrics: [metric], threshold });
  });
}

/** So much of a share, at most all; `null` where the numbers are too large to be exact. */
function productOf({ numerator, denominator }: Ratio, { num, den }: Part): Ratio | null {
  const [up, down] = [numerator * num, denominator * den];
  if (!Number.isSafeInteger(up) || !Number.isSafeInteger(down)) return null;
  return up >= down ? ratio(1, 1) : ratio(up, down);
}

export function isAtLeast(share: Part, target: Ratio): boolean {
  return compareRatios(partOf(share), target) >= 0;
}

export function partOf({ num, den }: Part): Ratio {
  return { numerator: num, denominator: den };
}
