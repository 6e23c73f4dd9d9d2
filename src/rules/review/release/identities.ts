import type { Relation } from '../../../kernel/disclosure/index.js';
import type { GroupSeen } from '../metrics.js';
import { isWholeYear, scopeKey } from '../scope.js';
import { reachOf } from './attendance-bounds.js';
import { cellKey } from './cells.js';
import type { Node, Nodes } from './graph.js';

type Term = Relation['terms'][number];

/**
 * What the counts of the whole year say of each other by what they mean, beyond one being the sum of others. Each is checked against the
 * numbers, so that nothing is taken for known that is not so.
 */
export function identitiesOf(nodes: Nodes, groups: readonly GroupSeen[]): readonly Relation[] {
  const all = [...nodes.values()].filter(({ scope }) => isWholeYear(scope));
  const [first] = all;
  if (first === undefined) return [];
  const place = scopeKey(first.scope);
  const node = (name: string): Node | undefined => nodes.get(cellKey(place, name));
  const kinds = (prefix: string): readonly (readonly [kind: string, node: Node])[] =>
    all.flatMap((each) =>
      each.name.startsWith(prefix) && !each.name.includes(' less ')
        ? [[each.name.slice(prefix.length), each] as const]
        : [],
    );
  const often = kinds('came-so-often:').map(([times, each]) => ({ times: Number(times), node: each }));
  const came = node('came');
  return [
    ...holds(
      came,
      often.map(({ times, node: each }) => [each, times] as const),
      'equals',
    ),
    ...holds(
      node('never-came'),
      often.flatMap((each) => (each.times === 0 ? [[each.node, 1] as const] : [])),
      'equals',
    ),
    ...inPoints(came, node('points-earned')),
    ...inPoints(node('marks-recorded'), node('points-recorded')),
    ...completing(node('completed'), often, groups),
    ...withTheRest(kinds('completed:'), node('completed')),
    ...withTheRest(kinds('enrolled:'), node('enrolled')),
    ...sameWhole(kinds('people-of:'), kinds('people-of-workforce-categories:')),
  ];
}

/** One count as so many times others. */
function holds(
  total: Node | undefined,
  parts: readonly (readonly [node: Node, times: number])[],
  kind: Relation['kind'],
): readonly Relation[] {
  if (total === undefined || parts.length === 0) return [];
  const added = parts.reduce((sum, [{ value }, times]) => sum + value * times, 0);
  if (kind === 'equals' ? added !== total.value : added < total.value) return [];
  const terms: readonly Term[] = parts.map(([{ key }, times]) => ({ quantity: key, coefficient: times }));
  return [{ terms: [...terms, { quantity: total.key, coefficient: -1 }], kind, total: 0 }];
}

/** The same in points: so many to one, where the numbers say so. */
function inPoints(whole: Node | undefined, points: Node | undefined): readonly Relation[] {
  if (whole === undefined || points === undefined || whole.value === 0) return [];
  const times = points.value / whole.value;
  return Number.isInteger(times) ? holds(points, [[whole, times]], 'equals') : [];
}

/** Whoever completed came often enough, and whoever came more often than one can without completing has completed. */
function completing(
  completed: Node | undefined,
  often: readonly { readonly times: number; readonly node: Node }[],
  groups: readonly GroupSeen[],
): readonly Relation[] {
  if (completed === undefined || groups.length === 0) return [];
  const reaches = groups.map((group) => reachOf(group, 1));
  const least = Math.min(...reaches.map(({ enough }) => enough));
  const most = Math.max(...reaches.map(({ short }) => short));
  const enough = often.filter(({ times }) => times >= least).map(({ node }) => [node, 1] as const);
  const certain = often.filter(({ times }) => times > most).map(({ node }) => node);
  const sure = certain.reduce((sum, { value }) => sum + value, 0);
  const terms: readonly Term[] = certain.map(({ key }) => ({ quantity: key, coefficient: -1 }));
  return [
    ...holds(completed, enough, 'at-least'),
    ...(certain.length > 0 && sure <= completed.value
      ? [{ terms: [...terms, { quantity: completed.key, coefficient: 1 }], kind: 'at-least' as const, total: 0 }]
      : []),
  ];
}

/** People with an attribute and people without it are everybody, where it is known of everybody. */
function withTheRest(kinds: readonly (readonly [string, Node])[], total: Node | undefined): readonly Relation[] {
  const known = new Map(kinds);
  return kinds.flatMap(([kind, having]) => {
    const rest = known.get(`${kind} not`);
    return rest === undefined
      ? []
      : holds(
          total,
          [
            [having, 1],
            [rest, 1],
          ],
          'equals',
        );
  });
}

/** Categories of one list are parts of the same whole, and all of it where everybody is in just one. */
function sameWhole(
  parts: readonly (readonly [string, Node])[],
  wholes: readonly (readonly [string, Node])[],
): readonly Relation[] {
  const lists = new Map<number, { readonly whole: Node; readonly parts: Node[] }>();
  const relations: Relation[] = [];
  const known = new Map(parts);
  for (const [kind, whole] of wholes) {
    const part = known.get(kind);
    const list = lists.get(whole.value);
    if (list === undefined) lists.set(whole.value, { whole, parts: part === undefined ? [] : [part] });
    else {
      relations.push(...holds(whole, [[list.whole, 1]], 'equals'));
      if (part !== undefined) list.parts.push(part);
    }
  }
  for (const { whole, parts: all } of lists.values())
    relations.push(
      ...holds(
        whole,
        all.map((part) => [part, 1] as const),
        'equals',
      ),
    );
  return relations;
}
