import type { Policy } from '../../../src/policy/policy.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { type Answers, answers, fold, type InScope } from './fold.js';

/** What a family says of a year, or of a part of it, all under one policy. */
export function answersOf<Id extends MetricId, State>(
  family: Family<Id, State>,
  records: YearRecords,
  policy: Policy,
  part: InScope = {},
): Answers {
  return answers(fold(family, records, { policy }, part));
}

/** The whole year, and everything that figures are given for besides. */
export function partsOf({ groups }: YearRecords): readonly InScope[] {
  return [{}, ...groups.flatMap(({ id, stream, modality }): InScope[] => [{ group: id }, { stream }, { modality }])];
}

/** Whether a group belongs to a part of the year, said again for the slow ways of working figures out. */
export function partHas(part: InScope, group: { id: string; stream: string; modality: string }): boolean {
  return (
    (part.group ?? group.id) === group.id &&
    (part.stream ?? group.stream) === group.stream &&
    (part.modality ?? group.modality) === group.modality
  );
}

export function isWhole(part: InScope): boolean {
  return Object.keys(part).length === 0;
}
