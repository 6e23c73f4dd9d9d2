import { counted } from '../../../kernel/phrase.js';
import type { Policy, QueuePlace } from '../../../policy/policy.js';

/** What becomes of whoever waits, is offered a place, declines it or says nothing. */
export function aboutOffers({ membership: { offerHours, declinedOffer, expiredOffer } }: Policy): readonly string[] {
  const lasts = offerHours === null ? '' : `${counted(offerHours.value, 'hour', 'hours')}, and never longer than `;
  return [
    'Whoever would rather be in a full group stands on its waiting list, in the order in which that group takes people.',
    `An offer of a place lasts ${lasts}until the last moment at which somebody may still join the group.`,
    `Whoever declines an offer ${places[declinedOffer.value]}.`,
    `Whoever does not answer an offer in time ${places[expiredOffer.value]}.`,
  ];
}

const places: Readonly<Record<QueuePlace, string>> = {
  'keeps-place': 'keeps their place on the waiting list',
  'end-of-queue': 'goes to the end of the waiting list',
  'loses-place': 'is no longer on the waiting list, and may apply again',
};
