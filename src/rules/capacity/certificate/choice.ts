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
  const reserved = new Set<number>();
  let fillers: readonly number[] = [];
  candidates.forEach((candidate, index) => {
    if (reserved.size >= limit) return;
    const next = [...fillers, countsTowards(candidate, terms)];
    if (next.at(-1) === 0 || canFill(next, terms) === canFill(fillers, terms)) return;
    fillers = next;
    reserved.add(index);
  });
  const chosen: number[] = [];
  let others = limit - reserved.size;
  const colleagues: string[] = [];
  candidates.forEach(({ organisation }, index) => {
    const same = colleagues.filter((each) => each === organisation).length;
    if (!reserved.has(index) && (others <= 0 || same >= (terms.perOrganisation ?? Number.POSITIVE_INFINITY))) return;
    if (!reserved.has(index)) others--;
    if (organisation !== undefined) colleagues.push(organisation);
    chosen.push(index);
  });
  return chosen;
}

/** The reserves somebody counts towards, one bit each. */
export function countsTowards({ attributes = [] }: Candidate, { reserves }: GroupTerms): number {
  return reserves.reduce((bits, { attribute }, bit) => (attributes.includes(attribute) ? bits | (1 << bit) : bits), 0);
}

function canFill(fillers: readonly number[], { reserves }: GroupTerms): number {
  let least = fillers.length;
  for (let set = 0; set < 1 << reserves.length; set++) {
    const seats = reserves.reduce((sum, reserve, bit) => ((set & (1 << bit)) === 0 ? sum : sum + reserve.seats), 0);
    least = Math.min(least, seats + fillers.filter((bits) => (bits & ~set) !== 0).length);
  }
  return least;
}
