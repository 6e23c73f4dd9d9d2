import { ours } from '../../../../policy/sources.js';
import type { MetricDefinition } from '../../metric.js';

const version = '1.0';
const family = 'reach';

type EquityId = 'reach.representation' | 'equity.completion-gap' | 'reach.regions' | 'reach.modality-mix';

/** Figures that compare kinds of people, regions and ways of meeting. */
export const equityDefinitions: { readonly [Each in EquityId]: MetricDefinition<Each> } = {
  'reach.representation': {
    id: 'reach.representation',
    version,
    family,
    unit: 'ratio',
    question: 'Are there as many people of this category as in the workforce? 1 is as many, less than 1 is fewer.',
    population: 'people enrolled, each once, and the workforce',
    numerator: 'people of the category, times the workforce of every category',
    denominator: 'people of every category, times the workforce of the category',
    eligibility:
      'regions are set beside regions and other categories beside other categories, only those of the workforce that is given; people of whom none of these is known are on neither side, and somebody of two categories counts in both, as the workforce does',
    anchor: 'the start of the membership',
    nulls: {
      'no-denominator': 'nobody is enrolled, or nobody of these categories',
      'not-recorded': 'of nobody enrolled is the region, or are the attributes, known',
      'not-applicable': 'no workforce is given, or one of nobody, or this category alone, which nothing is set beside',
    },
    additivity: 'non-additive',
    direction: 'none',
    interval: 'none',
    counted: 'people',
    cells: { num: 'people-of-category', den: 'people-of-workforce-categories' },
    restsOn: [],
    by: 'category',
    source: 'RE-AIM, Calculating and reporting on reach',
  },
  'equity.completion-gap': {
    id: 'equity.completion-gap',
    version,
    family,
    unit: 'score',
    question: 'How much larger is the share that completed among those with this attribute than among the rest?',
    population: 'seats: one for each person and group',
    numerator: 'completions with the attribute times seats without it, less completions without times seats with it',
    denominator: 'seats with the attribute times seats without it',
    eligibility:
      'seats of people whose attributes are known, whether or not they ever came or have left; completion is that of the figure of this name',
    anchor: 'the last meeting of each group',
    nulls: {
      'no-denominator': 'there is no seat',
      'not-yet-observable': 'a meeting of a group is still to come, or nobody has said whether it was held',
      'not-recorded':
        'marks that are not recorded could make somebody complete whose attributes are known, or nobody’s attributes are',
      'not-applicable': 'the policy of a group has no attendance requirement, or nobody has an attribute',
      'too-few': 'fewer seats than a share needs, with the attribute or without it',
    },
    additivity: 'non-additive',
    direction: 'none',
    interval: 'difference',
    counted: 'seats',
    cells: { num: 'completed', den: 'enrolled' },
    restsOn: ['attendance.minimum', 'attendance.firstMeetingBy', 'attendance.points', 'meetings.count'],
    by: 'category',
    source: ours,
  },
  'reach.regions': {
    id: 'reach.regions',
    version,
    family,
    unit: 'share',
    question: 'From how many of the regions did anybody take part?',
    population: 'regions that the year is to reach',
    numerator: 'regions in which somebody enrolled works',
    denominator: 'regions of the list',
    eligibility:
      'regions that are not on the list are not counted, nor are people of whom nobody has said where they work',
    anchor: 'the start of the membership',
    nulls: {
      'no-denominator': 'the list is empty',
      'not-recorded': 'of nobody enrolled is the region known',
      'not-applicable': 'no list of regions is given',
    },
    additivity: 'non-additive',
    direction: 'up',
    interval: 'none',
    counted: 'none',
    cells: { num: 'regions-reached', den: 'regions' },
    restsOn: [],
    source: ours,
  },
  'reach.modality-mix': {
    id: 'reach.modality-mix',
    version,
    family,
    unit: 'share',
    question: 'How many of the seats were in groups that met this way at the start?',
    population: 'seats: one for each person and group',
    numerator: 'seats in groups that met this way at the start; hybrid is a way of its own',
    denominator: 'seats of all groups',
    eligibility: 'everybody enrolled, whether or not they ever came or have left',
    anchor: 'the start of the group',
    nulls: { 'no-denominator': 'there is no seat' },
    additivity: 'additive',
    direction: 'none',
    interval: 'none',
    counted: 'seats',
    cells: { num: 'enrolled-meeting', den: 'enrolled' },
    restsOn: [],
    by: 'modality',
    source: ours,
  },
};
