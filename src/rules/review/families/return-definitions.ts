import { ours } from '../../../policy/sources.js';
import type { MetricDefinition } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';

export type ReturnId = IdsOf<'return'>;

const notListed =
  'no earlier membership is listed, as in every scope but the whole year, to which earlier memberships belong';

export const returnDefinitions: { readonly [Id in ReturnId]: MetricDefinition<Id> } = {
  'rejoin.rate': {
    id: 'rejoin.rate',
    version: '1.0',
    family: 'return',
    unit: 'share',
    question: 'How many of those who completed an earlier group, and have had the time to, joined another?',
    population: 'people who completed an earlier membership',
    numerator:
      'people who began a membership of another group on the day an earlier one that they completed had ended, or within the days the policy allows after it',
    denominator: 'people of the population of whom one completed membership is eligible; each person counts once',
    eligibility:
      'a completed membership whose days for joining again are over by the day of the review, or after which the person has already joined again; not one after which the person is known to have left the sector. Whose days are not over is left out, and is no refusal',
    anchor:
      'the last day of the earlier membership, and the first day of the later one: of a seat of this year the day the person joined, or else the first dated meeting of the group that is not cancelled',
    nulls: { 'no-denominator': 'the denominator is 0', 'not-recorded': notListed },
    additivity: 'non-additive',
    direction: 'up',
    interval: 'wilson',
    counted: 'people',
    cells: { num: 'people-rejoined', den: 'people-who-could-rejoin' },
    restsOn: ['review.figures.rejoinWithinDays'],
    source: `${ours}; a renewal rate over those whose renewal has come due`,
  },
  'alumni.base': {
    id: 'alumni.base',
    version: '1.0',
    family: 'return',
    unit: 'people',
    question: 'How many different people have completed an earlier membership?',
    population: 'people with an earlier membership',
    numerator: 'different people with a completed membership that had ended, whether or not they hold a seat again',
    denominator: 'always 1: a count',
    eligibility: 'memberships that ended on or before the day of the review',
    anchor: 'the day of the review',
    nulls: { 'not-recorded': notListed },
    additivity: 'non-additive',
    direction: 'none',
    interval: 'none',
    counted: 'people',
    cells: { num: 'people-completed-earlier', den: 'one' },
    restsOn: [],
    source: "DVRCV, Learning Together: DVRCV's Communities of Practice; alumni",
  },
  'rejoin.repeat-share': {
    id: 'rejoin.repeat-share',
    version: '1.0',
    family: 'return',
    unit: 'share',
    question: 'How many of the seats of the year are held by people who had taken part before?',
    population: 'seats of the year: one for each person in each group',
    numerator: 'seats of people with an earlier membership of another group',
    denominator: 'seats of the year, whether or not the person ever came or has left',
    eligibility:
      'an earlier membership that began before the seat did, completed or not; one of somebody known to have been at none of its meetings is none',
    anchor: 'the first day of the seat, as for joining again; where nobody knows it, any earlier membership counts',
    nulls: { 'no-denominator': 'the denominator is 0', 'not-recorded': notListed },
    additivity: 'additive',
    direction: 'none',
    interval: 'wilson',
    counted: 'seats',
    cells: { num: 'seats-of-returners', den: 'seats' },
    restsOn: [],
    source: ours,
  },
};
