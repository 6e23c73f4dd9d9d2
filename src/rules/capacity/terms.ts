import type { AllocationMethod } from '../../policy/allocation-terms.js';
import { lastStartToJoin } from '../../policy/joining.js';
import { mostMeetings, type Policy } from '../../policy/policy.js';
import type { Intake, OfferedGroup } from './intake.js';

/** What a group asks for beside a number of people. */
export interface GroupTerms {
  /** Attributes that places are kept for, in order of name, each with how many. */
  readonly reserves: readonly { readonly attribute: string; readonly seats: number }[];
  /** Most participants of one organisation; `null` for no limit. */
  readonly perOrganisation: number | null;
}

/** Whether whoever missed more rounds comes first within a tier. */
export function countsMissed({ allocation }: Policy): boolean {
  return allocation.missedRounds?.value ?? false;
}

/** The meeting before whose start somebody must join a group; past every meeting where nobody sets a number of them, so that nothing is known to end. */
export function joinBeforeOf({ meetings }: Pick<OfferedGroup, 'meetings'>, policy: Policy): number {
  const count = meetings ?? policy.meetings.count?.value;
  return count === undefined ? mostMeetings + 1 : lastStartToJoin(count, policy);
}

/** Whether a group takes people by its order and nothing else. */
export function goesByOrderAlone({ reserves, perOrganisation }: GroupTerms): boolean {
  return reserves.length === 0 && perOrganisation === null;
}

/** How places are given out: as the round says, or else the policy. */
export function methodOf({ method }: Pick<Intake, 'method'>, { allocation }: Policy): AllocationMethod {
  return method ?? allocation.method.value;
}

/** A group's own reserves take the place of the policy's; of two limits of one organisation the smaller counts. */
export function termsOf({ reserves, perOrganisation }: OfferedGroup, { allocation }: Policy): GroupTerms {
  const kept = Object.entries(reserves ?? allocation.reserves?.value ?? {}).filter(([, seats]) => seats > 0);
  const limits = [perOrganisation, allocation.perOrganisation?.value].filter((limit) => limit !== undefined);
  return {
    reserves: kept
      .map(([attribute, seats]) => ({ attribute, seats }))
      .sort((first, second) => (first.attribute < second.attribute ? -1 : 1)),
    perOrganisation: limits.length === 0 ? null : Math.min(...limits),
  };
}
