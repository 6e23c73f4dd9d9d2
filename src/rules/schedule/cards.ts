import type { RuleCard } from '../../kernel/rule-card.js';
import { learningTogether, ours } from '../../policy/sources.js';

export type ScheduleRule =
  | 'schedule.meeting-count'
  | 'schedule.monthly'
  | 'schedule.session-length'
  | 'schedule.rolling'
  | 'schedule.clear-dates'
  | 'schedule.no-clash';

const needs = 'What a regular meeting needs';

export const scheduleCards: { readonly [Id in ScheduleRule]: RuleCard<Id> } = {
  'schedule.meeting-count': {
    id: 'schedule.meeting-count',
    title: 'Meets as often as planned',
    statement: 'A series has the number of meetings that the policy sets.',
    force: 'requirement',
    source: learningTogether,
    section: 'Safe space, clear parameters and rich relationships',
    reading: 'Exactly that number: a longer series is as much another programme as a shorter one.',
  },
  'schedule.monthly': {
    id: 'schedule.monthly',
    title: 'Keeps a regular rhythm',
    statement: 'Meetings follow one another at the interval in months that the policy sets, evenly spaced.',
    force: 'requirement',
    source: learningTogether,
    section: 'DVRCV CoPs in practice',
    reading:
      'The paper gives no tolerance. Meetings are evenly spaced while every gap lies within the limits of the plan, so a meeting may move into the next month.',
  },
  'schedule.session-length': {
    id: 'schedule.session-length',
    title: 'Lasts as long as planned',
    statement: 'Each meeting lasts as long as the policy sets.',
    force: 'requirement',
    source: learningTogether,
    section: 'Free from Violence',
    reading: 'Elapsed time, also where the clocks change during a meeting.',
  },
  'schedule.rolling': {
    id: 'schedule.rolling',
    title: 'Follows the series before it',
    statement: 'Series stand on one permanent calendar, and the next one starts once the one before it has ended.',
    force: 'requirement',
    source: learningTogether,
    section: 'An evolving and responsive model',
    reading: 'The paper gives no longest break, so only the order of the series is judged.',
  },
  'schedule.clear-dates': {
    id: 'schedule.clear-dates',
    title: 'Avoids days that were ruled out',
    statement: 'No meeting falls on a public holiday, a school holiday or another day that the plan rules out.',
    force: 'requirement',
    source: ours,
    section: needs,
    reading:
      'A plan that allows meetings on such days meets the rule; the meetings concerned are listed. A day of which it is not known whether it is a holiday leaves it open.',
  },
  'schedule.no-clash': {
    id: 'schedule.no-clash',
    title: 'Double-books nobody and no room',
    statement: 'No meeting overlaps a time at which its facilitator or its room is taken.',
    force: 'requirement',
    source: ours,
    section: needs,
    reading: 'A meeting that starts at the moment another ends does not overlap it.',
  },
};
