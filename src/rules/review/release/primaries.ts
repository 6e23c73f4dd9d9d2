import type { DisclosureTerms } from '../../../policy/review-terms.js';
import type { Counted } from '../metric.js';

/** What decides whether one count may be told. */
export interface Told {
  readonly value: number;
  readonly counted: Counted;
  /** How many there are of whom this counts a part; `null` where it counts no part of a whole. */
  readonly of: number | null;
  /** Whether people are told apart by what can endanger them. */
  readonly sensitive: boolean;
  /** How many hold a seat where this is counted. */
  readonly people: number;
  /** How many organisations the people counted can come from at most. */
  readonly organisations: number;
  /** How much one of them counts for: points of a meeting are several to an attendance. */
  readonly each: number;
}

/** The fewest people that a count of this kind may tell of. */
export function fewestFor(
  { counted, sensitive, each }: Pick<Told, 'counted' | 'sensitive' | 'each'>,
  terms: DisclosureTerms,
): number {
  if (counted === 'organisations') return terms.fewestOrganisations ?? 0;
  return each * (sensitive ? terms.fewestPeopleSensitive : terms.fewestPeople);
}

/**
 * Whether a count may be told on no account: it tells of so few people that they can be known, of so few that a share of them says who, of
 * all or nobody among people told apart by what can endanger them, or of people from so few organisations that these can be known.
 */
export function isPrimary(told: Told, terms: DisclosureTerms): boolean {
  const { value, counted, of, sensitive, people, organisations } = told;
  const { fewestOrganisations, fewestForShares } = terms;
  if (counted === 'none') return false;
  if (counted === 'organisations') return value > 0 && value < fewestFor(told, terms);
  if (value > 0 && value < fewestFor(told, terms)) return true;
  // Attendances are many to a person: what matters beyond that is whose they are.
  if (counted === 'attendances') return people > 0 && people < fewestForShares;
  if (of !== null && of > 0 && of < fewestForShares) return true;
  if (sensitive && of !== null && of > 0 && (value === 0 || value === of)) return true;
  return value > 0 && fewestOrganisations !== null && organisations < fewestOrganisations;
}
