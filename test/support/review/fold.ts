import type { Policy } from '../../../src/policy/policy.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { Facts, Frame } from '../../../src/rules/review/facts.js';
import type { Count, Family, Presented, Scope } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { yearBookOf } from '../../../src/rules/review/year-book.js';

/** The policies that judge a year: the review's own, and those that groups name. */
export interface Judges {
  readonly policy: Policy;
  readonly others?: readonly Policy[];
}

export type InScope = Omit<Scope, 'year'>;

/** What each group of a scope brings. */
export function factsIn(
  records: YearRecords,
  { policy, others = [] }: Judges,
  { stream, modality, group }: InScope = {},
): { readonly facts: readonly Facts[]; readonly frame: Frame } {
  const book = yearBookOf(records);
  const frame = frameOf(book, policy);
  const known = new Map([policy, ...others].map((each) => [each.id, each]));
  const facts = [...factsOf(book, (id) => known.get(id ?? policy.id) ?? policy, frame)].filter(
    ({ cohort, stream: own }) =>
      (stream === undefined || own === stream) &&
      (modality === undefined || cohort?.group.modality === modality) &&
      (group === undefined || cohort?.group.id === group),
  );
  return { facts, frame };
}

/** The figures of one family for one scope. */
export function fold<Id extends MetricId, State>(
  family: Family<Id, State>,
  records: YearRecords,
  judges: Judges,
  scope: InScope = {},
): readonly Presented<Id>[] {
  const { facts, frame } = factsIn(records, judges, scope);
  return family.present(stateOf(family, facts, frame), frame);
}

/** The state of a family once these facts are in it; built anew each time, because merging may use one up. */
export function stateOf<Id extends MetricId, State>(
  family: Family<Id, State>,
  facts: readonly Facts[],
  frame: Frame,
): State {
  return facts.reduce((state, each) => family.add(state, each, frame), family.empty());
}

/** `num/den`, or the reason why there is none. */
export function written(count: Count): string {
  if ('null' in count) return count.null;
  return count.den === 0 ? 'no-denominator' : `${count.num}/${count.den}`;
}

/** The name of one of the values of a figure. */
export function nameOf({ id, at }: { readonly id: string; readonly at: Presented['at'] }): string {
  return at === null ? id : `${id} ${at.by} ${at.is}`;
}

/** Every value by its name. */
export type Answers = Readonly<Record<string, string>>;

export function answers(presented: readonly Presented[]): Answers {
  return Object.fromEntries(presented.map((each) => [nameOf(each), written(each.count)]));
}
