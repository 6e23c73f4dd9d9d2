import type { Problem } from '../../kernel/result.js';
import type { MetricChange } from './changes.js';
import type { ReviewFinding } from './finding.js';
import type { ReleasedMetric } from './metric.js';

/** One number as it is released. `withheld` looks the same whatever the cause; `null` where there is no number yet. */
export type ReleasedNumber = number | 'withheld' | null;

/** A table for publication: rows in the order of their names, never of their numbers. */
export interface ReleasedTable {
  readonly id: string;
  readonly title: string;
  /** What the first column names, such as `Group`. */
  readonly of: string;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly {
    readonly label: string;
    /** Whether this row is the sum of others. */
    readonly total: boolean;
    readonly numbers: readonly ReleasedNumber[];
  }[];
}

/** What may be published, all of it protected together. */
export interface Released {
  /** Why nothing is released; `null` where something is. */
  readonly refused: Problem | null;
  readonly tables: readonly ReleasedTable[];
  /** Figures of the year, of each stream and of each way of meeting. */
  readonly metrics: readonly ReleasedMetric[];
  /** Worked out again from what is released here, and from nothing else. */
  readonly findings: readonly ReviewFinding[];
  /** Figures of the year beside those that an earlier review released. */
  readonly changes: readonly MetricChange[];
  /** What would serve better than withholding. */
  readonly advice: readonly string[];
  /** Every number released, by the name of what it counts: what the next review protects itself together with. */
  readonly counts: Readonly<Record<string, number>>;
  readonly note: string;
}
