import type { Policy } from '../../../src/policy/policy.js';
import { builtInPolicies } from '../../../src/policy/programmes/index.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { MetricExample } from '../../../src/rules/review/examples/example.js';
import { figuresOf } from '../../../src/rules/review/metrics.js';

/** The answer to an example, as the review gives it. */
export function answerTo({
  metric,
  records,
  policy: named,
  scope,
  at,
}: MetricExample): MetricExample['answer'] | undefined {
  const policy = builtIn(named ?? 'partners-in-prevention@2019-20');
  const frame = frameOf(records, policy);
  const facts = factsOf(records, (id) => builtIn(id ?? policy.id), frame).filter(
    ({ stream, cohort }) =>
      (scope?.stream === undefined || stream === scope.stream) &&
      (scope?.modality === undefined || cohort?.group.modality === scope.modality) &&
      (scope?.group === undefined || cohort?.group.id === scope.group),
  );
  const found = figuresOf(facts, { year: records.year, ...scope }, frame).find(
    (each) => each.id === metric && each.at?.is === at?.is && each.at?.by === at?.by,
  );
  if (found === undefined) return undefined;
  return 'null' in found ? { null: found.null } : { num: found.num, den: found.den };
}

function builtIn(id: string): Policy {
  const found = builtInPolicies.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
