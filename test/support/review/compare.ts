import type { Presented } from '../../../src/rules/review/metric.js';
import type { JudgedYear } from '../../rules/review/years.js';
import { type InScope, nameOf, written } from './fold.js';
import type { Question } from './rows.js';

/** The whole year and every stream, way of meeting and group of it. */
export function scopesOf({ records }: JudgedYear): readonly InScope[] {
  return [
    {},
    ...[...new Set(records.groups.map(({ stream }) => stream))].map((stream) => ({ stream })),
    ...[...new Set(records.groups.map(({ modality }) => modality))].map((modality) => ({ modality })),
    ...records.groups.map(({ id }) => ({ group: id })),
  ];
}

/** What the slow reading is asked for one scope. */
export function questionOf({ records, policy, others }: JudgedYear, scope: InScope): Question {
  return {
    records,
    groups: records.groups.filter(
      ({ id, stream, modality }) =>
        (scope.group ?? id) === id && (scope.stream ?? stream) === stream && (scope.modality ?? modality) === modality,
    ),
    policyOf: (group) => others.find((other) => other.id === group.policy) ?? policy,
  };
}

/** Every value by its name; of clustered ones also what their interval needs. */
export function answersWithClusters(presented: readonly Presented[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    presented.map((each) => {
      const { count } = each;
      const short = written(count);
      if ('null' in count || count.den === 0 || count.clusters === undefined) return [nameOf(each), short];
      const { people, earned, possible, earnedSquared, earnedPossible, possibleSquared } = count.clusters;
      const same = earned === count.num && possible === count.den;
      const squares = [earnedSquared, earnedPossible, possibleSquared].join(' ');
      return [nameOf(each), `${short} of ${people}: ${squares}${same ? '' : ' which is not the sum'}`];
    }),
  );
}
