import { learningTogether, ours } from '../../../../policy/sources.js';
import type { MetricDefinition } from '../../metric.js';
import type { RetentionId } from './retention.js';
import type { SeatId } from './seats.js';

const shared = { version: '1.0', family: 'completion' } as const;
const empty = 'the denominator is 0';
const starters = 'every seat whose holder was at one meeting or more';
const lastly = 'the last meeting each person was at, as known on the day of the review';
const followed =
  'followed until they stay away for good; whoever was at the last meeting, or may still come to another, is followed no further than the last attendance';
const unwritten = 'marks that are not recorded could change who was at this meeting or a later one';
const someToCome = 'nobody is followed so far yet, because meetings are still to come';

export const seatDefinitions: { readonly [Id in RetentionId | SeatId | 'withdrawal']: MetricDefinition<Id> } = {
  'retention.curve': {
    ...shared,
    id: 'retention.curve',
    unit: 'share',
    question: 'How many of those who started were still coming at the first meeting, the second and so on?',
    population: starters,
    numerator:
      'starters who were at this meeting or a later one; where some are not followed so far, the product of the shares kept at each meeting before, in lowest terms, and beyond 2^53 the nearest that two exact numbers write',
    denominator: 'starters, or the denominator of that product',
    eligibility: followed,
    anchor: lastly,
    nulls: {
      'no-denominator': 'nobody started, or nobody is followed as far as this meeting',
      'not-yet-observable': someToCome,
      'not-recorded': unwritten,
    },
    additivity: 'non-additive',
    direction: 'up',
    interval: 'none',
    counted: 'seats',
    cells: { num: 'retained', den: 'retained-of' },
    restsOn: ['attendance.points', 'meetings.count'],
    by: 'meeting',
    source: 'Kaplan and Meier 1958; CDC, National Diabetes Prevention Program: retention by week',
  },
  'retention.attrition': {
    ...shared,
    id: 'retention.attrition',
    unit: 'share',
    question: 'Of those who were still coming, how many never came again after this meeting?',
    population: starters,
    numerator: 'starters who were at this meeting, could have come to a later one and came to none',
    denominator: 'starters who were at this meeting or a later one',
    eligibility: followed,
    anchor: lastly,
    nulls: {
      'no-denominator': 'nobody was at this meeting or a later one',
      'not-yet-observable': someToCome,
      'not-recorded': unwritten,
    },
    additivity: 'non-additive',
    direction: 'down',
    interval: 'wilson',
    counted: 'seats',
    cells: { num: 'stayed-away-after', den: 'still-coming' },
    restsOn: ['attendance.points', 'meetings.count'],
    by: 'meeting',
    source: 'CDC, National Diabetes Prevention Program: attrition by session',
  },
  withdrawal: {
    ...shared,
    id: 'withdrawal',
    unit: 'share',
    question: 'How many of those enrolled left before the end, and why?',
    population: 'every seat of a group, whether or not its holder ever came',
    numerator:
      'people whose membership ended before the last meeting that was held, and who did not return; all of them, then for each reason',
    denominator: 'people enrolled, whether or not they ever came or have left; who left and returned has one seat',
    eligibility: 'all of them; leaving on the day of the last meeting or after it is no withdrawal',
    anchor: 'the last day of the membership, against the latest day on which the group met',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': 'a meeting of a group is still to come, or nobody has said whether it was held',
    },
    additivity: 'additive',
    direction: 'down',
    interval: 'wilson',
    counted: 'seats',
    cells: { num: 'withdrew', den: 'enrolled' },
    restsOn: [],
    by: 'reason',
    source: ours,
  },
  'seat.kept-after-move': {
    ...shared,
    id: 'seat.kept-after-move',
    unit: 'share',
    question: 'How many of those who took up other work in the sector kept their seat?',
    population: 'every seat whose holder took up work somewhere else in the sector',
    numerator: 'seats that were kept through every such move',
    denominator: 'seats whose holder moved within the sector once or more',
    eligibility: 'the new work is in the sector, and the move lies not after the day of the review',
    anchor: 'the day of each move',
    nulls: {
      'no-denominator': 'nobody moved within the sector',
      'not-recorded': 'nobody has said of a move whether it stayed in the sector, and that makes a difference',
    },
    additivity: 'additive',
    direction: 'up',
    interval: 'wilson',
    counted: 'seats',
    cells: { num: 'kept-seat', den: 'moved-in-sector' },
    restsOn: [],
    source: learningTogether,
  },
  'substitution.count': {
    ...shared,
    id: 'substitution.count',
    unit: 'attendances',
    question: 'How often did somebody else come in the place of a member?',
    population: 'every seat of a group with every meeting that was held while its holder was a member',
    numerator: 'marks that say substituted',
    denominator: 'always 1: a count',
    eligibility: 'all of them; what nobody wrote down is not guessed at',
    anchor: 'the day of each meeting',
    nulls: {},
    additivity: 'semi-additive',
    direction: 'down',
    interval: 'none',
    counted: 'attendances',
    cells: { num: 'substituted', den: 'one' },
    restsOn: [],
    source: learningTogether,
  },
};
