import type { Modality } from '../../policy/policy.js';
import type { At } from './metric.js';
import type { MetricId } from './metric-ids.js';

/** Each figure in a few words, as a heading or inside a sentence. */
export const figureTitles: Readonly<Record<MetricId, string>> = {
  'attendance.recorded': 'Attendance recorded',
  'attendance.scheduled': 'Attendance of every meeting scheduled',
  'attendance.lowest': 'Attendance at the least',
  'attendance.highest': 'Attendance at the most',
  'attendance.full': 'Full attendance',
  'attendance.partial-share': 'Attendances for part of a meeting',
  'attendance.still-possible': 'Members who can still complete',
  'attendance.most-possible': 'Attendance still possible',
  'record.completeness': 'Register filled in',
  'absence.unexcused': 'Absence without apology',
  'absence.excused-share': 'Absences with an apology',
  'dose.mean': 'Meetings attended, on average',
  'dose.mean-starters': 'Meetings attended by those who came at all, on average',
  'dose.median': 'Meetings attended, in the middle',
  'dose.hours': 'Hours attended',
  'dose.distribution': 'Members by meetings attended',
  'meeting.turnout': 'Turnout',
  'meeting.turnout-slope': 'Change of turnout from meeting to meeting',
  'meeting.people-in-room': 'People in the room',
  'start.on-time': 'Start on time',
  'start.first-meeting': 'Start at the first meeting',
  'no-show': 'Never came',
  completion: 'Completion',
  'completion.starters': 'Completion of those who started on time',
  'completion.per-protocol': 'Completion of those who could have',
  'completion.late-start-only': 'Not complete for a late start alone',
  'retention.curve': 'Still coming',
  'retention.attrition': 'Last seen',
  withdrawal: 'Withdrawal',
  'seat.kept-after-move': 'Seats kept after a move',
  'substitution.count': 'Attendances by a substitute',
  'fill-rate': 'Seats taken',
  'capacity.over-meetings': 'Meetings over the maximum',
  'cadence.adherence': 'Steady rhythm of meetings',
  'delivered-meetings': 'Meetings held',
  'rolling.coverage': 'Days of the year covered',
  'facilitator.ratio': 'People to a facilitator',
  'facilitator.continuity': 'The same facilitator throughout',
  'demand.ratio': 'Eligible applicants to a seat',
  'demand.offer-rate': 'Applicants offered a seat',
  'demand.reach': 'Reach among those offered a seat',
  'demand.reach-sensitivity': 'Reach, counting those whose eligibility is unknown',
  'demand.waiting': 'People waiting',
  'demand.unmet': 'Demand not met',
  'wait.median-days': 'Wait for a seat, in the middle',
  'wait.seated-within': 'Seated in time',
  'people.enrolled': 'People enrolled',
  'organisations.at-enrolment': 'Organisations at enrolment',
  'organisations.at-meeting': 'Organisations at meetings',
  'organisations.concentration': 'Organisations that hold half of the seats',
  'diversity.organisations': 'Mix of organisations',
  'diversity.organisations-normalised': 'Mix of organisations, of the most possible',
  'reach.representation': 'Share of members to share of the workforce',
  'equity.completion-gap': 'Gap in completion to everybody else',
  'reach.regions': 'Regions reached',
  'reach.modality-mix': 'Members by way of meeting',
  'ties.density': 'Pairs who met',
  'ties.strong-density': 'Pairs with a strong tie',
  'ties.new': 'New ties',
  'ties.bridging': 'Ties between organisations',
  'rejoin.rate': 'Joined again',
  'alumni.base': 'Alumni',
  'rejoin.repeat-share': 'Members who had been members before',
  'survey.response-rate': 'Survey answered',
  'survey.recommend': 'Would recommend the group',
  'survey.agreement': 'Agreement',
  'survey.paired-change': 'Change in confidence',
  'survey.themes': 'Answers by theme',
  'value.applied': 'Used something learnt',
  'value.stories': 'Stories of value',
  'value.loops': 'Stories through every cycle',
  'value.coder-agreement': 'Agreement of those who coded the stories',
  'hours.issued': 'Hours certified',
};

/** The groups of one way of meeting, as a sentence names them. */
export const waysOfMeeting: Readonly<Record<Modality, string>> = {
  'in-person': 'groups that met in person',
  online: 'groups that met online',
  hybrid: 'groups that met both ways at once',
};

/** What one of several values of a figure is told for. A word of the year's records stands as it is. */
export function whichOne({ by, is }: At): string {
  if (by === 'meeting') return `meeting ${is}`;
  if (by === 'attendances') return is === 1 ? '1 meeting' : `${is} meetings`;
  if (by === 'days') return `within ${is} days`;
  return String(is);
}
