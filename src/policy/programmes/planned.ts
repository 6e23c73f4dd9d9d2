import { builtIn } from '../define.js';
import type { Effective, Policy, Sourced } from '../policy.js';
import {
  allocation,
  attendance,
  capacity,
  eligibility,
  formation,
  meetings,
  membership,
  noAttendanceRule,
  paper,
  planned,
} from './shared.js';
import { review } from './shared-review.js';

const section = 'Developing our model';

/** The plans are for the two years after the paper, whose last events are of 2020. */
const effective: Sourced<Effective> = paper(
  section,
  { from: '2021-01-01', to: '2022-12-31' },
  'Planned for the two years that follow; the last events in the paper are of 2020.',
);

/** A group without end or fixed stream, for people from earlier cohorts, in person, online or both. */
export const rollingGeneral: Policy = builtIn({
  id: 'rolling-general@planned',
  title: 'Rolling general community of practice',
  status: planned,
  effective,
  capacity,
  allocation,
  meetings,
  attendance,
  eligibility: {
    ...eligibility({ id: 'general', title: 'Everyone from an earlier cohort' }),
    previousCohort: paper(section, 'took-part', 'From a previous cohort: took part in one, completed or not.'),
  },
  membership,
  formation,
  review,
});

/** A network that keeps people connected. It has no seats, no meetings of its own and so no attendance. */
export const alumniNetwork: Policy = builtIn({
  id: 'alumni-network@planned',
  title: 'Alumni network',
  status: planned,
  effective,
  capacity: { maximum: {}, minimumViable: null },
  allocation,
  meetings: { count: null, everyMonths: null, minutes: null, rolling: null },
  attendance: noAttendanceRule,
  eligibility: {
    ...eligibility({ id: 'alumni', title: 'Everyone who took part' }),
    previousCohort: paper(section, 'took-part', 'Everyone who took part, completed or not.'),
    commitment: null,
  },
  membership,
  formation,
  review,
});

/** Communities of practice joined with the Group Supervision offered to response workers. */
export const groupSupervision: Policy = builtIn({
  id: 'group-supervision@planned',
  title: 'Communities of practice with Group Supervision',
  status: planned,
  effective,
  capacity,
  allocation,
  meetings,
  attendance,
  eligibility: {
    ...eligibility({ id: 'prevention-and-response', title: 'Prevention and response workers' }),
    sectors: paper(section, ['primary-prevention', 'response']),
  },
  membership,
  formation,
  review,
});
