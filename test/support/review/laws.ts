import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Policy } from '../../../src/policy/policy.js';
import { factsOf, frameOf } from '../../../src/rules/review/all-facts.js';
import type { Family } from '../../../src/rules/review/metric.js';
import type { MetricId } from '../../../src/rules/review/metric-ids.js';
import type { YearRecords } from '../../../src/rules/review/records.js';
import { type Answers, answersIn, answersOf, type Part, partsOf } from './answers.js';
import { anyPolicy, linkedYear, reordered } from './linked-years.js';

const often = { numRuns: 1000 };

/** What every family owes: the answers of a slow second opinion, and a state that can be put together in any way. */
export function obeysTheLaws<Id extends MetricId, State>(
  family: Family<Id, State>,
  oracle: (records: YearRecords, policy: Policy, part: Part) => Answers,
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

  it('has a state that merges in any order and any grouping, and that an empty one does not change', () => {
    fc.assert(
      fc.property(split(3), ({ parts: [a = [], b = [], c = []], stateOf }) => {
        const ab = (): State => family.merge(stateOf(a), stateOf(b));
        expect(ab()).toStrictEqual(family.merge(stateOf(b), stateOf(a)));
        expect(family.merge(ab(), stateOf(c))).toStrictEqual(
          family.merge(stateOf(a), family.merge(stateOf(b), stateOf(c))),
        );
        expect(family.merge(stateOf(a), family.empty())).toStrictEqual(stateOf(a));
        expect(family.merge(family.empty(), stateOf(a))).toStrictEqual(stateOf(a));
      }),
      often,
    );
  });

  it('says of parts put together what it says of the whole', () => {
    fc.assert(
      fc.property(split(5), ({ parts, stateOf, say }) => {
        const whole = parts.flat();
        const merged = parts.map(stateOf).reduce(family.merge, family.empty());
        expect(merged).toStrictEqual(stateOf(whole));
        expect(merged).toStrictEqual(stateOf([...whole].reverse()));
        expect(say(merged)).toStrictEqual(say(stateOf(whole)));
      }),
      often,
    );
  });

  /** A year whose groups, and what belongs to none, are dealt out to so many parts. */
  function split(count: number) {
    return fc
      .tuple(linkedYear(), anyPolicy(), fc.array(fc.nat(count - 1), { minLength: 8, maxLength: 8 }))
      .map(([records, policy, dealt]) => {
        const frame = frameOf(records, policy);
        const facts = factsOf(records, () => policy, frame);
        return {
          parts: Array.from({ length: count }, (_, part) => facts.filter((__, index) => dealt[index] === part)),
          stateOf: (own: typeof facts): State =>
            own.reduce((sum, each) => family.add(sum, each, frame), family.empty()),
          say: (state: State): Answers => answersIn(family.present(state, frame)),
        };
      });
  }
}
