import type { Policy } from '../../../src/policy/policy.js';
import { builtInPolicies, policies } from '../../../src/policy/programmes/index.js';
import type { Cohort } from '../../../src/rules/review/cohorts.js';
import { families } from '../../../src/rules/review/families.js';
import type { Count, Presented } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { factsIn, type InScope, type Judges } from './fold.js';
import type { Brought } from './monoid.js';
import { cohortsIn } from './part.js';

/** What the groups of a year bring, all under one policy, or each under the one that it names. */
export function read(
  records: YearRecords,
  policy: Policy = policies.partnersInPrevention,
  others: readonly Policy[] = [],
): Brought {
  return factsIn(records, { policy, others });
}

/** Every value of every family for one scope. */
export function presentedIn(records: YearRecords, judges: Judges, scope: InScope = {}): readonly Presented[] {
  const { facts, frame } = factsIn(records, judges, scope);
  return families.flatMap(({ start }) => {
    const family = start(frame);
    for (const each of facts) family.add(each);
    return family.present();
  });
}

/** The built-in policy with this id. */
export function policyNamed(id: string): Policy {
  const found = builtInPolicies.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** The only group of a year. */
export function onlyCohort(records: YearRecords, policy?: Policy): Cohort {
  const [cohort] = cohortsIn(records, policy);
  if (cohort === undefined) throw new Error('one group');
  return cohort;
}

/** The count of one figure for the whole year. */
export function countOf(
  id: MetricId,
  records: YearRecords,
  {
    policy = policies.partnersInPrevention,
    others = [],
    at,
  }: { policy?: Policy; others?: readonly Policy[]; at?: string | number } = {},
): Count | undefined {
  const told = presentedIn(records, { policy, others });
  return told.find((each) => each.id === id && (at === undefined || each.at?.is === at))?.count;
}

/** `num/den`, or the reason why there is none. */
export function figureOf(...asked: Parameters<typeof countOf>): string {
  const count = countOf(...asked);
  if (count === undefined) return 'missing';
  return 'null' in count ? count.null : `${count.num}/${count.den}`;
}
