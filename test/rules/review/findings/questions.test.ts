import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { questionsOf } from '../../../../src/rules/review/findings/questions.js';
import { figured } from '../../../../src/rules/review/findings/seen.js';
import type { ReleasedMetric } from '../../../../src/rules/review/metric.js';
import { known, withheld } from '../../../support/review/figures.js';

const terms = policies.partnersInPrevention.review.findings.value;
const year = { year: 2027 };
const way = (modality: 'online' | 'in-person' | 'hybrid', num: number) =>
  known('completion', num, 30, { scope: { year: 2027, modality } });

function gap(metrics: readonly ReleasedMetric[]): unknown {
  return questionsOf(figured(metrics), year, terms, null)[0]?.asked;
}

describe('the question whether ways of meeting differ', () => {
  it('is asked of online against in person, and of no other', () => {
    expect(gap([way('in-person', 30), way('hybrid', 1), way('online', 20)])).toMatchObject({
      first: { num: 20 },
      second: { num: 30 },
    });
    expect(gap([way('in-person', 30), way('hybrid', 1)])).toEqual({ kind: 'no-value' });
    expect(gap([way('in-person', 30), withheld(way('online', 20))])).toEqual({ kind: 'withheld' });
  });
});

describe('the question whether people with an attribute complete less', () => {
  const of = (num: number, den: number) => ({ num, den });
  const equity = known('equity.completion-gap', 1, 10, {
    at: { by: 'category', is: 'rural' },
    two: { first: of(8, 20), second: of(30, 40) },
  });

  it('is asked once an attribute, of the two shares', () => {
    const asked = questionsOf(figured([equity, { ...equity, at: { by: 'category', is: 'new' } }]), year, terms, null);
    expect(asked.map(({ rule }) => rule)).toEqual(['modality.gap', 'equity.gap', 'equity.gap']);
    expect(asked[1]?.asked).toEqual({ first: of(8, 20), second: of(30, 40), rates: null });
  });

  it('has too few people for an answer where the figure says so', () => {
    const { num: _, den: __, value: ___, interval: ____, two: _____, question, unit, ...name } = equity;
    expect([question, unit]).toHaveLength(2);
    const asked = questionsOf(figured([{ ...name, null: 'too-few' }]), year, terms, null);
    expect(asked[1]?.asked).toEqual({ kind: 'insufficient-evidence' });
  });
});
