import { byCodeUnit } from '../../../kernel/order.js';
import type { FigureSeen, FindingRule, ReviewFinding, ReviewFindingKind } from '../finding.js';
import type { At, KnownMetric, ReleasedMetric, Scope } from '../metric.js';
import type { MetricId } from '../metric-ids.js';
import { scopeKey } from '../scope.js';

/** The figures of a review as the rules look at them: all of them, or those that are released. */
export interface Figured {
  /** The figure of a scope; `undefined` where there is none of this kind. */
  readonly one: (id: MetricId, scope: Scope, at?: At) => ReleasedMetric | undefined;
  /** Every one of the values of a figure that is told for each of several things. */
  readonly each: (id: MetricId, scope: Scope) => readonly ReleasedMetric[];
  /** The scopes that have figures, the year first. */
  readonly scopes: readonly Scope[];
}

export function figured(metrics: readonly ReleasedMetric[]): Figured {
  const known = new Map<string, ReleasedMetric[]>();
  const scopes = new Map<string, Scope>();
  for (const metric of metrics) {
    const place = scopeKey(metric.scope);
    if (!scopes.has(place)) scopes.set(place, metric.scope);
    const key = `${place} ${metric.id}`;
    const before = known.get(key);
    if (before === undefined) known.set(key, [metric]);
    else before.push(metric);
  }
  const each = (id: MetricId, scope: Scope): readonly ReleasedMetric[] => known.get(`${scopeKey(scope)} ${id}`) ?? [];
  return {
    one: (id, scope, at) => each(id, scope).find((metric) => metric.at?.by === at?.by && metric.at?.is === at?.is),
    each,
    scopes: [...scopes.values()],
  };
}

/** Why a rule cannot say anything of these figures; `null` where each has a value. */
export function unsaid(metrics: readonly (ReleasedMetric | undefined)[]): ReviewFindingKind | null {
  if (metrics.some((metric) => metric !== undefined && 'withheld' in metric)) return 'withheld';
  if (metrics.some((metric) => metric === undefined || !('num' in metric))) return 'no-value';
  return null;
}

/** Those that have a value. */
export function valued(metrics: readonly (ReleasedMetric | undefined)[]): readonly KnownMetric[] {
  return metrics.flatMap((metric) => (metric !== undefined && 'num' in metric ? [metric] : []));
}

export interface Told {
  readonly kind: ReviewFindingKind;
  readonly metrics: readonly (ReleasedMetric | undefined)[];
  readonly difference?: ReviewFinding['evidence']['difference'];
  readonly threshold?: ReviewFinding['evidence']['threshold'];
  readonly differs?: readonly string[];
}

/** One finding, its evidence taken from the figures themselves. */
export function told(
  ruleId: FindingRule,
  scope: Scope,
  comparator: ReviewFinding['comparator'],
  { kind, metrics, difference = null, threshold = null, differs = [] }: Told,
): ReviewFinding {
  return {
    ruleId,
    version: '1.0',
    kind,
    scope,
    comparator,
    metrics: [...new Set(metrics.flatMap((metric) => metric?.id ?? []))].sort(byCodeUnit),
    evidence: { figures: valued(metrics).map(seenOf), difference, threshold, differs },
  };
}

function seenOf({ id, scope, at, num, den, interval }: KnownMetric): FigureSeen {
  return { id, scope, at, num, den, interval };
}
