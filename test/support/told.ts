import type { Policy } from '../../src/policy/policy.js';
import { policies } from '../../src/policy/programmes/index.js';
import { problemsOf, type YearRecords } from '../../src/rules/review/index.js';
import { yearOf } from '../rules/review/years.js';

/** Meetings 1 and 2 held, 3 cancelled, 4 not said; as at the end of 2027. ana and bo are members of g1. */
export const smallYear: YearRecords = yearOf({ meetings: 'hhc?', people: { ana: 'XX', bo: 'X-' } });

/** What is wrong with the small year as it is changed: where, and of what kind. */
export function told(change: Partial<YearRecords>, policy: Policy = policies.partnersInPrevention): readonly string[] {
  return problemsOf({ ...smallYear, ...change }, policy).map(({ path, code }) => `${path} ${code}`);
}
