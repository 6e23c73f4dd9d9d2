import type { Allocation, AllocationMethod, Intake } from '../../src/rules/capacity/index.js';
import { comesBefore, preferredGroups } from './allocation-oracle.js';
import type { Kind } from './intakes.js';

/** Ways by which nobody is passed over, each with what groups may ask for. */
export const byOrder: readonly (readonly [AllocationMethod, Kind])[] = [
  ['serial', 'plain'],
  ['deferred-acceptance', 'plain'],
  ['deferred-acceptance', 'by-group'],
  ['deferred-acceptance', 'reserves'],
  ['deferred-acceptance', 'organisations'],
];
/** All of them. */
export const ways: typeof byOrder = [...byOrder, ['max-placement', 'plain']];

export function seatsIn({ placements }: Pick<Allocation, 'placements'>): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(placements));
}

export function closedIn({ closed }: Allocation): ReadonlySet<string> {
  return new Set(closed.map(({ group }) => group));
}

/** Those who want each open group more than what they have, in its order: worked out from who sits where alone. */
export function waitingFor(intake: Intake, answer: Allocation, group: string): Intake['applicants'] {
  if (closedIn(answer).has(group)) return [];
  return inOrder(
    intake,
    intake.applicants.filter((each) => preferredGroups(each, seatsIn(answer)).includes(group)),
    group,
  );
}

export function inOrder(intake: Intake, people: Intake['applicants'], group: string): Intake['applicants'] {
  return [...people].sort((one, other) => (comesBefore(intake, one, other, { group }) ? -1 : 1));
}
