import type { Candidate } from '../choice.js';
import type { GroupTerms } from '../terms.js';

/**
 * Whom a group chooses of people in its order, worked out in another way than where places are given out: how many reserved places a
 * list of people can fill is not found by filling them but by Hall's condition, the least over all sets of reserves of their places and
 * of the people who count towards any other.
 *
 * @returns places in the list of those chosen, ascending
 */
export function chooses(candidates: readonly Candidate[], limit: number, terms: GroupTerms): readonly number[] {
  const reserved = takenByReserve(candidates, limit, terms);
  const chosen: number[] = [];
  let others = limit - reserved.size;
  const colleagues = new Map<string, number>();
  candidates.forEach(({ organisation = '' }, index) => {
    const same = organisation === '' ? 0 : (colleagues.get(organisation) ?? 0);
    if (!reserved.has(index)) {
      if (others <= 0 || same >= (terms.perOrganisation ?? Number.POSITIVE_INFINITY)) return;
      others--;
    }
    colleagues.set(organisation, same + 1);
    chosen.push(index);
  });
  return chosen;
}

/** Everybody with whom one more reserved place can be filled. Of a kind of which one adds none, none adds any later. */
function takenByReserve(candidates: readonly Candidate[], limit: number, terms: GroupTerms): ReadonlySet<number> {
  const taken = new Set<number>();
  if (terms.reserves.length === 0) return taken;
  const fillers = new Map<number, number>();
  const enough = new Set<number>();
  candidates.forEach((candidate, index) => {
    const kind = countsTowards(candidate, terms);
    if (kind === 0 || taken.size >= limit || enough.has(kind)) return;
    const others = fillers.get(kind) ?? 0;
    fillers.set(kind, others + 1);
    if (canFill(fillers, terms) > taken.size) taken.add(index);
    else {
      fillers.set(kind, others);
      enough.add(kind);
    }
  });
  return taken;
}

/** The reserves somebody counts towards, one bit each. */
export function countsTowards({ attributes = [] }: Candidate, { reserves }: GroupTerms): number {
  return reserves.reduce((bits, { attribute }, bit) => (attributes.includes(attribute) ? bits | (1 << bit) : bits), 0);
}

/** @param fillers how many people there are of each kind */
function canFill(fillers: ReadonlyMap<number, number>, { reserves }: GroupTerms): number {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << reserves.length; set++) {
    let sum = 0;
    reserves.forEach(({ seats }, bit) => {
      if ((set & (1 << bit)) !== 0) sum += seats;
    });
    for (const [kind, people] of fillers) if ((kind & ~set) !== 0) sum += people;
    least = Math.min(least, sum);
  }
  return least;
}
