import { keptPlaces } from '../../kernel/kept-places.js';
import type { Applicant } from './intake.js';
import type { GroupTerms } from './terms.js';

/** What a group has to know of somebody to choose. */
export type Candidate = Pick<Applicant, 'attributes' | 'organisation'>;

/**
 * Whom a group takes of people who stand in its order. With reserves: first everyone, in order, with whom one more reserved place can be
 * filled, one person a place; then whoever comes first of the rest. So a reserve is a number that is reached while anybody who
 * counts towards it wants a place, and not a queue apart: to say that one has an attribute never costs a place. With a limit of one organisation:
 * everyone in order, but nobody whose organisation has as many as it may.
 *
 * @param candidates everyone who wants a place, first in the group's order first
 * @param limit most participants
 * @returns for each whether they are taken
 */
export function chosenOf(candidates: readonly Candidate[], limit: number, terms: GroupTerms): readonly boolean[] {
  const reserved = terms.reserves.length === 0 ? candidates.map(() => false) : takenByReserve(candidates, limit, terms);
  let left = limit - reserved.filter(Boolean).length;
  const taken = new Map<string, number>();
  return candidates.map(({ organisation }, index) => {
    if (reserved[index] === true) return true;
    if (left <= 0) return false;
    if (organisation !== undefined && terms.perOrganisation !== null) {
      const already = taken.get(organisation) ?? 0;
      if (already >= terms.perOrganisation) return false;
      taken.set(organisation, already + 1);
    }
    left--;
    return true;
  });
}

function takenByReserve(candidates: readonly Candidate[], limit: number, { reserves }: GroupTerms): readonly boolean[] {
  const kept = keptPlaces(new Map(reserves.map(({ attribute, seats }) => [attribute, seats])));
  return candidates.map(({ attributes = [] }) => kept.filled() < limit && kept.fill(attributes));
}
