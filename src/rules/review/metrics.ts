import { isoDay } from '../../kernel/day.js';
import { byCodeUnit } from '../../kernel/order.js';
import type { Modality } from '../../policy/policy.js';
import { modalities } from '../../policy/policy.js';
import type { Facts, Frame } from './facts.js';
import { families } from './families.js';
import { intervalOf } from './intervals.js';
import type { MetricDefinition, MetricValue, Presented, Scope } from './metric.js';

/** Every figure for the year, then for each stream, each way of meeting and each group. */
export function metricsOf(all: readonly Facts[], frame: Frame): readonly MetricValue[] {
  const { year } = frame;
  const cohorts = all.filter(({ cohort }) => cohort !== null);
  const streams = [...new Set(all.flatMap(({ stream }) => stream ?? []))].sort(byCodeUnit);
  const ways = modalities.filter((way) => cohorts.some(({ cohort }) => cohort?.group.modality === way));
  return [
    ...figuresOf(all, { year }, frame),
    ...streams.flatMap((stream) =>
      figuresOf(
        all.filter((each) => each.stream === stream),
        { year, stream },
        frame,
      ),
    ),
    ...ways.flatMap((modality: Modality) =>
      figuresOf(
        all.filter(({ cohort }) => cohort?.group.modality === modality),
        { year, modality },
        frame,
      ),
    ),
    ...cohorts.flatMap((facts) =>
      facts.cohort === null ? [] : figuresOf([facts], { year, group: facts.cohort.group.id }, frame),
    ),
  ];
}

/** Every figure of one scope. */
export function figuresOf(all: readonly Facts[], scope: Scope, frame: Frame): readonly MetricValue[] {
  const named = [...new Set(all.flatMap(({ cohort }) => cohort?.policy.id ?? []))].sort(byCodeUnit);
  const policies = named.length === 0 ? [frame.policy.id] : named;
  return families.flatMap((start) => {
    const family = start(frame);
    for (const facts of all) family.add(facts);
    return family.present().flatMap((presented) => {
      const definition = family.definitions[presented.id];
      return definition === undefined ? [] : [valueFrom(definition, presented, { scope, policies }, frame)];
    });
  });
}

function valueFrom(
  { id, version, question, unit, interval }: MetricDefinition,
  { at, count }: Presented,
  { scope, policies }: Pick<MetricValue, 'scope' | 'policies'>,
  { asOf, policy }: Frame,
): MetricValue {
  const name = { id, version, scope, at, policies, asOf: isoDay(asOf) };
  if ('null' in count) return { ...name, null: count.null };
  const { num, den } = count;
  if (den === 0) return { ...name, null: 'no-denominator' };
  const { confidence } = policy.review.findings.value;
  return { ...name, question, unit, num, den, value: num / den, interval: intervalOf(interval, count, confidence) };
}
