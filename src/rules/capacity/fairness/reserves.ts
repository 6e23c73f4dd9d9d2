import { list, numberInWords } from '../../../kernel/phrase.js';
import type { Policy } from '../../../policy/policy.js';
import type { AllocationMethod, OfferedGroup } from '../intake.js';
import { inOrder, quoted } from './groups.js';

type Places = Readonly<Record<string, number>>;

/** Whether anybody may be passed over for a reserve or for a limit on their organisation. */
export function passesOver({ allocation }: Policy, groups: readonly OfferedGroup[]): boolean {
  const own = groups.some((group) => group.perOrganisation !== undefined || kept(group.reserves ?? {}).length > 0);
  return own || allocation.reserves !== null || allocation.perOrganisation !== null;
}

/** Places that are kept for some, and how many one organisation may have. Only deferred acceptance knows either. */
export function aboutReserves(
  { allocation }: Policy,
  method: AllocationMethod,
  groups: readonly OfferedGroup[],
  closes: boolean,
): readonly string[] {
  if (method !== 'deferred-acceptance') return [noPlaces, noLimit];
  const reserves = reserved(allocation.reserves?.value ?? {}, inOrder(groups));
  const limits = limited(allocation.perOrganisation?.value ?? null, inOrder(groups));
  return [
    ...(reserves.length === 0 ? [noPlaces] : [...reserves, ...meaning, closes ? usuallyHarmless : harmless, cost]),
    ...(limits.length === 0 ? [noLimit] : [...limits, ...ofOrganisations]),
  ];
}

const noPlaces = 'No group keeps places for some people.';
const noLimit = 'How many people of one organisation are in a group makes no difference.';

const meaning: readonly string[] = [
  'Such a number is a minimum: it is reached while enough people who count towards it want a place, and more of them get a place as everybody does.',
  'One person fills one such place, even if they count towards several numbers.',
  'Places that nobody who counts towards them wants go to everybody else.',
  'Nobody is told who filled such a place, and no place is marked with it.',
];
const harmless = 'To say that one counts towards such a number never gets anybody a group they like less.';
const usuallyHarmless =
  'To say that one counts towards such a number never gets anybody a group they like less, once it is settled which groups run.';
const cost = 'Somebody may be passed over for a person who comes later and counts towards such a number.';
const ofOrganisations: readonly string[] = [
  'Whoever is passed over for this asks for the next group on their list.',
  'People who name no organisation are not counted together.',
];

function reserved(places: Places, groups: readonly OfferedGroup[]): readonly string[] {
  const common = kept(places);
  return [
    ...(common.length === 0 ? [] : [`Each group keeps places for some people: ${list(common, 'and')}.`]),
    ...groups.flatMap(({ id, reserves }) => {
      const own = kept(reserves ?? {});
      if (reserves === undefined || (own.length === 0 && common.length === 0)) return [];
      return [`The group ${quoted(id)} keeps ${own.length === 0 ? 'none' : list(own, 'and')}.`];
    }),
  ];
}

/** Numbers of places in words, in order of the attributes. */
function kept(places: Places): readonly string[] {
  return Object.entries(places)
    .filter(([, count]) => count > 0)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([attribute, count]) => `${numberInWords(count)} for ${quoted(attribute)}`);
}

function limited(limit: number | null, groups: readonly OfferedGroup[]): readonly string[] {
  const most = limit ?? Number.POSITIVE_INFINITY;
  return [
    ...(limit === null ? [] : [`A group takes at most ${numberInWords(limit)} of one organisation.`]),
    ...groups
      .filter(({ perOrganisation }) => perOrganisation !== undefined && perOrganisation < most)
      .map(
        ({ id, perOrganisation = 0 }) =>
          `The group ${quoted(id)} takes at most ${numberInWords(perOrganisation)} of one organisation.`,
      ),
  ];
}
