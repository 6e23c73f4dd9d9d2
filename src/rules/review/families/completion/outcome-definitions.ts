import { learningTogether, ours } from '../../../../policy/sources.js';
import type { MetricDefinition } from '../../metric.js';
import type { OutcomeId } from './outcomes.js';

const shared = {
  version: '1.0',
  family: 'completion',
  unit: 'share',
  additivity: 'additive',
  interval: 'wilson',
  counted: 'seats',
} as const;
const empty = 'the denominator is 0';
const seats = 'every seat of a group, whether or not its holder ever came or has left';
const everyone = 'people enrolled, whether or not they ever came or have left; who left and returned has one seat';
const all = 'all of them: leaving or never coming takes nobody out';
const ended = 'the day of the review, once no meeting is still to come';
const completed = 'people who meet every attendance requirement of the policy';
const onTime = 'people whose first attendance is at one of the opening meetings';
const unfinished = 'a meeting of a group is still to come, or nobody has said whether it was held';
const noRule =
  'the policy that judges one of the groups has no attendance requirement, even where those of others have one';
const noStart = 'the policy that judges one of the groups sets no first meeting, even where those of others do';
const requirements = [
  'attendance.minimum',
  'attendance.firstMeetingBy',
  'attendance.points',
  'meetings.count',
] as const;

export const outcomeDefinitions: { readonly [Id in OutcomeId]: MetricDefinition<Id> } = {
  'start.on-time': {
    ...shared,
    id: 'start.on-time',
    question: 'How many of those enrolled started within the opening meetings?',
    population: seats,
    numerator: onTime,
    denominator: everyone,
    eligibility: all,
    anchor: 'the last opening meeting: the first so many that were not cancelled',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': 'an opening meeting is still to come, or nobody has said whether it was held',
      'not-recorded': 'marks that are not recorded could make somebody start on time',
      'not-applicable': noStart,
    },
    direction: 'up',
    cells: { num: 'started-on-time', den: 'enrolled' },
    restsOn: ['attendance.firstMeetingBy', 'attendance.points'],
    source: learningTogether,
  },
  'start.first-meeting': {
    ...shared,
    id: 'start.first-meeting',
    question: 'How many of those enrolled were at the first meeting?',
    population: seats,
    numerator: 'people who were at the first meeting that was not cancelled; nobody where every one was',
    denominator: everyone,
    eligibility: 'all of them: who joined later was not at it',
    anchor: 'the first meeting that was not cancelled',
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': 'the first meeting is still to come, or nobody has said whether it was held',
      'not-recorded': 'a mark of the first meeting is not recorded',
    },
    direction: 'up',
    cells: { num: 'came-first', den: 'enrolled' },
    restsOn: ['attendance.points'],
    source: learningTogether,
  },
  'no-show': {
    ...shared,
    id: 'no-show',
    question: 'How many of those enrolled never came?',
    population: seats,
    numerator: 'people who were at no meeting of their group, not even for part of one',
    denominator: everyone,
    eligibility: all,
    anchor: ended,
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': unfinished,
      'not-recorded': 'marks that are not recorded could be the only attendance of somebody',
    },
    direction: 'down',
    cells: { num: 'never-came', den: 'enrolled' },
    restsOn: [],
    source: ours,
  },
  completion: {
    ...shared,
    id: 'completion',
    question: 'How many of those enrolled completed?',
    population: seats,
    numerator: completed,
    denominator: everyone,
    eligibility: all,
    anchor: ended,
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': unfinished,
      'not-recorded': 'marks that are not recorded could make somebody complete',
      'not-applicable': noRule,
    },
    direction: 'up',
    cells: { num: 'completed', den: 'enrolled' },
    restsOn: requirements,
    source: learningTogether,
  },
  'completion.starters': {
    ...shared,
    id: 'completion.starters',
    question: 'How many of those who started on time completed?',
    population: 'every seat whose holder started within the opening meetings',
    numerator: completed,
    denominator: onTime,
    eligibility: 'the first attendance is at one of the opening meetings; leaving afterwards takes nobody out',
    anchor: ended,
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': unfinished,
      'not-recorded': 'marks that are not recorded could make somebody complete or start on time',
      'not-applicable': noStart,
    },
    direction: 'up',
    cells: { num: 'completed', den: 'started-on-time' },
    restsOn: requirements,
    source: ours,
  },
  'completion.per-protocol': {
    ...shared,
    id: 'completion.per-protocol',
    question: 'How many completed of those whom nothing beyond them took away?',
    population: seats,
    numerator: completed,
    denominator: 'people enrolled, less those who had to leave before the end and had not completed',
    eligibility:
      'not left before the last meeting because of leaving the sector, illness or death; a reason that nobody gave takes nobody out, and withdrawal tells how many left for each',
    anchor: ended,
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': unfinished,
      'not-recorded': 'marks that are not recorded could make somebody complete',
      'not-applicable': noRule,
    },
    direction: 'up',
    cells: { num: 'completed', den: 'enrolled-per-protocol' },
    restsOn: requirements,
    source: 'RE-AIM: exclusions from reach are reported with their reasons',
  },
  'completion.late-start-only': {
    ...shared,
    id: 'completion.late-start-only',
    question: 'How many of those enrolled would have completed, had they started earlier?',
    population: seats,
    numerator: 'people who meet the minimum and were first there after the opening meetings',
    denominator: everyone,
    eligibility: all,
    anchor: ended,
    nulls: {
      'no-denominator': empty,
      'not-yet-observable': unfinished,
      'not-recorded': 'marks that are not recorded could put somebody among them or take somebody out',
      'not-applicable': noStart,
    },
    direction: 'down',
    cells: { num: 'late-start-only', den: 'enrolled' },
    restsOn: requirements,
    source: ours,
  },
};
