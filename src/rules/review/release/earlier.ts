import type { Quantity, Relation } from '../../../kernel/disclosure/index.js';
import type { EarlierReview } from '../review.js';
import { cellKey } from './cells.js';
import type { Graph } from './graph.js';

type Counts = Readonly<Record<string, number>>;

const wholeYear = '["year"]';
const alumni = cellKey(wholeYear, 'people-completed-earlier');
const completed = cellKey(wholeYear, 'completed');

/** Counts that go on from year to year, so that two years subtracted tell who came between. */
const cumulative: ReadonlySet<string> = new Set([alumni]);

/** Put to the name of a count for each release that lies between. */
const before = ' before';

/** Whether an earlier release told of groups, and this one does not look at them: what both together tell cannot be known then. */
export function isBeyond(graph: Graph, year: number, { year: then, released }: EarlierReview): boolean {
  const isOfGroup = (id: string): boolean => id.startsWith('["group",');
  return (
    then === year &&
    Object.keys(released.counts).some(isOfGroup) &&
    ![...graph.nodes.values()].some(({ key, wanted }) => wanted && isOfGroup(key))
  );
}

/**
 * The graph together with what earlier reviews released: a count that was told before and is told again tells how much has changed. An
 * earlier look at the same year is compared count by count, with all that follows from its counts; an earlier year only in counts that go on
 * from year to year.
 */
export function withEarlier(graph: Graph, year: number, { year: then, released: { counts } }: EarlierReview): Graph {
  const known = new Set<string>();
  const quantities: Quantity[] = [];
  const relations: Relation[] = [];
  for (const [back, told] of releasesIn(counts).entries()) {
    const values = then === year ? followed(told, graph.relations) : told;
    for (const now of graph.quantities) {
      const value = then === year || cumulative.has(now.id) ? values.get(now.id) : undefined;
      if (value === undefined || value < 0) continue;
      // What was told and is still so is known already.
      if (then === year && value === now.value && told.has(now.id)) known.add(now.id);
      compare(now, value, ` ${back + 1}`);
    }
  }
  const secret = then < year && told(counts, alumni) !== undefined && told(counts, completed) === undefined;
  return {
    ...graph,
    quantities: [
      ...graph.quantities.map((each) => ({
        ...each,
        known: each.known || known.has(each.id),
        // The alumni of two years subtracted are those who completed between, which was not told.
        wanted: each.wanted && !(secret && each.id === alumni),
      })),
      ...quantities,
    ],
    relations: [...graph.relations, ...relations],
  };

  function compare(now: Quantity, value: number, suffix: string): void {
    const least = graph.fewest.get(now.id) ?? 0;
    const by = now.value - value;
    const change = hidden(`${now.id} change${suffix}`, Math.abs(by), least);
    const earlier = { ...hidden(`${now.id}${before}${suffix}`, value, 0), known: true };
    quantities.push(earlier, change);
    relations.push(equal([now.id, 1], [earlier.id, -1], [change.id, by < 0 ? 1 : -1]));
    const then = told(counts, completed);
    if (now.id !== alumni || suffix !== ' 1' || then === undefined || by < 0 || by > then) return;
    // Of those who completed the year before, whoever is not among the new alumni had completed before that.
    const again = hidden(`${now.id} again`, then - by, least);
    quantities.push(again);
    relations.push({ ...equal([change.id, 1], [again.id, 1]), total: then });
  }
}

/** What this release leaves for the next: its own counts, and those of the releases before that can still be subtracted from them. */
export function countsLeft(own: Counts, year: number, earlier: EarlierReview | null): Counts {
  if (earlier === null) return own;
  const kept = Object.entries(earlier.released.counts).filter(
    ([id]) => earlier.year === year || cumulative.has(id.replaceAll(before, '')),
  );
  return Object.fromEntries([...Object.entries(own), ...kept.map(([id, value]) => [`${id}${before}`, value] as const)]);
}

/** The counts of each release, the latest first. */
function releasesIn(counts: Counts): readonly ReadonlyMap<string, number>[] {
  const releases: Map<string, number>[] = [];
  for (const [id, value] of Object.entries(counts)) {
    let name = id;
    let back = 0;
    for (; name.endsWith(before); back++) name = name.slice(0, -before.length);
    while (releases.length <= back) releases.push(new Map());
    releases[back]?.set(name, value);
  }
  return releases;
}

/** What a reader can work out of counts told: whatever is the only unknown of a sum. */
function followed(told: ReadonlyMap<string, number>, relations: readonly Relation[]): ReadonlyMap<string, number> {
  const values = new Map(told);
  for (let before = -1; before < values.size; ) {
    before = values.size;
    for (const { terms, kind, total } of relations) {
      const open = terms.filter(({ quantity }) => !values.has(quantity));
      const [unknown] = open;
      if (kind !== 'equals' || unknown === undefined || open.length > 1) continue;
      const rest = terms.reduce((sum, { quantity, coefficient }) => sum + coefficient * (values.get(quantity) ?? 0), 0);
      const value = (total - rest) / unknown.coefficient;
      if (Number.isSafeInteger(value)) values.set(unknown.quantity, value);
    }
  }
  return values;
}

function hidden(id: string, value: number, fewest: number): Quantity {
  const primary = value > 0 && value < fewest;
  return {
    id,
    value,
    primary,
    reach: primary ? fewest : 0,
    least: 0,
    most: null,
    weight: 0,
    wanted: false,
    known: false,
  };
}

function equal(...terms: readonly (readonly [quantity: string, coefficient: number])[]): Relation {
  return {
    terms: terms.map(([quantity, coefficient]) => ({ quantity, coefficient })),
    kind: 'equals',
    total: 0,
  };
}

function told(counts: Counts, id: string): number | undefined {
  return Object.hasOwn(counts, id) ? counts[id] : undefined;
}
