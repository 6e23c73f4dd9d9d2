import type { Decision } from '../../kernel/decision.js';
import type { IsoDay } from '../../policy/policy.js';
import type { ReviewRule } from './cards.js';
import type { MetricChange } from './changes.js';
import type { ReviewFinding } from './finding.js';
import type { MetricValue } from './metric.js';
import type { Released } from './release.js';
import type { Terms } from './terms.js';

/** A chart as a Vega-Lite specification: plain data, drawn from what is released and from nothing else. */
export interface Chart {
  readonly $schema: string;
  readonly title: string;
  /** The chart in words, for whoever does not see it. */
  readonly description: string;
  readonly [key: string]: unknown;
}

/** One year of groups looked back on. Only what stands under `released` is for publication. */
export interface Review {
  readonly year: number;
  readonly asOf: IsoDay;
  /** Ids of the policies that judged. */
  readonly policyVersions: readonly string[];
  /** What each policy says in the parts that figures rest on, so that a later year can be compared. */
  readonly terms: Readonly<Record<string, Terms>>;
  /** Whether the year is complete enough, and drawn from enough channels, to be reviewed. */
  readonly decision: Decision<ReviewRule>;
  /** The year's figures, then those of each stream, each way of meeting and each group. */
  readonly metrics: readonly MetricValue[];
  readonly findings: readonly ReviewFinding[];
  /** The figures beside those of an earlier year; empty where none was given. */
  readonly changes: readonly MetricChange[];
  readonly released: Released;
  readonly charts: readonly Chart[];
}

/** The parts of an earlier review that a later one looks at. */
export interface EarlierReview extends Pick<Review, 'year' | 'terms' | 'metrics'> {
  readonly released: Pick<Released, 'refused' | 'metrics' | 'counts'>;
}
