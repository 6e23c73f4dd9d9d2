import { describe, expect, it } from 'vitest';
import { policies } from '../../../../src/policy/programmes/index.js';
import { drawn } from '../../../../src/rules/review/examples/example.js';
import { survey } from '../../../../src/rules/review/families/survey.js';
import type { ResponseRecord } from '../../../../src/rules/review/records.js';
import { answersOf } from '../../../support/review/answers.js';
import { keepsItsWord } from '../../../support/review/claims.js';
import { obeysTheLaws } from '../../../support/review/laws.js';
import { surveyOracle } from '../../../support/review/survey-oracle.js';

describe('what people answered', () => {
  keepsItsWord('survey', survey);
  obeysTheLaws(survey, surveyOracle);
});

const say = (...responses: readonly ResponseRecord[]) =>
  answersOf(
    survey,
    drawn({ g1: { meetings: 'h', people: { ana: 'X' } }, g2: { meetings: 'h', people: {} } }, { responses }),
    policies.partnersInPrevention,
  );

describe('an answer', () => {
  it('without a word leaves every question without a value, never 0 (47)', () => {
    const blank: ResponseRecord = {
      group: 'g1',
      recommend: null,
      agreement: { useful: null },
      before: null,
      after: null,
      applied: null,
      codings: [],
      text: '',
    };
    expect(new Set(Object.values(say(blank, blank)))).toStrictEqual(
      new Set(['not-recorded', 'no-denominator', 'not-applicable', 'too-few']),
    );
  });

  it('of nobody for yes in one year after another is 0 of so many, which is a value (44)', () => {
    const no: ResponseRecord = { group: 'g1', applied: false };
    expect(say(...Array.from({ length: 10 }, () => no))['value.applied']).toBe('0/10');
  });

  it('counts once in its group by its id, whatever another group calls its own', () => {
    const one: ResponseRecord = { id: 'r1', group: 'g1', applied: true };
    expect(say(one, one, { ...one, group: 'g2' })['value.applied']).toBe('2/2');
  });

  it('lists a statement whose name is one that objects have a use for', () => {
    const agreement: Record<string, number> = Object.fromEntries([['__proto__', 5]]);
    expect(say({ group: 'g1', agreement })['survey.agreement item __proto__']).toBe('1/1');
  });
});

it('recommending brings along how many would and how many would not, for its interval', () => {
  const state = survey.empty();
  state.counts.set('recommend', 30).set('promoters', 12).set('detractors', 5);
  state.counts.set('paired', 8).set('improved', 1).set('worsened', 6);
  const frame = { year: 2027, asOf: 0 as never, policy: policies.partnersInPrevention, regions: null, workforce: null };
  const counts = new Map(survey.present(state, frame).map(({ id, count }) => [id, count]));
  expect(counts.get('survey.recommend')).toStrictEqual({ num: 7, den: 30, score: { promoters: 12, detractors: 5 } });
  expect(counts.get('survey.paired-change')).toStrictEqual({ num: -5, den: 8, score: { promoters: 1, detractors: 6 } });
});
