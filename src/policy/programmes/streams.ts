import { builtIn } from '../define.js';
import type { Policy, Stream } from '../policy.js';
import {
  allocation,
  attendance,
  capacity,
  eligibility,
  formation,
  inUse,
  meetings,
  membership,
  paper,
} from './shared.js';
import { review } from './shared-review.js';

function stream(programme: string, title: string, { ...offer }: Stream): Policy {
  return builtIn({
    id: `${programme}@2018-20`,
    title,
    status: inUse,
    effective: paper(
      'An evolving and responsive model',
      { from: '2018-01-01', to: '2020-12-31' },
      'Its participants are quoted from 2018 to 2020; taken as whole calendar years.',
    ),
    capacity,
    allocation,
    meetings,
    attendance,
    eligibility: eligibility(offer),
    membership,
    formation,
    review,
  });
}

export const earlyCareer: Policy = stream('early-career', "Early career practitioners' communities of practice", {
  id: 'early-career',
  title: 'Early career practitioners',
  careerStages: ['entry-level', 'early-career'],
});

export const leaders: Policy = stream('leaders', "Leaders' communities of practice", {
  id: 'leaders',
  title: 'Leaders and senior practitioners',
  careerStages: ['leader', 'senior'],
});

export const tertiary: Policy = stream('tertiary', 'Tertiary education communities of practice', {
  id: 'tertiary-education',
  title: 'Practitioners in tertiary education',
  settings: ['tertiary-education'],
});
