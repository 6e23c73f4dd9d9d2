import { builtIn } from '../define.js';
import type { Policy } from '../policy.js';
import { allocation, eligibility, formation, inUse, membership, noAttendanceRule, paper } from './shared.js';
import { review } from './shared-review.js';

const section = 'Free from Violence';

/** Four sessions of two and a half hours for three groups. No attendance minimum, no maximum and no rhythm is given, so there is none. */
export const freeFromViolence: Policy = builtIn({
  id: 'free-from-violence@2018',
  title: 'Free from Violence workforce training',
  status: inUse,
  effective: paper(section, { from: '2018-01-01', to: null }, 'From 2018; the paper gives no end.'),
  capacity: { maximum: {}, minimumViable: null },
  allocation,
  meetings: { count: paper(section, 4), everyMonths: null, minutes: paper(section, 150), rolling: null },
  attendance: noAttendanceRule,
  eligibility: eligibility(
    { id: 'cross-sector-entry-level', title: 'Cross-sector entry level practitioners', careerStages: ['entry-level'] },
    { id: 'leaders-and-seniors', title: 'Sector leaders and senior practitioners', careerStages: ['leader', 'senior'] },
    { id: 'tertiary-education', title: 'Tertiary education practitioners', settings: ['tertiary-education'] },
  ),
  membership,
  formation,
  review,
});
