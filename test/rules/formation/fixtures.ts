import { amend, type IsoDay, type Policy, policies } from '../../../src/policy/index.js';
import type { FillingGroup } from '../../../src/rules/formation/index.js';

/** A policy that asks for so many people, so many days before the first meeting; 12 at most online, 20 in person, no limit in hybrid form. */
export function asking(minimum: number, days: number | null): Policy {
  const said = { source: 'Our handbook', section: '2' };
  const ours = amend(policies.partnersInPrevention, {
    id: 'ours@2027',
    capacity: { minimumViable: { ...said, value: minimum } },
    formation: { decideDaysBefore: days === null ? null : { ...said, value: days } },
  });
  if (!ours.ok) throw new Error(JSON.stringify(ours.problems));
  return ours.value;
}

/** A group that meets online for the first time on 9 February 2027. */
export function filling(id: string, enrolled?: number, changes: Partial<FillingGroup> = {}): FillingGroup {
  const group = { id, stream: 'respectful-relationships', modality: 'online' as const, firstMeeting: '2027-02-09' };
  return { ...group, ...(enrolled === undefined ? {} : { enrolled }), ...changes };
}

/** Two weeks before that meeting. */
export const decisive: IsoDay = '2027-01-26';
