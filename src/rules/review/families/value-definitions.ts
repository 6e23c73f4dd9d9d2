import type { MetricDefinition } from '../metric.js';
import { type AnswerId, empty, once, type SurveyId, shared } from './survey-definitions.js';

export type ValueId = Exclude<SurveyId, AnswerId>;

const cycles = 'Wenger, Trayner and de Laat 2011: cycles of value creation';
const uncoded = 'nobody has read any story for its cycles';

/** What came of it: what is used, what stories tell, and hours of professional development. */
export const valueDefinitions: { readonly [Id in ValueId]: MetricDefinition<Id> } = {
  'value.applied': {
    ...shared,
    id: 'value.applied',
    unit: 'share',
    question: 'How many have used something they learnt?',
    population: 'answers',
    numerator: 'answers that say something learnt was used',
    denominator: 'answers that say whether it was',
    eligibility: `answers to this question, blanks excluded; ${once}`,
    nulls: { 'no-denominator': empty },
    direction: 'up',
    interval: 'wilson',
    cells: { num: 'answers-applied', den: 'answers-whether-applied' },
    valueCycle: 'applied',
    level: 3,
    source: 'Global Health Knowledge Collaborative, indicator 41; Kirkpatrick level 3',
  },
  'value.stories': {
    ...shared,
    id: 'value.stories',
    unit: 'stories',
    question: 'How many stories tell of value in each cycle?',
    population: 'stories that at least one coder has read',
    numerator: 'stories in which at least one coder found the cycle; a story counts in every cycle it tells of',
    denominator: 'always 1: a count',
    eligibility: `stories with at least one coding; ${once}`,
    nulls: { 'not-applicable': uncoded },
    direction: 'up',
    interval: 'poisson',
    cells: { num: 'stories-in-cycle', den: 'one' },
    by: 'cycle',
    source: cycles,
  },
  'value.loops': {
    ...shared,
    id: 'value.loops',
    unit: 'stories',
    question: 'How many stories lead all the way from taking part to a result?',
    population: 'stories that at least one coder has read',
    numerator: 'stories in which one and the same coder found all four cycles: immediate, potential, applied, realised',
    denominator: 'always 1: a count',
    eligibility: `stories with at least one coding; cycles that different coders found are not linked by anybody; ${once}`,
    nulls: { 'not-applicable': uncoded },
    direction: 'up',
    interval: 'poisson',
    cells: { num: 'stories-through-all-cycles', den: 'one' },
    source: cycles,
  },
  'value.coder-agreement': {
    ...shared,
    id: 'value.coder-agreement',
    unit: 'score',
    question: 'How far do two coders agree on the cycles of a story, beyond what chance would give?',
    population: 'stories that exactly two coders have read, once for each of the five cycles',
    numerator:
      'with a found by both, b by the first alone, c by the second alone and d by neither: 2 (a d - b c), which is agreement beyond chance',
    denominator: 'the most there could be beyond chance, on the same scale: (a + b)(b + d) + (a + c)(c + d)',
    eligibility: `stories with two codings, no more and no fewer, in the order in which they are listed; ${once}`,
    nulls: {
      'too-few': 'exactly two coders have read no story',
      'not-applicable':
        'both coders found every cycle everywhere, or none anywhere, which leaves nothing beyond chance',
    },
    additivity: 'non-additive',
    direction: 'up',
    interval: 'none',
    counted: 'none',
    cells: { num: 'coding-beyond-chance', den: 'coding-possible-beyond-chance' },
    source: "Cohen's kappa, 1960, over yes and no pooled over stories and cycles",
  },
  'hours.issued': {
    ...shared,
    id: 'hours.issued',
    unit: 'hours',
    question: 'How many hours of professional development did each person with a certificate get?',
    population: 'people with a certificate',
    numerator: 'minutes on all certificates',
    denominator:
      'different people with a certificate, times the 60 minutes of an hour, so that the value is hours a person',
    eligibility: 'certificates of groups of the year; somebody with several is one person, and their minutes add up',
    anchor: 'every certificate recorded by the day of the review',
    nulls: { 'no-denominator': empty },
    additivity: 'non-additive',
    direction: 'up',
    interval: 'none',
    counted: 'people',
    cells: { num: 'minutes-certified', den: 'minutes-in-an-hour-of-people-certified' },
    source: 'AASW, certificates of attendance as evidence of professional development',
  },
};
