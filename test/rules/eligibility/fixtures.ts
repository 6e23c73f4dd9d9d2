import type { Finding } from '../../../src/kernel/decision.js';
import { amend, type Overlay, type Policy, policies } from '../../../src/policy/index.js';
import type { Sourced } from '../../../src/policy/policy.js';
import {
  type Applicant,
  assess,
  type EligibilityGroup,
  type JoiningRule,
} from '../../../src/rules/eligibility/index.js';

/** Someone who may join, of whom everything is known. */
export const ana: Applicant = {
  id: 'ana',
  sector: 'primary-prevention',
  careerStage: 'early-career',
  jurisdiction: 'Victoria',
  liveMemberships: 0,
  canAttend: [1, 2, 3, 4, 5, 6],
  commitment: { practitioner: true, leader: true },
  access: [],
};
export const group: EligibilityGroup = { id: 'g1', stream: 'early-career', meetingsStarted: 0, access: [] };
export const policy: Policy = policies.earlyCareer;

/** Ana without some of the facts, or with others. */
export const but = (changes: Readonly<Record<string, unknown>>): Applicant => {
  const kept = Object.entries({ ...ana, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as Applicant;
};
/** What one rule finds. */
export const finding = (
  rule: string,
  applicant: Applicant,
  to: EligibilityGroup = group,
  under: Policy = policy,
): Finding<JoiningRule> | undefined => assess(applicant, to, under).findings.find((each) => each.rule === rule);

/** The same policy with some of its values otherwise. */
export function amended(overlay: Overlay): Policy {
  const result = amend(policy, { id: 'test@1', ...overlay });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export const sourced = <Value>(value: Value): Sourced<Value> => ({ value, source: 'test', section: 'test' });
