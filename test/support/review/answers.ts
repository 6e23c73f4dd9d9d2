import type { Policy } from '../../../src/policy/policy.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { Facts } from '../../../src/rules/review/facts.js';
import type { At, Family, Scope } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';

export type Part = Omit<Scope, 'year'>;

/** One figure as text: what it is called, and `num/den` or why there is none. */
export type Answers = Readonly<Record<string, string>>;

export function nameOf(id: string, at: At | null): string {
  return at === null ? id : `${id} ${at.by} ${at.is}`;
}

/** What a family says of a year, or of a part of it. */
export function answersOf<Id extends MetricId, State>(
  family: Family<Id, State>,
  records: YearRecords,
  policy: Policy,
  part: Part = {},
): Answers {
  const frame = frameOf(records, policy);
  const facts = factsOf(records, () => policy, frame).filter((each) => isIn(each, part));
  const state = facts.reduce((sum, each) => family.add(sum, each, frame), family.empty());
  return answersIn(family.present(state, frame));
}

export function answersIn(presented: ReturnType<Family<MetricId, unknown>['present']>): Answers {
  return Object.fromEntries(
    presented.map(({ id, at, count }) => [
      nameOf(id, at),
      'null' in count ? count.null : count.den === 0 ? 'no-denominator' : `${count.num}/${count.den}`,
    ]),
  );
}

function isIn({ cohort, stream }: Facts, part: Part): boolean {
  if (part.group !== undefined) return cohort?.group.id === part.group;
  if (part.modality !== undefined) return cohort?.group.modality === part.modality;
  return part.stream === undefined || part.stream === stream;
}

/** The whole year, and everything that figures are given for besides. */
export function partsOf({ groups }: YearRecords): readonly Part[] {
  return [{}, ...groups.flatMap(({ id, stream, modality }): Part[] => [{ group: id }, { stream }, { modality }])];
}

/** Whether a group belongs to a part of the year, said again for the slow ways of working figures out. */
export function partHas(part: Part, group: { id: string; stream: string; modality: string }): boolean {
  return (
    (part.group ?? group.id) === group.id &&
    (part.stream ?? group.stream) === group.stream &&
    (part.modality ?? group.modality) === group.modality
  );
}

export function isWhole(part: Part): boolean {
  return Object.keys(part).length === 0;
}
