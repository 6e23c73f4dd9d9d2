import type { Quantity, Relation } from '../../../kernel/disclosure/index.js';
import type { DisclosureTerms } from '../../../policy/review-terms.js';
import type { EarlierReview } from '../review.js';
import type { Graph } from './graph.js';

/** Counts that go on from year to year, so that two years subtracted tell who came between. */
const cumulative: ReadonlySet<string> = new Set(['people-completed-earlier']);

/**
 * The graph together with what an earlier review released: a count that was told before and is told again tells how much has changed. An
 * earlier look at the same year is compared count by count, an earlier year only in counts that go on from year to year.
 */
export function withEarlier(
  graph: Graph,
  { year, earlier, terms }: { readonly year: number; readonly earlier: EarlierReview; readonly terms: DisclosureTerms },
): Graph {
  const quantities: Quantity[] = [];
  const relations: Relation[] = [];
  for (const now of graph.quantities) {
    const name = now.id.slice(now.id.lastIndexOf('] ') + 2);
    if (earlier.year !== year && !cumulative.has(name)) continue;
    const then = Object.hasOwn(earlier.released.counts, now.id) ? earlier.released.counts[now.id] : undefined;
    if (then === undefined) continue;
    const change = now.value - then;
    const changed = Math.abs(change);
    const blank = { most: null, weight: 0, wanted: false, least: 0 };
    const [before, difference] = [`${now.id} before`, `${now.id} change`];
    quantities.push(
      { ...blank, id: before, value: then, primary: false, reach: 0, known: true },
      {
        ...blank,
        id: difference,
        value: changed,
        primary: changed > 0 && changed < terms.fewestPeople,
        reach: terms.fewestPeople,
        known: false,
      },
    );
    relations.push({
      terms: [
        { quantity: now.id, coefficient: 1 },
        { quantity: before, coefficient: -1 },
        { quantity: difference, coefficient: change < 0 ? 1 : -1 },
      ],
      kind: 'equals',
      total: 0,
    });
  }
  return { ...graph, quantities: [...graph.quantities, ...quantities], relations: [...graph.relations, ...relations] };
}
