import { metricCatalogue } from '../catalogue.js';
import type { PolicyField, ReleasedMetric } from '../metric.js';
import { saidIn, type Terms } from '../terms.js';

/** What two years say in the parts of their policies that figures rest on. */
export interface TwoYears {
  readonly now: Readonly<Record<string, Partial<Terms>>>;
  readonly before: Readonly<Record<string, Partial<Terms>>>;
}

/**
 * Why two values of one figure do not mean the same: the definition has changed (`version`), or the policies say different things in a part
 * it rests on. Empty where they can be compared.
 */
export function differsIn(
  now: ReleasedMetric,
  then: ReleasedMetric,
  { now: own, before: earlier }: TwoYears,
): readonly string[] {
  if (now.id !== then.id || major(now.version) !== major(then.version)) return ['version'];
  const rests: readonly PolicyField[] = metricCatalogue[now.id].restsOn;
  return rests.filter((field) => saidIn(own, now.policies, field) !== saidIn(earlier, then.policies, field));
}

function major(version: string): string {
  return version.split('.', 1).join('');
}
