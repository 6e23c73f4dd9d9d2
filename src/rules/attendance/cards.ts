import type { RuleCard } from '../../kernel/rule-card.js';
import { learningTogether } from '../../policy/sources.js';

export type AttendanceRule =
  | 'attendance.minimum-meetings'
  | 'attendance.first-meeting-by'
  | 'attendance.first-meeting-preferred'
  | 'attendance.own-attendance';

const source = learningTogether;
const section = 'Shared experience and settings';

export const attendanceCards: { readonly [Id in AttendanceRule]: RuleCard<Id> } = {
  'attendance.minimum-meetings': {
    id: 'attendance.minimum-meetings',
    title: 'Attends enough meetings',
    statement: 'A member attends at least the number of meetings that the policy sets.',
    force: 'requirement',
    source,
    section,
    reading:
      'The paper gives a number of meetings, so a cancelled meeting does not lower it; a policy may set a share instead.',
  },
  'attendance.first-meeting-by': {
    id: 'attendance.first-meeting-by',
    title: 'Starts within the opening meetings',
    statement: 'The first meeting that a member attends is one of the opening meetings.',
    force: 'requirement',
    source,
    section,
    reading: 'Someone who never attends has no first attendance and so does not meet the rule.',
  },
  'attendance.first-meeting-preferred': {
    id: 'attendance.first-meeting-preferred',
    title: 'Is there from the very first meeting',
    statement: 'It is preferred that a member attends the very first meeting.',
    force: 'preference',
    source,
    section,
    reading: 'An emphasis, not a condition: it is reported and decides nothing.',
  },
  'attendance.own-attendance': {
    id: 'attendance.own-attendance',
    title: 'Attends in person, never through someone else',
    statement: "Only the member's own attendance counts; whoever comes in their place is a visitor.",
    force: 'requirement',
    source,
    section,
    reading:
      "A substitute's visit is left out of the count and held against nobody, so this finding is always met; it says what was left out.",
  },
};
