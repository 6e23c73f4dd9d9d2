import { builtIn } from '../define.js';
import type { Effective, Policy } from '../policy.js';
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

function version(name: string, effective: Effective): Policy {
  return builtIn({
    id: `partners-in-prevention@${name}`,
    title: 'Partners in Prevention communities of practice',
    status: inUse,
    effective: paper(
      'DVRCV CoPs in practice',
      effective,
      'The paper gives years; they are taken as whole calendar years.',
    ),
    capacity,
    allocation,
    meetings,
    attendance,
    eligibility: eligibility({
      id: 'respectful-relationships',
      title: 'People working with schools on respectful relationships education',
      typesOfWork: ['respectful-relationships-education'],
    }),
    membership,
    formation,
    review,
  });
}

export const partnersInPrevention2017: Policy = version('2017', { from: '2017-01-01', to: '2017-12-31' });
export const partnersInPrevention2018: Policy = version('2018', { from: '2018-01-01', to: '2018-12-31' });
export const partnersInPrevention2019: Policy = version('2019-20', { from: '2019-01-01', to: '2020-12-31' });
