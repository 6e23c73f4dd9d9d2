import { expect, it } from 'vitest';
import { policies } from '../../../../src/policy/index.js';
import { aboutOffers } from '../../../../src/rules/capacity/fairness/offers.js';
import { ours, sourced } from './policies.js';

it('tells how long an offer lasts and what becomes of the application', () => {
  expect(aboutOffers(policies.partnersInPrevention)).toStrictEqual([
    'Whoever would rather be in a full group stands on its waiting list, in the order in which that group takes people.',
    'An offer of a place lasts until the last moment at which somebody may still join the group.',
    'Whoever declines an offer is no longer on the waiting list, and may apply again.',
    'Whoever does not answer an offer in time goes to the end of the waiting list.',
  ]);
});

it('never lets an offer last longer than somebody may still join', () => {
  const timed = aboutOffers(
    ours({
      membership: {
        offerHours: sourced(1),
        declinedOffer: sourced('keeps-place'),
        expiredOffer: sourced('loses-place'),
      },
    }),
  );
  expect(timed.slice(1)).toStrictEqual([
    'An offer of a place lasts one hour, and never longer than until the last moment at which somebody may still join the group.',
    'Whoever declines an offer keeps their place on the waiting list.',
    'Whoever does not answer an offer in time is no longer on the waiting list, and may apply again.',
  ]);
});
