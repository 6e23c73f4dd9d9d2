import { ours } from '../../../policy/sources.js';
import type { MetricDefinition } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';

export type SurveyId = IdsOf<'survey'>;
export type AnswerId = Exclude<SurveyId, `value.${string}` | 'hours.issued'>;

export const empty = 'the denominator is 0';
export const once = 'an answer counts once however many rows bring it, as its id tells';

/** What holds for everything that was answered. */
export const shared = {
  version: '1.0',
  family: 'survey',
  additivity: 'additive',
  anchor: 'every answer recorded by the day of the review',
  restsOn: [],
  counted: 'answers',
} as const;

/** What people answered when they were asked. */
export const answerDefinitions: { readonly [Id in AnswerId]: MetricDefinition<Id> } = {
  'survey.response-rate': {
    ...shared,
    id: 'survey.response-rate',
    unit: 'share',
    question: 'How many of those who were asked answered?',
    population: 'people of each group who were asked to answer',
    numerator: 'answers in which at least one question is answered or something is told',
    denominator: 'people who were asked, as each group says',
    eligibility: `${once}; a group that asked nobody says 0`,
    nulls: { 'no-denominator': empty, 'not-recorded': 'a group does not say how many were asked' },
    direction: 'up',
    interval: 'wilson',
    cells: { num: 'answers', den: 'people-surveyed' },
    source: ours,
  },
  'survey.recommend': {
    ...shared,
    id: 'survey.recommend',
    unit: 'score',
    question: 'How far do those who would recommend their group outweigh those who would not?',
    population: 'answers',
    numerator: 'answers of 9 or 10 out of 10, less answers of 0 to 6',
    denominator: 'answers of 0 to 10; 7 and 8 count here alone',
    eligibility: `answers to this question, blanks excluded; ${once}`,
    nulls: {
      'no-denominator': empty,
      'too-few': 'fewer people answered this than the policy has a share say something about',
    },
    direction: 'up',
    interval: 'score',
    cells: { num: 'promoters-less-detractors', den: 'answers-recommend' },
    valueCycle: 'immediate',
    level: 1,
    source: 'the net promoter score, as a score from -1 to 1',
  },
  'survey.agreement': {
    ...shared,
    id: 'survey.agreement',
    unit: 'share',
    question: 'How many agree, for each statement they were asked about?',
    population: 'answers',
    numerator: 'answers of 4 or 5 out of 5 to the statement',
    denominator: 'answers of 1 to 5 to the statement',
    eligibility: `answers to the statement, blanks and "not applicable" excluded; ${once}`,
    nulls: { 'no-denominator': empty, 'not-applicable': 'nobody was asked about any statement' },
    direction: 'up',
    interval: 'wilson',
    cells: { num: 'answers-agreeing', den: 'answers-to-statement' },
    by: 'item',
    valueCycle: 'immediate',
    level: 1,
    source: `${ours}; the share of the two highest answers, Kirkpatrick level 1`,
  },
  'survey.paired-change': {
    ...shared,
    id: 'survey.paired-change',
    unit: 'score',
    question: 'How far do those who grew more confident outweigh those who grew less so?',
    population: 'answers',
    numerator: 'answers with more confidence at the end than at the start, less those with less',
    denominator: 'answers that tell of both the start and the end; as much confidence as before counts here alone',
    eligibility: `answers that tell of both; where one of the two is missing, it is left out, never filled in; ${once}`,
    nulls: { 'no-denominator': empty },
    direction: 'up',
    interval: 'score',
    cells: { num: 'improved-less-worsened', den: 'answers-paired' },
    valueCycle: 'potential',
    level: 2,
    source: `${ours}; Kirkpatrick level 2`,
  },
  'survey.themes': {
    ...shared,
    id: 'survey.themes',
    unit: 'share',
    question: 'How many of the comments tell of a strength, an improvement to make or an opportunity?',
    population: 'comments',
    numerator: 'comments under the theme',
    denominator: 'comments under any theme',
    eligibility: `answers that were given a theme, whether or not their words are kept; ${once}`,
    nulls: { 'no-denominator': empty },
    direction: 'none',
    interval: 'wilson',
    cells: { num: 'comments-of-theme', den: 'comments' },
    by: 'category',
    source: "DVRCV, Learning Together: DVRCV's Communities of Practice; strengths, improvements, opportunities",
  },
};
