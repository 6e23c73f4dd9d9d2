import type { PersonId } from '../../kernel/id.js';
import type { Policy } from '../../policy/policy.js';
import type { Applicant } from './applicant.js';

/**
 * Whether somebody has been a member before: of this programme, or in an earlier cohort. Somebody who never started is still a
 * first-timer.
 *
 * @param applicant what is known of them; words of the policy are not looked at
 * @returns `undefined` where nothing of it is known
 * @see Learning Together, An evolving and responsive model
 * @example
 * isReturner({ id: 'ana', previousCohort: 'took-part' }) // => true
 * isReturner({ id: 'bo', memberships: [] }) // => false
 * isReturner({ id: 'cy' }) // => undefined
 */
export function isReturner({ memberships, liveMemberships, previousCohort }: Applicant): boolean | undefined {
  const wasMember =
    memberships?.some(({ ending }) => ending !== 'never-started') === true || (liveMemberships ?? 0) > 0;
  if (wasMember || (previousCohort !== undefined && previousCohort !== 'none')) return true;
  return memberships === undefined && previousCohort === undefined ? undefined : false;
}

/**
 * The tiers that a policy serves applicants in: those from its jurisdiction before those from elsewhere, then the reserved returners
 * before the rest, then first-timers before or after returners. A reserve is so many returners of one round who are served first,
 * wherever they ask to go; it is not so many seats of each group. Nobody is put before others for not saying.
 *
 * @param queue those who may be placed, in the order in which they are served within a tier
 * @returns a tier for each of them, the smaller first; 0 for everybody where the policy sets no such order
 * @see Learning Together, Shared experience and settings
 * @example
 * tiersOf([{ id: 'ana', jurisdiction: 'Tasmania' }, { id: 'bo', jurisdiction: 'Victoria' }], policies.safeAndEqual).get('ana') // => 1
 */
export function tiersOf(queue: readonly Applicant[], { eligibility }: Policy): ReadonlyMap<PersonId, number> {
  const { region, reservedForReturners, firstTimers } = eligibility;
  const isAfter = ({ jurisdiction }: Applicant): boolean =>
    region?.value.others === 'placed-after' && jurisdiction !== region.value.jurisdiction;
  const returners = queue.filter((each) => isReturner(each) === true);
  const inTurn = [...returners.filter((each) => !isAfter(each)), ...returners.filter(isAfter)];
  const reserved = new Set(inTurn.slice(0, reservedForReturners?.value ?? 0).map(({ id }) => id));
  const orders: readonly ((each: Applicant) => boolean)[] = [
    ...(region?.value.others === 'placed-after' ? [isAfter] : []),
    ...(reservedForReturners === null ? [] : [({ id }: Applicant) => !reserved.has(id)]),
    ...(firstTimers === null ? [] : [(each: Applicant) => isReturner(each) !== (firstTimers.value === 'placed-after')]),
  ];
  return new Map(queue.map((each) => [each.id, orders.reduce((tier, later) => tier * 2 + Number(later(each)), 0)]));
}
