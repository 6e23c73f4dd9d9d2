import type { Policy } from '../../../src/policy/policy.js';
import { builtInPolicies } from '../../../src/policy/programmes/index.js';
import type { MetricExample } from '../../../src/rules/review/examples/example.js';
import { families } from '../../../src/rules/review/families.js';
import { read } from './one-figure.js';

/** The answer to an example. */
export function answerTo({ metric, records, policy, scope, at }: MetricExample): MetricExample['answer'] | undefined {
  const { facts, frame } = read(records, builtIn(policy ?? 'partners-in-prevention@2019-20'), builtInPolicies);
  const wanted = facts.filter(
    ({ stream, cohort }) =>
      (scope?.stream === undefined || stream === scope.stream) &&
      (scope?.modality === undefined || cohort?.group.modality === scope.modality) &&
      (scope?.group === undefined || cohort?.group.id === scope.group),
  );
  const told = families.flatMap((start) => {
    const family = start(frame);
    for (const each of wanted) family.add(each);
    return family.present();
  });
  const count = told.find((each) => each.id === metric && each.at?.is === at?.is && each.at?.by === at?.by)?.count;
  if (count === undefined || 'null' in count) return count;
  return count.den === 0 ? { null: 'no-denominator' } : { num: count.num, den: count.den };
}

function builtIn(id: string): Policy {
  const found = builtInPolicies.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
