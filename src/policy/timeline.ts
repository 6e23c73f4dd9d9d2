import { readDay } from '../kernel/day.js';
import { byCodeUnit } from '../kernel/order.js';
import { failed, ok, problem, type Result } from '../kernel/result.js';
import { type IsoDay, type Policy, programmeOf } from './policy.js';
import { builtInPolicies } from './programmes/index.js';

/**
 * The built-in policy of a programme on a day.
 *
 * @param programme such as `partners-in-prevention`
 * @param day such as `2018-05-01`
 * @returns the policy in force that day; otherwise `unknown-programme`, `not-a-day`, or `no-policy-for-day`. It never falls back to the
 * nearest one, because last year's numbers are not this year's answer
 * @example
 * policyOn('partners-in-prevention', '2018-05-01').ok // => true
 * policyOn('partners-in-prevention', '2016-05-01').ok // => false
 */
export function policyOn(programme: string, day: IsoDay): Result<Policy> {
  return policyAmong(builtInPolicies, programme, day);
}

/**
 * The policy of a programme on a day, among the policies of any organisation.
 *
 * @param policies in any order; where two of one programme are in force on the same day, that is a `contradiction`
 */
export function policyAmong(policies: readonly Policy[], programme: string, day: IsoDay): Result<Policy> {
  const versions = versionsAmong(policies, programme);
  const on = readDay(day, 'day');
  const unreadable = on.ok ? [] : on.problems;
  if (versions.length === 0) {
    return failed(problem('programme', 'unknown-programme', 'No policy has this programme.'), ...unreadable);
  }
  if (!on.ok) return on;
  const inForce = versions.filter(({ effective: { value } }) => value.from <= day && (value.to ?? day) >= day);
  const [policy, another] = inForce;
  if (policy === undefined) {
    return failed(problem('day', 'no-policy-for-day', `No policy of ${programme} is in force on that day.`));
  }
  if (another !== undefined) {
    return failed(problem('day', 'contradiction', `${policy.id} and ${another.id} are both in force on that day.`));
  }
  return ok(policy);
}

/** The policies of a programme, earliest first. */
export function versionsAmong(policies: readonly Policy[], programme: string): readonly Policy[] {
  return policies
    .filter(({ id }) => programmeOf(id) === programme)
    .sort((first, second) => byCodeUnit(first.effective.value.from, second.effective.value.from));
}
