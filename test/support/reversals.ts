import type { Reversal } from '../../src/kernel/decision.js';
import type { Applicant, EligibilityGroup } from '../../src/rules/eligibility/index.js';
import { readObject } from './host.js';

/**
 * The input of a joining decision with these facts in the place of its own: `applicant.commitment.leader`, `group.meetings`. A fact
 * whose value is undefined is left out.
 */
export function applied(
  applicant: Applicant,
  group: EligibilityGroup,
  facts: readonly Reversal[],
): { readonly applicant: Applicant; readonly group: EligibilityGroup } {
  let input: unknown = { applicant, group };
  for (const { path, value } of facts) {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    if (steps.length < 2 || !['applicant', 'group'].includes(steps[0] ?? '')) throw new Error(`No such place: ${path}`);
    input = put(input, steps, value);
  }
  return input as { readonly applicant: Applicant; readonly group: EligibilityGroup };
}

function put(part: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = put(readObject(part ?? {})[step], rest, value);
  if (Array.isArray(part)) return part.map((each, index) => (index === Number(step) ? inner : each));
  const others = Object.entries(readObject(part ?? {})).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
}
