import { ours } from '../../../policy/sources.js';
import type { MetricDefinition } from '../metric.js';
import type { IdsOf } from '../metric-ids.js';

export type NetworkId = IdsOf<'network'>;

const tie =
  'two members have a tie where the register has both as attended or partial at one meeting of one group; a meeting is known by its group and its number, and a mark that nobody recorded makes no tie';
const pair = 'every two different members; who holds seats in several groups is one person';
const tooFew = 'fewer than two people are members, so that there is nobody to meet';
const empty = 'the denominator is 0';

const shared = {
  version: '1.0',
  family: 'network',
  unit: 'share',
  additivity: 'non-additive',
  counted: 'pairs',
  valueCycle: 'potential',
} as const;

export const networkDefinitions: { readonly [Id in NetworkId]: MetricDefinition<Id> } = {
  'ties.density': {
    ...shared,
    id: 'ties.density',
    question: 'How many of all pairs of members have met?',
    population: pair,
    numerator: 'pairs with at least one shared meeting',
    denominator: 'pairs there could be: n (n - 1) / 2 for n different members, whether or not they ever came',
    eligibility: `${tie}; facilitators, visitors and applicants are no members`,
    anchor: 'the meetings held by the day of the review',
    nulls: { 'too-few': tooFew },
    direction: 'up',
    interval: 'none',
    cells: { num: 'pairs-tied', den: 'pairs' },
    restsOn: [],
    source: `${ours}; density of an undirected graph without loops`,
  },
  'ties.strong-density': {
    ...shared,
    id: 'ties.strong-density',
    question: 'How many of all pairs of members have met often enough to know each other well?',
    population: pair,
    numerator: 'pairs with at least as many shared meetings as the policy asks of a strong tie, over all their groups',
    denominator: 'pairs there could be: n (n - 1) / 2 for n different members, whether or not they ever came',
    eligibility: `${tie}; meetings shared in several groups add up`,
    anchor: 'the meetings held by the day of the review',
    nulls: { 'too-few': tooFew },
    direction: 'up',
    interval: 'none',
    cells: { num: 'pairs-strongly-tied', den: 'pairs' },
    restsOn: ['review.figures.strongTieMeetings'],
    source: ours,
  },
  'ties.new': {
    ...shared,
    id: 'ties.new',
    question: 'How many of the ties between members are between people who had never met in a group before?',
    population: 'pairs of members with a tie',
    numerator: 'ties between two people who shared no meeting of any earlier group',
    denominator: 'pairs with at least one shared meeting',
    eligibility: `${tie}; a group of the year is no earlier one, even where an earlier membership of it is listed`,
    anchor: 'the meetings held by the day of the review, and every earlier membership listed',
    nulls: {
      'no-denominator': empty,
      'not-recorded':
        'no earlier membership is listed, as in every scope but the whole year, to which earlier memberships belong; or two people with a tie were in one earlier group, and nobody recorded at which of its meetings one of them was',
    },
    direction: 'none',
    interval: 'none',
    cells: { num: 'pairs-newly-tied', den: 'pairs-tied' },
    restsOn: [],
    source: `${ours}; left-censored before the first recorded year`,
  },
  'ties.bridging': {
    ...shared,
    id: 'ties.bridging',
    question: 'How many of the ties between members join people of different organisations?',
    population: 'pairs of members with a tie, where an organisation of each of them is known',
    numerator: 'ties between two people who have no organisation in common',
    denominator: 'ties between two people of whom an organisation is known',
    eligibility: `${tie}; somebody's organisations are all that their seats name, as at the start of each`,
    anchor: 'the meetings held by the day of the review',
    nulls: { 'no-denominator': empty },
    direction: 'up',
    interval: 'wilson',
    cells: { num: 'pairs-bridging', den: 'pairs-tied-of-known-organisations' },
    restsOn: [],
    source: `${ours}; CHAOSS, organisational diversity`,
  },
};
