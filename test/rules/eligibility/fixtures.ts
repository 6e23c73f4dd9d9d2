import type { Finding } from '../../../src/kernel/decision.js';
import { type Policy, policies } from '../../../src/policy/index.js';
import {
  type Applicant,
  assess,
  type EligibilityGroup,
  type EligibilityRule,
} from '../../../src/rules/eligibility/index.js';

/** Someone who may join, of whom everything is known. */
export const ana: Applicant = {
  id: 'ana',
  sector: 'primary-prevention',
  careerStage: 'early-career',
  jurisdiction: 'Victoria',
  liveMemberships: 0,
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
): Finding<EligibilityRule> | undefined => assess(applicant, to, under).findings.find((each) => each.rule === rule);
