import type { Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';
import type { Cohort } from '../../../src/rules/review/cohorts.js';
import type { Ledger } from '../../../src/rules/review/families/ledger.js';
import type { Presented } from '../../../src/rules/review/metric.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { answers, factsIn } from './fold.js';

/** The groups of a year as figures see them. */
export function cohortsIn(
  records: YearRecords,
  policy: Policy = policies.partnersInPrevention,
  others: readonly Policy[] = [],
): readonly Cohort[] {
  return factsIn(records, { policy, others }).facts.flatMap(({ cohort }) => cohort ?? []);
}

/** What one part of a family tells of some groups. */
export function told(
  cohorts: readonly Cohort[],
  enter: (ledger: Ledger, cohort: Cohort) => void,
  present: (ledger: Ledger) => readonly Presented[],
): Readonly<Record<string, string>> {
  const ledger: Ledger = new Map();
  for (const cohort of cohorts) enter(ledger, cohort);
  return answers(present(ledger));
}
