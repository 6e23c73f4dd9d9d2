import { amend } from '../../../src/policy/define.js';
import type { MarkPoints, Policy } from '../../../src/policy/policy.js';
import { policies } from '../../../src/policy/programmes/index.js';

type Overlay = Omit<Parameters<typeof amend>[1], 'id'>;

/** Partners in Prevention with something changed. */
export function changedPolicy(overlay: Overlay, id = 'ours@2027'): Policy {
  const result = amend(policies.partnersInPrevention, { ...overlay, id });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The same with other points. */
export function pointsPolicy(points: MarkPoints, id?: string): Policy {
  return changedPolicy({ attendance: { points: { value: points, source: 'Our handbook', section: '1' } } }, id);
}
