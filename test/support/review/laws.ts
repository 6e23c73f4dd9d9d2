import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Policy } from '../../../src/policy/policy.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { answersOf, partsOf } from './answers.js';
import { type Answers, factsIn, type InScope } from './fold.js';
import { anyPolicy, linkedYear, reordered } from './linked-years.js';
import { mergesAnyhow } from './monoid.js';

const often = { numRuns: 1000 };

/** What every family owes: the answers of a slow second opinion, and a state that can be put together in any way. */
export function obeysTheLaws<Id extends MetricId, State>(
  family: Family<Id, State>,
  oracle: (records: YearRecords, policy: Policy, part: InScope) => Answers,
): void {
  it('says what going through all the rows says, of the year, each stream, each way of meeting and each group', () => {
    fc.assert(
      fc.property(linkedYear(), anyPolicy(), (records, policy) => {
        for (const part of partsOf(records)) {
          expect(answersOf(family, records, policy, part)).toStrictEqual(oracle(records, policy, part));
        }
      }),
      often,
    );
  });

  it('does not care in which order rows are written down', () => {
    fc.assert(
      fc.property(
        linkedYear().chain((records) => fc.tuple(fc.constant(records), reordered(records))),
        anyPolicy(),
        ([records, other], policy) => {
          expect(answersOf(family, other, policy)).toStrictEqual(answersOf(family, records, policy));
        },
      ),
      often,
    );
  });

  it('has a state that can be put together in any order, any grouping and any parts', () => {
    mergesAnyhow(
      family,
      fc.tuple(linkedYear(), anyPolicy()).map(([records, policy]) => factsIn(records, { policy })),
    );
  });
}
