import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { Cohort } from '../../../src/rules/review/cohorts.js';
import type { Facts, Frame } from '../../../src/rules/review/facts.js';
import { families } from '../../../src/rules/review/families.js';
import type { Count } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { yearBookOf } from '../../../src/rules/review/year-book.js';

interface Read {
  readonly facts: readonly Facts[];
  readonly frame: Frame;
}

/** What the groups of a year bring, all under one policy, or each under the one that it names. */
export function read(
  records: YearRecords,
  policy: Policy = policies.partnersInPrevention,
  others: readonly Policy[] = [],
): Read {
  const book = yearBookOf(records);
  const frame = frameOf(book, policy);
  const facts = [...factsOf(book, (id) => others.find((each) => each.id === id) ?? policy, frame)];
  return { frame, facts };
}

/** The only group of a year. */
export function onlyCohort(records: YearRecords, policy?: Policy): Cohort {
  const [cohort] = read(records, policy).facts.flatMap((each) => each.cohort ?? []);
  if (cohort === undefined) throw new Error('one group');
  return cohort;
}

/** The count of one figure for the whole year. */
export function countOf(
  id: MetricId,
  records: YearRecords,
  { policy, others, at }: { policy?: Policy; others?: readonly Policy[]; at?: string | number } = {},
): Count | undefined {
  const { facts, frame } = read(records, policy, others);
  const told = families.flatMap((start) => {
    const family = start(frame);
    for (const each of facts) family.add(each);
    return family.present();
  });
  return told.find((each) => each.id === id && (at === undefined || each.at?.is === at))?.count;
}

/** `num/den`, or the reason why there is none. */
export function figureOf(...asked: Parameters<typeof countOf>): string {
  const count = countOf(...asked);
  if (count === undefined) return 'missing';
  return 'null' in count ? count.null : `${count.num}/${count.den}`;
}
