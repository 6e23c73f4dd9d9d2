import type { RuleCard } from '../../kernel/rule-card.js';
import { learningTogether } from '../../policy/sources.js';

export type EligibilityRule =
  | 'eligibility.sector'
  | 'eligibility.group-match'
  | 'eligibility.region'
  | 'eligibility.previous-cohort'
  | 'eligibility.rejoin'
  | 'eligibility.late-entry'
  | 'eligibility.keeps-seat'
  | 'eligibility.commitment'
  | 'eligibility.access';

/** What is found about somebody who asks to join: among it, whether they plan to be there from the start, as attendance prefers. */
export type JoiningRule = EligibilityRule | 'attendance.first-meeting-preferred';

const source = learningTogether;

export const eligibilityCards: { readonly [Id in EligibilityRule]: RuleCard<Id> } = {
  'eligibility.sector': {
    id: 'eligibility.sector',
    title: 'Works in the sector',
    statement: 'An applicant works in a sector that the policy admits.',
    force: 'requirement',
    source,
    section: 'Introduction',
    reading:
      'Primary prevention, be it of violence against women or within families; a policy may admit the response workforce too.',
  },
  'eligibility.group-match': {
    id: 'eligibility.group-match',
    title: "Fits the group's stream",
    statement: "An applicant's type of work, career stage, setting and theme fit what the group's stream is for.",
    force: 'requirement',
    source,
    section: 'Shared experience and settings',
    reading: 'Where a stream names no type of work, career stage, setting or theme, everyone fits it in that respect.',
  },
  'eligibility.region': {
    id: 'eligibility.region',
    title: 'Comes from the jurisdiction',
    statement: 'Practitioners come from anywhere in the jurisdiction, and never from one locality only.',
    force: 'requirement',
    source,
    section: 'Shared experience and settings',
    reading: 'A policy says whether applicants from elsewhere are turned away or placed after the others.',
  },
  'eligibility.previous-cohort': {
    id: 'eligibility.previous-cohort',
    title: 'Comes from an earlier cohort',
    statement: 'Where a programme is for people from earlier cohorts, an applicant has been in one.',
    force: 'requirement',
    source,
    section: 'Developing our model',
    reading:
      'Taking part is enough; a policy may ask for completion. Memberships of this programme are evidence for it and never against it: other programmes count too.',
  },
  'eligibility.rejoin': {
    id: 'eligibility.rejoin',
    title: 'May join again',
    statement:
      'People may join again after a wait that the policy may set, and hold no more live memberships of a programme at once than it allows.',
    force: 'requirement',
    source,
    section: 'An evolving and responsive model',
    reading:
      "The paper has people join again after a group and speaks neither of two at once nor of a wait; both are the policy's. Days are half-open: on the day one membership ends another may begin.",
  },
  'eligibility.late-entry': {
    id: 'eligibility.late-entry',
    title: 'Can still meet the attendance rules',
    statement:
      'Nobody is admitted who could no longer meet the attendance requirements, whatever they attend from now on.',
    force: 'requirement',
    source,
    section: 'Shared experience and settings',
    reading: 'Derived from the attendance rules of the policy, so it has no number of its own.',
  },
  'eligibility.keeps-seat': {
    id: 'eligibility.keeps-seat',
    title: 'Keeps the seat through a change of organisation',
    statement:
      'A member who changes organisation keeps the seat while they work in an admitted sector, and loses it when they leave it.',
    force: 'requirement',
    source,
    section: 'Shared experience and settings',
    reading:
      'The paper does not speak of the time between two jobs. Nothing is decided while it lasts; where a policy sets a limit, the seat ends on the day on which that time is over.',
  },
  'eligibility.commitment': {
    id: 'eligibility.commitment',
    title: 'Is committed and supported',
    statement: 'The practitioner commits to taking part, and their leader gives time and resources.',
    force: 'preference',
    source,
    section: 'Helping communities of practice to thrive',
    reading: 'The paper asks for it of everyone and makes it no condition of anyone.',
  },
  'eligibility.access': {
    id: 'eligibility.access',
    title: 'Has their access requirements met',
    statement: "The group's venue or platform offers what the applicant needs to take part.",
    force: 'preference',
    source,
    section: 'Developing our model',
    reading: 'What is not offered is for the facilitator to arrange; it is never a reason to refuse someone.',
  },
};
