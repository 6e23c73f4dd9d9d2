import { compareRatios } from '../../kernel/ratio.js';
import { differsIn } from './findings/comparable.js';
import type { Earlier } from './findings/questions.js';
import { figured } from './findings/seen.js';
import type { At, ReleasedMetric, Scope } from './metric.js';
import type { MetricId } from './metric-ids.js';

/**
 * One figure of the year beside the same figure of an earlier one. `not-comparable`: they do not mean the same, and `differs` says in what.
 * `no-value`: one of them has none. `withheld`: one of them is not released.
 */
export interface MetricChange {
  readonly id: MetricId;
  readonly scope: Scope;
  readonly at: At | null;
  readonly earlierYear: number;
  readonly kind: 'up' | 'down' | 'same' | 'not-comparable' | 'no-value' | 'withheld';
  /** Both values; `null` unless they can be compared. */
  readonly now: { readonly num: number; readonly den: number } | null;
  readonly before: { readonly num: number; readonly den: number } | null;
  readonly differs: readonly string[];
}

/** Every figure of the whole year beside that of an earlier year; a figure that the earlier year does not have is left out. */
export function changesOf(
  metrics: readonly ReleasedMetric[],
  { review, metrics: all, terms }: Earlier,
): readonly MetricChange[] {
  const earlier = figured(all);
  return metrics.flatMap((now): readonly MetricChange[] => {
    const { id, scope, at } = now;
    const then = earlier.one(id, { ...scope, year: review.year }, at ?? undefined);
    if (then === undefined) return [];
    const name = { id, scope, at, earlierYear: review.year };
    const differs = differsIn(now, then, { now: terms, before: review.terms });
    const blank = { ...name, now: null, before: null, differs: [] };
    if (differs.length > 0) return [{ ...blank, kind: 'not-comparable', differs }];
    if ('withheld' in now || 'withheld' in then) return [{ ...blank, kind: 'withheld' }];
    if (!('num' in now) || !('num' in then)) return [{ ...blank, kind: 'no-value' }];
    const order = compareRatios(
      { numerator: now.num, denominator: now.den },
      { numerator: then.num, denominator: then.den },
    );
    return [
      {
        ...name,
        kind: order > 0 ? 'up' : order < 0 ? 'down' : 'same',
        now: { num: now.num, den: now.den },
        before: { num: then.num, den: then.den },
        differs: [],
      },
    ];
  });
}
