import { amend, type Overlay, policies } from '../../../../src/policy/index.js';
import type { Policy, Sourced } from '../../../../src/policy/policy.js';

export function sourced<const Value>(value: Value): Sourced<Value> {
  return { value, source: 'Our handbook', section: '4' };
}

/** The general policy of the paper, but for what is said. */
export function ours(overlay: Overlay): Policy {
  const result = amend(policies.partnersInPrevention, { ...overlay, id: 'ours@2027' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
