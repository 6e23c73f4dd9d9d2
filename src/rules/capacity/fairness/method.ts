import type { AllocationMethod } from '../intake.js';

interface Telling {
  readonly how: readonly string[];
  readonly promises: readonly string[];
  /** Whether another list than the true one can never get anybody a better group. */
  readonly truthful: boolean;
  readonly not: readonly string[];
}

const fewer =
  'It does not place as many people as could be placed: somebody may have no place who would have one if others were placed elsewhere.';

const methods: Readonly<Record<AllocationMethod, Telling>> = {
  serial: {
    how: [
      'Places are given out one person after another: each gets the first group on their list that may admit them and still has a place.',
    ],
    promises: ['Nobody is passed over for somebody who comes later in the order.'],
    truthful: true,
    not: [fewer],
  },
  'deferred-acceptance': {
    how: [
      'Everyone asks for the group they like best, each group keeps those who come first there, and whoever is not kept asks for the next group on their list, until nobody has to ask again (this is called deferred acceptance).',
    ],
    promises: [
      'Nobody loses a place they wanted to somebody who comes after them in that group.',
      'Of all ways to give out the places that keep this promise, everyone has the group they like best of those they get in any.',
    ],
    truthful: true,
    not: [
      'It does not swap places: two people may each like the group of the other better, because a swap would pass over somebody else.',
      fewer,
    ],
  },
  'max-placement': {
    how: [
      'Places are given out so that as many people as possible have one.',
      'Where not everybody can have one, those who come first in the order are the first to have one.',
      'Of the ways that are left, people together get the groups they listed earliest.',
    ],
    promises: ['No other way to give out the same places gives one to more people.'],
    truthful: false,
    not: [
      'Somebody may see a group they like better go to a person who comes after them in the order.',
      'When somebody withdraws or applies late, others may get a group they like less.',
    ],
  },
};

const exceptBelow = 'This holds but for what is said below of places that are kept and of organisations.';

/**
 * How places are given out, what that promises and what it does not.
 *
 * @param closes whether a group may close for being too small
 * @param passesOver whether somebody may be passed over for a reserve or for a limit on their organisation
 */
export function aboutMethod(method: AllocationMethod, closes: boolean, passesOver: boolean): readonly string[] {
  const { how, promises, truthful, not } = methods[method];
  const [first = '', ...others] = promises;
  const excepted = method === 'deferred-acceptance' && passesOver ? [exceptBelow] : [];
  return [...how, first, ...excepted, ...others, listing(truthful, closes), ...not];
}

function listing(truthful: boolean, closes: boolean): string {
  if (!truthful)
    return 'Another list than the true one may get somebody a better group, so not every list can be taken at its word.';
  return closes
    ? 'The true list is the best list once it is settled which groups run; because small groups close, another one may in rare cases get somebody a better group.'
    : 'Whoever lists all groups they would go to, in their true order, cannot get a better group with any other list.';
}
