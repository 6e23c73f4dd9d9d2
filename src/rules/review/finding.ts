import type { Ratio } from '../../kernel/ratio.js';
import type { At, Interval, Scope } from './metric.js';
import type { MetricId } from './metric-ids.js';

/**
 * What a rule says. `breach`: a rule of the policy was broken, exactly. `strength`, `improvement`, `opportunity`: established beyond
 * chance. `on-target`: reached, but chance could have done it. `watch`: missed, but chance could have done it; or figures rest on an
 * incomplete record. `insufficient-evidence`: too few people. `not-comparable`: the two years do not mean the same. `nothing-to-tell`:
 * the rule has nothing to say. `no-value`: a figure it needs has none. `withheld`: a figure it needs is not released.
 */
export const findingKinds = [
  'breach',
  'strength',
  'improvement',
  'opportunity',
  'watch',
  'on-target',
  'insufficient-evidence',
  'not-comparable',
  'nothing-to-tell',
  'no-value',
  'withheld',
] as const;
export type ReviewFindingKind = (typeof findingKinds)[number];

export const findingRules = [
  'completion.meets',
  'completion.low',
  'start.strong',
  'demand.exceeds',
  'ties.bridge-organisations',
  'dropout.early',
  'modality.gap',
  'equity.gap',
  'records.incomplete',
  'capacity.breach',
  'substitution.breach',
  'seats.lost-on-move',
  'organisations.concentrated',
  'groups.open-another',
  'alumni.invite',
  'reach.low',
  'rule.late-start-only',
  'completion.changed',
  'attendance.changed',
  'start.changed',
] as const;
export type FindingRule = (typeof findingRules)[number];

/** One figure a finding rests on, as it stands in the review. */
export interface FigureSeen {
  readonly id: MetricId;
  readonly scope: Scope;
  readonly at: At | null;
  readonly num: number;
  readonly den: number;
  readonly interval: Interval | null;
}

/** A difference between two shares, the first less the second. */
export interface DifferenceSeen {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /**
   * Fisher's exact test, two-sided; its mid-p, which is reported; and the first as it holds for the whole family of rules (Holm), which
   * decides. `null` for rates of attendance, where one person's meetings hang together, and for more people than the test is for.
   */
  readonly p: number | null;
  readonly midP: number | null;
  readonly held: number | null;
}

/** What one rule says of one scope. It can be worked out again from its evidence alone. */
export interface ReviewFinding {
  readonly ruleId: FindingRule;
  /** `major.minor` of the rule. */
  readonly version: string;
  readonly kind: ReviewFindingKind;
  readonly scope: Scope;
  /** What the figures are held against. */
  readonly comparator: 'target' | 'exact' | 'other-groups' | 'earlier-year';
  /** The figures it is about. */
  readonly metrics: readonly MetricId[];
  readonly evidence: {
    readonly figures: readonly FigureSeen[];
    readonly difference: DifferenceSeen | null;
    /** What was asked; `null` where nothing is but a difference. */
    readonly threshold: { readonly compared: 'at-least' | 'at-most' | 'below' | 'above'; readonly than: Ratio } | null;
    /** The part of the policy that differs, for `not-comparable`. */
    readonly differs: readonly string[];
  };
}
