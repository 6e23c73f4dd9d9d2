import type { PersonId } from '../../kernel/id.js';
import type { Policy, QueuePlace } from '../../policy/policy.js';
import type { Waiting } from './freed-seats.js';

/** What became of an offer, or of an application. `expired`: the deadline came and nobody had answered. */
export type OfferAnswer = 'accepted' | 'declined' | 'expired' | 'withdrew';

/**
 * The waitlist once somebody has answered an offer, or has let it expire, or no longer waits. What becomes of the place of somebody who
 * declined or did not answer is the policy's to say. Whoever has lost their place and applies again stands at the end.
 *
 * @param waitlist in order, whoever has an open offer among it
 * @param person somebody on it. Anyone else throws a RangeError
 * @param policy whose `declinedOffer` and `expiredOffer` count
 * @example
 * waitlistAfter([{ id: 'ana' }, { id: 'bo' }], 'ana', 'expired', policies.partnersInPrevention) // => [{ id: 'bo' }, { id: 'ana' }]
 * waitlistAfter([{ id: 'ana' }, { id: 'bo' }], 'ana', 'accepted', policies.partnersInPrevention) // => [{ id: 'bo' }]
 */
export function waitlistAfter(
  waitlist: readonly Waiting[],
  person: PersonId,
  answer: OfferAnswer,
  policy: Policy,
): readonly Waiting[] {
  const waiting = waitlist.filter(({ id }) => id === person);
  if (waiting.length === 0) throw new RangeError('person: Nobody on the waitlist has this id.');
  const place = placeAfter(answer, policy);
  if (place === 'keeps-place') return waitlist;
  const others = waitlist.filter(({ id }) => id !== person);
  return place === 'end-of-queue' ? [...others, ...waiting] : others;
}

function placeAfter(answer: OfferAnswer, { membership }: Policy): QueuePlace {
  if (answer === 'declined') return membership.declinedOffer.value;
  return answer === 'expired' ? membership.expiredOffer.value : 'loses-place';
}
