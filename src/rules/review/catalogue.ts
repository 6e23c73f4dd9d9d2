import { ours } from '../../policy/sources.js';

/** Every figure of a review. */
export type MetricId =
  | 'attendance.recorded'
  | 'attendance.scheduled'
  | 'attendance.lowest'
  | 'attendance.highest'
  | 'record.completeness'
  | 'start.on-time'
  | 'completion'
  | 'completion.starters'
  | 'no-show'
  | 'delivered-meetings'
  | 'fill-rate'
  | 'people.enrolled';

/**
 * Why there is no value. `no-denominator`: nothing to take a share of. `not-yet-observable`: meetings it rests on are still to come.
 * `not-recorded`: marks that nobody has recorded could change it. `not-applicable`: the policy has no rule to judge it by.
 */
export type NullReason = 'no-denominator' | 'not-yet-observable' | 'not-recorded' | 'not-applicable';

/** What a figure means. Two values may be compared only where the id and the version are the same. */
export interface MetricDefinition<Id extends MetricId = MetricId> {
  readonly id: Id;
  readonly version: string;
  /** `share`: a part of a whole. `people`: a count of people, over 1. */
  readonly unit: 'share' | 'people';
  readonly question: string;
  readonly numerator: string;
  readonly denominator: string;
  /** When there is no value, and why. A denominator of 0 never has one. */
  readonly nulls: Readonly<Partial<Record<NullReason, string>>>;
  /** Where the definition comes from. */
  readonly source: string;
}

const version = '1.0';
const empty = 'the denominator is 0';
const finished = 'a meeting of the group is still to come, or nobody has said whether it was held';
const credit =
  "attendances of members, in the policy's points where it gives a partial or an excused mark less than a whole one";

/** The definition of every figure, in the order in which a review gives them. */
export const metricCatalogue: { readonly [Id in MetricId]: MetricDefinition<Id> } = {
  'attendance.recorded': {
    id: 'attendance.recorded',
    version,
    unit: 'share',
    question: 'Of the attendance that was recorded, how much was attended?',
    numerator: credit,
    denominator: 'meetings held while the person was a member, for which a mark is recorded, in the same points',
    nulls: { 'no-denominator': empty },
    source: ours,
  },
  'attendance.scheduled': {
    id: 'attendance.scheduled',
    version,
    unit: 'share',
    question: 'Of every meeting scheduled for everyone enrolled, how much is recorded as attended?',
    numerator: credit,
    denominator: 'people enrolled times meetings of their group, cancelled ones included, in the same points',
    nulls: { 'no-denominator': empty, 'not-yet-observable': finished },
    source: ours,
  },
  'attendance.lowest': {
    id: 'attendance.lowest',
    version,
    unit: 'share',
    question: 'How much was attended if every mark that is not recorded was an absence?',
    numerator: credit,
    denominator: 'meetings held while the person was a member, in the same points',
    nulls: { 'no-denominator': empty },
    source: ours,
  },
  'attendance.highest': {
    id: 'attendance.highest',
    version,
    unit: 'share',
    question: 'How much was attended if every mark that is not recorded was an attendance?',
    numerator: `${credit}, and as much for each mark that is not recorded as for an attendance`,
    denominator: 'meetings held while the person was a member, in the same points',
    nulls: { 'no-denominator': empty },
    source: ours,
  },
  'record.completeness': {
    id: 'record.completeness',
    version,
    unit: 'share',
    question: 'How much of the register is filled in?',
    numerator: 'meetings held while the person was a member, for which a mark is recorded',
    denominator: 'meetings held while the person was a member',
    nulls: { 'no-denominator': empty },
    source: ours,
  },
  'start.on-time': {
    id: 'start.on-time',
    version,
    unit: 'share',
    question: 'How many of those enrolled started within the opening meetings?',
    numerator: 'people whose first attendance is at one of the opening meetings',
    denominator: 'people enrolled, whether or not they ever came or have left',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': 'an opening meeting is still to come, or nobody has said whether it was held',
      'not-recorded': 'marks that are not recorded could make somebody start on time',
      'not-applicable': 'the policy sets no first meeting',
    },
    source: ours,
  },
  completion: {
    id: 'completion',
    version,
    unit: 'share',
    question: 'How many of those enrolled completed?',
    numerator: 'people who meet every attendance requirement of the policy',
    denominator: 'people enrolled, whether or not they ever came or have left',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': finished,
      'not-recorded': 'marks that are not recorded could make somebody complete',
      'not-applicable': 'the policy has no attendance requirement',
    },
    source: ours,
  },
  'completion.starters': {
    id: 'completion.starters',
    version,
    unit: 'share',
    question: 'How many of those who started on time completed?',
    numerator: 'people who meet every attendance requirement of the policy',
    denominator: 'people whose first attendance is at one of the opening meetings',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': finished,
      'not-recorded': 'marks that are not recorded could make somebody complete or start on time',
      'not-applicable': 'the policy sets no first meeting',
    },
    source: ours,
  },
  'no-show': {
    id: 'no-show',
    version,
    unit: 'share',
    question: 'How many of those enrolled never came?',
    numerator: 'people who were at no meeting of their group, not even for part of one',
    denominator: 'people enrolled, whether or not they ever came or have left',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': finished,
      'not-recorded': 'marks that are not recorded could be the only attendance of somebody',
    },
    source: ours,
  },
  'delivered-meetings': {
    id: 'delivered-meetings',
    version,
    unit: 'share',
    question: 'How many of the scheduled meetings were held?',
    numerator: 'meetings held',
    denominator: 'meetings of the group, cancelled ones included',
    nulls: { 'no-denominator': empty, 'not-yet-observable': finished },
    source: ours,
  },
  'fill-rate': {
    id: 'fill-rate',
    version,
    unit: 'share',
    question: 'How many of the seats were taken at the start? More than all of them is a group over its maximum.',
    numerator: 'members on the day of the first meeting that was not cancelled',
    denominator: 'the most participants the policy gives a group that meets this way',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': 'the first meeting is still to come, or nobody has said whether it was held',
      'not-applicable': 'the policy sets no maximum for this way of meeting, or every meeting was cancelled',
    },
    source: ours,
  },
  'people.enrolled': {
    id: 'people.enrolled',
    version,
    unit: 'people',
    question: 'How many different people held a seat?',
    numerator: 'different people enrolled; someone in two groups counts once',
    denominator: 'always 1: a count, so the year is not the sum of its groups',
    nulls: {},
    source: ours,
  },
};
