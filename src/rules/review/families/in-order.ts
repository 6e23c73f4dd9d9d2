import type { Presented } from '../metric.js';
import type { MetricId } from '../metric-ids.js';

/** Figures in the order in which a review gives them; those of one figure stay in theirs. */
export function inOrderOf<Id extends MetricId>(
  ids: readonly Id[],
  presented: readonly Presented<Id>[],
): readonly Presented<Id>[] {
  return ids.flatMap((id) => presented.filter((each) => each.id === id));
}
